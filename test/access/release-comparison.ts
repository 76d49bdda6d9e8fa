import type { Client } from 'pg';
import { loadsPacks, makesReleases, seesReleases, type Actor } from '#access';
import { attempt } from './placed-world.js';
import type { Cast } from './random-world.js';
import type { Asked } from './referral-comparison.js';

const PACK = { format: 'samsteg.learning-pack', edition: 1 };
const id = (kind: number, n: number) => `00000000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(n).padStart(8, '0')}`;

/** In each project a release that stands and one that was withdrawn, each with the counts it was made of; and a learning pack that was loaded. */
export function releaseRows(projects: string[], somebody: string): [string, object[]][] {
  const all = projects.flatMap((project, n) => [false, true].map((withdrawn, k) => ({
    id: id(60, n * 2 + k), project_id: project, number: k + 1, span: 'MONTH', ends_on: '2026-01-31', tables: [], promises: [], made_at: new Date(), made_by: somebody, version: 1,
    withdrawn_at: withdrawn ? new Date() : null, withdrawn_by: withdrawn ? somebody : null, withdrawn_reason: withdrawn ? 'wrong' : null,
  })));
  const packs = projects.map((project, n) => ({ id: id(62, n), project_id: project, digest: 'a'.repeat(64), content: PACK, loaded_at: new Date(), loaded_by: somebody, version: 1 }));
  return [['app.release', all], ['app.release_basis', all.map((release) => ({ id: release.id, counts: {}, hidden: [], groups: {} }))], ['app.learning_pack', packs]];
}

/** Released figures are read by those who follow the project or learn from it; made, withdrawn once, and looked behind by the first alone. */
export async function releaseQuestions(client: Client, { world, projects, accounts }: Cast, actor: Actor): Promise<Asked[]> {
  const asked: Asked[] = [];
  const ids = async (about: string, oracle: string[], text: string) => {
    const { verdict, rows } = await attempt(client, text);
    asked.push({ about, oracle: oracle.sort(), database: verdict === 'done' ? rows.map((row) => row['id']).sort() : verdict });
  };
  const stranger = accounts.find((account) => account !== actor.account)!;
  const made = projects.filter((project) => makesReleases(world, actor, project));
  await ids('read releases', projects.filter((project) => seesReleases(world, actor, project)).flatMap((project) => [project, project]), 'select project_id as id from app.release');
  await ids('look behind releases', made.flatMap((project) => [project, project]), 'select r.project_id as id from app.release_basis b join app.release r on r.id = b.id');
  await ids('withdraw releases', [...made], `update app.release set withdrawn_at = now(), withdrawn_by = '${actor.account}', withdrawn_reason = 'wrong' returning project_id as id`);
  await ids('bring withdrawn releases back', [], "update app.release set withdrawn_at = null, withdrawn_by = null, withdrawn_reason = null where withdrawn_at is not null returning project_id as id");
  for (const [n, project] of projects.entries()) {
    for (const signer of [actor.account, stranger]) {
      const { verdict } = await attempt(client, `with told as (insert into app.release (id, project_id, number, span, ends_on, tables, promises, made_by) values ($3, $1, 9, 'QUARTER', '2026-03-31', '[]', '[]', $2))
        select 1`, [project, signer, id(61, n)]);
      asked.push({ about: 'make a release', oracle: made.includes(project) && signer === actor.account ? 'done' : 'denied', database: verdict });
      const loaded = await attempt(client, `with told as (insert into app.learning_pack (id, project_id, digest, content, loaded_by) values ($3, $1, $4, $5, $2)) select 1`, [project, signer, id(63, n), 'b'.repeat(64), JSON.stringify(PACK)]);
      asked.push({ about: 'load a learning pack', oracle: loadsPacks(world, actor, project) && signer === actor.account ? 'done' : 'denied', database: loaded.verdict });
    }
  }
  await ids('read learning packs', projects.filter((project) => seesReleases(world, actor, project)), 'select project_id as id from app.learning_pack');
  await ids('take learning packs away', projects.filter((project) => loadsPacks(world, actor, project)), 'delete from app.learning_pack returning project_id as id');
  return asked;
}
