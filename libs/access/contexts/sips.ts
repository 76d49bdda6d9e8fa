import type { Verdict } from '../commands.js';
import { mayWriteTable, opensCategory, readings, seats, writableFiles, type Actor } from '../visibility.js';
import type { Commitment, Sip, SipParty, World } from '../world.js';

/**
 * The law of coordinated plans (SIP), for the oracle; the moves are also what a page offers.
 *
 * 1. A SIP is read by those who keep, carry or lead the file of its branch, never by a consent alone; it is written by the assigned.
 * 2. A party is a unit that was called while the consent to the SIP runs, and the consent to that unit. It reads the call, and nothing else of the person.
 * 3. Once it comes, or asks for another time, it reads the SIP; who cannot come reads its own promises alone.
 * 4. A consent taken back, or over, stops 2 and 3 at once.
 * 5. Nobody answers and nobody promises for another; for those outside, and for the person, the one who carries the case writes it down.
 * 6. Försäkringskassan is called, reads and answers only while the insured consents to its taking part.
 * 7. Who reads the plan and answers for a party tells what it knows and approves each edition once; the unit that prepares speaks for itself.
 * 8. A SIP is begun and driven at the home alone; a former home reads what it wrote, and answers for those outside and the person.
 * 9. A consent taken back or over takes the calls with it. Once the meeting is over one is called to the plan.
 * 10. What is over is promised by nobody.
 */
export const COMMITMENT_MOVES = {
  accept: { from: 'SENT', to: 'ACCEPTED' },
  decline: { from: 'SENT', to: 'DECLINED' },
  finish: { from: 'ACCEPTED', to: 'DONE' },
} as const;
export type CommitmentMove = keyof typeof COMMITMENT_MOVES;

export type SipTable = 'sip_content' | 'sip_party' | 'sip_edition' | 'commitment';

const sipOf = (world: World, id: string): Sip => world.sips.find((s) => s.id === id)!;
const consentRuns = (world: World, s: Sip) => !s.consentEnded && s.consentFrom !== null && s.consentTo !== null && s.consentFrom <= world.today && world.today <= s.consentTo;

/** Files whose SIPs are read as the file is. */
export function sipFiles(world: World, actor: Actor): Set<string> {
  if (!opensCategory(actor, 'sip')) return new Set();
  return new Set(readings(world, actor).filter((r) => r.category === 'ALL').map((r) => r.file.id));
}

/** The parties that the actor is: called, and let in by a consent to the unit in which it sits. */
export function ownParties(world: World, actor: Actor): SipParty[] {
  if (!opensCategory(actor, 'sip')) return [];
  const shared = readings(world, actor).filter((r) => r.grounds === 'CONSENT' && r.category === 'sip');
  return world.sipParties.filter((p) => p.called && p.unit !== null && (p.insured === 'NOT_ASKED' || p.insured === 'RUNS') && (p.account === null || p.account === actor.account) && consentRuns(world, sipOf(world, p.sip))
    && shared.some((r) => r.file.id === sipOf(world, p.sip).casefile && r.unit === p.unit));
}

const keeps = (world: World, actor: Actor, sip: Sip) => writableFiles(world, actor).has(sip.casefile);
const atHome = (world: World, casefile: string): boolean => {
  const file = world.casefiles.find((f) => f.id === casefile)!;
  return world.participations.find((p) => p.id === file.participation)!.branch === file.branch;
};
const drives = (world: World, actor: Actor, sip: Sip) => keeps(world, actor, sip) && atHome(world, sip.casefile);

export const seesSip = (world: World, actor: Actor, sip: Sip): boolean =>
  sipFiles(world, actor).has(sip.casefile) || ownParties(world, actor).some((p) => p.sip === sip.id);

export const toldSips = (world: World, actor: Actor): Set<string> => {
  const files = sipFiles(world, actor);
  const joined = ownParties(world, actor).filter((p) => p.answer === 'COMES' || p.answer === 'NEW_TIME').map((p) => p.sip);
  return new Set([...world.sips.filter((s) => files.has(s.casefile)).map((s) => s.id), ...joined]);
};

export const seesParty = (world: World, actor: Actor, party: SipParty): boolean =>
  toldSips(world, actor).has(party.sip) || ownParties(world, actor).includes(party);

export const seesCommitment = (world: World, actor: Actor, c: Commitment): boolean =>
  toldSips(world, actor).has(c.sip) || (c.status !== 'DRAFT' && ownParties(world, actor).some((p) => p.id === c.party));

/** Driven by the assigned of the home's file, under a permission that writes the table. */
export const mayWriteSip = (world: World, actor: Actor, sip: Sip): boolean => mayWriteTable(actor, 'sip') && drives(world, actor, sip);
export const mayBeginSip = (world: World, actor: Actor, casefile: string, writtenBy: string): boolean =>
  mayWriteTable(actor, 'sip') && writableFiles(world, actor).has(casefile) && atHome(world, casefile) && writtenBy === actor.account;
export const mayWriteOfSip = (world: World, actor: Actor, table: SipTable, sip: string): boolean => mayWriteTable(actor, table) && drives(world, actor, sipOf(world, sip));

