import type { Client } from 'pg';
import { keepsRegister, mayLeaveDuty, mayTakeDuty, mayWriteTable, sharedProjects, type Actor } from '#access';
import { attempt } from './placed-world.js';
import type { Cast } from './random-world.js';
import type { Asked } from './referral-comparison.js';

const id = (kind: number, n: number) => `00000000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(n).padStart(8, '0')}`;

/** A duty of each organisation in the first project, and the three that must meet there. */
export const dutyRows = (projects: string[], organisations: string[], somebody: string): [string, object[]][] => [
  ['app.process_duty', organisations.map((organisation, n) => ({ id: id(51, n), project_id: projects[0], process: 'PLAN', organisation_id: organisation, part: 'LEADS', version: 1, written_at: new Date(), written_by: somebody }))],
  ['app.triad', projects.slice(0, 1).map((project) => ({ id: id(52, 0), project_id: project, sides: [{ name: 'a', branchKinds: [] }, { name: 'b', branchKinds: [] }], reason: 'why', version: 1 }))],
];

/** Duties are read by all, written and taken away by the organisation itself; which three must meet is chosen by those who keep the register. */
export async function dutyQuestions(client: Client, { world, projects, organisations }: Cast, actor: Actor): Promise<Asked[]> {
  const asked: Asked[] = [];
  const ids = async (about: string, oracle: string[], text: string) => {
    const { verdict, rows } = await attempt(client, text);
    asked.push({ about, oracle: oracle.sort(), database: verdict === 'done' ? rows.map((row) => row['id']).sort() : verdict });
  };
  await ids('read duties', [...organisations], 'select organisation_id as id from app.process_duty');
  await ids('leave duties', organisations.filter((organisation) => mayLeaveDuty(world, actor, organisation)), 'delete from app.process_duty returning organisation_id as id');
  await ids('projects one has a part in', [...sharedProjects(world, actor)], 'select distinct id from law.shared_projects() id');
  await ids('choose the three', mayWriteTable(actor, 'triad') && keepsRegister(world, actor, projects[0]!) ? [projects[0]!] : [], "update app.triad set reason = 'other' returning project_id as id");
  for (const project of projects) {
    for (const organisation of organisations) {
      const text = "insert into app.process_duty (project_id, process, organisation_id, part, written_by) values ($1, 'STEP', $2, 'DECIDES', $3)";
      const { verdict } = await attempt(client, text, [project, organisation, actor.account]);
      asked.push({ about: 'take a duty', oracle: mayTakeDuty(world, actor, { project, organisation }) ? 'done' : 'denied', database: verdict });
    }
  }
  return asked;
}
