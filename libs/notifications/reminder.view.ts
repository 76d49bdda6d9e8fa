import type { PermissionName } from '#access';
import type { Rhythm } from './reminder.entity.js';
import type { How } from './reminders.js';

export class ReminderKindView {
  kind: string;
  sv: string;
  en: string;
  whoSv: string;
  whoEn: string;
  /** The permission under which it is shown. */
  under: PermissionName;
  how: How;
  /** Which law gives it a deadline, where it cannot be switched off. */
  lawSv: string | null;
  lawEn: string | null;
}

export class LastLetter {
  sentAt: string;
  things: number;
}

/** One's own choices, or what Samsteg does for those who have made none (version 0). */
export class RemindersView {
  rhythm: Rhythm;
  weekday: number;
  hour: number;
  quietFrom: number;
  quietTo: number;
  quietWeekends: boolean;
  kinds: ReminderKindView[];
  version: number;
  /** Whether there is a mail server to send by. */
  mails: boolean;
  lastLetter: LastLetter | null;
}

export class ReminderBreak {
  from: string;
  to: string;
}

export class ReminderCounts {
  sent: number;
  waiting: number;
  uncertain: number;
  refused: number;
}

/** Whether the reminders are at work, when they were not, and the letters of the last day. */
export class ReminderStateView {
  lastAt: string | null;
  silent: boolean;
  breaks: ReminderBreak[];
  letters: ReminderCounts;
  mails: boolean;
}
