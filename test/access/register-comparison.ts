import type { Client } from 'pg';
import { administeredOrganisations, keepsRegister, mayAddProject, mayInsertOfProject, mayWriteTable, participantCounts, type Actor, type World } from '#access';
import { attempt } from './placed-world.js';
import type { Cast } from './random-world.js';
import type { Asked } from './referral-comparison.js';

const id = (kind: number, n: number) => `00000000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(n).padStart(8, '0')}`;

/** Those who stand behind a project: who leads a part of it, and the other partners. */
function behind(partners: World['partners']): [string, object[]][] {
  const leads = partners.filter((p) => p.role === 'LEAD');
  const others = partners.filter((p) => p.role !== 'LEAD');
  return [
    ['app.subproject', leads.map(({ project, organisation }, n) => ({ id: id(44, n), project_id: project, name: `P${n}`, lead_organisation_id: organisation, starts_on: '2024-01-01', origin: 'LOCAL', version: 1 }))],
    ['app.project_partner', others.map(({ project, organisation, role }, n) => ({ id: id(45, n), project_id: project, organisation_id: organisation, role, origin: 'LOCAL', version: 1 }))],
  ];
}

/** What a register holds of every kind of rule: a row all read, a row the keepers read, a row that may be taken away, one that stays. */
export const registerRows = (projects: string[], { partners, deliveries }: World): [string, object[]][] => [
  ...behind(partners),
  ['app.project_municipality', deliveries.map(({ project, unit }, n) => ({ id: id(43, n), project_id: project, code: '1290', unit_id: unit, origin: 'LOCAL', version: 1 }))],
  ['app.project_contact', projects.map((project) => ({ id: project, name: 'N', origin: 'RECORD', version: 1 }))],
  ['app.project_source', projects.map((project, n) => ({ id: id(40, n), project_id: project, file_name: 'f', sha256: project, imported_at: new Date() }))],
  ['app.project_source_text', projects.map((_, n) => ({ id: id(40, n), content: 'c', version: 1 }))],
  ['app.project_goal', projects.map((project, n) => ({ id: id(41, n), project_id: project, words: 'W', origin: 'LOCAL', version: 1 }))],
  ['app.target', projects.map((project, n) => ({ id: id(42, n), project_id: project, kind: 'PARTICIPANTS', strength: 'GOAL', value: 9, unit: 'persons', by_gender: false, origin: 'RECORD', governing: true, version: 1 }))],
];

const ADDED: Record<string, string> = {
  project_goal: "insert into app.project_goal (project_id, words, added_by) values ($1, 'V', $2)",
  project_source: "insert into app.project_source (project_id, file_name, sha256, imported_by) values ($1, 'f', 's', $2)",
};

interface Signing {
  world: World;
  actor: Actor;
  signer: string;
  kept: string[];
}

/** Nobody signs for another: neither what is begun nor what is changed. */
async function signedBy(client: Client, { world, actor, signer, kept }: Signing): Promise<Asked[]> {
  const verdict = async (text: string) => (await attempt(client, text, [signer])).verdict;
  const own = signer === actor.account;
  const begun = "insert into app.project (registration_no, name, display_name, generation, created_by) values ('new', 'n', 'n', '2021-2027', $1)";
  const added = "insert into app.organisation (name, kind, created_by) values ('new', 'OTHER', $1)";
  return [
    { about: 'begin a project', oracle: own && mayAddProject(world, actor) ? 'done' : 'denied', database: await verdict(begun) },
    { about: 'add an organisation', oracle: own && mayWriteTable(actor, 'organisation') ? 'done' : 'denied', database: await verdict(added) },
    { about: 'sign a target', oracle: own || kept.length === 0 ? 'done' : 'denied', database: await verdict('update app.target set governed_by = $1') },
  ];
}

/** The register of a project: read by all, but for contact persons and texts; written by its keepers; begun by who runs the installation. */
export async function registerQuestions(client: Client, { world, projects, accounts }: Cast, actor: Actor): Promise<Asked[]> {
  const stranger = accounts.find((account) => account !== actor.account)!;
  const asked: Asked[] = [];
  const kept = projects.filter((project) => keepsRegister(world, actor, project)).sort();
  const writable = (table: string) => (mayWriteTable(actor, table) ? kept : []);
  const ids = async (about: string, oracle: string[], text: string) => {
    const { verdict, rows } = await attempt(client, text);
    asked.push({ about, oracle, database: verdict === 'done' ? rows.map((row) => row['id']).sort() : verdict });
  };
  await ids('read contacts', kept, 'select id from app.project_contact');
  await ids('read texts', kept, 'select s.project_id as id from app.project_source_text t join app.project_source s on s.id = t.id');
  await ids('read targets', [...projects].sort(), 'select project_id as id from app.target');
  await ids('change projects', writable('project'), "update app.project set region = 'X' returning id");
  await ids('change texts', writable('project_source_text'), "update app.project_source_text t set content = 'X' from app.project_source s where s.id = t.id returning s.project_id as id");
  await ids('take goals away', writable('project_goal'), 'delete from app.project_goal returning project_id as id');
  await ids('take governing targets away', [], 'delete from app.target returning project_id as id');
  for (const [table, text] of Object.entries(ADDED)) {
    for (const project of projects) {
      for (const signer of [actor.account, stranger]) {
        const may = mayInsertOfProject(world, actor, table, project) && signer === actor.account;
        asked.push({ about: `add to ${table}`, oracle: may ? 'done' : 'denied', database: (await attempt(client, text, [project, signer])).verdict });
      }
    }
  }
  for (const signer of [actor.account, stranger]) asked.push(...(await signedBy(client, { world, actor, signer, kept: writable('target') })));
  await ids('rename organisations', mayWriteTable(actor, 'organisation_name') ? [...administeredOrganisations(world, actor)].sort() : [], "update app.organisation set name = 'X' returning id");
  const counted = await attempt(client, 'select project_id as id, persons, participations from law.participant_counts()');
  const counts = counted.rows.map((row) => [row['id'], Number(row['persons']), Number(row['participations'])]).sort();
  return [...asked, { about: 'count participants', oracle: participantCounts(world, actor).sort(), database: counts }];
}
