import type { Client } from 'pg';
import { collaborationCounts, mayWriteTable, testedProjects, type Actor } from '#access';
import { attempt } from './placed-world.js';
import type { Cast } from './random-world.js';
import type { Asked } from './referral-comparison.js';

const id = (kind: number, n: number) => `00000000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(n).padStart(8, '0')}`;
const SET_UP = { words: 'H', figure: 'SIP_PRESENCE', baseline_from: '2026-01-01', baseline_on: '2026-01-31', baseline: {}, expectation: 'MORE', last_on: '2026-12-31' };
const VERDICT = "judgement = 'CANNOT_TELL', grounds = 'long enough', shown = '{}', judged_at = now(), judged_by = $2";

/** In each project a hypothesis with a test that is judged, and one with a test that is not. */
export const hypothesisRows = (projects: string[], somebody: string): [string, object[]][] => [
  ['app.hypothesis', projects.flatMap((project, n) => [0, 1, 2].map((which) => ({ id: id(60, n * 3 + which), project_id: project, words: 'Hyp', indicator: 'Ind', verdict: 'OPEN', added_by: somebody, version: 1 })))],
  ['app.hypothesis_test', projects.flatMap((project, n) => [0, 1].map((which) => ({
    id: id(61, n * 2 + which), project_id: project, hypothesis_id: id(60, n * 3 + which), ...SET_UP, added_at: new Date(), added_by: somebody, version: 1,
    ...(which === 0 ? { judgement: 'CANNOT_TELL', grounds: 'long enough', shown: {}, judged_at: new Date(), judged_by: somebody } : {}),
  })))],
];

/** A hypothesis put to the test is seen and written where whole figures are, of a line of the same project, in one's own name; it is judged once, and stands. */
export async function hypothesisQuestions(client: Client, cast: Cast, actor: Actor): Promise<Asked[]> {
  const { world, projects } = cast;
  const tested = testedProjects(world, actor);
  const read = await attempt(client, 'select project_id as id from app.hypothesis_test');
  const asked: Asked[] = [{ about: 'read hypotheses put to the test', oracle: [...tested, ...tested].sort(), database: read.rows.map((row) => row['id']).sort() }];
  asked.push({ about: 'take a test away', oracle: 'denied', database: (await attempt(client, 'delete from app.hypothesis_test returning id')).verdict });
  for (const [n, project] of (mayWriteTable(actor, 'hypothesis_test') ? projects : projects.slice(0, 1)).entries()) {
    asked.push(...(await puts(client, cast, actor, { n, project })), ...(await judges(client, cast, actor, { n, project })));
  }
  return [...asked, ...(await counted(client, cast, actor))];
}

const strangerTo = ({ accounts }: Cast, actor: Actor) => accounts.find((account) => account !== actor.account)!;

async function puts(client: Client, cast: Cast, actor: Actor, { n, project }: { n: number; project: string }): Promise<Asked[]> {
  const asked: Asked[] = [];
  const next = (n + 1) % cast.projects.length;
  for (const [of, signer] of [[n, actor.account], [n, strangerTo(cast, actor)], [next, actor.account]] as const) {
    const may = mayWriteTable(actor, 'hypothesis_test') && testedProjects(cast.world, actor).has(project) && signer === actor.account && of === n;
    const text = `insert into app.hypothesis_test (project_id, hypothesis_id, added_by, ${Object.keys(SET_UP).join(', ')}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
    asked.push({ about: 'put a hypothesis to the test', oracle: may ? 'done' : 'denied', database: (await attempt(client, text, [project, id(60, of * 3 + 2), signer, ...Object.values(SET_UP)])).verdict });
  }
  return asked;
}

async function judges(client: Client, cast: Cast, actor: Actor, { n, project }: { n: number; project: string }): Promise<Asked[]> {
  const asked: Asked[] = [];
  const [judged, open] = [id(61, n * 2), id(61, n * 2 + 1)];
  for (const [test, signer] of [[open, actor.account], [open, strangerTo(cast, actor)], [judged, actor.account]] as const) {
    const may = mayWriteTable(actor, 'hypothesis_test') && testedProjects(cast.world, actor).has(project) && signer === actor.account && test === open;
    const { verdict, rows } = await attempt(client, `update app.hypothesis_test set ${VERDICT} where id = $1 returning id`, [test, signer]);
    asked.push({ about: 'judge a hypothesis', oracle: may, database: verdict === 'done' && rows.length > 0 });
  }
  return asked;
}

/** Within days that hold everything as much is asked as there is, and before them nothing. */
async function counted(client: Client, { world, projects }: Cast, actor: Actor): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const project of projects) {
    const { rows } = await attempt(client, "select nth::int as nth, family, asked::int as asked from law.count_within($1, '{1990-01-01,2000-01-01}', '{1991-01-01,2100-01-01}') order by 1, 2", [project]);
    const pairs = collaborationCounts(world, actor, project, ['hypothesis.read', 'hypothesis.test']);
    const families = [...new Set(pairs.map(({ family }) => family))].sort();
    const oracle = families.map((family) => ({ nth: 2, family, asked: pairs.filter((pair) => pair.family === family).reduce((sum, pair) => sum + pair.asked, 0) }));
    asked.push({ about: 'count what parties asked within some days', oracle, database: rows });
  }
  return asked;
}
