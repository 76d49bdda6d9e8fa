import type { Client } from 'pg';
import {
  assign, reviewableEmergencies, reviewEmergency, breakGlass, decideOnAccount, enrolAgain, CASE_TABLES, correctableParticipants, findableParticipants, followedHomeFiles, followedParticipations, identifiedParticipants, indicatedPersons, isAllowed, knownFiles,
  knownParticipations, mayChangeRow, mayInsertOfProject, mayInsertRow, mayKeepDraft, mayWriteTable, recordConsent, reviewedLines, seesRow, visibleConsents, visibleExemptions, visibleParticipants,
  visibleParticipations, withdrawConsent, type Actor, type CaseTable, type World,
} from '#access';
import { caseRow } from './case-rows.js';
import { ownCommands, ownReads, ownSeen } from './own-comparison.js';
import { learningQuestions } from './learning-comparison.js';
import { continuityReads } from './continuity-comparison.js';
import { dutyQuestions } from './duty-comparison.js';
import { handoverCommands, handoverReads } from './handover-comparison.js';
import { measuringQuestions, triedPersons } from './measuring-comparison.js';
import { monthQuestions } from './month-comparison.js';
import { collaborationReads, navigationReads, navigationWrites, pipelineReads } from './navigation-comparison.js';
import { attempt, enter, numberOf, place, send } from './placed-world.js';
import type { Cast } from './random-world.js';
import { referralCommands, referralReads, type Asked } from './referral-comparison.js';
import { importQuestions } from './import-comparison.js';
import { registerQuestions } from './register-comparison.js';
import { extractQuestions } from './extract-comparison.js';
import { releaseQuestions } from './release-comparison.js';
import { reminderQuestions } from './reminder-comparison.js';
import { reportQuestions } from './report-comparison.js';
import { sipCommands, sipReads, sipWrites } from './sip-comparison.js';
import { hypothesisQuestions } from './hypothesis-comparison.js';
import { targetQuestions } from './target-comparison.js';
import { workplaceQuestions } from './workplace-comparison.js';

/** One place where the oracle and the database disagree. */
export interface Difference {
  actor: Actor;
  about: string;
  oracle: unknown;
  database: unknown;
}

const TABLES = Object.keys(CASE_TABLES) as CaseTable[];

/** What each table, and what is told of it, shows: a name and the statement that lists its ids. */
const SHOWN: Record<string, string> = {
  moves: "select json_agg(m.participation order by m.participation) from app.outcome_definition d cross join lateral law.step_moves(d.id, '2999-01-01') m",
  course: 'select json_agg(c.participation order by c.participation) from app.project p cross join lateral law.course_facts(p.id) c',
  indicated: "select json_agg(p.id || ' ' || x.participant_id) from app.project p cross join lateral law.indicator_people(p.id, null, (select law.today()), null) i join app.participation x on x.id = i.participation",
  indicators: "select json_agg(p.id || ' ' || n.persons) from app.project p cross join lateral (select sum(c.persons) as persons from law.count_indicators(p.id, null, (select law.today()), null) c) n where n.persons > 0",
  tried: "select json_agg(t.project_id || ' ' || x.persons || ' ' || x.forms) from app.measurement_trial t cross join lateral (select count(distinct f.person) as persons, count(f.instrument) as forms from law.trial_forms(t.id) f) x where t.status = 'RUNNING' and x.persons > 0",
  participation: 'select json_agg(id order by id) from app.participation', participant: 'select json_agg(id order by id) from app.participant',
  identity: 'select json_agg(participant_id order by participant_id) from app.identity', home: 'select json_agg(distinct participation_id) from app.home',
  casefile: 'select json_agg(id order by id) from app.casefile', assignment: 'select json_agg(id order by id) from app.assignment',
  consent: 'select json_agg(id order by id) from app.consent', plan_exemption: 'select json_agg(id order by id) from app.plan_exemption',
  identity_alias: 'select json_agg(participant_id order by participant_id) from app.identity_alias',
  ...Object.fromEntries(TABLES.map((t) => [t, `select json_agg(id order by id) from app.${t}`])),
};
const SEEN = `select json_object_agg(v.name, v.ids) as seen from (${Object.entries(SHOWN).map(([name, text]) => `select '${name}' as name, (${text}) as ids`).join(' union all ')}) v`;

