import type { OneOfThree } from './structure.entity.js';
import type { StructureStatus } from './structure.rules.js';

export class StructureMeetingView {
  id: string;
  heldOn: string;
  present: OneOfThree[];
  decisions: string | null;
}

export class StructureView {
  /** None where no work on it has begun. */
  id: string | null;
  version: number | null;
  municipalityCode: string;
  status: StructureStatus;
  /** Which part of each of the three takes part. */
  socialServices: string | null;
  school: string | null;
  labourMarketUnit: string | null;
  agreement: string | null;
  agreedOn: string | null;
  forum: string | null;
  frequency: string | null;
  agenda: string | null;
  withinMonths: number;
  /** The last day all three met, and until when that keeps it up. */
  allMetOn: string | null;
  maintainedUntil: string | null;
  meetings: StructureMeetingView[];
}

export class StructureOverview {
  projectName: string;
  keeps: boolean;
  today: string;
  items: StructureView[];
}
