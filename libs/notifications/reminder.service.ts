import { Inject, Injectable } from '@nestjs/common';
import { Stale, type Scope } from '#platform';
import { ReminderChoice, ReminderLetter } from './reminder.entity.js';
import type { ChooseReminders } from './reminder.input.js';
import { howOf, mayChoose, USUAL, type Choice } from './reminder.rules.js';
import type { ReminderKindView, RemindersView, ReminderStateView } from './reminder.view.js';
import { KINDS, reminder } from './reminders.js';

export const MAILS = Symbol('whether there is a mail server');

/** What one is reminded of; and, for those who look after the installation, that reminders go out. */
@Injectable()
export class ReminderService {
  constructor(@Inject(MAILS) private readonly mails: boolean) {}

  async own(scope: Scope): Promise<RemindersView> {
    const [chosen] = await scope.find(ReminderChoice, { where: { id: scope.account } });
    const [last] = await scope.find(ReminderLetter, { where: { accountId: scope.account, outcome: 'SENT' }, order: { sentAt: 'DESC' }, take: 1 });
    const { rhythm, weekday, hour, quietFrom, quietTo, quietWeekends, ...choice } = chosen ?? USUAL;
    const kinds = KINDS.map((kind): ReminderKindView => {
      const { words, who, under, law } = reminder(kind);
      return { kind, sv: words[0], en: words[1], whoSv: who[0], whoEn: who[1], under, how: howOf({ ...USUAL, kinds: choice.kinds }, kind), lawSv: law?.[0] ?? null, lawEn: law?.[1] ?? null };
    });
    const lastLetter = last ? { sentAt: last.sentAt!.toISOString(), things: last.things! } : null;
    return { rhythm, weekday, hour, quietFrom, quietTo, quietWeekends, kinds, version: chosen?.version ?? 0, mails: this.mails, lastLetter };
  }

  /** The first choice is made of version 0, which nothing has been chosen in. */
  async choose(scope: Scope, version: number, asked: ChooseReminders): Promise<void> {
    const choice: Choice = { ...asked, kinds: Object.fromEntries(asked.kinds.map(({ kind, how }) => [kind, how])) };
    mayChoose(choice);
    const [before] = await scope.find(ReminderChoice, { where: { id: scope.account } });
    if (!before && version !== 0) throw new Stale(0);
    if (before) await scope.change(ReminderChoice, scope.account, version, choice);
    else await scope.insert(ReminderChoice, { id: scope.account, ...choice });
    await scope.record({ type: 'reminder.chosen', id: scope.account, participationId: null });
  }

  async state(scope: Scope): Promise<ReminderStateView> {
    return { ...(await scope.call<Omit<ReminderStateView, 'mails'>>('reminder_state')), mails: this.mails };
  }
}