/** What the oracle says each table shows. */
function expected(world: World, actor: Actor): Record<string, Set<string>> {
  const files = knownFiles(world, actor);
  const known = knownParticipations(world, actor);
  const idsWhere = <T extends { id: string }>(rows: T[], holds: (row: T) => boolean) => new Set(rows.filter(holds).map((r) => r.id));
  const indicated = indicatedPersons(world, actor);
  const seen: Record<string, Set<string>> = {
    indicated: new Set(indicated.map(({ project, participant }) => `${project} ${participant}`)),
    indicators: new Set(indicated.map(({ project }) => `${project} ${indicated.filter((one) => one.project === project).length}`)),
    course: new Set(world.casefiles.filter((f) => followedHomeFiles(world, actor, 'progress').has(f.id)).map((f) => f.participation)),
    moves: new Set(world.rows.filter((row) => row.table === 'outcome_event' && followedHomeFiles(world, actor, 'progress').has(row.casefile)).map((row) => world.casefiles.find((f) => f.id === row.casefile)!.participation)),
    tried: triedPersons(world, actor),
    participation: visibleParticipations(world, actor),
    participant: visibleParticipants(world, actor),
    identity: identifiedParticipants(world, actor),
    home: new Set(world.homes.map((h) => h.participation).filter((p) => known.has(p))),
    casefile: files,
    assignment: idsWhere(world.assignments, (a) => files.has(a.casefile)),
    consent: visibleConsents(world, actor),
    identity_alias: correctableParticipants(world, actor),
    plan_exemption: visibleExemptions(world, actor),
    ...Object.fromEntries(TABLES.map((table) => [table, idsWhere(world.rows, (r) => r.table === table && seesRow(world, actor, r))])),
  };
  for (const [table, ids] of Object.entries(ownSeen(world, actor))) for (const id of ids) seen[table]!.add(id);
  return seen;
}

/** What is compared: everything, unless a mutant says where it must show. */
export type Part = 'reads' | 'writes' | 'commands' | 'registers';

const PARTS: Part[] = ['reads', 'writes', 'commands', 'registers'];

/** The differences between the oracle and the database on one world: all, or as many as are `enough` to know. The transaction is rolled back. */
export async function differences(client: Client, cast: Cast, { parts = PARTS, enough = Infinity }: { parts?: Part[]; enough?: number } = {}): Promise<Difference[]> {
  await client.query('begin');
  try {
    await place(client, cast);
    const found: Difference[] = [];
    for (const actor of cast.actors) {
      if (found.length >= enough) break;
      found.push(...(await ofActor(client, cast, actor, parts)));
    }
    return found;
  } finally {
    await client.query('rollback');
  }
}

async function ofActor(client: Client, cast: Cast, actor: Actor, parts: Part[]): Promise<Difference[]> {
  const { world } = cast;
  const entered = await enter(client, actor);
  const allowed = isAllowed(world, actor);
  if (entered !== allowed) return [{ actor, about: 'door', oracle: allowed, database: entered }];
  if (!entered) return [];
  const compare = { reads, writes, commands, registers };
  const found: Difference[] = [];
  for (const part of parts) found.push(...(await compare[part](client, cast, actor)));
  return found;
}

const REGISTERS = [registerQuestions, learningQuestions, dutyQuestions, reminderQuestions, workplaceQuestions, measuringQuestions, monthQuestions, targetQuestions, hypothesisQuestions, releaseQuestions, extractQuestions, reportQuestions, importQuestions];

