import type { Client } from 'pg';
import { followedHomeFiles, keepsRegister, mayInsertOfProject, mayWriteTable, worksIn, type Actor, type World } from '#access';
import { AN_INSTRUMENT, firstIn } from './case-rows.js';
import { attempt } from './placed-world.js';
import type { Cast } from './random-world.js';
import type { Asked } from './referral-comparison.js';

const id = (kind: number, n: number) => `00000000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(n).padStart(8, '0')}`;
const edition = (of: object) => ({ edition: 1, name_sv: 'I', name_en: 'I', respondent: 'BOTH', licence: 'PAID', about_health: false, definition: {}, made_at: new Date(), ...of });

/** An instrument for all, and of each project: an edition with words of its own, a licence, and its use. */
export const instrumentRows = (projects: string[], somebody: string): [string, object[]][] => [
  ['app.instrument', [edition({ id: AN_INSTRUMENT, project_id: null, key: 'for-all' }), ...projects.map((project, n) => edition({ id: id(53, n), project_id: project, key: 'own' }))]],
  ['app.outcome_definition', projects.map((project, n) => ({ id: id(56, n), project_id: project, edition: 1, step_gain: 1, baseline_days: 30, livelihood_points: 0, counts_deceased: false, step_way: 'EVENTS', step_events: ['READY_FOR_ORDINARY'], step_confirmed: false, made_at: new Date() }))],
  ['app.instrument_licence', projects.map((project, n) => ({ id: id(54, n), project_id: project, key: 'own', holder: 'H.', kind: 'PAID', reference: 'R.', recorded_at: new Date(), recorded_by: somebody }))],
  ['app.instrument_use', projects.map((project, n) => ({ id: id(55, n), project_id: project, instrument_id: id(53, n), at_entry: true, at_exit: false, version: 1, added_at: new Date(), added_by: somebody }))],
  ['app.measurement_trial', projects.map((project, n) => ({ id: id(57, n), project_id: project, name: 'T', instrument_ids: [AN_INSTRUMENT, id(53, n)], allocation: 'ALL', seed: 1, municipalities: [], starts_on: '2025-01-01', at_exit: true, pairs_least: 20, outcomes_least: 10, forms_least: 50, status: 'RUNNING', started_at: new Date(), started_by: somebody, version: 1, added_at: new Date(), added_by: somebody }))],
  ['app.measurement_trial', projects.map((project, n) => ({ id: id(58, n), project_id: project, name: 'D', instrument_ids: [AN_INSTRUMENT, id(53, n)], allocation: 'ALL', seed: 1, municipalities: [], starts_on: '2025-01-01', at_exit: true, pairs_least: 20, outcomes_least: 10, forms_least: 50, status: 'DECIDED', started_at: new Date(), started_by: somebody, decided_on: '2025-06-01', decided_by: somebody, chosen_id: AN_INSTRUMENT, grounds: 'The one all answered.', figures: '[]', version: 1, added_at: new Date(), added_by: somebody }))],
];

const ADDED: Record<string, string> = {
  instrument: "insert into app.instrument (project_id, key, edition, name_sv, name_en, respondent, licence, about_health, definition, made_by) values ($1, 'new', 1, 'I', 'I', 'BOTH', 'FREE', false, '{}', $2)",
  instrument_licence: "insert into app.instrument_licence (project_id, key, holder, kind, reference, recorded_by) values ($1, 'new', 'H.', 'PAID', 'R.', $2)",
  instrument_use: `insert into app.instrument_use (project_id, instrument_id, at_entry, at_exit, added_by) values ($1, '${AN_INSTRUMENT}', true, false, $2)`,
  measurement_trial: `insert into app.measurement_trial (project_id, name, instrument_ids, allocation, starts_on, at_exit, added_by) values ($1, 'New', array['${AN_INSTRUMENT}', '${id(53, 0)}']::uuid[], 'ALL', '2026-01-01', true, $2)`,
};

/** Instruments with a project's own words, and its licences, are known to those who work in it; written by those who keep its register, and no edition is ever changed. */
export async function measuringQuestions(client: Client, { world, projects }: Cast, actor: Actor): Promise<Asked[]> {
  const asked: Asked[] = [];
  const ids = async (about: string, oracle: string[], text: string) => {
    const { verdict, rows } = await attempt(client, text);
    asked.push({ about, oracle, database: verdict === 'done' ? rows.map((row) => row['id']).sort() : verdict });
  };
  const worked = projects.filter((project) => worksIn(world, actor, project)).sort();
  const kept = projects.filter((project) => keepsRegister(world, actor, project)).sort();
  await ids('read instruments of projects', worked, 'select project_id as id from app.instrument where project_id is not null');
  await ids('read instruments for all', [AN_INSTRUMENT], `select id from app.instrument where id = '${AN_INSTRUMENT}'`);
  await ids('read licences of instruments', worked, 'select project_id as id from app.instrument_licence');
  await ids('read what is in use', [...projects].sort(), 'select project_id as id from app.instrument_use');
  await ids('change what is in use', mayWriteTable(actor, 'instrument_use') ? kept : [], 'update app.instrument_use set at_exit = true returning project_id as id');
  const changed = mayWriteTable(actor, 'measurement_trial') ? kept : [];
  await ids('read trials', worked.flatMap((project) => [project, project]), 'select project_id as id from app.measurement_trial');
  await ids('change trials: those that are not decided', changed, "update app.measurement_trial set name = 'Other' returning project_id as id");
  for (const [table, text] of Object.entries(ADDED)) {
    for (const project of [...projects, ...(table === 'instrument' ? [null] : [])]) {
      const may = project !== null && mayInsertOfProject(world, actor, table, project);
      asked.push({ about: `add to ${table}`, oracle: may ? 'done' : 'denied', database: (await attempt(client, text, [project, actor.account])).verdict });
    }
  }
  return asked;
}

/** At the doors that compare: of each project that is followed how many persons a trial tells of, and by how many forms; those of former homes count, protected persons do not. */
export function triedPersons(world: World, actor: Actor): Set<string> {
  if (!['trial.compare', 'trial.decide'].includes(actor.permission)) return new Set();
  const followed = followedHomeFiles(world, actor, 'progress');
  const files = world.casefiles.filter(({ id: file }) => followed.has(file));
  const projectOf = (participation: string) => world.participations.find((one) => one.id === participation)!.project;
  const byProject = Map.groupBy(files, ({ participation }) => projectOf(participation));
  return new Set([...byProject].map(([project, told]) => {
    const ids = new Set(told.map((file) => file.id));
    const answered = world.rows.filter((row) => row.table === 'measurement_answer' && ids.has(row.casefile)).map((row) => firstIn('measurement', row.casefile));
    return `${project} ${new Set(told.map(({ participation }) => participation)).size} ${new Set(answered).size}`;
  }));
}
