import type { Client } from 'pg';
import { countsFinsam, fetchDelivery, handMonth, monthBranches, monthPeople, prepareMonth, quarterPersons, seesDelivery, seesMonths, seesPart, submitMonth, turnMonthBack, type Actor, type World } from '#access';
import { attempt } from './placed-world.js';
import type { Cast } from './random-world.js';
import type { Asked } from './referral-comparison.js';

const id = (kind: number, n: number) => `00000000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(n).padStart(8, '0')}`;

/** In every project: a month that waits to be submitted, one that was, one whose parts are all there, and one nobody has touched. */
const [PREPARED, SUBMITTED, HANDED, UNTOUCHED] = ['2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01'];

const deliveryOf = (projects: readonly string[], project: string) => id(62, projects.indexOf(project));

/** The parts of every branch, with the rows that would be handed over now. */
function parts({ participations }: World, projects: readonly string[], account: string) {
  const homes = projects.flatMap((project) => [...new Set(participations.filter((p) => p.project === project).map((p) => p.branch))].map((branch) => ({ project, branch })));
  return homes.flatMap(({ project, branch }, n) => [SUBMITTED, HANDED].map((month, k) => ({ id: id(61, n * 2 + k), project_id: project, month, branch_id: branch, no: 1, handed_at: new Date(), handed_by: account })));
}

export function monthRows(world: World, projects: readonly string[], [one, other]: readonly string[]): [string, object[]][] {
  const handed = parts(world, projects, one!);
  const month = (n: number, k: number, rest: object) => ({ id: id(60, n * 2 + k), project_id: projects[n], version: 1, prepared_at: new Date(), prepared_by: one, submitted_at: null, submitted_by: null, ...rest });
  const delivery = { edition: 1, row_count: 0, hours: 0, digest: 'a'.repeat(64), made_at: new Date(), made_by: one };
  return [
    ['app.reporting_month', projects.flatMap((_, n) => [month(n, 0, { month: PREPARED, status: 'PREPARED' }), month(n, 1, { month: SUBMITTED, status: 'SUBMITTED', submitted_at: new Date(), submitted_by: other })])],
    ['app.month_part', handed],
    ['law.part_row', handed.flatMap((part) => world.participations.filter((p) => p.project === part.project_id && p.branch === part.branch_id).map((p) => ({
      part_id: part.id, participation_id: p.id, participant_id: p.participant, number_kind: 'RESERVE', placeholder: p.protected ? '19900101Tf29' : null, starts_on: '2024-01-01', hours: part.month === SUBMITTED ? 1 : 0, activities: 0,
    })))],
    ['app.delivery', projects.map((project, n) => ({ ...delivery, id: deliveryOf(projects, project), reporting_month_id: id(60, n * 2 + 1), part_ids: handed.filter((part) => part.project_id === project && part.month === SUBMITTED).map((part) => part.id) }))],
  ];
}

/** Who is told of a project's months, and who may do what with them. */
export async function monthQuestions(client: Client, { world, projects, accounts }: Cast, actor: Actor): Promise<Asked[]> {
  const asked: Asked[] = [];
  const read = async (about: string, oracle: (string | null)[] | string, text: string, values: unknown[] = []) => {
    const { verdict, rows } = await attempt(client, text, values);
    const sorted = (ids: unknown[]) => ids.map(String).sort();
    asked.push({ about, oracle: typeof oracle === 'string' ? oracle : sorted(oracle), database: verdict === 'done' ? sorted(rows.map((row) => row['id'])) : verdict });
  };
  const may = async (about: string, oracle: string, text: string, values: unknown[]) => {
    asked.push({ about, oracle, database: (await attempt(client, text, values)).verdict });
  };
  const handed = parts(world, projects, accounts[0]!);
  await read('see months', projects.filter((project) => seesMonths(world, actor, project)).flatMap((project) => [project, project]), 'select project_id as id from app.reporting_month');
  await read('see parts', handed.filter((part) => seesPart(world, actor, { project: part.project_id, branch: part.branch_id })).map((part) => part.id), 'select id from app.month_part');
  await read('see files', projects.filter((project) => seesDelivery(world, actor, project)).map((project) => deliveryOf(projects, project)), 'select id from app.delivery');
  for (const project of /^(month|delivery|finsam|quarter|release)\./.test(actor.permission) ? projects : projects.slice(0, 1)) {
    const people = monthPeople(world, actor, project);
    const there = world.participations.filter((p) => p.project === project).map((p) => p.id);
    await read('who stands in a month', people, 'select participation_id as id from law.month_facts($1, $2)', [project, UNTOUCHED]);
    await read('fetch a file', fetchDelivery(world, actor, project) ? there : 'unseen', 'select participation_id as id from law.delivery_rows($1)', [deliveryOf(projects, project)]);
    await may('count for Finsam', countsFinsam(world, actor, project) ? 'done' : 'unseen', 'select law.count_finsam($1, $2, $2)', [project, UNTOUCHED]);
    const persons = quarterPersons(world, actor, project);
    await read('how many a quarter tells of', persons === 'unseen' ? persons : [String(persons)], 'select coalesce(sum(q.persons), 0)::text as id from law.count_quarter($1, array[$2, $3]::date[]) q where q.month is null', [project, SUBMITTED, UNTOUCHED]);
    await may('prepare a month', prepareMonth(world, actor, project, false), 'select law.prepare_month($1, $2, 0)', [project, UNTOUCHED]);
    if (actor.permission.startsWith('month.')) {
      await read('whose parts', monthBranches(world, actor, project), 'select branch_id as id from law.month_parts($1, array[$2::date])', [project, UNTOUCHED]);
      await read('which parts say what is so', monthBranches(world, actor, project), 'select branch_id as id from law.month_parts($1, array[$2::date]) where same', [project, HANDED]);
      await read('what differs from what was sent', seesDelivery(world, actor, project) || typeof people === 'string' ? people : 'unseen', 'select participation_id as id from law.month_differences($1, array[$2::date])', [project, SUBMITTED]);
      await commands({ world, actor, accounts, may }, project);
    }
  }
  return asked;
}

type May = (about: string, oracle: string, text: string, values: unknown[]) => Promise<void>;

async function commands({ world, actor, accounts, may }: { world: World; actor: Actor; accounts: readonly string[]; may: May }, project: string): Promise<void> {
  const handing = handMonth(world, actor, project);
  await may('hand a month over', handing, 'select law.hand_month($1, $2)', [project, UNTOUCHED]);
  await may('hand it over again', handing === 'done' ? 'month.handed-already' : handing, 'select law.hand_month($1, $2)', [project, HANDED]);
  await may('hand over what is closed', handing === 'done' ? 'month.closed' : handing, 'select law.hand_month($1, $2)', [project, SUBMITTED]);
  await may('prepare a month that is handed over', prepareMonth(world, actor, project, true), 'select law.prepare_month($1, $2, 0)', [project, HANDED]);
  await may('undo a month', turnMonthBack(world, actor, project), 'select law.undo_month($1, $2, 1)', [project, PREPARED]);
  await may('open a month again', turnMonthBack(world, actor, project), "select law.reopen_month($1, $2, 1, 'why')", [project, SUBMITTED]);
  await may('submit a month', submitMonth(world, actor, project, accounts[0]!), 'select law.submit_month($1, $2, 1)', [project, PREPARED]);
}
