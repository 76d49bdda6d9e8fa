import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { ownFile } from '#plans';
import { Broken, Invalid, Stale, type Scope } from '#platform';
import { Commitment, Sip, SipContent, SipEdition, SipParty } from './sip.entity.js';
import type { CloseSip, CommitmentInput, EstablishSip, FollowUpSip, NextFollowUp, SipReason } from './sip.input.js';
import { COMMITMENTS, PARTIES } from './sip.queries.js';
import { consentRuns, lacksForPlan, mayTakePart, moved, mustLackNothing, notNow, notTooFar, reviewedInTime } from './sip.rules.js';
import { isThere } from './meeting/party-there.js';
import { daysOf, preparedSip, type Seen } from './sip.service.js';
import type { SipMade, SipSnapshot } from './sip.view.js';

/** From minutes to plan: who promises what by when, the editions of the plan, and its follow-up. */
@Injectable()
export class SipPlanService {
  async addCommitment(scope: Scope, sipId: string, asked: CommitmentInput): Promise<SipMade> {
    const sip = await preparedSip(scope, sipId);
    await ownFile(scope, sip.participationId);
    if (!['CALLED', 'MEETING_HELD', 'ESTABLISHED', 'FOLLOWED_UP'].includes(sip.status)) throw notNow(sip.status);
    const promised = await this.sound(scope, sip, asked);
    const id = await scope.insert(Commitment, { sipId, ...promised, writtenBy: scope.account });
    if (sip.status === 'ESTABLISHED' || sip.status === 'FOLLOWED_UP') await scope.change(Commitment, id, 1, { status: 'SENT', sentAt: scope.now });
    await scope.record({ type: 'commitment.written', id, participationId: sip.participationId });
    return { id };
  }

  async changeCommitment(scope: Scope, { id, version }: Seen, asked: CommitmentInput): Promise<void> {
    const held = await scope.get(Commitment, id);
    const sip = await preparedSip(scope, held.sipId);
    if (held.version !== version) throw new Stale(held.version, differing(held, asked));
    if (held.status !== 'DRAFT') throw new Broken('commitment.asked-already');
    await scope.change(Commitment, id, version, await this.sound(scope, sip, asked));
    await scope.record({ type: 'commitment.changed', id, participationId: sip.participationId });
  }

  /** A draft goes; what was asked for or promised stays, with why it was dropped. */
  async drop(scope: Scope, { id, version }: Seen, { reason }: SipReason): Promise<void> {
    const held = await scope.get(Commitment, id);
    const sip = await preparedSip(scope, held.sipId);
    if (held.version !== version) throw new Stale(held.version);
    if (!['DRAFT', 'SENT', 'ACCEPTED'].includes(held.status)) throw new Broken('commitment.not-now');
    if (held.status === 'DRAFT') await scope.remove(Commitment, { id });
    else await scope.change(Commitment, id, version, { status: 'DROPPED', reason });
    await scope.record({ type: 'commitment.dropped', id, participationId: sip.participationId });
  }

  /** The plan is agreed: its first edition is kept, and every promise goes to the inbox of the one who is to keep it. */
  async establish(scope: Scope, { id, version }: Seen, asked: EstablishSip): Promise<void> {
    const sip = await preparedSip(scope, id, version);
    await ownFile(scope, sip.participationId);
    const status = moved(sip, 'establish');
    const followUpOn = asked.followUpOn ?? Temporal.PlainDate.from(scope.today).add({ days: await daysOf(scope, 'FOLLOW_UP') }).toString();
    notTooFar('followUpOn', followUpOn, scope.today);
    reviewedInTime(sip, followUpOn, { from: scope.today, days: await daysOf(scope, 'LSS_REVIEW') });
    const agreed: Sip = { ...sip, overallResponsible: asked.overallResponsible, mainResponsible: asked.mainResponsible ?? null, followUpOn, ...(await this.next(scope, sip, asked)) };
    const [content] = await scope.find(SipContent, { where: { id } });
    const parties = await scope.find(SipParty, { where: { sipId: id } });
    const commitments = await scope.find(Commitment, { where: { sipId: id } });
    mustLackNothing(lacksForPlan({ sip: agreed, content: content!, parties, commitments }, scope.today));
    for (const draft of commitments.filter((c) => c.status === 'DRAFT')) {
      await this.stillThere(scope, sip, draft.partyId);
      await scope.change(Commitment, draft.id, draft.version, { status: 'SENT', sentAt: scope.now });
    }
    const { overallResponsible, mainResponsible, followUpForm, followUpCallerId } = agreed;
    await scope.change(Sip, id, version, { status, overallResponsible, mainResponsible, followUpOn, followUpForm, followUpCallerId, establishedOn: scope.today, edition: sip.edition + 1 });
    await this.keepEdition(scope, { ...agreed, edition: sip.edition + 1 }, content!);
    await scope.record({ type: 'sip.established', id, participationId: sip.participationId });
  }

