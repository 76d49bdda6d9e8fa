import type { Client } from 'pg';
import { Temporal } from 'temporal-polyfill';
import { hosts, keepsRegister, mayChangeActivity, mayDecideOnMethod, mayInsertOfProject, mayOpenActivity, mayTellOfGuest, mayWriteForBranch, mayWriteTable, seesMethodFigures, visibleGuests, type Actor, type World } from '#access';
import { attempt } from './placed-world.js';
import type { Cast } from './random-world.js';
import type { Asked } from './referral-comparison.js';

const id = (kind: number, n: number) => `00000000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(n).padStart(8, '0')}`;
const METHOD = id(50, 0);
const OTHER_METHOD = id(50, 1);

/** A method in use and an activity in each project, a structure in each, and a log line: what every rule of learning rests on. */
export const learningRows = ({ methodUses, activities, today }: World, author: string): [string, object[]][] => [
  ['app.method', [METHOD, OTHER_METHOD].map((method) => ({ id: method, name: method, summary: 's', proposed_at: new Date(), proposed_by: author, version: 1 }))],
  ['app.method_use', methodUses.map(({ id: use, project, branch }) => ({ id: use, method_id: METHOD, project_id: project, branch_id: branch, status: 'PROPOSED', since: '2026-01-01', proposed_at: new Date(), proposed_by: author, version: 1 }))],
  ['app.shared_activity', activities.map(({ id: activity, project, unit, over }) => ({ id: activity, project_id: project, unit_id: unit, name: 'A', place: 'P', schedule: 'S', starts_on: '2026-01-01', ends_on: over ? Temporal.PlainDate.from(today).subtract({ days: 1 }).toString() : today, open: true, offered_by: author, version: 1 }))],
  ['app.local_structure', methodUses.map(({ project }, n) => ({ id: id(53, n), project_id: project, municipality_code: '1281', within_months: 6, added_by: author, version: 1 }))],
  ['app.iteration', methodUses.map(({ project }, n) => ({ id: id(54, n), project_id: project, starts_on: '2026-01-01', ends_on: '2026-01-02', tried: 't', learned: 'l', next: 'n', added_by: author, version: 1 }))],
];

/** To which activity each visit goes, and whether the participant's consent runs today. */
export const consentedVisits = `update app.activity_visit v set activity_id = x.activity, consent_from = $2::date - 1, consent_to = $2::date + 1,
  withdrawn_on = case when not x.runs then $2::date - 1 end from jsonb_to_recordset($1) x(id uuid, activity uuid, runs boolean) where x.id = v.id`;

const ADDED: Record<string, string> = {
  dissemination: "insert into app.dissemination (project_id, result, channel, audience, told_on, added_by) values ($1, 'r', 'c', 'a', '2026-01-01', $2)",
  local_structure: "insert into app.local_structure (project_id, municipality_code, added_by) values ($1, '1290', $2)",
};

/** What is learnt is read by all; written by those who work in the project, each in their own name; guests are seen by the host alone. */
export async function learningQuestions(client: Client, cast: Cast, actor: Actor): Promise<Asked[]> {
  return [...(await methods(client, cast, actor)), ...(await registers(client, cast, actor)), ...(await guests(client, cast, actor))];
}

/** Who may not write a table at all is asked once: the answer is the same for every row. */
const tried = <T>(actor: Actor, table: string, all: readonly T[]): readonly T[] => (mayWriteTable(actor, table) ? all : all.slice(0, 1));

const asking = (client: Client, asked: Asked[]) => ({
  may: async (about: string, may: boolean, text: string, values: unknown[]) => {
    asked.push({ about, oracle: may ? 'done' : 'denied', database: (await attempt(client, text, values)).verdict });
  },
  ids: async (about: string, oracle: string[], text: string) => {
    const { verdict, rows } = await attempt(client, text);
    asked.push({ about, oracle: oracle.sort(), database: verdict === 'done' ? rows.map((row) => row['id']).sort() : verdict });
  },
});

