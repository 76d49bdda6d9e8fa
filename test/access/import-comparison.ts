import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { importListed, judgeListed, mayWriteTable, seesImport, undoImport, type Actor, type World } from '#access';
import { attempt } from './placed-world.js';
import type { Cast } from './random-world.js';
import type { Asked } from './referral-comparison.js';

const id = (kind: number, n: number) => `00000000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(n).padStart(8, '0')}`;
const batchOf = (world: World, unit: string) => id(70, world.units.findIndex((u) => u.id === unit));
/** As `placed-world.ts` digests them. */
const numberOf = (participant: string) => createHash('sha256').update(participant).digest('hex');

/** In every unit an import, of which the participations came whose home it is. */
export function importRows({ world, projects, accounts }: Pick<Cast, 'world' | 'projects' | 'accounts'>): [string, object[]][] {
  const homes = world.participations.map((p) => ({ p, unit: world.casefiles.find((f) => f.participation === p.id && f.branch === p.branch)!.unit }));
  return [
    ['app.import_batch', world.units.map((unit) => ({
      id: batchOf(world, unit.id), branch_id: unit.branch, unit_id: unit.id, project_id: projects[0], file_digest: 'a'.repeat(64), row_count: 1, taken_count: 1, here_count: 0, refused_count: 0,
      imported_at: new Date(), imported_by: accounts[0], version: 1,
    }))],
    ['app.import_row', homes.map(({ p, unit }, n) => ({ participation_id: p.id, import_batch_id: batchOf(world, unit), project_id: p.project, branch_id: p.branch, row_no: n + 2, participant_made: true }))],
  ];
}

/** Imports are seen, made and taken back by those who take people on in the unit; what a list would come to is what a form would. */
export async function importQuestions(client: Client, { world, projects, accounts }: Cast, actor: Actor): Promise<Asked[]> {
  const asked: Asked[] = [];
  const seen = world.units.filter((unit) => seesImport(world, actor, unit.id)).map((unit) => batchOf(world, unit.id)).sort();
  const read = await attempt(client, 'select id from app.import_batch order by id');
  asked.push({ about: 'read imports', oracle: seen, database: read.verdict === 'done' ? read.rows.map((row) => row['id']) : read.verdict });
  const rows = await attempt(client, 'select distinct import_batch_id as id from app.import_row');
  const told = seen.filter((batch) => (importRows({ world, projects, accounts: ['']})[1]![1] as { import_batch_id: string }[]).some((row) => row.import_batch_id === batch));
  asked.push({ about: 'read what came of imports', oracle: told, database: rows.verdict === 'done' ? rows.rows.map((row) => row['id']).sort() : rows.verdict });
  if (!mayWriteTable(actor, 'import_batch') && actor.permission !== 'participation.open') return asked;
  for (const { id: unit } of world.units) {
    const { verdict } = await attempt(client, "select law.undo_import($1, 1, 'a reason', null)", [batchOf(world, unit)]);
    asked.push({ about: 'undo an import', oracle: undoImport(world, actor, unit), database: verdict });
  }
  return [...asked, ...(await listed(client, { world, projects, accounts, actor }))];
}

/** A list of one, whose number is somebody's the worlds know. */
async function listed(client: Client, { world, projects, accounts, actor }: { world: World; projects: string[]; accounts: string[]; actor: Actor }): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const [n, { id: participant }] of world.participants.entries()) {
    const project = projects[n % projects.length]!;
    for (const [k, { id: unit }] of world.units.entries()) {
      const responsible = accounts[(n + k) % accounts.length]!;
      const row = { n: 2, id: id(71, n), participantId: id(72, n), gender: 'FEMALE', givenName: 'X', familyName: 'Y', numberKind: 'RESERVE', numberHash: numberOf(participant), startsOn: world.today, responsibleId: responsible };
      const judged = await attempt(client, 'select coalesce(already, code) as answer from law.judge_entrants($1, $2, $3)', [unit, project, JSON.stringify([row])]);
      asked.push({ about: 'judge a list', oracle: judgeListed(world, actor, { unit, project, participant, responsible }), database: judged.verdict === 'done' ? (judged.rows[0]!['answer'] ?? 'done') : judged.verdict });
      const batch = { id: id(73, n), fileDigest: 'a'.repeat(64), rowCount: 1, hereCount: 0, refusedCount: 0 };
      const { verdict } = await attempt(client, 'select law.import_participants($1, $2, $3, $4, null)', [unit, project, JSON.stringify(batch), JSON.stringify([row])]);
      asked.push({ about: 'import a list', oracle: importListed(world, actor, { unit, project, participant, responsible }), database: verdict });
    }
  }
  return asked;
}
