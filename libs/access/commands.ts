import { administeredOrganisations, lastinglyKnown, mayWriteTable, seats, writableFiles, type Actor } from './visibility.js';
import { ROLES, type Category } from './roles.js';
import type { Casefile, PartnerRole, World } from './world.js';

/** What the law answers to a command: done, the neutral "unseen", a rule's code, or "denied" when the permission is not for it. */
export type Verdict = 'done' | 'unseen' | 'denied' | (string & {});

const protectedIn = (world: World, file: Casefile) => world.participations.find((p) => p.id === file.participation)!.protected;
export const leadsBranch = (world: World, actor: Actor, branch: string) => branch === actor.branch && seats(world, actor).some((s) => s.seat === 'LEAD');

export function isCaseStaff(world: World, account: string, unit: string): boolean {
  return world.memberships.some((m) => m.account === account && m.unit === unit && ROLES[m.role] === 'CASE' && !m.ended
    && m.validFrom <= world.today && world.today <= m.validTo);
}

/** The assigned, or the lead of the branch for a person who is not protected, decide who carries a case. */
function decidesOn(world: World, actor: Actor, file: Casefile): boolean {
  return writableFiles(world, actor).has(file.id) || (leadsBranch(world, actor, file.branch) && !protectedIn(world, file));
}

/** 1. Only who decides on the file names others. 2. Only case staff of the unit that keeps it are named. 3. Nobody twice. */
export function assign(world: World, actor: Actor, fileId: string, account: string): Verdict {
  if (!mayWriteTable(actor, 'assignment')) return 'denied';
  const file = world.casefiles.find((f) => f.id === fileId);
  if (!file || !decidesOn(world, actor, file)) return 'unseen';
  if (!isCaseStaff(world, account, file.unit)) return 'assignment.not-case-staff';
  if (world.assignments.some((a) => a.casefile === fileId && a.account === account && a.endsOn === null)) return 'assignment.held-already';
  return 'done';
}

export interface ConsentAsked {
  participation: string;
  toUnit: string;
  toAccount: string | null;
  categories: Category[];
}

/** 1. Written down by one who carries the case, for the own branch's file. 2. To another branch. 3. For a protected person, to one named person. */
export function recordConsent(world: World, actor: Actor, asked: ConsentAsked): Verdict {
  if (!mayWriteTable(actor, 'consent')) return 'denied';
  const writable = writableFiles(world, actor);
  const own = world.casefiles.find((f) => f.participation === asked.participation && f.branch === actor.branch && writable.has(f.id));
  if (!own) return 'unseen';
  if (!world.units.some((u) => u.id === asked.toUnit && u.branch !== actor.branch)) return 'consent.needs-other-branch';
  if (asked.toAccount && !world.memberships.some((m) => m.account === asked.toAccount && m.unit === asked.toUnit && !m.ended)) {
    return 'consent.person-not-in-unit';
  }
  return !asked.toAccount && protectedIn(world, own) ? 'consent.protected-needs-person' : 'done';
}

/** By one who carries the case in the branch that gave it; once. */
export function withdrawConsent(world: World, actor: Actor, consentId: string): Verdict {
  if (!mayWriteTable(actor, 'consent')) return 'denied';
  const consent = world.consents.find((c) => c.id === consentId);
  const writable = writableFiles(world, actor);
  const carries = world.casefiles.some((f) => consent && f.participation === consent.participation && f.branch === consent.fromBranch && writable.has(f.id));
  if (!consent || !carries) return 'unseen';
  return consent.withdrawn ? 'consent.withdrawn-already' : 'done';
}

/** Case staff of the branch open a file of their branch in an emergency; never a protected person's. */
export function breakGlass(world: World, actor: Actor, fileId: string): Verdict {
  if (!mayWriteTable(actor, 'emergency')) return 'denied';
  const file = world.casefiles.find((f) => f.id === fileId);
  return file && file.branch === actor.branch && !protectedIn(world, file) ? 'done' : 'unseen';
}

/** Who leads a unit of the branch or reviews its log looks into an emergency in the branch's files, never into one's own. */
export function reviewEmergency(world: World, actor: Actor, id: string): Verdict {
  if (!mayWriteTable(actor, 'emergency_review')) return 'denied';
  const emergency = world.emergencies.find((e) => e.id === id);
  const file = world.casefiles.find((f) => f.id === emergency?.casefile);
  if (!emergency || file?.branch !== actor.branch) return 'unseen';
  return emergency.account === actor.account ? 'emergency.review-own' : 'done';
}

