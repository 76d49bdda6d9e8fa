import type { Client } from 'pg';
import { mayWriteTable, type Actor, type World } from '#access';
import { A_WORKPLACE } from './case-rows.js';
import { attempt } from './placed-world.js';
import type { Cast } from './random-world.js';
import type { Asked } from './referral-comparison.js';

const id = (n: number) => `00000000-0000-7000-8000-0046${String(n).padStart(8, '0')}`;
const A_SCALE = id(1);
const OPEN = id(2);
const FROZEN = id(3);

/** A scale that came with the program and one of the first branch; of that branch a review that is open, and one that is frozen. */
export function fidelityRows({ units }: World, branch: string, account: string): [string, object[]][] {
  const [unit, other] = units.filter((one) => one.branch === branch).map((one) => one.id);
  const review = { branch_id: branch, unit_id: unit, scale_id: A_SCALE, scale: {}, starts_on: '2026-01-01', ends_on: '2026-01-02', reviewers: '', scores: {}, figures: {}, conclusions: '', version: 1, begun_at: new Date(), begun_by: account };
  const still = { status: 'OPEN', total: null, frozen_at: null, frozen_by: null };
  return [
    ['app.fidelity_scale', [{ id: A_SCALE, branch_id: branch, code: 'own', edition: 1, definition: {}, added_at: new Date() }]],
    ['app.fidelity_review', [{ id: OPEN, ...review, ...still }, { id: FROZEN, ...review, unit_id: other ?? unit, status: 'FROZEN', total: 1, frozen_at: new Date(), frozen_by: account }]],
  ];
}

/** What may be written into the registers of a branch, as the text that tries it. */
const ADDED: Record<string, [about: string, text: string]> = {
  workplace: ['add a workplace', "insert into app.workplace (branch_id, name, sector, written_by) values ($1, 'new', 'GREEN', $2)"],
  employer_contact: ['log a contact with an employer', `insert into app.employer_contact (branch_id, workplace_id, held_on, mode, purpose, written_by) values ($1, '${A_WORKPLACE}', '2026-01-01', 'VISIT', 'FIRST', $2)`],
  fidelity_scale: ['load a scale', "insert into app.fidelity_scale (branch_id, code, edition, definition, added_by) values ($1, 'another', 1, '{}', $2)"],
};

const BEGIN = `insert into app.fidelity_review (branch_id, unit_id, scale_id, scale, starts_on, ends_on, figures, begun_by)
  select $1, $2, s.id, '{}', '2026-01-01', '2026-01-01', '{}', $3 from app.fidelity_scale s where s.branch_id is null`;

/** A branch's own register of workplaces, its log of employers, its scales and reviews: read and written there alone. */
export async function workplaceQuestions(client: Client, { world, branches }: Cast, actor: Actor): Promise<Asked[]> {
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
  const reviews = actor.branch === branches[0] ? [OPEN, FROZEN] : [];
  const open = mayWriteTable(actor, 'fidelity_review') ? reviews.filter((one) => one === OPEN) : [];
  await ids('read reviews', reviews, 'select id from app.fidelity_review');
  await ids('read scales of branches', actor.branch === branches[0] ? [A_SCALE] : [], 'select id from app.fidelity_scale where branch_id is not null');
  await ids('read scales of the program', ['se-25'], 'select code as id from app.fidelity_scale where branch_id is null');
  await ids('change reviews', open, "update app.fidelity_review set conclusions = 'X' returning id");
  await ids('throw reviews away', open, 'delete from app.fidelity_review returning id');
  for (const { id: unit, branch } of world.units) {
    for (const told of branches) {
      const may = mayWriteTable(actor, 'fidelity_review') && told === actor.branch && branch === told;
      asked.push({ about: 'begin a review', oracle: may ? 'done' : 'denied', database: (await attempt(client, BEGIN, [told, unit, actor.account])).verdict });
    }
  }
  return asked;
}
