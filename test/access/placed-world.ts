import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { CASE_TABLES, type Actor, type CaseTable } from '#access';
import { A_LADDER, A_WORKPLACE, caseRow } from './case-rows.js';
import { dutyRows } from './duty-comparison.js';
import { ownRows } from './own-world.js';
import { instrumentRows } from './measuring-comparison.js';
import { handoverRows } from './handover-world.js';
import { consentedVisits, learningRows } from './learning-comparison.js';
import { importRows } from './import-comparison.js';
import { extractRows } from './extract-comparison.js';
import { releaseRows } from './release-comparison.js';
import { monthRows } from './month-comparison.js';
import { reminderRows } from './reminder-comparison.js';
import { reportRows } from './report-comparison.js';
import { stepRows } from './navigation-comparison.js';
import type { Cast } from './random-world.js';
import { referralRows } from './referral-world.js';
import { registerRows } from './register-comparison.js';
import { sipRows } from './sip-world.js';
import { hypothesisRows } from './hypothesis-comparison.js';
import { targetRows } from './target-comparison.js';
import { fidelityRows } from './workplace-comparison.js';

const tokenOf = (account: string, branch: string | null) => createHash('sha256').update(`${account} ${branch}`).digest();

/** What a person's number is found by. */
export const numberOf = (participant: string) => createHash('sha256').update(participant).digest();

/** What each context puts into a world of its own, under whoever is first in it. */
const rowsOfContexts = ({ world, projects, accounts, branches, organisations }: Cast) => [
  ...registerRows(projects, world), ...referralRows(world, accounts[0]!), ...sipRows(world, accounts[0]!), ...handoverRows(world, accounts[0]!), ...ownRows(world, accounts[0]!, branches[0]!),
  ...dutyRows(projects, organisations, accounts[0]!), ...stepRows(world, accounts[0]!, projects[0]!), ...reminderRows(accounts), ...fidelityRows(world, branches[0]!, accounts[0]!),
  ...monthRows(world, projects, accounts), ...targetRows(projects, accounts[0]!), ...hypothesisRows(projects, accounts[0]!), ...releaseRows(projects, accounts[0]!), ...extractRows({ world, projects, accounts }), ...reportRows(projects, accounts), ...importRows({ world, projects, accounts }),
];

