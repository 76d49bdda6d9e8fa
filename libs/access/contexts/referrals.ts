import { ROLES } from '../roles.js';
import type { Verdict } from '../commands.js';
import { knownParticipations, mayWriteTable, seats, type Actor } from '../visibility.js';
import type { Referral, ReferralStatus, World } from '../world.js';

/**
 * The law of referrals, for the oracle; the steps are also what a page offers.
 *
 * 1. A draft is seen by the unit that writes it. Once sent, the receiving unit sees it too, by its case staff and its lead.
 * 2. What it tells the receiver reads while the consent runs, and until it is declined or withdrawn.
 * 3. Who sent it the receiver reads; a sender that tells of a crime only who has it in hand, or decided it.
 * 4. A protected person's referral is seen by its writer and by who has it in hand; whatever the role.
 * 5. What came of it the sender reads, if the person consented to that and while the consent runs.
 * 6. Referrals are seen under the permissions of referrals alone.
 */
export const REFERRAL_MOVES = {
  send: { side: 'SENDER', from: ['DRAFT'], to: 'SENT', reasoned: false },
  ask: { side: 'RECEIVER', from: ['SENT', 'WAITLISTED'], to: 'MORE_INFO', reasoned: true },
  answer: { side: 'SENDER', from: ['MORE_INFO'], to: 'SENT', reasoned: false },
  waitlist: { side: 'RECEIVER', from: ['SENT', 'MORE_INFO'], to: 'WAITLISTED', reasoned: true },
  accept: { side: 'RECEIVER', from: ['SENT', 'MORE_INFO', 'WAITLISTED'], to: 'ACCEPTED', reasoned: false },
  decline: { side: 'RECEIVER', from: ['SENT', 'MORE_INFO', 'WAITLISTED'], to: 'DECLINED', reasoned: true },
  withdraw: { side: 'SENDER', from: ['SENT', 'MORE_INFO', 'WAITLISTED'], to: 'WITHDRAWN', reasoned: true },
} as const satisfies Record<string, { side: 'SENDER' | 'RECEIVER'; from: readonly ReferralStatus[]; to: ReferralStatus; reasoned: boolean }>;

export type ReferralMove = keyof typeof REFERRAL_MOVES;
/** Sent and not answered; those on a waiting list have their answer. */
export const UNDECIDED_AND_LATE: readonly ReferralStatus[] = ['SENT', 'MORE_INFO'];
export const UNDECIDED: readonly ReferralStatus[] = ['SENT', 'MORE_INFO', 'WAITLISTED'];

const referring = ({ permission }: Actor) => permission.startsWith('referral.') || permission === 'case.export';
const consentRuns = (world: World, r: Referral) =>
  !r.consentEnded && r.consentFrom !== null && r.consentTo !== null && r.consentFrom <= world.today && world.today <= r.consentTo;
const idsOf = (referrals: Referral[]) => new Set(referrals.map((r) => r.id));

/** Units at which the actor sits so, counting all units of a branch that is led. */
function seatedAt(world: World, actor: Actor, as: readonly string[]): Set<string> {
  const own = seats(world, actor);
  const led = own.some((s) => s.seat === 'LEAD') ? world.units.filter((u) => u.branch === actor.branch).map((u) => u.id) : [];
  return new Set([...own.filter((s) => as.includes(s.seat)).map((s) => s.unit), ...led]);
}

const isSender = (world: World, actor: Actor, r: Referral) =>
  referring(actor) && seatedAt(world, actor, ['CASE', 'RECEIVE']).has(r.fromUnit) && (!r.protected || r.sender === actor.account);
const isReceiver = (world: World, actor: Actor, r: Referral) =>
  referring(actor) && r.status !== 'DRAFT' && seatedAt(world, actor, ['CASE']).has(r.toUnit) && (!r.protected || r.handler === actor.account);
const isTold = (world: World, actor: Actor, r: Referral) => isSender(world, actor, r)
  || (isReceiver(world, actor, r) && !['DECLINED', 'WITHDRAWN'].includes(r.status) && consentRuns(world, r));

export const seenReferrals = (world: World, actor: Actor) => idsOf(world.referrals.filter((r) => isSender(world, actor, r) || isReceiver(world, actor, r)));
export const toldReferrals = (world: World, actor: Actor) => idsOf(world.referrals.filter((r) => isTold(world, actor, r)));
export const signedReferrals = (world: World, actor: Actor) => idsOf(world.referrals.filter((r) => isSender(world, actor, r)
  || (isReceiver(world, actor, r) && (!r.masked || r.handler === actor.account || r.decidedBy === actor.account))));
