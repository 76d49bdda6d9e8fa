import { Inject, Injectable } from '@nestjs/common';
import { ownFile } from '#plans';
import { Broken, Invalid, Stale, Unseen, type Scope } from '#platform';
import { Commitment, Sip, SipContent, SipParty } from './sip.entity.js';
import type { AddSipParty, ChangeSipParty, HoldSip, SipMeetingInput } from './sip.input.js';
import { CALL_PARTIES, PARTIES, RECEIVERS, UNCALL_PARTIES, UNIT_IN_PROJECT } from './sip.queries.js';
import { consentRuns, dayOf, INSURED_CONSENT_SOURCE, kindOfUnit, lacksForCall, mayTakePart, meetingIsSound, moved, mustLackNothing, notNow } from './sip.rules.js';
import { letIn } from './sip-consent.service.js';
import { isThere } from './meeting/party-there.js';
import { nameToTell, preparedSip, type Seen } from './sip.service.js';
import type { SipMade } from './sip.view.js';

/** Whether there is a mail server to send calls by; else they wait in the inboxes alone. */
export const MAILS_CALLS = Symbol('mails calls');

/** Who is to come, when and where; the call, and who came. */
@Injectable()
export class SipMeetingService {
  constructor(@Inject(MAILS_CALLS) private readonly mails: boolean) {}

  async addParty(scope: Scope, id: string, asked: AddSipParty): Promise<SipMade> {
    const sip = await this.toBePrepared(scope, id);
    const made = asked.unitId ? await this.addUnit(scope, sip, asked, asked.unitId) : await this.addOutsider(scope, id, asked);
    if (sip.status === 'CONSENTED') await scope.change(Sip, id, sip.version, { status: 'PREPARING' });
    await scope.record({ type: 'sip.party-added', id: made, participationId: sip.participationId });
    return { id: made };
  }

