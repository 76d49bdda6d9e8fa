import type { ClosingReason } from './closing-reasons.js';

/** One thing that happened on the way: where the case was kept, a pause, an exit, an exit that was found wrong. */
export class CourseView {
  kind: 'HOME' | 'PAUSE' | 'EXIT' | 'REOPENED';
  startsOn: string;
  endsOn: string | null;
  place: string | null;
  reason: ClosingReason | null;
  note: string | null;
  writtenByName: string | null;
}

export class CourseList {
  items: CourseView[];
}

export class CaseStaff {
  id: string;
  name: string;
}

export class CaseStaffList {
  items: CaseStaff[];
}
