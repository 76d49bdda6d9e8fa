import { createHash } from 'node:crypto';
import type { PermissionName } from '#access';
import type { Scope } from '#platform';
import { reminder, type ReminderKind } from './reminders.js';

/** Things of one kind, each as a digest that tells nothing. */
export interface WaitingKind {
  kind: ReminderKind;
  things: Buffer[];
}

/**
 * What waits for the scope's person, kind by kind, of the kinds that stand under the scope's permission.
 * The log says that a reminder was counted, and names nobody whose case it was: the person has read nothing, and nothing leaves but numbers.
 */
export async function whatWaits(scope: Scope, letterId: string, kinds: readonly ReminderKind[]): Promise<WaitingKind[]> {
  const found: WaitingKind[] = [];
  for (const kind of kinds.filter((each) => reminder(each).under === (scope.permission satisfies PermissionName))) {
    const { source, due } = reminder(kind);
    const waiting = await source(scope);
    const things = waiting.map(({ thing, on }) => digest(`${kind} ${thing}${due && on !== null && on < scope.today ? ' late' : ''}`));
    if (things.length > 0) found.push({ kind, things });
  }
  await scope.record({ type: 'reminder.counted', id: letterId, participationId: null });
  return found;
}

const digest = (words: string): Buffer => createHash('sha256').update(words).digest();
