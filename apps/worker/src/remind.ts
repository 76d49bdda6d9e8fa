import type { Pool } from 'pg';
import { ASKED_UNDER, digestDue, lookDue, USUAL, type Choice, type Turn } from '#notifications';

/** As the database tells them. */
export interface StoredChoice { rhythm: Choice['rhythm']; weekday: number; hour: number; quiet_from: number; quiet_to: number; quiet_weekends: boolean; kinds: Choice['kinds'] }
interface StoredTurn { digested_on: string | null; again_on: string | null; looked_at: string | null }
interface Reminded { account: string; clock: Date; choice: StoredChoice | null; turn: StoredTurn | null }

/** Orders the letters whose turn it is, and says that it was done. Without a mail server nothing is ordered. */
export async function remind(pool: Pool, mails: boolean): Promise<void> {
  const { rows } = await pool.query<Reminded>('select * from law.reminded($1)', [mails ? ASKED_UNDER : []]);
  let letters = 0;
  for (const { account, kind, day } of rows.flatMap(lettersDue)) {
    const { rows: ordered } = await pool.query<{ done: boolean }>('select law.order_letter($1, $2, $3, $4) as done', [account, kind, day, ASKED_UNDER]);
    if (ordered[0]!.done) letters += 1;
  }
  await pool.query('select law.beat($1)', [letters]);
}

function lettersDue({ account, clock, choice, turn }: Reminded): { account: string; kind: 'DIGEST' | 'NOW'; day: string | null }[] {
  const chosen = choiceOf(choice);
  const stands: Turn = { digestedOn: turn?.digested_on ?? null, againOn: turn?.again_on ?? null, lookedAt: turn?.looked_at ? new Date(turn.looked_at) : null };
  const day = digestDue(clock, chosen, stands);
  return [...(day ? [{ account, kind: 'DIGEST' as const, day }] : []), ...(lookDue(clock, chosen, stands) ? [{ account, kind: 'NOW' as const, day: null }] : [])];
}

export function choiceOf(stored: StoredChoice | null): Choice {
  if (!stored) return USUAL;
  const { rhythm, weekday, hour, quiet_from: quietFrom, quiet_to: quietTo, quiet_weekends: quietWeekends, kinds } = stored;
  return { rhythm, weekday, hour, quietFrom, quietTo, quietWeekends, kinds };
}
