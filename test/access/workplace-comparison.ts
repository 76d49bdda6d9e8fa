import type { Client } from 'pg';
import { mayWriteTable, type Actor } from '#access';
import { A_WORKPLACE } from './case-rows.js';
import { attempt } from './placed-world.js';
import type { Cast } from './random-world.js';
import type { Asked } from './referral-comparison.js';

/** What may be written into the registers of a branch, as the text that tries it. */
const ADDED: Record<string, [about: string, text: string]> = {
  workplace: ['add a workplace', "insert into app.workplace (branch_id, name, sector, written_by) values ($1, 'new', 'GREEN', $2)"],
  employer_contact: ['log a contact with an employer', `insert into app.employer_contact (branch_id, workplace_id, held_on, mode, purpose, written_by) values ($1, '${A_WORKPLACE}', '2026-01-01', 'VISIT', 'FIRST', $2)`],
};

/** A branch's own register of workplaces, and its log of employers: read and written there alone. */
export async function workplaceQuestions(client: Client, { branches }: Cast, actor: Actor): Promise<Asked[]> {
  const asked: Asked[] = [];
  const ids = async (about: string, oracle: string[], text: string) => {
    const { verdict, rows } = await attempt(client, text);
    asked.push({ about, oracle, database: verdict === 'done' ? rows.map((row) => row['id']).sort() : verdict });
  };
  const own = actor.branch === branches[0] ? [A_WORKPLACE] : [];
  await ids('read workplaces', own, 'select id from app.workplace');
  await ids('change workplaces', mayWriteTable(actor, 'workplace') ? own : [], "update app.workplace set place = 'X' returning id");
  for (const [table, [about, text]] of Object.entries(ADDED)) {
    for (const branch of branches) {
      const may = mayWriteTable(actor, table) && branch === actor.branch;
      asked.push({ about, oracle: may ? 'done' : 'denied', database: (await attempt(client, text, [branch, actor.account])).verdict });
    }
  }
  return asked;
}
