import { PERMISSIONS, type PermissionName } from './permissions.js';
import { CASE_TABLES } from './case-tables.js';
import { ROLES, type Category, type Seat } from './roles.js';
import type { Assignment, CaseRow, Casefile, Participation, World } from './world.js';

/**
 * The law as pure functions: the oracle that tests the database's own (`migrations/law.sql`), and nothing else.
 *
 * 1. A scope is one account, acting for one branch, under one permission, at one moment.
 * 2. Its seats are the roles the account holds in that branch today that carry the permission.
 * 3. A case file is read by case staff of the unit that keeps it, by its assigned, by the lead of its branch, and by those a consent or an emergency names.
 * 4. It is written by the assigned alone.
 * 5. A file of a protected person is read by its assigned and by persons a consent names; whatever the role.
 * 6. Who the person is goes with the home. A former home keeps its file; it reads the identity by an assignment that runs, or by a consent of the new home.
 */
export interface Actor {
  account: string;
  branch: string | null;
  permission: PermissionName;
}

interface Reading {
  file: Casefile;
  category: Category | 'ALL';
  grounds: 'FILE' | 'ASSIGNMENT' | 'CONSENT' | 'EMERGENCY' | 'LEAD';
  /** The unit a consent names. */
  unit?: string;
}

const permissionOf = (actor: Actor) => PERMISSIONS[actor.permission] as { roles: readonly string[]; reads?: readonly string[]; writes?: readonly string[] };

/** The seats of `actor` in `world`: unit, seat and project of each role that carries the permission (law 2). */
export function seats(world: World, actor: Actor): { unit: string; seat: Seat; role: string; project: string | null }[] {
  return world.memberships
    .filter((m) => m.account === actor.account && !m.ended && m.validFrom <= world.today && world.today <= m.validTo)
    .filter((m) => branchOfUnit(world, m.unit) === actor.branch && permissionOf(actor).roles.includes(m.role))
    .map((m) => ({ unit: m.unit, seat: ROLES[m.role], role: m.role, project: m.project }));
}

export const isAllowed = (world: World, actor: Actor): boolean =>
  actor.permission === 'session.own' || seats(world, actor).length > 0 || ownParticipations(world, actor).size > 0;

/** Under the permissions that no role carries, the participations of the one person whose own account this is. */
export function ownParticipations(world: World, { account, permission }: Actor): Set<string> {
  const access = permission.startsWith('own.') ? world.ownAccesses.find((a) => a.account === account && !a.closed) : undefined;
  return new Set(world.participations.filter((p) => p.participant === access?.participant).map((p) => p.id));
}

const unitsSeated = (world: World, actor: Actor, seat: Seat) =>
  new Set(seats(world, actor).filter((s) => s.seat === seat).map((s) => s.unit));
const projectsFollowed = (world: World, actor: Actor) =>
  new Set(seats(world, actor).flatMap((s) => (s.seat === 'PROJECT' && s.project ? [s.project] : [])));
const leads = (world: World, actor: Actor) => seats(world, actor).some((s) => s.seat === 'LEAD');

const branchOfUnit = (world: World, unit: string) => world.units.find((u) => u.id === unit)?.branch ?? null;
const fileOf = (world: World, id: string): Casefile => world.casefiles.find((f) => f.id === id)!;
const participationOf = (world: World, file: Casefile): Participation => world.participations.find((p) => p.id === file.participation)!;
const isHome = (world: World, file: Casefile) => participationOf(world, file).branch === file.branch;
const wasHome = (world: World, file: Casefile) => world.homes.some((h) => h.participation === file.participation && h.branch === file.branch);
const runs = (world: World, a: Assignment) => a.startsOn <= world.today && (a.endsOn === null || world.today <= a.endsOn);

/** Everything `actor` may read, file by file, with the grounds (law 3 and 5). */
export function readings(world: World, actor: Actor): Reading[] {
  return world.casefiles.flatMap((file) => [
    ...ownReadings(world, actor, file),
    ...assignedReadings(world, actor, file),
    ...sharedReadings(world, actor, file),
    ...emergencyReadings(world, actor, file),
  ]);
}

function wholeFile(world: World, file: Casefile, grounds: Reading['grounds']): Reading[] {
  const all: Reading[] = [{ file, category: 'ALL', grounds }];
  const identified = isHome(world, file) || (grounds === 'ASSIGNMENT' && wasHome(world, file));
  return identified ? [...all, { file, category: 'identity', grounds }] : all;
}