async function methods(client: Client, { world, projects, branches, accounts }: Cast, actor: Actor): Promise<Asked[]> {
  const asked: Asked[] = [];
  const { may, ids } = asking(client, asked);
  const stranger = accounts.find((account) => account !== actor.account)!;
  for (const signer of tried(actor, 'method', [actor.account, stranger])) {
    await may('add a method', mayWriteTable(actor, 'method') && signer === actor.account, "insert into app.method (name, summary, proposed_by) values ('new', 's', $1)", [signer]);
    await may('write evidence', mayWriteTable(actor, 'method_evidence') && signer === actor.account,
      "insert into app.method_evidence (method_id, branch_id, part, words, written_by) values ($1, $2, 'PROFESSION', 'w', $3)", [METHOD, actor.branch, signer]);
  }
  const pairs = projects.flatMap((project) => branches.map((branch) => ({ project, branch })));
  for (const { project, branch } of tried(actor, 'method_use', pairs)) {
    await may('propose a method', mayWriteForBranch(world, actor, 'method_use', { project, branch }),
      "insert into app.method_use (method_id, project_id, branch_id, since, proposed_by) values ($1, $2, $3, '2026-01-01', $4)", [OTHER_METHOD, project, branch, actor.account]);
  }
  for (const { project, branch } of tried(actor, 'survey_answer', pairs)) {
    await may('answer a survey', mayWriteForBranch(world, actor, 'survey_answer', { project, branch }),
      "insert into app.survey_answer (project_id, branch_id, instrument, moment, answered_on, scores, answered_by) values ($1, $2, 'COLLABORATION', 'YEARLY', '2026-01-01', '{}', $3)", [project, branch, actor.account]);
  }
  await ids("read today's figures of a method", world.methodUses.filter((use) => seesMethodFigures(world, actor, use)).map((use) => use.id),
    'select u.id from app.method_use u cross join lateral law.method_figures(u.id, false) f where f.begun is not null');
  const decided = world.methodUses.filter((use) => mayDecideOnMethod(world, actor, use));
  await ids('decide on methods', decided.map((use) => use.id), "update app.method_use set status = 'PAUSED' returning id");
  for (const use of tried(actor, 'method_evaluation', world.methodUses)) {
    await may('evaluate a method', decided.includes(use), "insert into app.method_evaluation (method_use_id, decision, words, figures, decided_on, decided_by) values ($1, 'RETIRED', 'w', '{}', '2026-01-01', $2)", [use.id, actor.account]);
  }
  return asked;
}

async function registers(client: Client, { world, projects, accounts }: Cast, actor: Actor): Promise<Asked[]> {
  const asked: Asked[] = [];
  const { may, ids } = asking(client, asked);
  const stranger = accounts.find((account) => account !== actor.account)!;
  await ids('read iterations', [...projects], 'select project_id as id from app.iteration');
  const kept = mayWriteTable(actor, 'iteration') ? projects.filter((project) => keepsRegister(world, actor, project)) : [];
  await ids('change iterations', [...kept], "update app.iteration set tried = 'X' returning project_id as id");
  for (const project of tried(actor, 'structure_meeting', projects)) {
    for (const [table, text] of Object.entries(ADDED)) {
      for (const signer of [actor.account, stranger]) {
        await may(`add to ${table}`, mayInsertOfProject(world, actor, table, project) && signer === actor.account, text, [project, signer]);
      }
    }
    const structure = id(53, world.methodUses.findIndex((use) => use.project === project));
    await may('write down a meeting', mayInsertOfProject(world, actor, 'structure_meeting', project),
      "insert into app.structure_meeting (structure_id, held_on, present, added_by) values ($1, '2026-01-01', array['SCHOOL'], $2)", [structure, actor.account]);
  }
  return asked;
}

async function guests(client: Client, { world, projects }: Cast, actor: Actor): Promise<Asked[]> {
  const asked: Asked[] = [];
  const { may, ids } = asking(client, asked);
  await ids('see guests', [...visibleGuests(world, actor)], 'select id from app.activity_guest');
  await guestsOfEnded(client, world, actor, ids);
  const places = projects.flatMap((project) => world.units.slice(0, 3).map(({ id: unit }) => ({ project, unit })));
  for (const { project, unit } of tried(actor, 'shared_activity', places)) {
    await may('open an activity', mayOpenActivity(world, actor, { project, unit }),
      "insert into app.shared_activity (project_id, unit_id, name, place, schedule, starts_on, offered_by) values ($1, $2, 'a', 'p', 's', '2026-01-01', $3)", [project, unit, actor.account]);
  }
  await ids('change activities', world.activities.filter(({ unit }) => mayChangeActivity(world, actor, unit)).map((one) => one.id), "update app.shared_activity set name = 'X' returning id");
  for (const { id: visit, activity, casefile } of tried(actor, 'activity_guest', world.visits.filter(({ told }) => !told))) {
    await may('tell of a guest', mayTellOfGuest(world, actor, casefile), "insert into app.activity_guest (id, activity_id, name, hours) values ($1, $2, 'n', 'h')", [visit, activity]);
  }
  return asked;
}

/** Once a participation has ended, its guests are seen by its own file and by the person alone. */
async function guestsOfEnded(client: Client, world: World, actor: Actor, ids: (about: string, oracle: string[], text: string) => Promise<void>): Promise<void> {
  const participationOf = (casefile: string) => world.casefiles.find((f) => f.id === casefile)!.participation;
  const hosted = actor.permission === 'guest.read' ? world.visits.filter((visit) => visit.told && hosts(world, actor, visit)) : [];
  for (const ended of new Set(hosted.map(({ casefile }) => participationOf(casefile)))) {
    await client.query(`savepoint leaving; set local role samsteg_law; update app.participation set status = 'ENDED', ends_on = current_date where id = '${ended}'; set local role samsteg_app`);
    const left = new Set(hosted.filter(({ casefile }) => participationOf(casefile) === ended).map((visit) => visit.id));
    await ids('see guests who have left', [...visibleGuests(world, actor)].filter((visit) => !left.has(visit)), 'select id from app.activity_guest');
    await client.query('rollback to savepoint leaving');
  }
}
