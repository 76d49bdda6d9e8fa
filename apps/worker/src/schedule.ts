import type { Pool } from 'pg';
import type { Anchors } from '#audit';
import { freeTheDead } from './dead-workers.js';
import { remind } from './remind.js';

/** What the duties work with: where anchors are dropped, and whether there is a mail server. */
export interface Means {
  anchors: Anchors;
  mails: boolean;
}

/** Something that recurs. Nothing here acts for a person: what does is ordered by one, and judged when it runs. */
export interface Duty {
  name: string;
  everySeconds: number;
  /** Also done once when the worker starts, or when it closes. */
  atTheStart?: true;
  atTheEnd: boolean;
  run: (pool: Pool, means: Means) => Promise<void>;
}

/** Job -> when. In this order at the end. */
export const SCHEDULE: Duty[] = [
  { name: 'journal.seal', everySeconds: 1, atTheEnd: true, run: seal },
  { name: 'journal.anchor', everySeconds: 60, atTheEnd: true, run: anchor },
  { name: 'reminders.round', everySeconds: 60, atTheStart: true, atTheEnd: false, run: (pool, { mails }) => remind(pool, mails) },
  { name: 'jobs.free', everySeconds: 10, atTheEnd: false, run: freeTheDead },
  { name: 'kept.forget', everySeconds: 3600, atTheEnd: false, run: forget },
  { name: 'drafts.purge', everySeconds: 3600, atTheEnd: false, run: purgeDrafts },
];

async function seal(pool: Pool): Promise<void> {
  await pool.query('select law.seal_journal()');
}

async function forget(pool: Pool): Promise<void> {
  await pool.query('select law.forget()');
}

async function purgeDrafts(pool: Pool): Promise<void> {
  await pool.query('select law.purge_drafts()');
}

async function anchor(pool: Pool, { anchors }: Means): Promise<void> {
  const { rows } = await pool.query<{ no: string; hash: string; at: Date }>('select no, hash, clock_timestamp() as at from law.last_block()');
  if (rows[0]) anchors.drop({ ...rows[0], no: String(rows[0].no), at: rows[0].at.toISOString() });
}
