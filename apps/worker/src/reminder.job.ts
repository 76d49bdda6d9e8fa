import type { Pool } from 'pg';
import { isQuiet, kindsIn, letterOf, SETTINGS, whatWaits, whenHeard, type Choice, type Locale, type WaitingKind } from '#notifications';
import type { Scopes } from '#platform';
import type { Sender } from './invitation.job.js';
import { NotOurs, type Post } from './handing-over.js';
import { choiceOf, type StoredChoice } from './remind.js';

interface Claimed { account: string; email: string; locale: Locale; kind: 'DIGEST' | 'NOW'; clock: Date; choice: StoredChoice | null; jobs: { job: string }[] }
/** What the letter tells, and the digests of what it tells of for the first time. */
interface Contents { found: WaitingKind[]; told: Buffer[] }
export interface Desk { pool: Pool; post: Post; scopes: Scopes; sender: Sender }

/**
 * Writes the letter whose turn it is: asks what waits, as the one it is for, tells how much and of which kinds, and hands it over once.
 * Killed before the mail server was ready for the words, nothing has been sent, and the next worker sends it. Killed after, it is not sent again.
 */
export async function mailReminder({ pool, post, scopes, sender }: Desk, letter: string): Promise<void> {
  const { rows } = await pool.query<Claimed>('select * from law.claim_letter($1)', [letter]);
  const claimed = rows[0];
  if (!claimed) return;
  const choice = choiceOf(claimed.choice);
  if (isQuiet(claimed.clock, choice)) {
    await pool.query('select law.put_off_letter($1, $2)', [letter, whenHeard(claimed.clock, choice)]);
    return;
  }
  const { found, told } = await contentsOf({ pool, scopes }, letter, claimed, choice);
  if (found.length === 0) {
    await pool.query("select law.settle_letter($1, 'NOTHING')", [letter]);
    return;
  }
  const things = found.reduce((sum, kind) => sum + kind.things.length, 0);
  const { subject, text } = letterOf(claimed.locale, { things, kinds: found.map(({ kind }) => kind) }, sender.publicUrl);
  const handing = async () => {
    const { rows: [handed] } = await pool.query<{ ours: boolean }>('select law.letter_handed($1, $2, $3) as ours', [letter, things, told]);
    if (!handed!.ours) throw new NotOurs();
  };
  await hand(pool, letter, () => post.sendMail({
    from: sender.mailFrom, to: { name: '', address: claimed.email }, subject, text, handing, messageId: `<${letter}@samsteg>`,
    headers: { 'Auto-Submitted': 'auto-generated' }, list: { unsubscribe: `${sender.publicUrl}${SETTINGS}` },
  }));
}

/** Each job is one branch and one permission the person has. What has just come is told once; what is gathered is told as long as it waits. */
async function contentsOf({ pool, scopes }: Pick<Desk, 'pool' | 'scopes'>, letter: string, { kind, jobs }: Claimed, choice: Choice): Promise<Contents> {
  const wanted = kindsIn(kind, choice);
  const asked: WaitingKind[] = [];
  for (const { job } of jobs) asked.push(...(await scopes.run({ job }, letter, (scope) => whatWaits(scope, letter, wanted)).catch(nothingMore)));
  const found = wanted.map((each) => ({ kind: each, things: asked.filter((it) => it.kind === each).flatMap(({ things }) => things) })).filter(({ things }) => things.length > 0);
  if (kind === 'DIGEST') return { found, told: [] };
  const { rows } = await pool.query<{ thing: Buffer }>('select law.untold($1, $2) as thing', [letter, found.flatMap(({ things }) => things)]);
  const told = rows.map(({ thing }) => thing);
  const isNew = (thing: Buffer) => told.some((each) => each.equals(thing));
  return { found: found.map((each) => ({ ...each, things: each.things.filter(isNew) })).filter(({ things }) => things.length > 0), told };
}

/** A role that has ended since the letter was ordered opens nothing: it is judged now. */
function nothingMore(error: { code?: string }): WaitingKind[] {
  if (error.code === 'SG403' || error.code === 'SG404') return [];
  throw error as Error;
}

/** What the mail server says no to has not been sent: for now, and it is tried again, or for good. Where it says nothing more, nobody knows. */
async function hand(pool: Pool, letter: string, send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (error instanceof NotOurs) return;
    const { responseCode } = error as { responseCode?: number };
    if (!responseCode) throw error;
    const forGood = responseCode >= 500;
    await pool.query('select law.letter_refused($1, $2)', [letter, forGood]);
    if (!forGood) throw error;
    return;
  }
  await pool.query("select law.settle_letter($1, 'SENT')", [letter]);
}