function ownReadings(world: World, actor: Actor, file: Casefile): Reading[] {
  if (participationOf(world, file).protected) return [];
  if (unitsSeated(world, actor, 'CASE').has(file.unit)) return wholeFile(world, file, 'FILE');
  if (leads(world, actor) && file.branch === actor.branch) return wholeFile(world, file, 'LEAD');
  return [];
}

function assignedReadings(world: World, actor: Actor, file: Casefile): Reading[] {
  const assigned = world.assignments.some((a) => a.casefile === file.id && a.account === actor.account && runs(world, a));
  return assigned && unitsSeated(world, actor, 'CASE').has(file.unit) ? wholeFile(world, file, 'ASSIGNMENT') : [];
}

function sharedReadings(world: World, actor: Actor, file: Casefile): Reading[] {
  const sitting = new Set([...unitsSeated(world, actor, 'CASE'), ...unitsSeated(world, actor, 'RECEIVE')]);
  return world.consents
    .filter((c) => c.participation === file.participation && c.fromBranch === file.branch && !c.withdrawn)
    .filter((c) => c.validFrom <= world.today && world.today <= c.validTo)
    .filter((c) => sitting.has(c.toUnit) && (c.toAccount === null ? !participationOf(world, file).protected : c.toAccount === actor.account))
    .flatMap((c) => c.categories.map((category) => ({ file, category, grounds: 'CONSENT' as const, unit: c.toUnit })))
    .filter(({ category }) => category !== 'coordination' && (category !== 'identity' || isHome(world, file)));
}

function emergencyReadings(world: World, actor: Actor, file: Casefile): Reading[] {
  const sitting = unitsSeated(world, actor, 'CASE');
  const opened = world.emergencies.some((e) => e.casefile === file.id && e.account === actor.account && sitting.has(e.unit) && e.running);
  return opened && !participationOf(world, file).protected ? wholeFile(world, file, 'EMERGENCY') : [];
}

/** Files whose rows of `category` may be read: the permission must open the category, and a reading cover it. */
export function readableFiles(world: World, actor: Actor, category: Category): Set<string> {
  if (!opensCategory(actor, category)) return new Set();
  return new Set(readings(world, actor).filter((r) => r.category === category || (r.category === 'ALL' && category !== 'identity')).map((r) => r.file.id));
}

/** Files in which rows may be written (law 4). */
export function writableFiles(world: World, actor: Actor): Set<string> {
  const sitting = unitsSeated(world, actor, 'CASE');
  return new Set(world.assignments
    .filter((a) => a.account === actor.account && runs(world, a))
    .flatMap((a) => world.casefiles.filter((f) => f.id === a.casefile && sitting.has(f.unit)))
    .map((f) => f.id));
}

/** Readings that make a file known. A consent to a SIP alone opens that SIP, and no file (`sips.ts`). */
const knowing = (world: World, actor: Actor) => readings(world, actor).filter((r) => r.category !== 'sip');

export const knownFiles = (world: World, actor: Actor): Set<string> => new Set(knowing(world, actor).map((r) => r.file.id));

export const knownParticipations = (world: World, actor: Actor): Set<string> => new Set(knowing(world, actor).map((r) => r.file.participation));

/** Participations seen: those known, and pseudonymously those of a project whose persons one's role counts (never a protected person's). */
export function visibleParticipations(world: World, actor: Actor): Set<string> {
  const followed = countedProjects(world, actor);
  const seen = knownParticipations(world, actor);
  for (const p of world.participations) if (followed.has(p.project) && !p.protected) seen.add(p.id);
  return seen;
}

export function visibleParticipants(world: World, actor: Actor): Set<string> {
  const known = knownParticipations(world, actor);
  return new Set(world.participations.filter((p) => known.has(p.id)).map((p) => p.participant));
}

/** Participants whose name and number may be read. */
export function identifiedParticipants(world: World, actor: Actor): Set<string> {
  if (!permissionOf(actor).reads?.includes('identity')) return new Set();
  const byFile = readings(world, actor).filter((r) => r.category === 'identity').map((r) => r.file);
  const byCoordination = world.casefiles.filter((file) => coordinationShared(world, actor, file));
  return new Set([...byFile, ...byCoordination].map((file) => participationOf(world, file).participant));
}

function coordinationShared(world: World, actor: Actor, file: Casefile): boolean {
  const p = participationOf(world, file);
  const units = unitsSeated(world, actor, 'PROJECT');
  return isHome(world, file) && projectsFollowed(world, actor).has(p.project) && world.consents.some((c) =>
    c.participation === p.id && c.fromBranch === file.branch && c.categories.includes('coordination') && !c.withdrawn
    && c.validFrom <= world.today && world.today <= c.validTo && units.has(c.toUnit)
    && (c.toAccount === null ? !p.protected : c.toAccount === actor.account));
}

