export class Health {
  status: 'ready';
  /** Whether the reminders have been at work in the last five minutes. */
  reminders: 'running' | 'silent';
}
