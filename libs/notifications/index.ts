/** What is told to whom, and how: reminders of what waits. */
export { letterOf, SETTINGS, type Locale, type Told } from './letter.rules.js';
export { MY_DAY } from './my-day.js';
export { NotificationsModule } from './notifications.module.js';
export { ReminderChoice, ReminderLetter } from './reminder.entity.js';
export * from './reminder.input.js';
export { digestDue, isQuiet, kindsIn, lookDue, USUAL, whenHeard, type Choice, type Turn } from './reminder.rules.js';
export { ReminderService } from './reminder.service.js';
export * from './reminder.view.js';
export { ASKED_UNDER, KINDS, REMINDERS, type How, type ReminderKind } from './reminders.js';
export { whatWaits, type WaitingKind } from './waiting.service.js';
