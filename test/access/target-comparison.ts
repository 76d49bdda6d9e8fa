import type { Client } from 'pg';
import { mayWriteTable, participantCounts, reviewedProjects, type Actor, type World } from '#access';
import { attempt } from './placed-world.js';
import type { Cast } from './random-world.js';
import type { Asked } from './referral-comparison.js';

const id = (kind: number, n: number) => `00000000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(n).padStart(8, '0')}`;
const REVIEW = { as_of: '2026-01-01', held_on: '2026-01-01', present: 'P', note: 'long enough', decision: 'KEEP' };

/** What counts in the first project, and a review of the target of each (the targets stand in `registerRows`). */
export const targetRows = (projects: string[], somebody: string): [string, object[]][] => [
  ['app.outcome_definition', [{ id: id(46, 0), project_id: projects[0], edition: 7, step_gain: 1, baseline_days: 30, livelihood_points: 0, counts_deceased: false, made_at: new Date() }]],
  ['app.target_review', projects.map((project, n) => ({ id: id(47, n), project_id: project, target_id: id(42, n), definition_id: id(46, 0), ...REVIEW, shown: {}, made_at: new Date(), made_by: somebody }))],
];

/** A review is read and written where whole figures are seen, of a target of the same project, in one's own name; and it stands. */
export async function targetQuestions(client: Client, { world, projects, accounts }: Cast, actor: Actor): Promise<Asked[]> {
  const asked: Asked[] = [];
  const stranger = accounts.find((account) => account !== actor.account)!;
  const reviewed = reviewedProjects(world, actor);
  const read = await attempt(client, 'select project_id as id from app.target_review');
  asked.push({ about: 'read reviews of targets', oracle: [...reviewed].sort(), database: read.rows.map((row) => row['id']).sort() });
  for (const text of ["update app.target_review set note = 'other' returning id", 'delete from app.target_review returning id']) {
    asked.push({ about: text.slice(0, 6) + ' a review', oracle: 'denied', database: (await attempt(client, text)).verdict });
  }
  const text = `insert into app.target_review (project_id, target_id, definition_id, as_of, held_on, present, shown, note, decision, made_by) values ($1, $2, $3, $4, $5, $6, '{}', $7, $8, $9)`;
  for (const [n, project] of (mayWriteTable(actor, 'target_review') ? projects : projects.slice(0, 1)).entries()) {
    for (const [of, signer] of [[n, actor.account], [n, stranger], [(n + 1) % projects.length, actor.account]] as const) {
      const may = mayWriteTable(actor, 'target_review') && reviewed.has(project) && signer === actor.account && of === n;
      const { verdict } = await attempt(client, text, [project, id(42, of), id(46, 0), ...Object.values(REVIEW), signer]);
      asked.push({ about: 'review a target', oracle: may ? 'done' : 'denied', database: verdict });
    }
  }
  asked.push(...(await counted(client, world, actor)));
  return asked;
}

/** Support and livelihoods are counted of every person of a followed project, under the permission to see its outcomes and no other; who stands there twice, of every followed one. */
async function counted(client: Client, world: World, actor: Actor): Promise<Asked[]> {
  const persons = participantCounts(world, actor).map(([project, n]): [string, number] => [project, n]);
  const told = actor.permission === 'outcome.read' ? persons.filter(([, n]) => n > 0).sort() : [];
  const asked: Asked[] = [];
  for (const [about, source] of [['count support', "law.count_support(p.id) x where x.what = 'SUPPORT'"], ['count livelihoods', 'law.count_livelihoods(p.id) x'], ['count independence', "law.count_independence(p.id, 50, 8) x where x.what = 'STATE'"], ['count access', '(select y.persons as n from law.count_access(p.id) y where y.place is null and y.gender is null) x']] as const) {
    const { rows } = await attempt(client, `select p.id, sum(x.n)::int as n from app.project p cross join lateral ${source} group by p.id`);
    asked.push({ about, oracle: told, database: rows.map((row) => [row['id'], row['n']]).sort() });
  }
  const doubled = await attempt(client, 'select distinct p.id from app.project p cross join lateral law.count_doubled(p.id) x');
  const followed = new Set(persons.map(([project]) => project));
  asked.push({ about: 'count the doubled elsewhere', oracle: 0, database: doubled.rows.filter((row) => !followed.has(row['id'] as string)).length });
  return asked;
}
