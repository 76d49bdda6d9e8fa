import type { OrderedFormat, OrderStatus, ReportKind } from './orders.js';

export const FAULTS = ['NOT_ALLOWED', 'NOTHING_RELEASED', 'FAILED'] as const;
/** Why nothing came of it: the role it was ordered by has ended, what was to be in it was withdrawn meanwhile, or it could not be made. */
export type OrderFault = (typeof FAULTS)[number];

export class ReportLine {
  id: string;
  projectId: string;
  projectName: string;
  kind: ReportKind;
  format: OrderedFormat;
  startsOn: string;
  endsOn: string;
  status: OrderStatus;
  /** Parts that have been read, of how many. */
  done: number;
  total: number;
  fault: OrderFault | null;
  orderedAt: string;
  /** Until when the file can be fetched; null when there is none, or no more. */
  keptUntil: string | null;
  version: number;
}

/** A pack that can be fetched: which releases are in it, by their last days. */
export class EvaluationPackLine {
  id: string;
  startsOn: string;
  endsOn: string;
  madeAt: string;
  keptUntil: string;
}

export class EvaluationPacks {
  projectId: string;
  items: EvaluationPackLine[];
}

/** What one has ordered, the newest first. */
export class ReportOrders {
  items: ReportLine[];
}

export class ReportOrdered {
  id: string;
}

/** An address that opens the file once. */
export class ReportLink {
  href: string;
  until: Date;
}
