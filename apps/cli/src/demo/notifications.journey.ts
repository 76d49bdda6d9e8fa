import type { ChooseReminders, RemindersView } from '#notifications';
import type { Visitor } from './visitor.js';

export const remindersOf = (visitor: Visitor): Promise<RemindersView> => visitor.must(visitor.get<RemindersView>('/reminders'));

/** Chooses what one wants to be reminded of; what is left out stays as it is. */
export async function chooseReminders(visitor: Visitor, chosen: Partial<ChooseReminders>): Promise<void> {
  const { rhythm, weekday, hour, quietFrom, quietTo, quietWeekends, version } = await remindersOf(visitor);
  await visitor.must(visitor.change('PUT', '/reminders', version, { rhythm, weekday, hour, quietFrom, quietTo, quietWeekends, kinds: [], ...chosen }));
}
