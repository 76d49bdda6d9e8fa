import type { Pool } from 'pg';
import { Broken, Unseen, type Scopes, type Typesetter } from '#platform';
import { makeReport, type ClaimedReport, type OrderFault } from '#reports';

export interface Workshop { pool: Pool; scopes: Scopes; typesetter: Typesetter }

/** How often it has been tried, and how often it may be. */
export interface Tries { attempts: number; max_attempts: number }

/**
 * Makes a report that was ordered. Each part that has been read is kept, so that a worker that goes on after another begins where that one left off; a part that two
 * have read is kept once. Called off meanwhile, nothing comes of it.
 */
export async function makeOrderedReport({ pool, scopes, typesetter }: Workshop, order: string, { attempts, max_attempts: most }: Tries): Promise<void> {
  const { rows: [claimed] } = await pool.query<ClaimedReport>('select project, kind, format, language, starts_on::text, ends_on::text, parts, jobs from law.claim_report($1)', [order]);
  if (!claimed) return;
  const keep = async (no: number, part: object): Promise<boolean> => {
    const { rows: [kept] } = await pool.query<{ wanted: boolean }>('select law.keep_report_part($1, $2, $3) as wanted', [order, no, JSON.stringify(part)]);
    return kept!.wanted;
  };
  const settle = (file: Buffer | null, fault: OrderFault | null) => pool.query('select law.settle_report($1, $2, $3)', [order, file, fault]);
  try {
    const file = await makeReport(order, claimed, { scopes, typesetter }, { keep });
    if (file) await settle(file, null);
  } catch (error) {
    const refused = error instanceof Unseen || ['SG403', 'SG404'].includes((error as { code?: string }).code ?? '');
    const empty = error instanceof Broken && error.code === 'report.nothing-released';
    if (refused || empty || attempts >= most) await settle(null, refused ? 'NOT_ALLOWED' : empty ? 'NOTHING_RELEASED' : 'FAILED');
    if (!refused && !empty) throw error;
  }
}
