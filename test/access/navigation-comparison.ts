import type { Client } from 'pg';
import { collaborationCounts, countedNavigations, mayLinkEvidence, mayStep, pipelineCounts, seesRow, type Actor, type World } from '#access';
import { LEADERS } from './case-rows.js';
import { attempt, send } from './placed-world.js';
import type { Asked } from './referral-comparison.js';

const LEAST_TOLD = 5;
const stepId = (n: number) => `00000000-0000-7000-8000-0053${String(n).padStart(8, '0')}`;
const processId = '00000000-0000-7000-8000-005400000001';
const navigations = (world: World) => world.rows.filter((row) => row.table === 'navigation_case');

/** A step on every navigation; every second shows how one process goes. */
export const stepRows = (world: World, somebody: string, project: string): [string, object[]][] => [
  ['app.work_process', [{ id: processId, project_id: project, name: 'Process', owner_ids: [project], problem: 'Problem', status: 'IDEA', editions: [], added_by: somebody, version: 1 }]],
  ['app.process_evidence', navigations(world).filter((_, n) => n % 2 === 0).map(({ id }, n) => ({ id: stepId(n), process_id: processId, navigation_id: id, words: '', linked_on: '2026-01-01', written_at: new Date(), written_by: somebody }))],
  ['app.navigation_step', navigations(world).map(({ id }, n) => ({ id: stepId(n), navigation_id: id, kind: 'WAITING', on_day: '2026-01-01', words: '', written_at: new Date(), written_by: somebody }))],
];

/** Steps are read with their case; the way through care is counted for those it was shared with and those who follow the project. */
export async function navigationReads(client: Client, world: World, actor: Actor): Promise<Asked[]> {
  const { rows } = await send<{ id: string }>(client, 'select navigation_id as id from app.navigation_step order by 1');
  const shown = await send<{ id: string }>(client, 'select navigation_id as id from app.process_evidence order by 1');
  const counted = countedNavigations(world, actor, LEADERS).length;
  const figures = await send<{ n: number | null }>(client, 'select cases::int as n from law.count_navigations()');
  return [
    { about: 'read steps', oracle: navigations(world).filter((row) => seesRow(world, actor, row)).map(({ id }) => id).sort(), database: rows.map(({ id }) => id) },
    { about: 'read evidence', oracle: navigations(world).filter((row, n) => n % 2 === 0 && seesRow(world, actor, row)).map(({ id }) => id).sort(), database: shown.rows.map(({ id }) => id) },
    { about: 'count navigations', oracle: counted === 0 ? [] : [counted < LEAST_TOLD ? null : counted], database: figures.rows.map(({ n }) => n) },
  ];
}

export async function navigationWrites(client: Client, world: World, actor: Actor): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const [n, row] of navigations(world).slice(0, 8).entries()) {
    const text = "insert into app.navigation_step (navigation_id, kind, on_day, written_by) values ($1, 'MET', '2026-01-02', $2)";
    const { verdict } = await attempt(client, text, [row.id, actor.account]);
    asked.push({ about: 'step on a navigation', oracle: mayStep(world, actor, row, LEADERS) ? 'done' : 'denied', database: verdict });
    const links = mayLinkEvidence(world, actor, row, LEADERS);
    if (n % 2 === 1) {
      const linked = await attempt(client, "insert into app.process_evidence (process_id, navigation_id, linked_on, written_by) values ($1, $2, '2026-01-02', $3)", [processId, row.id, actor.account]);
      asked.push({ about: 'link evidence', oracle: links ? 'done' : 'denied', database: linked.verdict });
    } else {
      const unlinked = await attempt(client, 'delete from app.process_evidence where navigation_id = $1 returning id', [row.id]);
      asked.push({ about: 'unlink evidence', oracle: links ? 1 : 0, database: unlinked.rows.length });
    }
  }
  return asked;
}

/** How much goes through each project. */
export async function pipelineReads(client: Client, { world, projects }: { world: World; projects: string[] }, actor: Actor): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const project of projects) {
    const { referrals, handovers } = pipelineCounts(world, actor, project);
    const { rows } = await send<{ flow: string; n: number }>(client, "select flow, n::int from law.count_pipeline($1) where step = 'SENT' order by flow", [project]);
    const oracle = [{ flow: 'HANDOVER', n: handovers }, { flow: 'REFERRAL', n: referrals }].filter(({ n }) => n > 0);
    asked.push({ about: 'count what goes through a project', oracle, database: rows });
  }
  return asked;
}

/** What the parties of each project asked of each other. */
export async function collaborationReads(client: Client, { world, projects }: { world: World; projects: string[] }, actor: Actor): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const project of projects) {
    const { rows } = await send<{ line: string }>(client, "select concat_ws(' ', family, coalesce(from_branch::text, '-'), to_branch, asked) as line from law.count_collaboration($1) where level = 'WHOLE_OF_PAIR'", [project]);
    const oracle = collaborationCounts(world, actor, project).map(({ family, from, to, asked: times }) => [family, from ?? '-', to, times].join(' '));
    asked.push({ about: 'count what parties ask of each other', oracle: oracle.sort(), database: rows.map(({ line }) => line).sort() });
  }
  return asked;
}