/** Puts the world's rows into the open transaction and draws its edges. Nothing is left after the rollback. */
export async function place(client: Client, cast: Cast): Promise<void> {
  const { world, organisations, branches, accounts, projects } = cast;
  const put = (table: string, rows: object[]) =>
    rows.length > 0 ? send(client, `insert into ${table} (${Object.keys(rows[0]!).join(', ')}) select ${Object.keys(rows[0]!).join(', ')} from jsonb_populate_recordset(null::${table}, $1)`, [JSON.stringify(rows)]) : null;
  const participationOf = (file: string) => world.casefiles.find((f) => f.id === file)!.participation;
  const fileless = world.participations.map((p) => ({ ...p, home: world.casefiles.find((f) => f.participation === p.id && f.branch === p.branch)! }));

  await client.query('set local role samsteg_law');
  await put('app.organisation', organisations.map((id) => ({ id, name: id, kind: 'OTHER', version: 1, created_at: new Date() })));
  await put('app.branch', branches.map((id, n) => ({ id, organisation_id: world.branches[n]!.organisation, name: id, kind: 'OTHER', version: 1, created_at: new Date() })));
  await put('app.unit', world.units.map((u) => ({ id: u.id, branch_id: u.branch, name: u.id, version: 1, created_at: new Date() })));
  await put('app.account', [...accounts, ...world.ownAccesses.map(({ account }) => account)].map((id) => ({ id, name: id, status: 'ACTIVE', locale: 'sv', version: 1, created_at: new Date() })));
  await put('app.project', projects.map((id) => ({ id, registration_no: id, aliases: [], name: id, display_name: id, generation: '2021-2027', region: 'R', starts_on: '2024-01-01', ends_on: '2030-01-01', shift_months: 0, version: 1, created_at: new Date() })));
  await put('app.membership', world.memberships.map((m, n) => ({ id: `00000000-0000-7000-8000-0020${String(n).padStart(8, '0')}`, account_id: m.account, unit_id: m.unit, role: m.role, project_id: m.project, valid_from: m.validFrom, valid_to: m.validTo, ended_at: m.ended ? new Date() : null, granted_at: new Date(), version: 1 })));
  const people = world.participants.map(({ id, branch }) => ({ participant: id, branch, protected: world.participations.some((p) => p.participant === id && p.protected) }));
  await put('app.participant', people.map((p) => ({ id: p.participant, branch_id: p.branch, gender: 'FEMALE', protected: p.protected, version: 1, created_at: new Date() })));
  await put('app.identity', people.map((p) => ({ participant_id: p.participant, branch_id: p.branch, given_name: 'G', family_name: 'Ff', birth_date: '1990-01-01', number_kind: 'RESERVE', number_hash: `\\x${numberOf(p.participant).toString('hex')}`, version: 1 })));
  await put('app.identity_alias', people.map((p, n) => ({ id: `00000000-0000-7000-8000-0022${String(n).padStart(8, '0')}`, participant_id: p.participant, number_kind: 'NONE', reason: 'changed', replaced_at: new Date(), replaced_by: accounts[0] })));
  await put('app.participation', fileless.map((p, n) => ({ id: p.id, participant_id: p.participant, project_id: p.project, branch_id: p.branch, unit_id: p.home.unit, pseudonym: `D-${n}`, gender: 'FEMALE', protected: p.protected, counted: true, status: 'ACTIVE', starts_on: '2024-01-01', version: 1, created_at: new Date() })));
  await put('app.home', world.homes.map((h, n) => ({ id: `00000000-0000-7000-8000-0021${String(n).padStart(8, '0')}`, participation_id: h.participation, branch_id: h.branch, unit_id: world.units.find((u) => u.branch === h.branch)!.id, starts_on: `2024-01-${String(n + 1).padStart(2, '0')}`, ends_on: `2024-01-${String(n + 1).padStart(2, '0')}` })));
  await put('app.casefile', world.casefiles.map((f) => ({ id: f.id, participation_id: f.participation, branch_id: f.branch, unit_id: f.unit, opened_at: new Date() })));
  await put('app.assignment', world.assignments.map((a) => ({ id: a.id, casefile_id: a.casefile, account_id: a.account, part: 'NAMED', starts_on: a.startsOn, ends_on: a.endsOn, given_at: new Date() })));
  await put('app.consent', world.consents.map((c) => ({ id: c.id, participation_id: c.participation, kind: 'SECRECY_WAIVER', from_branch_id: c.fromBranch, to_unit_id: c.toUnit, to_account_id: c.toAccount, categories: c.categories, purpose: 'p', form: 'ORAL', given_on: c.validFrom, valid_from: c.validFrom, valid_to: c.validTo, documented_at: new Date(Date.now() - 120_000), documented_by: accounts[0], withdrawn_at: c.withdrawn ? new Date(Date.now() - 60_000) : null, version: 1 })));
  await put('app.emergency', world.emergencies.map((e) => ({ id: e.id, casefile_id: e.casefile, account_id: e.account, unit_id: e.unit, reason: 'long enough a reason', starts_at: new Date(Date.now() - 7_200_000), ends_at: new Date(Date.now() + (e.running ? 3_600_000 : -3_600_000)) })));
  await put('app.plan_exemption', world.exemptions.map((e) => ({ id: e.id, participation_id: e.participation, reason: 'long enough a reason', holds_until: world.today, granted_at: new Date(), granted_by: accounts[0] })));
  await put('app.ladder', [{ id: A_LADDER, project_id: projects[0], edition: 1, name: 'L', steps: [{}, {}], checklist: [], made_at: new Date() }]);
  for (const [table, rows] of instrumentRows(projects, accounts[0]!)) await put(table, rows);
  for (const [table, rows] of learningRows(world, accounts[0]!)) await put(table, rows);
  await put('app.workplace', [{ id: A_WORKPLACE, branch_id: branches[0], name: 'Place', sector: 'GREEN', active: true, version: 1, written_at: new Date(), written_by: accounts[0] }]);
  for (const table of Object.keys(CASE_TABLES) as CaseTable[]) {
    const rows = world.rows.filter((r) => r.table === table);
    await put(`app.${table}`, rows.map((r) => ({ id: r.id, ...caseRow(table, r.casefile, participationOf(r.casefile), r.writtenBy), ...(table === 'plan' ? { status: r.draft ? 'DRAFT' : 'PROPOSED' } : {}), version: 1, written_at: new Date() })));
  }
  await send(client, consentedVisits, [JSON.stringify(world.visits), world.today]);
  await put('app.activity_guest', world.visits.filter(({ told }) => told).map(({ id, activity }) => ({ id, activity_id: activity, name: 'G', hours: 'H', version: 1 })));
  for (const [table, rows] of rowsOfContexts(cast)) await put(table, rows);
  await send(client, 'insert into journal.entry (id, at, kind, what, account_id, branch_id, participation_ids) overriding system value select l.id, now(), $2, $3, $4, l.branch, l.participations from jsonb_to_recordset($1) l(id bigint, branch uuid, participations uuid[])', [JSON.stringify(world.lines), 'READ', 'participation.read', accounts[0]]);
  await put('law.session', [...accounts.flatMap((account) => branches.map((branch): { account: string; branch: string | null } => ({ account, branch }))), ...world.ownAccesses.map(({ account }) => ({ account, branch: null }))].map(({ account, branch }) => ({ token_hash: `\\x${tokenOf(account, branch).toString('hex')}`, account_id: account, branch_id: branch, started_at: new Date(), seen_at: new Date(), expires_at: new Date(Date.now() + 3_600_000) })));
  await send(client, 'select law.draw_edges(id) from app.participation');
}

