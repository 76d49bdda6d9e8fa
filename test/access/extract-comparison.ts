import type { Client } from 'pg';
import { hasPartInExtracts, mayAskForExtract, mayDecideOnExtract, mayFetchExtract, mayLinkFinding, mayWriteFinding, seesExtract, type Actor, type ExtractFacts } from '#access';
import { attempt } from './placed-world.js';
import { dayFrom, type Cast } from './random-world.js';
import type { Asked } from './referral-comparison.js';

const id = (kind: number, n: number) => `00000000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(n).padStart(8, '0')}`;
const KINDS: readonly [ExtractFacts['status'], lastDay: number][] = [['ASKED', 9], ['APPROVED', 0], ['APPROVED', -1], ['STOPPED', 9], ['REFUSED', 9]];

/** In each project, by each account: one asked for, one on its last day, one a day later, one stopped, one refused. */
const extractsOf = (world: Cast['world'], projects: string[], accounts: string[]): (ExtractFacts & { id: string; n: number })[] =>
  projects.flatMap((project, p) => accounts.flatMap((askedBy, a) => KINDS.map(([status, lastDay], k) => {
    const n = (p * accounts.length + a) * KINDS.length + k;
    return { id: id(70, n), n, project, askedBy, status, endsOn: dayFrom(world.today, lastDay) };
  })));

/** The same as rows, each with what it tells and what was found in it. */
export function extractRows({ world, projects, accounts }: Pick<Cast, 'world' | 'projects' | 'accounts'>): [string, object[]][] {
  const all = extractsOf(world, projects, accounts);
  const rows = all.map(({ id: key, project, askedBy, status, endsOn }) => {
    const [decided, made, stopped] = [status !== 'ASKED', status === 'APPROVED' || status === 'STOPPED', status === 'STOPPED'];
    const other = accounts.find((account) => account !== askedBy)!;
    return {
      id: key, project_id: project, purpose: 'to see what helps whom, and why', ground: 'decision 1', variables: ['gender'], least: 5, ends_on: endsOn, asked_at: new Date(), asked_by: askedBy, status, version: 1,
      decided_at: decided ? new Date() : null, decided_by: decided ? other : null, decision: decided ? 'because' : null,
      as_of: made ? world.today : null, told: made ? 9 : null, generalised: made ? 0 : null, left_out: made ? false : null,
      stopped_at: stopped ? new Date() : null, stopped_by: stopped ? other : null, stopped_reason: stopped ? 'because' : null,
    };
  });
  const held = all.filter(({ status }) => status === 'APPROVED' || status === 'STOPPED');
  return [
    ['app.extract', rows], ['app.extract_content', held.map((one) => ({ id: one.id, people: [] }))],
    ['app.dissemination', projects.map((project, n) => ({ id: id(71, n), project_id: project, result: 'r', channel: 'c', audience: 'a', told_on: '2026-01-01', added_by: accounts[0], version: 1 }))],
    ['app.evaluation_finding', held.map((one) => ({ id: id(72, one.n), extract_id: one.id, project_id: one.project, words: 'what was found in it', written_at: new Date(), written_by: one.askedBy, version: 1 }))],
  ];
}

/** Extracts are seen by who asked and who coordinates; decided on by another; fetched by who asked, while they run; what was found is told by who asked. */
export async function extractQuestions(client: Client, { world, projects, accounts }: Cast, actor: Actor): Promise<Asked[]> {
  const asked: Asked[] = [];
  const all = extractsOf(world, projects, accounts);
  const ids = async (about: string, holds: (extract: ExtractFacts) => boolean, text: string) => {
    const { verdict, rows } = await attempt(client, text);
    asked.push({ about, oracle: all.filter(holds).map((one) => one.id).sort(), database: verdict === 'done' ? rows.map((row) => row['id']).sort() : verdict });
  };
  const held = (extract: ExtractFacts) => extract.status === 'APPROVED' || extract.status === 'STOPPED';
  await ids('see extracts', (one) => seesExtract(world, actor, one), 'select id from app.extract');
  await ids('fetch extracts', (one) => mayFetchExtract(world, actor, one), 'select id from app.extract_content');
  await ids('read findings', (one) => held(one) && seesExtract(world, actor, one), 'select extract_id as id from app.evaluation_finding');
  await ids('decide on extracts', (one) => mayDecideOnExtract(world, actor, one), 'update app.extract set version = version + 1 returning id');
  await ids('link findings', (one) => held(one) && mayLinkFinding(world, actor, one), 'update app.evaluation_finding set version = version + 1 returning extract_id as id');
  const other = projects.length > 1 ? id(71, 1) : null;
  if (other) {
    const { verdict } = await attempt(client, 'update app.evaluation_finding set dissemination_id = $1 where project_id = $2', [other, projects[0]]);
    asked.push({ about: 'link a finding to what another project spread', oracle: all.some((one) => one.project === projects[0] && held(one) && mayLinkFinding(world, actor, one)) ? 'denied' : 'done', database: verdict });
  }
  const may = async (about: string, oracle: boolean, text: string, values: unknown[]) => asked.push({ about, oracle: oracle ? 'done' : 'denied', database: (await attempt(client, text, values)).verdict });
  for (const [n, project] of projects.entries()) {
    const stranger = accounts.find((account) => account !== actor.account)!;
    for (const signer of [actor.account, stranger]) {
      await may('ask for an extract', mayAskForExtract(world, actor, project) && signer === actor.account,
        "with made as (insert into app.extract (id, project_id, purpose, ground, variables, least, ends_on, asked_by) values ($1, $2, 'to see what helps whom, and why', 'decision 1', '{gender}', 5, '2026-12-31', $3)) select 1", [id(73, n), project, signer]);
    }
  }
  for (const one of all.filter(({ askedBy, project }) => askedBy === actor.account || hasPartInExtracts(world, actor, project))) {
    await may('write what was found', mayWriteFinding(world, actor, one), "with made as (insert into app.evaluation_finding (id, extract_id, project_id, words, written_by) values ($1, $2, $3, 'what was found in it', $4)) select 1", [id(74, one.n), one.id, one.project, actor.account]);
  }
  return asked;
}