  /** Each follow-up makes an edition of its own, and names the day of the next. */
  async followUp(scope: Scope, { id, version }: Seen, asked: FollowUpSip): Promise<void> {
    const { followedUpOn, followUpOn } = asked;
    const sip = await preparedSip(scope, id, version);
    const status = moved(sip, 'follow-up');
    if (!consentRuns(sip, scope.today)) throw new Broken('sip.needs-consent');
    if (followedUpOn > scope.today) throw new Invalid([{ field: 'followedUpOn', code: 'day.in-the-future' }]);
    if (followedUpOn < (sip.followedUpOn ?? sip.establishedOn!)) throw new Invalid([{ field: 'followedUpOn', code: 'sip.follow-up-before-last' }]);
    if (followUpOn <= scope.today) throw new Invalid([{ field: 'followUpOn', code: 'sip.needs-follow-up' }]);
    notTooFar('followUpOn', followUpOn, scope.today);
    reviewedInTime(sip, followUpOn, { from: followedUpOn, days: await daysOf(scope, 'LSS_REVIEW') });
    const next = await this.next(scope, sip, asked);
    const parties = await scope.find(SipParty, { where: { sipId: id } });
    const commitments = await scope.find(Commitment, { where: { sipId: id } });
    const [content] = await scope.find(SipContent, { where: { id } });
    mustLackNothing(lacksForPlan({ sip: { ...sip, followUpOn }, content: content!, parties, commitments }, scope.today));
    await scope.change(Sip, id, version, { status, followedUpOn, followUpOn, ...next, edition: sip.edition + 1 });
    await this.keepEdition(scope, { ...sip, followUpOn, ...next, edition: sip.edition + 1 }, content!);
    await scope.record({ type: 'sip.followed-up', id, participationId: sip.participationId });
  }

  /** Closing says what becomes of the promises that stand: accepted ones go on to their day, or all end with its reason. Nobody is asked any more in a closed plan. */
  async close(scope: Scope, { id, version }: Seen, { reason, promises }: CloseSip): Promise<void> {
    const sip = await preparedSip(scope, id, version);
    const status = moved(sip, 'close');
    const open = (await scope.find(Commitment, { where: { sipId: id } })).filter((c) => ['DRAFT', 'SENT', 'ACCEPTED'].includes(c.status));
    if (open.length > 0 && !promises) throw new Invalid([{ field: 'promises', code: 'sip.promises-open', details: { count: open.length } }]);
    for (const promise of open) {
      if (promise.status === 'DRAFT') await scope.remove(Commitment, { id: promise.id });
      else if (promise.status === 'SENT' || promises === 'END') await scope.change(Commitment, promise.id, promise.version, { status: 'DROPPED', reason });
    }
    await scope.change(Sip, id, version, { status, endedOn: scope.today, endReason: reason });
    await scope.record({ type: 'sip.close', id, participationId: sip.participationId });
  }