/** The emergencies of the branch, for those who look into them. */
export const reviewableEmergencies = (world: World, actor: Actor): string[] =>
  mayWriteTable(actor, 'emergency_review')
    ? world.emergencies.filter((e) => world.casefiles.some((f) => f.id === e.casefile && f.branch === actor.branch)).map(({ id }) => id)
    : [];

const RUNS_CASES: readonly PartnerRole[] = ['OWNER', 'LEAD', 'MEMBER', 'PERFORMER'];

/** A branch runs cases in a project when its organisation is a partner that does, or one of its units delivers or receives there. */
export function takesPart(world: World, branch: string, project: string): boolean {
  const organisation = world.branches.find((b) => b.id === branch)!.organisation;
  const ofBranch = (unit: string) => world.units.some((u) => u.id === unit && u.branch === branch);
  return world.partners.some((p) => p.project === project && p.organisation === organisation && RUNS_CASES.includes(p.role))
    || world.deliveries.some((d) => d.project === project && ofBranch(d.unit))
    || world.receivingUnits.some((r) => r.project === project && r.open && ofBranch(r.unit));
}

export interface Enrolment {
  unit: string;
  project: string;
  participant: string;
  /** Whether the number was typed. */
  numberKnown: boolean;
  /** Who is to answer for the case; the one who asks, where nobody else is named. */
  responsible?: string;
}

/** 1. In one's own unit, of a branch that runs cases in the project. 2. A person known on lasting grounds, or by number. 3. Once. 4. By case staff. */
export function enrolAgain(world: World, actor: Actor, asked: Enrolment): Verdict {
  if (!mayWriteTable(actor, 'participation')) return 'denied';
  const place = enrolsIn(world, actor, asked);
  return place === 'done' ? enrolKnown(world, actor, asked) : place;
}

export function enrolsIn(world: World, actor: Actor, asked: Pick<Enrolment, 'unit' | 'project'>): Verdict {
  const unit = world.units.find((u) => u.id === asked.unit)!;
  const sits = seats(world, actor).some((s) => s.seat === 'CASE' && s.unit === unit.id);
  if (!sits && !leadsBranch(world, actor, unit.branch)) return 'unseen';
  return takesPart(world, unit.branch, asked.project) ? 'done' : 'participation.branch-not-in-project';
}

export function enrolKnown(world: World, actor: Actor, asked: Enrolment): Verdict {
  const theirs = world.participations.filter((p) => p.participant === asked.participant);
  const own = world.participants.some((p) => p.id === asked.participant && p.branch === actor.branch);
  if (!lastinglyKnown(world, actor).has(asked.participant)) {
    const files = world.casefiles.filter((f) => theirs.some((p) => p.id === f.participation)).map((f) => f.id);
    if (world.emergencies.some((e) => e.account === actor.account && files.includes(e.casefile))) return 'participation.known-by-emergency';
    if (!asked.numberKnown || !own || theirs.some((p) => p.protected)) return 'unseen';
  }
  if (!own) return 'unseen';
  if (theirs.some((p) => p.project === asked.project)) return 'participation.already-running';
  return isCaseStaff(world, asked.responsible ?? actor.account, asked.unit) ? 'done' : 'assignment.not-case-staff';
}

/** 1. Of people who hold, or have held, a role where one administers; never oneself. 2. Those who run the installation by their like. 3. No one is shut out who works for others too. */
export function decideOnAccount(world: World, actor: Actor, account: string, decision: 'SESSIONS_ENDED' | 'DISABLED'): Verdict {
  if (!mayWriteTable(actor, 'account_status')) return 'denied';
  const administered = administeredOrganisations(world, actor);
  const within = (unit: string) => administered.has(world.branches.find((b) => b.id === world.units.find((u) => u.id === unit)!.branch)!.organisation);
  const held = world.memberships.filter((m) => m.account === account);
  if (!held.some((m) => within(m.unit))) return 'unseen';
  if (account === actor.account) return 'account.not-oneself';
  if (seats(world, actor).some((s) => s.role === 'SYSTEM_ADMIN')) return 'done';
  const lasting = held.filter((m) => !m.ended && m.validTo >= world.today);
  if (lasting.some((m) => m.role === 'SYSTEM_ADMIN')) return 'role.not-yours-to-give';
  return decision === 'DISABLED' && lasting.some((m) => !within(m.unit)) ? 'account.works-elsewhere' : 'done';
}
