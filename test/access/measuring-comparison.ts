import type { Client } from 'pg';
import { keepsRegister, mayInsertOfProject, mayWriteTable, worksIn, type Actor } from '#access';
import { AN_INSTRUMENT } from './case-rows.js';
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
];

const ADDED: Record<string, string> = {
  instrument: "insert into app.instrument (project_id, key, edition, name_sv, name_en, respondent, licence, about_health, definition, made_by) values ($1, 'new', 1, 'I', 'I', 'BOTH', 'FREE', false, '{}', $2)",
  instrument_licence: "insert into app.instrument_licence (project_id, key, holder, kind, reference, recorded_by) values ($1, 'new', 'H.', 'PAID', 'R.', $2)",
  instrument_use: `insert into app.instrument_use (project_id, instrument_id, at_entry, at_exit, added_by) values ($1, '${AN_INSTRUMENT}', true, false, $2)`,
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
  for (const [table, text] of Object.entries(ADDED)) {
    for (const project of [...projects, ...(table === 'instrument' ? [null] : [])]) {
      const may = project !== null && mayInsertOfProject(world, actor, table, project);
      asked.push({ about: `add to ${table}`, oracle: may ? 'done' : 'denied', database: (await attempt(client, text, [project, actor.account])).verdict });
    }
  }
  return asked;
}