/** Participants whose identity may be corrected: by the assigned at the present home. */
export function correctableParticipants(world: World, actor: Actor): Set<string> {
  const writable = writableFiles(world, actor);
  return new Set(world.casefiles
    .filter((f) => writable.has(f.id) && wasHome(world, f) && participationOf(world, f).branch === f.branch)
    .map((f) => participationOf(world, f).participant));
}

/** People of the own branch who are at home there, found by name; a protected person by those alone who carry the case. */
export function findableParticipants(world: World, actor: Actor): Set<string> {
  const named = correctableParticipants(world, actor);
  const own = new Set(world.participants.filter((p) => p.branch === actor.branch).map((p) => p.id));
  return new Set(world.participations
    .filter((p) => own.has(p.participant) && p.branch === actor.branch && (!p.protected || named.has(p.participant)))
    .map((p) => p.participant));
}

/** People known on grounds that last: an emergency is none. */
export function lastinglyKnown(world: World, actor: Actor): Set<string> {
  const lasting = knowing(world, actor).filter((r) => r.grounds !== 'EMERGENCY');
  return new Set(lasting.map((r) => participationOf(world, r.file).participant));
}

export function visibleConsents(world: World, actor: Actor): Set<string> {
  const known = knownParticipations(world, actor);
  const units = sittingUnits(world, actor);
  return new Set(world.consents
    .filter((c) => known.has(c.participation) && (c.fromBranch === actor.branch || units.has(c.toUnit)))
    .map((c) => c.id));
}

function sittingUnits(world: World, actor: Actor): Set<string> {
  const units = new Set(seats(world, actor).filter((s) => ['CASE', 'RECEIVE', 'PROJECT'].includes(s.seat)).map((s) => s.unit));
  if (leads(world, actor)) for (const u of world.units) if (u.branch === actor.branch) units.add(u.id);
  return units;
}

/** Exceptions from "the plan first": seen where the plan is, and by those who follow the project (never a protected person's). */
export function visibleExemptions(world: World, actor: Actor): Set<string> {
  const planned = readableFiles(world, actor, 'plan');
  const seen = new Set([...world.casefiles.filter((f) => planned.has(f.id)).map((f) => f.participation), ...followedParticipations(world, actor)]);
  return new Set(world.exemptions.filter((e) => seen.has(e.participation)).map((e) => e.id));
}

/** They are given by those who follow the project, under the permission for it; the same see when each plan was agreed. */
export function followedParticipations(world: World, actor: Actor): Set<string> {
  const followed = projectsFollowed(world, actor);
  return new Set(world.participations.filter((p) => followed.has(p.project) && !p.protected).map((p) => p.id));
}

/** A draft is its writer's alone, under the permission to write notes, about somebody the writer knows. */
export const mayKeepDraft = (world: World, actor: Actor, owner: string, participation: string): boolean =>
  mayWriteTable(actor, 'note_draft') && owner === actor.account && knownParticipations(world, actor).has(participation);

export const opensCategory = (actor: Actor, category: Category): boolean => permissionOf(actor).reads?.includes(category) ?? false;

export const mayWriteTable = (actor: Actor, table: string): boolean => permissionOf(actor).writes?.includes(table) ?? false;

/** A case row is inserted in one's own name, in a writable file, under a permission that writes the table. */
export const mayInsertRow = (world: World, actor: Actor, row: Omit<CaseRow, 'id'>): boolean =>
  mayWriteTable(actor, row.table) && writableFiles(world, actor).has(row.casefile) && row.writtenBy === actor.account;

/** It is changed where it is read and written; by its author alone where the table says so. */
export const mayChangeRow = (world: World, actor: Actor, row: CaseRow): boolean =>
  mayWriteTable(actor, row.table) && writableFiles(world, actor).has(row.casefile) && seesRow(world, actor, row)
  && (!CASE_TABLES[row.table].byAuthorAlone || row.writtenBy === actor.account);

export const seesRow = (world: World, actor: Actor, row: CaseRow): boolean => {
  const { category, ...rule } = CASE_TABLES[row.table];
  return readableFiles(world, actor, category).has(row.casefile) || ('followed' in rule && followedHomeFiles(world, actor, category).has(row.casefile));
};

