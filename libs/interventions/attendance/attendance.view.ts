import type { AbsenceReason, CertifiedHow } from './attendance.entity.js';

/** A day on which an intervention runs: what is written of it, or what is usual on that day of the week. */
export class AttendanceDay {
  interventionId: string;
  participationId: string;
  typeCode: string;
  typeSv: string;
  typeEn: string;
  /** Who carries it out. */
  providerName: string;
  on: string;
  /** Null where nothing is written of the day. */
  plannedHours: number | null;
  attendedHours: number | null;
  absenceReason: AbsenceReason | null;
  version: number | null;
  /** What was planned the same day of the week last time. */
  usualHours: number | null;
  /** The month is certified, so that the day stands. */
  certified: boolean;
}

/** How a month stands. */
export class AttendanceMonthView {
  /** Its first day. */
  month: string;
  days: number;
  plannedHours: number;
  attendedHours: number;
  /** Null while nobody has certified the month. */
  certificate: MonthCertificate | null;
  /** Certified earlier and opened again. */
  reopened: ReopenedMonth[];
}

export class MonthCertificate {
  id: string;
  version: number;
  certifiedOn: string;
  certifiedByName: string;
  participantOn: string | null;
  participantHow: CertifiedHow | null;
  participantMarkedByName: string | null;
}

export class ReopenedMonth {
  on: string;
  byName: string;
  reason: string;
}

export class PersonAttendance {
  today: string;
  days: AttendanceDay[];
  months: AttendanceMonthView[];
}

/** Somebody one carries, in an intervention that runs on the day. */
export class GroupAttendanceDay extends AttendanceDay {
  pseudonym: string;
  givenName: string | null;
  familyName: string | null;
  protected: boolean;
}

export class GroupAttendance {
  today: string;
  on: string;
  days: GroupAttendanceDay[];
}