async function registers(client: Client, cast: Cast, actor: Actor): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const questions of REGISTERS) found.push(...told(actor, await questions(client, cast, actor)));
  return found;
}

async function reads(client: Client, cast: Cast, actor: Actor): Promise<Difference[]> {
  const { world } = cast;
  const { rows } = await send<{ seen: Record<string, string[] | null> }>(client, SEEN);
  const found = Object.entries(expected(world, actor)).flatMap(([table, ids]) => differ(actor, `read ${table}`, [...ids].sort(), [...(rows[0]!.seen[table] ?? [])].sort()));
  const log = await attempt(client, "select id::int as id from law.journal_lines('{}') where id >= 9000000");
  const shown = log.verdict === 'done' ? log.rows.map((row) => row['id'] as number).sort() : log.verdict;
  const lines = actor.permission === 'journal.read' ? [...reviewedLines(world, actor)].sort() : 'denied';
  return [...found, ...differ(actor, 'read the log', lines, shown), ...told(actor, await referralReads(client, world, actor)), ...told(actor, await sipReads(client, world, actor)), ...told(actor, await continuityReads(client, world, actor)), ...told(actor, await handoverReads(client, world, actor)), ...told(actor, await navigationReads(client, world, actor)), ...told(actor, await pipelineReads(client, cast, actor)), ...told(actor, await collaborationReads(client, cast, actor)), ...told(actor, await ownReads(client, world, actor))];
}

function differ(actor: Actor, about: string, oracle: unknown, database: unknown): Difference[] {
  return JSON.stringify(oracle) === JSON.stringify(database) ? [] : [{ actor, about, oracle, database }];
}

const told = (actor: Actor, asked: Asked[]): Difference[] => asked.flatMap(({ about, oracle, database }) => differ(actor, about, oracle, database));

async function writes(client: Client, cast: Cast, actor: Actor): Promise<Difference[]> {
  const { world } = cast;
  const found: Difference[] = [];
  found.push(...(await inserts(client, cast, actor)));
  for (const table of TABLES) {
    const changeable = world.rows.filter((r) => r.table === table && mayChangeRow(world, actor, r)).map((r) => r.id).sort();
    found.push(...(await changed(client, actor, { table, set: 'version = 2 returning id' }, changeable)));
  }
  found.push(...(await ofProjects(client, cast, actor)));
  const identified = identifiedParticipants(world, actor);
  const correctable = mayWriteTable(actor, 'identity') ? [...correctableParticipants(world, actor)].filter((p) => identified.has(p)).sort() : [];
  found.push(...(await changed(client, actor, { table: 'identity', set: "given_name = 'X' returning participant_id" }, correctable)));
  found.push(...told(actor, await sipWrites(client, world, actor, cast.accounts)));
  return [...found, ...told(actor, await navigationWrites(client, world, actor)), ...(await aroundThePlan(client, cast, actor))];
}

/** With and without RETURNING: the one hides a hole in the check of the other. A row that may be written but not read comes back only without. */
async function inserts(client: Client, { world, accounts, actors }: Cast, actor: Actor): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const [n, file] of world.casefiles.entries()) {
    const table = TABLES[(n + actors.indexOf(actor)) % TABLES.length]!; // each world tries another table in each file

    for (const writtenBy of [actor.account, accounts.find((a) => a !== actor.account)!]) {
      const row = caseRow(table, file.id, file.participation, writtenBy);
      const names = Object.keys(row);
      const text = `insert into app.${table} (${names.join(', ')}) values (${names.map((_, n) => `$${n + 1}`).join(', ')})`;
      const may = mayInsertRow(world, actor, { table, casefile: file.id, writtenBy });
      const reads = seesRow(world, actor, { table, id: '', casefile: file.id, writtenBy });
      for (const [returning, done] of [['', may], [' returning id', may && reads]] as const) {
        const { verdict } = await attempt(client, text + returning, Object.values(row));
        found.push(...differ(actor, `insert ${table}${returning}`, done ? 'done' : 'denied', verdict));
      }
    }
  }
  return found;
}