export const fedBackReferrals = (world: World, actor: Actor) => idsOf(world.referrals.filter((r) => isReceiver(world, actor, r)
  || (isSender(world, actor, r) && r.consentFeedback && consentRuns(world, r))));

/** Whether `account` receives at `unit` today: as its case staff, or as lead of its branch. */
function receivesAt(world: World, account: string, unit: string): boolean {
  const branchOf = (id: string) => world.units.find((u) => u.id === id)!.branch;
  return world.memberships.some((m) => m.account === account && !m.ended && m.validFrom <= world.today && world.today <= m.validTo
    && ((ROLES[m.role] === 'CASE' && m.unit === unit) || (ROLES[m.role] === 'LEAD' && branchOf(m.unit) === branchOf(unit))));
}

export function moveReferral(world: World, actor: Actor, r: Referral, asked: { move: ReferralMove; participation: string | null }): Verdict {
  const step = REFERRAL_MOVES[asked.move];
  if (!mayWriteTable(actor, step.side === 'SENDER' ? 'referral' : 'referral_decision')) return 'denied';
  if (!(step.side === 'SENDER' ? isSender : isReceiver)(world, actor, r)) return 'unseen';
  if (!(step.from as readonly string[]).includes(r.status)) return 'referral.not-now';
  if (asked.move === 'send') return sendable(world, r);
  return asked.move === 'accept' ? acceptable(world, actor, r, asked.participation) : 'done';
}

function sendable(world: World, r: Referral): Verdict {
  if (!r.complete) return 'referral.needs-person';
  if (!consentRuns(world, r)) return 'referral.needs-consent';
  if (!world.receivingUnits.some((q) => q.project === r.project && q.unit === r.toUnit && q.open)) return 'referral.unit-receives-not';
  if (r.toUnit === r.fromUnit) return 'referral.to-own-unit';
  if (r.handler === null) return r.protected ? 'referral.protected-needs-person' : 'done';
  return receivesAt(world, r.handler, r.toUnit) ? 'done' : 'referral.person-not-in-unit';
}

/** Into a participation that the one who accepts knows, in the referral's project and run by its unit. */
function acceptable(world: World, actor: Actor, r: Referral, participation: string | null): Verdict {
  const into = world.participations.find((p) => p.id === participation);
  const known = into && knownParticipations(world, actor).has(into.id);
  const home = world.casefiles.find((f) => f.participation === into?.id && f.branch === into.branch);
  return known && into.project === r.project && home?.unit === r.toUnit ? 'done' : 'referral.participation-elsewhere';
}

export function handReferral(world: World, actor: Actor, r: Referral, to: string): Verdict {
  if (!mayWriteTable(actor, 'referral_decision')) return 'denied';
  if (!isReceiver(world, actor, r)) return 'unseen';
  if (!UNDECIDED.includes(r.status)) return 'referral.not-now';
  return receivesAt(world, to, r.toUnit) ? 'done' : 'referral.person-not-in-unit';
}

export function writeOnReferral(world: World, actor: Actor, r: Referral): Verdict {
  if (!mayWriteTable(actor, 'referral_message')) return 'denied';
  if (!isTold(world, actor, r)) return 'unseen';
  return UNDECIDED.includes(r.status) ? 'done' : 'referral.not-now';
}

export function endReferralConsent(world: World, actor: Actor, r: Referral): Verdict {
  if (!mayWriteTable(actor, 'referral_message')) return 'denied';
  if (!isSender(world, actor, r) && !isReceiver(world, actor, r)) return 'unseen';
  if (r.status === 'DRAFT') return 'referral.not-now';
  return r.consentEnded ? 'referral.consent-ended-already' : 'done';
}

/** The draft is written by its unit alone; made a protected person's by its writer alone. */
export function saveReferral(world: World, actor: Actor, r: Referral, asProtected: boolean): Verdict {
  if (!mayWriteTable(actor, 'referral')) return 'denied';
  if (!isSender(world, actor, r)) return 'unseen';
  if (r.status !== 'DRAFT') return 'referral.sent-already';
  return asProtected && r.sender !== actor.account ? 'referral.protected-by-writer' : 'done';
}

export const beginReferral = (world: World, actor: Actor, unit: string): Verdict => {
  if (!mayWriteTable(actor, 'referral')) return 'denied';
  return referring(actor) && seatedAt(world, actor, ['CASE', 'RECEIVE']).has(unit) ? 'done' : 'unseen';
};
