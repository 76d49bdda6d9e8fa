import pg from 'pg';
import type { ChooseReminders } from '#notifications';
import { chooseReminders } from '../../apps/cli/src/demo/notifications.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { remind } from '../../apps/worker/src/remind.js';
import { underTheFloor } from '../attacks/attackers.js';
import { leaveBeforeDrop } from '../support/database.js';
import { openOffice, type Office } from '../support/office.js';
import { until } from '../support/until.js';
import { openMailbox, type Letter, type Mailbox } from '../support/mailbox.js';

/** An office whose reminders go to a mail server of our own; the clock is ours to move, and the round is gone when we say so. */
export interface Desk extends Office {
  box: Mailbox;
  /** As often as it is called, as the schedule does each minute. */
  round(): Promise<void>;
  /** Moves the clock: so long after ten in the morning of tomorrow. */
  later(interval: string): Promise<void>;
  /** Who is reminded, at any hour, of everything as it says. */
  choose(who: Visitor, chosen?: Partial<ChooseReminders>): Promise<void>;
  lettersTo(email: string): Letter[];
}

/** How far ahead of now ten in the morning of tomorrow is, in Sweden: a story whose minutes pass midnight would have the letters of another day. */
const MORNING = "((now() at time zone 'Europe/Stockholm')::date + 1 + time '10:00') at time zone 'Europe/Stockholm' - now()";

/** A letter at any hour of any day. */
export const ALWAYS: ChooseReminders = { rhythm: 'DAILY', weekday: 1, hour: 0, quietFrom: 0, quietTo: 0, quietWeekends: false, kinds: [] };

export async function openDesk(): Promise<Desk> {
  const box = await openMailbox();
  const office = await openOffice({ SMTP_URL: box.smtpUrl, MAIL_FROM: 'samsteg@example.se' });
  const pool = new pg.Pool({ connectionString: office.house.database.jobsUrl, max: 1 });
  leaveBeforeDrop(() => pool.end());
  leaveBeforeDrop(() => box.close());
  const [{ ahead }] = (await underTheFloor<{ ahead: string }>(office.house, `select (${MORNING})::text as ahead`)) as [{ ahead: string }];
  const later = async (interval: string) => void (await underTheFloor(office.house,
    'insert into law.clock (ahead) values ($1::interval + $2::interval) on conflict ((true)) do update set ahead = excluded.ahead returning ahead', [ahead, interval]));
  await later('0');
  return {
    ...office,
    box,
    round: () => remind(pool, true),
    later,
    choose: (who, chosen = {}) => chooseReminders(who, { ...ALWAYS, ...chosen }),
    lettersTo: (email) => box.letters.filter(({ to }) => to.includes(email)),
  };
}

/** The words of a letter as a mail program shows them. */
export function wordsOf({ raw }: Letter): string {
  const plain = raw.replaceAll('=\r\n', '').replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(plain, 'latin1').toString('utf8');
}

/** Every letter that was ordered has been sent, or will not be. */
export const settled = async (desk: Desk): Promise<void> =>
  until(async () => (await underTheFloor(desk.house, 'select 1 from app.reminder_letter where outcome is null')).length === 0, 'every letter is done with');