/** What is written about a project, not about a person. */
const OF_PROJECT: Record<string, string> = {
  ladder: "insert into app.ladder (project_id, edition, name, steps, made_by) values ($1, 9, 'L', '[{}, {}]', $2)",
  outcome_definition: 'insert into app.outcome_definition (project_id, edition, step_gain, baseline_days, livelihood_points, counts_deceased, made_by) values ($1, 9, 1, 30, 0, false, $2)',
};

async function ofProjects(client: Client, { world, projects }: Cast, actor: Actor): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const [table, text] of Object.entries(OF_PROJECT)) {
    for (const project of [...projects, null]) {
      const may = project !== null && mayInsertOfProject(world, actor, table, project);
      found.push(...differ(actor, `insert ${table}`, may ? 'done' : 'denied', (await attempt(client, text, [project, actor.account])).verdict));
    }
  }
  return found;
}

async function changed(client: Client, actor: Actor, { table, set }: { table: string; set: string }, oracle: string[]): Promise<Difference[]> {
  const { verdict, rows } = await attempt(client, `update app.${table} set ${set} as id`);
  return differ(actor, `update ${table}`, oracle, verdict === 'done' ? rows.map((r) => r['id']).sort() : verdict);
}

async function commands(client: Client, cast: Cast, actor: Actor): Promise<Difference[]> {
  const { world, accounts } = cast;
  const found: Difference[] = [];
  const compare = async (about: string, oracle: string, text: string, values: unknown[]) => {
    found.push(...differ(actor, about, oracle, (await attempt(client, text, values)).verdict));
  };
  for (const file of world.casefiles) {
    for (const account of accounts) await compare('assign', assign(world, actor, file.id, account), "select law.assign($1, $2, 'NAMED')", [file.id, account]);
    const project = world.participations.find((p) => p.id === file.participation)!;
    const pseudonym = `D-${world.participations.indexOf(project)}`;
    await compare('break glass', breakGlassOn(world, actor, file), 'select law.break_glass($1, $2, $3)', [pseudonym, project.project, 'a reason long enough']);
    for (const unit of world.units.slice(0, 3)) {
      const toAccount = unit.id.endsWith('1') ? accounts[1]! : null;
      const asked = { participation: file.participation, toUnit: unit.id, toAccount, categories: ['notes' as const] };
      const json = { participationId: file.participation, toUnitId: unit.id, toAccountId: toAccount, categories: ['notes'], kind: 'SIP', purpose: 'p', form: 'ORAL', givenOn: world.today, validFrom: world.today, validTo: world.today };
      await compare('record consent', recordConsent(world, actor, asked), 'select law.record_consent($1)', [JSON.stringify(json)]);
    }
  }
  for (const { id } of world.emergencies) await compare('review an emergency', reviewEmergency(world, actor, id), "select law.review_emergency($1, 'a finding long enough')", [id]);
  const emergencies = await attempt(client, 'select id from law.emergencies()');
  found.push(...differ(actor, 'emergencies', reviewableEmergencies(world, actor).sort(), emergencies.rows.map((r) => r['id']).sort()));
  if (actor.permission === 'participant.find') {
    const { rows } = await attempt(client, "select distinct participant_id as id from law.find_people('ff', null, null, '{}')");
    found.push(...differ(actor, 'find', [...findableParticipants(world, actor)].sort(), rows.map((r) => r['id']).sort()));
  }
  found.push(...told(actor, await referralCommands(client, world, actor, accounts)), ...told(actor, await sipCommands(client, world, actor)), ...told(actor, await handoverCommands(client, world, actor, accounts)), ...told(actor, await ownCommands(client, world, actor)));
  for (const consent of world.consents) await compare('withdraw consent', withdrawConsent(world, actor, consent.id), 'select law.withdraw_consent($1, 1)', [consent.id]);
  for (const consent of mayWriteTable(actor, 'consent') ? world.consents : []) {
    const verdict = withdrawConsent(world, actor, consent.id);
    await compare('withdraw a consent nobody has looked at', ['denied', 'unseen'].includes(verdict) ? verdict : 'stale', 'select law.withdraw_consent($1, null)', [consent.id]);
  }
  for (const account of mayWriteTable(actor, 'account_status') ? accounts : accounts.slice(0, 1)) {
    for (const decision of ['SESSIONS_ENDED', 'DISABLED'] as const) {
      await compare(`decide ${decision}`, decideOnAccount(world, actor, account, decision), "select law.decide_on_account($1, 1, $2, 'en anledning')", [account, decision]);
    }
  }
  return [...found, ...(await enrolments(client, cast, actor))];
}