/** What has been answered stands: the one who asks may change what is not, and drop what is. */
export const mayDropCommitment = (world: World, actor: Actor, c: Commitment): boolean =>
  mayWriteOfSip(world, actor, 'commitment', c.sip) && seesCommitment(world, actor, c) && ['DRAFT', 'SENT', 'ACCEPTED'].includes(c.status);

function answersFor(world: World, actor: Actor, party: SipParty): boolean {
  return ownParties(world, actor).includes(party) || (party.called && party.unit === null && party.insured !== 'ENDED' && keeps(world, actor, sipOf(world, party.sip)));
}

/** Called by the one who carries the case at the home, once the SIP has its time and the consent runs. */
export function callParties(world: World, actor: Actor, sip: Sip): Verdict {
  if (!mayWriteTable(actor, 'sip')) return 'denied';
  if (!drives(world, actor, sip) || sip.status !== 'CALLED' || !consentRuns(world, sip)) return 'unseen';
  return world.sipParties.some((p) => p.sip === sip.id && p.insured === 'MISSING') ? 'sip.needs-insured-consent' : 'done';
}

/** What a party may be called to once the meeting is over. */
const AFTER_MEETING = ['MEETING_HELD', 'ESTABLISHED', 'FOLLOWED_UP'];

export function callToPlan(world: World, actor: Actor, party: SipParty): Verdict {
  const sip = sipOf(world, party.sip);
  if (!mayWriteTable(actor, 'sip')) return 'denied';
  if (!drives(world, actor, sip) || !consentRuns(world, sip)) return 'unseen';
  if (!AFTER_MEETING.includes(sip.status)) return 'sip.not-now';
  if (party.called) return 'sip.party-called';
  return party.insured === 'MISSING' || party.insured === 'ENDED' ? 'sip.needs-insured-consent' : 'done';
}

/** Who may end the calls of a SIP; to others there is nothing to end. */
export const mayUncall = (world: World, actor: Actor, sip: Sip): boolean => drives(world, actor, sip);

export function answerCall(world: World, actor: Actor, party: SipParty): Verdict {
  if (!mayWriteTable(actor, 'sip_answer')) return 'denied';
  if (!answersFor(world, actor, party)) return 'unseen';
  return (party.toPlan ? AFTER_MEETING : ['CALLED']).includes(sipOf(world, party.sip).status) ? 'done' : 'sip.not-now';
}

export function contributeToSip(world: World, actor: Actor, party: SipParty): Verdict {
  if (!mayWriteTable(actor, 'sip_answer')) return 'denied';
  if (!answersFor(world, actor, party) || !toldSips(world, actor).has(party.sip)) return 'unseen';
  return ['CALLED', 'MEETING_HELD', 'ESTABLISHED', 'FOLLOWED_UP'].includes(sipOf(world, party.sip).status) ? 'done' : 'sip.not-now';
}

export function moveCommitment(world: World, actor: Actor, c: Commitment, move: CommitmentMove): Verdict {
  if (!mayWriteTable(actor, 'commitment_answer')) return 'denied';
  if (c.status === 'DRAFT' || !answerable(world, actor, c)) return 'unseen';
  if (c.status !== COMMITMENT_MOVES[move].from) return 'commitment.not-now';
  return move === 'accept' && ['CLOSED', 'CANCELLED', 'REFUSED_BY_PRINCIPAL'].includes(sipOf(world, c.sip).status) ? 'commitment.sip-over' : 'done';
}

function answerable(world: World, actor: Actor, c: Commitment): boolean {
  const sip = sipOf(world, c.sip);
  if (c.party === null) return keeps(world, actor, sip);
  const party = world.sipParties.find((p) => p.id === c.party)!;
  return answersFor(world, actor, party) || preparesItself(world, actor, party);
}

const preparesItself = (world: World, actor: Actor, party: SipParty): boolean =>
  seats(world, actor).some((s) => s.seat === 'CASE' && s.unit === party.unit) && sipFiles(world, actor).has(sipOf(world, party.sip).casefile);

export const speaksFor = (world: World, actor: Actor, party: SipParty): boolean =>
  toldSips(world, actor).has(party.sip) && (answersFor(world, actor, party) || preparesItself(world, actor, party));

export function logSipKnowledge(world: World, actor: Actor, party: SipParty): Verdict {
  if (!mayWriteTable(actor, 'sip_knowledge')) return 'denied';
  if (!speaksFor(world, actor, party)) return 'unseen';
  return ['CALLED', 'MEETING_HELD', 'ESTABLISHED', 'FOLLOWED_UP'].includes(sipOf(world, party.sip).status) ? 'done' : 'sip.not-now';
}

/** The edition that stands is approved once by each party, and by the person (no party). */
export function approveSip(world: World, actor: Actor, sip: Sip, party: SipParty | null): Verdict {
  if (!mayWriteTable(actor, 'sip_approval')) return 'denied';
  if (!(party ? speaksFor(world, actor, party) : keeps(world, actor, sip))) return 'unseen';
  if (!['ESTABLISHED', 'FOLLOWED_UP'].includes(sip.status)) return 'sip.not-now';
  return world.sipApprovals.some((a) => a.sip === sip.id && a.party === (party?.id ?? null)) ? 'sip.signed-already' : 'done';
}