/** Files whose textless rows of `category` the followers of a project see: the home's, never a protected person's. */
export function followedHomeFiles(world: World, actor: Actor, category: Category): Set<string> {
  if (!opensCategory(actor, category)) return new Set();
  const followed = projectsFollowed(world, actor);
  const holds = (file: Casefile, p: Participation) => followed.has(p.project) && !p.protected && wasHome(world, file);
  return new Set(world.casefiles.filter((file) => holds(file, participationOf(world, file))).map((file) => file.id));
}

/** Whom the indicators of a followed project tell of, each once in a project: those of whom a file is kept by the home. */
export function indicatedPersons(world: World, actor: Actor): { project: string; participant: string }[] {
  if (actor.permission !== 'indicator.read') return [];
  const files = followedHomeFiles(world, actor, 'progress');
  const told = world.casefiles.filter(({ id }) => files.has(id)).map((file) => participationOf(world, file));
  return told.map(({ project, participant }) => ({ project, participant })).filter((one, n, all) => all.findIndex((other) => other.project === one.project && other.participant === one.participant) === n);
}

/**
 * Lines of the log: those of the own branch; those of another branch about a participation that a consent of the own branch lets it into now, or makes it the host of;
 * those of no branch where the installation is run.
 */
export function reviewedLines(world: World, actor: Actor): Set<number> {
  if (actor.permission !== 'journal.read') return new Set();
  const runs = branchOfUnit(world, world.memberships.find((m) => m.role === 'SYSTEM_ADMIN')?.unit ?? '') === actor.branch;
  const given = world.consents.filter((c) => c.fromBranch === actor.branch && !c.withdrawn && world.today <= c.validTo);
  const hosted = world.visits.filter(({ casefile, runs }) => runs && fileOf(world, casefile).branch === actor.branch)
    .map(({ activity, casefile }) => ({ participation: fileOf(world, casefile).participation, toUnit: world.activities.find(({ id }) => id === activity)!.unit }));
  const letIn = (branch: string, participations: string[]) => [...given, ...hosted].some((c) => participations.includes(c.participation) && branchOfUnit(world, c.toUnit) === branch);
  return new Set(world.lines.filter((l) => (l.branch === null ? runs : l.branch === actor.branch || letIn(l.branch, l.participations))).map((l) => l.id));
}

/** Organisations looked after: the own, or all for the one who runs the installation. */
export function administeredOrganisations(world: World, actor: Actor): Set<string> {
  const local = seats(world, actor).some((s) => s.role === 'LOCAL_ADMIN');
  return new Set(world.branches.filter((b) => runsInstallation(world, actor) || (local && b.id === actor.branch)).map((b) => b.organisation));
}

const runsInstallation = (world: World, actor: Actor) => seats(world, actor).some((s) => s.role === 'SYSTEM_ADMIN');

/** A project's register is kept by those who follow it, and by the one who runs the installation. */
export const keepsRegister = (world: World, actor: Actor, project: string): boolean => projectsFollowed(world, actor).has(project) || runsInstallation(world, actor);

export const mayInsertOfProject = (world: World, actor: Actor, table: string, project: string): boolean =>
  mayWriteTable(actor, table) && keepsRegister(world, actor, project);

/** A target's reviews hold whole figures: they are read and written where those are seen. */
export const reviewedProjects = (world: World, actor: Actor): Set<string> =>
  ['outcome.read', 'target.review'].includes(actor.permission) ? projectsFollowed(world, actor) : new Set();

/** Hypotheses put to the test hold whole figures too. */
export const testedProjects = (world: World, actor: Actor): Set<string> =>
  ['hypothesis.read', 'hypothesis.test'].includes(actor.permission) ? projectsFollowed(world, actor) : new Set();

/** A new project is added by the one who runs the installation. */
export const mayAddProject = (world: World, actor: Actor): boolean => mayWriteTable(actor, 'project') && runsInstallation(world, actor);

/** Living figures are seen by a role that counts persons, whichever door it came by; who owns a project or learns from it reads what is released. */
export const countedProjects = (world: World, actor: Actor): Set<string> =>
  new Set(seats(world, actor).flatMap((s) => (s.seat === 'PROJECT' && s.project && (PERMISSIONS['entry.count'].roles as readonly string[]).includes(s.role) ? [s.project] : [])));

/** Of each such project: how many persons, none of them protected, and how many participations. */
export const participantCounts = (world: World, actor: Actor): [string, number, number][] =>
  [...countedProjects(world, actor)].map((project) => {
    const all = world.participations.filter((p) => p.project === project && !p.protected);
    return [project, new Set(all.map((p) => p.participant)).size, all.length];
  });
