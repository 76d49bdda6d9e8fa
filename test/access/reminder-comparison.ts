import type { Client } from 'pg';
import { mayChooseReminders, mayWatchReminders, ownReminders, type Actor } from '#access';
import { attempt } from './placed-world.js';
import type { Cast } from './random-world.js';
import type { Asked } from './referral-comparison.js';

const id = (kind: number, n: number) => `00000000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(n).padStart(8, '0')}`;
const CHOICE = { rhythm: 'DAILY', weekday: 1, hour: 7, quiet_from: 18, quiet_to: 7, quiet_weekends: true, kinds: {}, version: 1 };

/** A letter to everybody, and a choice of everybody's but the first. */
export const reminderRows = (accounts: string[]): [string, object[]][] => [
  ['app.reminder_choice', accounts.slice(1).map((account) => ({ id: account, ...CHOICE }))],
  ['app.reminder_letter', accounts.map((account, n) => ({ id: id(53, n), account_id: account, kind: 'DIGEST', ordered_at: new Date() }))],
];

/** One's own choices and letters, and nobody else's. */
export async function reminderQuestions(client: Client, { accounts }: Cast, actor: Actor): Promise<Asked[]> {
  const [first, ...chosen] = accounts as [string, ...string[]];
  const ids = async (about: string, oracle: string[], text: string): Promise<Asked> => {
    const { verdict, rows } = await attempt(client, text);
    return { about, oracle: oracle.sort(), database: verdict === 'done' ? rows.map((row) => row['id']).sort() : verdict };
  };
  const added = await attempt(client, "insert into app.reminder_choice (id, rhythm, weekday, hour, quiet_from, quiet_to, quiet_weekends, kinds) values ($1, 'DAILY', 1, 7, 18, 7, true, '{}')", [first]);
  const watched = await attempt(client, 'select law.reminder_state()');
  return [
    await ids('read what is chosen', ownReminders(actor, chosen), 'select id from app.reminder_choice'),
    await ids('read letters', ownReminders(actor, accounts), 'select account_id as id from app.reminder_letter'),
    await ids('choose otherwise', chosen.filter((account) => mayChooseReminders(actor, account)), 'update app.reminder_choice set hour = 8 returning id'),
    { about: 'choose', oracle: mayChooseReminders(actor, first) ? 'done' : 'denied', database: added.verdict },
    { about: 'watch the reminders', oracle: mayWatchReminders(actor) ? 'done' : 'denied', database: watched.verdict },
  ];
}
