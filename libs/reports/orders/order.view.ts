import type { OrderStatus, ReportFormat } from './orders.js';

export const FAULTS = ['NOT_ALLOWED', 'FAILED'] as const;
/** Why nothing came of it: the role it was ordered by has ended, or it could not be made. */
export type OrderFault = (typeof FAULTS)[number];

export class ReportLine {
  id: string;
  projectId: string;
  projectName: string;
  kind: 'PERIOD';
  format: ReportFormat;
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