/** The same is asked thousands of times: by a name, so that it is planned once. */
export const send = <T extends object>(client: Client, text: string, values: unknown[] = []) => client.query<T>({ name: createHash('sha1').update(text).digest('base64url'), text, values });

/** Opens the actor's scope as the app's role, about one participation or all; false when the law refuses the permission. */
export async function enter(client: Client, { account, branch, permission }: Actor, about: string | null = null): Promise<boolean> {
  const out = client.query("set local role samsteg_app; select set_config('samsteg.scope', '', true); savepoint door");
  const opened = send(client, 'select law.open_scope($1, $2, $3)', [tokenOf(account, branch), permission, about]).then(() => true, (error: { code?: string }) => error);
  const [, came] = await Promise.all([out, opened]);
  if (came === true) return true;
  await client.query('rollback to savepoint door');
  if ((came as { code?: string }).code === 'SG403') return false;
  throw came;
}

/** Runs a statement that leaves nothing behind and tells what came of it: its rows, or the law's answer. */
export async function attempt(client: Client, text: string, values: unknown[] = []): Promise<{ verdict: string; rows: Record<string, unknown>[] }> {
  const before = client.query('savepoint attempt');
  const asked = send<Record<string, unknown>>(client, text, values).then(({ rows }) => ({ verdict: 'done', rows }), verdictOf);
  const after = client.query('rollback to savepoint attempt; release savepoint attempt');
  const [, answer] = await Promise.all([before, asked, after]);
  return answer;
}

function verdictOf(error: { code?: string; message: string }) {
  const verdicts: Record<string, string> = { SG404: 'unseen', SG409: error.message, SG412: 'stale', '42501': 'denied' };
  const verdict = verdicts[error.code ?? ''];
  if (!verdict) throw error;
  return { verdict, rows: [] };
}