  async changeParty(scope: Scope, { id, version }: Seen, asked: ChangeSipParty): Promise<void> {
    const party = await scope.get(SipParty, id);
    const sip = await preparedSip(scope, party.sipId);
    const { insuredConsentOn, insuredConsentForm, ...plain } = asked;
    const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)) as Partial<SipParty>;
    if (insuredConsentOn === null && party.calledAt) throw new Broken('sip.insured-consent-is-withdrawn', {}, 'insuredConsentOn');
    const insured = insuredConsentOn === undefined ? {} : { ...insuredBy({ insuredConsentOn, ...(insuredConsentForm && { insuredConsentForm }) }, scope.today), insuredConsentEndedAt: null, insuredConsentEndedBy: null };
    await scope.change(SipParty, id, version, { ...insured, ...given });
    await scope.record({ type: 'sip.party-changed', id, participationId: sip.participationId });
  }

  /** Taken back, it stops Försäkringskassan at once, and nobody else; what it told and promised stays in the own file. */
  async withdrawInsuredConsent(scope: Scope, { id, version }: Seen): Promise<void> {
    const party = await scope.get(SipParty, id);
    const sip = await preparedSip(scope, party.sipId);
    if (party.kind !== 'SOCIAL_INSURANCE' || !mayTakePart(party)) throw new Broken('sip.insured-consent-missing');
    await scope.change(SipParty, id, version, { insuredConsentEndedAt: scope.now, insuredConsentEndedBy: scope.account });
    await scope.record({ type: 'sip.insured-consent-withdrawn', id, participationId: sip.participationId });
  }

  async removeParty(scope: Scope, { id, version }: Seen): Promise<void> {
    const party = await scope.get(SipParty, id);
    const sip = await preparedSip(scope, party.sipId);
    if (party.version !== version) throw new Stale(party.version);
    if (party.calledAt) throw new Broken('sip.party-called');
    if ((await scope.find(Commitment, { where: { partyId: id } })).length > 0) throw new Broken('sip.party-promises');
    await scope.remove(SipParty, { id });
    await scope.record({ type: 'sip.party-removed', id, participationId: sip.participationId });
  }

  /** Sets the time and calls: the principals by duty, the others invited. At a new time everybody is called and answers anew; at the same, those who came later. */
  async call(scope: Scope, { id, version }: Seen, meeting: SipMeetingInput): Promise<void> {
    const sip = await preparedSip(scope, id, version);
    await ownFile(scope, sip.participationId);
    const status = moved(sip, 'call');
    const when = { meetingAt: new Date(meeting.at), meetingMinutes: meeting.minutes, meetingForm: meeting.form, meetingPlace: meeting.place ?? null, meetingLink: meeting.link ?? null };
    meetingIsSound(when, sip, scope);
    const [content] = await scope.find(SipContent, { where: { id } });
    const parties = await scope.find(SipParty, { where: { sipId: id } });
    const gone: string[] = [];
    for (const party of parties) if (mayTakePart(party) && (await isThere(scope, sip, party))) gone.push(party.id);
    mustLackNothing(lacksForCall({ sip: { ...sip, ...when }, content: content!, parties: parties.filter((party) => !gone.includes(party.id)), commitments: [] }, scope.today));
    const personName = await nameToTell(scope, sip.participationId);
    await scope.change(Sip, id, version, { status, ...when, personName, calledAt: scope.now, calledBy: scope.account, firstCalledOn: sip.firstCalledOn ?? scope.today });
    const anew = sip.meetingAt?.getTime() !== when.meetingAt.getTime();
    const called = await scope.read(CALL_PARTIES, id, anew, gone);
    for (const { party } of this.mails ? called : []) await this.mail(scope, party);
    await scope.record({ type: 'sip.called', id, participationId: sip.participationId });
  }

  /** One that came too late for the meeting, or is let in again after it, is called to the plan: it answers, and reads. */
  async callToPlan(scope: Scope, { id, version }: Seen): Promise<void> {
    const party = await scope.get(SipParty, id);
    const sip = await preparedSip(scope, party.sipId);
    await ownFile(scope, sip.participationId);
    if (party.version !== version) throw new Stale(party.version);
    if (!consentRuns(sip, scope.today)) throw new Broken('sip.needs-consent');
    if (!['MEETING_HELD', 'ESTABLISHED', 'FOLLOWED_UP'].includes(sip.status)) throw notNow(sip.status);
    const gone = await isThere(scope, sip, party);
    if (gone) throw gone;
    await scope.call('call_to_plan', id);
    await scope.record({ type: 'sip.called-to-plan', id, participationId: sip.participationId });
  }

  async hold(scope: Scope, { id, version }: Seen, { heldOn, parties }: HoldSip): Promise<void> {
    const sip = await preparedSip(scope, id, version);
    const status = moved(sip, 'hold');
    if (heldOn > scope.today) throw new Invalid([{ field: 'heldOn', code: 'day.in-the-future' }]);
    if (heldOn < dayOf(sip.meetingAt!)) throw new Invalid([{ field: 'heldOn', code: 'sip.held-before-meeting' }]);
    const known = await scope.find(SipParty, { where: { sipId: id } });
    const strange = parties.findIndex(({ partyId }) => !known.some((party) => party.id === partyId));
    if (strange >= 0) throw new Invalid([{ field: `parties.${strange}.partyId`, code: 'sip.unknown-party' }]);
    for (const party of known) {
      const attended = parties.find(({ partyId }) => partyId === party.id)?.attended;
      if (!attended) throw new Invalid([{ field: 'parties', code: 'sip.attendance-missing' }]);
      if (attended === 'ATTENDED' && !mayTakePart(party)) throw new Broken('sip.insured-consent-missing', {}, 'parties');
      await scope.change(SipParty, party.id, party.version, { attended });
    }
    await scope.change(Sip, id, version, { status, heldOn });
    await scope.record({ type: 'sip.held', id, participationId: sip.participationId });
  }

  /** One letter to each, ordered by itself: a worker that falls writes to nobody twice. */
  private async mail(scope: Scope, party: string): Promise<void> {
    for (const { account } of await scope.read(RECEIVERS, party)) await scope.enqueue('sip.mail', 'sip.write', { party, ...(account ? { account } : {}) });
  }

  private async toBePrepared(scope: Scope, id: string): Promise<Sip> {
    const sip = await preparedSip(scope, id);
    await ownFile(scope, sip.participationId);
    if (!consentRuns(sip, scope.today)) throw new Broken('sip.needs-consent');
    if (!['CONSENTED', 'PREPARING', 'CALLED', 'MEETING_HELD', 'ESTABLISHED', 'FOLLOWED_UP'].includes(sip.status)) throw notNow(sip.status);
    return sip;
  }

  private async addUnit(scope: Scope, sip: Sip, asked: AddSipParty, unitId: string): Promise<string> {
    const [unit] = await scope.read(UNIT_IN_PROJECT, unitId, sip.participationId);
    if (!unit) throw new Unseen();
    if (!unit.inProject) throw new Broken('sip.unit-not-in-project', { unit: unit.name }, 'unitId');
    const stood = (await scope.read(PARTIES, sip.id, scope.today)).find((party) => party.unitId === unitId);
    if (stood?.consentRuns === false) return this.letInAgain(scope, sip, stood.id, asked);
    if (stood) throw new Broken('sip.party-twice', {}, 'unitId');
    const kind = kindOfUnit(unit.branchKind, unit.organisationKind);
    const accountId = asked.accountId ?? null;
    const consentId = unit.branchId === scope.branch ? null : await letIn(scope, sip, { unitId, accountId });
    const insured = kind === 'SOCIAL_INSURANCE' ? insuredBy(asked, scope.today) : {};
    return scope.insert(SipParty, { sipId: sip.id, kind, unitId, accountId, consentId, ...insured, ...reachedBy(asked), writtenBy: scope.account });
  }

  /** A party whose own consent was taken back, or is over, comes in by a new one: it is the same party, and is called anew. */
  private async letInAgain(scope: Scope, sip: Sip, id: string, asked: AddSipParty): Promise<string> {
    await scope.read(UNCALL_PARTIES, sip.id, [id]);
    const party = await scope.get(SipParty, id);
    const accountId = asked.accountId ?? party.accountId;
    await scope.change(SipParty, id, party.version, { accountId, consentId: await letIn(scope, sip, { unitId: party.unitId, accountId }) });
    return id;
  }

  private async addOutsider(scope: Scope, sipId: string, asked: AddSipParty): Promise<string> {
    const { name, kind, email } = asked;
    if (!name) throw new Invalid([{ field: 'name', code: 'sip.needs-name' }]);
    if (!kind) throw new Invalid([{ field: 'kind', code: 'sip.needs-kind' }]);
    const insured = kind === 'SOCIAL_INSURANCE' ? insuredBy(asked, scope.today) : {};
    return scope.insert(SipParty, { sipId, kind, name, email: email ?? null, ...insured, ...reachedBy(asked), writtenBy: scope.account });
  }
}

const reachedBy = ({ contactName = null, contactRole = null, contact = null }: AddSipParty) => ({ contactName, contactRole, contact });

/** The consent as it is written down: spoken, unless said otherwise, and with the rule that asks for it. */
function insuredBy({ insuredConsentOn, insuredConsentForm = 'ORAL' }: Pick<AddSipParty, 'insuredConsentOn' | 'insuredConsentForm'>, today: string): Partial<SipParty> {
  if (!insuredConsentOn) return { insuredConsentOn: null, insuredConsentForm: null, insuredConsentSource: null };
  if (insuredConsentOn > today) throw new Invalid([{ field: 'insuredConsentOn', code: 'day.in-the-future' }]);
  return { insuredConsentOn, insuredConsentForm, insuredConsentSource: INSURED_CONSENT_SOURCE };
}