  /** In what form it is followed up and by whose call; who gets the plan on paper is written on each party. */
  private async next(scope: Scope, sip: Sip, { followUpForm, followUpCallerId, copyTo }: NextFollowUp): Promise<Pick<Sip, 'followUpForm' | 'followUpCallerId'>> {
    const parties = await scope.find(SipParty, { where: { sipId: sip.id } });
    const known = (partyId: string, field: string) => {
      if (!parties.some((party) => party.id === partyId)) throw new Invalid([{ field, code: 'sip.unknown-party' }]);
    };
    if (followUpCallerId) known(followUpCallerId, 'followUpCallerId');
    copyTo?.forEach((partyId, at) => known(partyId, `copyTo.${at}`));
    for (const party of copyTo ? parties : []) {
      const getsCopy = copyTo!.includes(party.id);
      if (getsCopy && !mayTakePart(party)) throw new Broken('sip.insured-consent-missing', {}, 'copyTo');
      if (getsCopy !== party.getsCopy) await scope.change(SipParty, party.id, party.version, { getsCopy });
    }
    return { followUpForm: followUpForm === undefined ? sip.followUpForm : followUpForm, followUpCallerId: followUpCallerId === undefined ? sip.followUpCallerId : followUpCallerId };
  }

  private async sound(scope: Scope, sip: Sip, asked: CommitmentInput): Promise<Partial<Commitment>> {
    if (asked.dueOn < scope.today) throw new Invalid([{ field: 'dueOn', code: 'commitment.due-past' }]);
    notTooFar('dueOn', asked.dueOn, scope.today);
    notTooFar('followUpOn', asked.followUpOn, scope.today);
    if (asked.startsOn && asked.startsOn > asked.dueOn) throw new Invalid([{ field: 'startsOn', code: 'commitment.starts-after-due' }]);
    const partyId = asked.partyId ?? null;
    await this.stillThere(scope, sip, partyId);
    const [content] = await scope.find(SipContent, { where: { id: sip.id } });
    if (asked.goalId && !content!.goals.some((goal) => goal.id === asked.goalId)) throw new Invalid([{ field: 'goalId', code: 'commitment.unknown-goal' }]);
    return { partyId, goalId: asked.goalId ?? null, words: asked.words, startsOn: asked.startsOn ?? null, dueOn: asked.dueOn, followUpOn: asked.followUpOn ?? null, contactName: asked.contactName ?? null };
  }

  /** The party belongs to this plan, is there, and has been called: else it would never see what is asked of it. */
  private async stillThere(scope: Scope, sip: Sip, partyId: string | null): Promise<void> {
    if (!partyId) return;
    const [party] = await scope.find(SipParty, { where: { id: partyId, sipId: sip.id } });
    if (!party) throw new Invalid([{ field: 'partyId', code: 'sip.unknown-party' }]);
    const gone = await isThere(scope, sip, party);
    if (gone) throw gone;
    const mustBeCalled = party.consentId !== null || (party.unitId === null && sip.status !== 'CALLED');
    if (mustBeCalled && !party.calledAt) throw new Broken('sip.party-uncalled', {}, 'partyId');
  }

  private async keepEdition(scope: Scope, sip: Sip, { ownWords, question, goals, personView, disagreement }: SipContent): Promise<void> {
    const seen = await scope.read(PARTIES, sip.id, scope.today);
    const parties = seen.map(({ name, kind, attended }) => ({ name, kind, attended }));
    const commitments = (await scope.read(COMMITMENTS, sip.id, scope.today)).map(({ words, partyName, dueOn, status }) => ({ words, partyName, dueOn, status }));
    const { overallResponsible, mainResponsible, followUpOn, followUpForm, followUpCallerId } = sip;
    const next = { followUpForm, followUpCaller: seen.find((party) => party.id === followUpCallerId)?.name ?? null, copyTo: seen.filter(({ getsCopy }) => getsCopy).map(({ name }) => name) };
    const content: SipSnapshot = { ownWords, question, goals, overallResponsible: overallResponsible!, mainResponsible, followUpOn: followUpOn!, ...next, parties, commitments, personView, disagreement };
    await scope.insert(SipEdition, { sipId: sip.id, no: sip.edition, madeOn: scope.today, content, writtenBy: scope.account });
  }
}

const differing = (held: Commitment, asked: CommitmentInput) =>
  (['words', 'startsOn', 'dueOn', 'followUpOn', 'contactName', 'partyId', 'goalId'] as const).filter((field) => (asked[field] ?? null) !== held[field]).map((field) => ({ field, yours: asked[field] ?? null, theirs: held[field] }));