/** Somebody who is known already is taken on in each project, in a unit after another. */
async function enrolments(client: Client, { world, projects }: Cast, actor: Actor): Promise<Difference[]> {
  const found: Difference[] = [];
  const sitting = new Set(world.memberships.filter((m) => m.account === actor.account).map((m) => m.unit));
  if (!mayWriteTable(actor, 'participation')) return found;
  for (const [n, { id: participant }] of world.participants.entries()) {
    for (const project of projects) {
      for (const [k, numberKnown] of [true, false].entries()) {
        const unit = sitting.has(world.units[n]!.id) && k === 0 ? world.units[n]!.id : [...sitting][n % sitting.size] ?? world.units[0]!.id;
        const json = { participantId: participant, projectId: project, unitId: unit, startsOn: world.today, gender: 'FEMALE', responsibleId: actor.account };
        const { verdict } = await attempt(client, 'select law.open_participation($1, $2, null)', [JSON.stringify(json), numberKnown ? numberOf(participant) : null]);
        found.push(...differ(actor, 'enrol again', enrolAgain(world, actor, { unit, project, participant, numberKnown }), verdict));
      }
    }
  }
  return found;
}

/** The door takes a pseudonym, and finds the own branch's file on that person, whichever file was meant. */
function breakGlassOn(world: World, actor: Actor, file: World['casefiles'][number]): string {
  const own = world.casefiles.find((f) => f.participation === file.participation && f.branch === actor.branch);
  return breakGlass(world, actor, own?.id ?? 'none');
}

/** What is written, or asked, about a participation and not in a file: exceptions, drafts, and the days the law tells of plans it does not show. */
async function aroundThePlan(client: Client, { world }: Cast, actor: Actor): Promise<Difference[]> {
  const found: Difference[] = [];
  const compare = async (about: string, oracle: string, text: string, values: unknown[]) => {
    found.push(...differ(actor, about, oracle, (await attempt(client, text, values)).verdict));
  };
  const followed = followedParticipations(world, actor);
  const known = knownParticipations(world, actor);
  const exempts = mayWriteTable(actor, 'plan_exemption');
  for (const { id } of world.participations) {
    await compare('give an exception', exempts && followed.has(id) ? 'done' : 'denied',
      "insert into app.plan_exemption (participation_id, reason, holds_until, granted_by) values ($1, 'long enough a reason', $2, $3)", [id, world.today, actor.account]);
    for (const owner of new Set([actor.account, world.memberships[0]!.account])) {
      await compare('keep a draft', mayKeepDraft(world, actor, owner, id) ? 'done' : 'denied',
        "insert into app.note_draft (participation_id, account_id, content) values ($1, $2, '{}')", [id, owner]);
    }
    await compare('ask for the ground to start', mayWriteTable(actor, 'intervention') ? (known.has(id) ? 'done' : 'unseen') : 'denied', 'select law.start_ground($1)', [id]);
  }
  const { rows } = await attempt(client, 'select m.participation_id as id from app.project p cross join law.plan_milestones(p.id) m');
  return [...found, ...differ(actor, 'milestones of plans', [...followed].sort(), rows.map((r) => r['id']).sort())];
}
