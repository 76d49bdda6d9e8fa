import type { Verdict } from '../commands.js';
import { correctableParticipants, isAllowed, mayWriteTable, ownParticipations, writableFiles, type Actor } from '../visibility.js';
import type { CaseRow, Consent, World } from '../world.js';

/**
 * The law of the person's own pages, for the oracle.
 *
 * 1. They are opened and closed by one who carries the case at the home.
 * 2. The person sees the participations of the one person the account is linked to, whichever branch keeps the files: plan put forward or agreed,
 *    interventions and offers, the days she came and the months that are certified, what is booked, consents, those to be a guest elsewhere among them, who carries the case, her own words,
 *    and what she is called, unless she has protected data.
 * 3. She writes her own words in the file of the home, and how well the support fits; agrees to a plan put before her, answers an offer, certifies a month and takes a consent back.
 * 4. What she writes in her own hand nobody else writes.
 */
const OWN_TABLES: readonly string[] = ['plan', 'intervention', 'own_word', 'own_rating', 'attendance', 'attendance_month', 'activity_visit'];

const fileOf = (world: World, row: Pick<CaseRow, 'casefile'>) => world.casefiles.find((f) => f.id === row.casefile)!;
const isOwn = (world: World, actor: Actor, row: Pick<CaseRow, 'casefile'>) => ownParticipations(world, actor).has(fileOf(world, row).participation);

export const seesOwnRow = (world: World, actor: Actor, row: Pick<CaseRow, 'table' | 'casefile' | 'draft'>): boolean =>
  OWN_TABLES.includes(row.table) && isOwn(world, actor, row) && row.draft !== true;

/** In her own hand: by her alone, in the file of the home. */
export function mayWriteOwn(world: World, actor: Actor, table: 'own_word' | 'own_rating', casefile: string): boolean {
  const file = world.casefiles.find((f) => f.id === casefile)!;
  const home = world.participations.find((p) => p.id === file.participation)!.branch;
  return mayWriteTable(actor, table) && isOwn(world, actor, { casefile }) && file.branch === home;
}

export const seenOwnAccesses = (world: World, actor: Actor, participants: Set<string>): Set<string> =>
  new Set(world.ownAccesses.filter((a) => participants.has(a.participant) || a.account === actor.account).map(({ id }) => id));

/** Those one may know by name: everybody at work; the person herself, and those who carry her case. */
export function namedAccounts(world: World, actor: Actor, accounts: readonly string[]): Set<string> {
  if (!isOwnAccount(world, actor.account)) return new Set(accounts);
  const staff = world.assignments.filter((a) => isOwn(world, actor, a)).map(({ account }) => account);
  return new Set([actor.account, ...staff]);
}

export const isOwnAccount = (world: World, account: string): boolean => world.ownAccesses.some((a) => a.account === account);

export function openOwnAccess(world: World, actor: Actor, participant: string): Verdict {
  if (!mayWriteTable(actor, 'own_access')) return 'denied';
  if (!correctableParticipants(world, actor).has(participant)) return 'unseen';
  return world.ownAccesses.some((a) => a.participant === participant && !a.closed) ? 'own-access.open-already' : 'done';
}

export function closeOwnAccess(world: World, actor: Actor, id: string): Verdict {
  if (!mayWriteTable(actor, 'own_access')) return 'denied';
  const access = world.ownAccesses.find((a) => a.id === id)!;
  if (!correctableParticipants(world, actor).has(access.participant)) return 'unseen';
  return access.closed ? 'own-access.closed-already' : 'done';
}

export function withdrawOwnConsent(world: World, actor: Actor, consent: Consent): Verdict {
  if (!mayWriteTable(actor, 'own_consent')) return 'denied';
  if (!ownParticipations(world, actor).has(consent.participation)) return 'unseen';
  return consent.withdrawn ? 'consent.withdrawn-already' : 'done';
}

export function withdrawOwnVisit(world: World, actor: Actor, visit: World['visits'][number]): Verdict {
  if (!mayWriteTable(actor, 'own_consent')) return 'denied';
  if (!isOwn(world, actor, visit)) return 'unseen';
  return visit.runs ? 'done' : 'activity.withdrawn-already';
}

/** For herself, at home; from paper by one who carries the case there. Once in thirty days; nobody has answered yet. */
export function answerSurvey(world: World, actor: Actor, participation: string): Verdict {
  if (!mayWriteTable(actor, 'own_survey')) return 'denied';
  const { branch } = world.participations.find((p) => p.id === participation)!;
  const home = world.casefiles.find((f) => f.participation === participation && f.branch === branch)!;
  return ownParticipations(world, actor).has(participation) || writableFiles(world, actor).has(home.id) ? 'done' : 'unseen';
}

/** A draft answers as if it were not there; what is agreed stands. */
export function agreeOwnPlan(world: World, actor: Actor, row: CaseRow): Verdict {
  if (!mayWriteTable(actor, 'own_plan')) return 'denied';
  return isAllowed(world, actor) && seesOwnRow(world, actor, row) ? 'done' : 'unseen';
}

export function answerOwnOffer(world: World, actor: Actor, row: CaseRow): Verdict {
  if (!mayWriteTable(actor, 'own_offer')) return 'denied';
  return seesOwnRow(world, actor, row) ? 'done' : 'unseen';
}

/** Her own, and as it stands: the months of these worlds have been opened again. */
export function certifyOwnMonth(world: World, actor: Actor, row: CaseRow): Verdict {
  if (!mayWriteTable(actor, 'own_month')) return 'denied';
  return seesOwnRow(world, actor, row) ? 'attendance.opened-again' : 'unseen';
}

/** Whose name stands on their own papers: not of one with protected data, whose paper leaves room for it. */
export const ownNames = (world: World, actor: Actor): string[] => {
  const own = ownParticipations(world, actor);
  return world.participations.filter((p) => own.has(p.id) && !p.protected).map(({ id }) => id);
};

/** Told of when a conversation is followed up: of the last one in each file of hers. */
export function ownConversations(world: World, actor: Actor): string[] {
  const hers = world.rows.filter((row) => row.table === 'motivational_session' && isOwn(world, actor, row)).sort((a, b) => a.id.localeCompare(b.id));
  return [...new Map(hers.map(({ casefile, id }) => [casefile, id])).values()];
}
