import { Injectable } from '@nestjs/common';
import { ownFile } from '#plans';
import type { Scope } from '#platform';
import { Sip, SipParty } from './sip.entity.js';
import type { SipConsentInput } from './sip.input.js';
import { COMMITMENTS, CONSENTS_OF, PARTIES } from './sip.queries.js';
import { consentIsSound, moved } from './sip.rules.js';
import { preparedSip, type Seen } from './sip.service.js';
import type { SipConsentWithdrawn } from './sip.view.js';

/** Consent comes first: to the plan as such, and to each unit of another branch that is to read it. Taken back, it stops everything at once. */
@Injectable()
export class SipConsentService {
  async give(scope: Scope, { id, version }: Seen, asked: SipConsentInput): Promise<void> {
    const sip = await preparedSip(scope, id, version);
    await ownFile(scope, sip.participationId);
    consentIsSound(asked, scope.today);
    const consent = { consentForm: asked.form, consentGivenOn: asked.givenOn, consentTo: asked.validTo, consentEndedAt: null, consentEndedBy: null };
    await scope.change(Sip, id, version, { status: moved(sip, 'consent'), ...consent });
    const given: Sip = { ...sip, ...consent };
    for (const party of await scope.find(SipParty, { where: { sipId: id } })) {
      if (party.unitId && party.consentId) await scope.change(SipParty, party.id, party.version, { consentId: await letIn(scope, given, party) });
    }
    await scope.record({ type: 'sip.consented', id, participationId: sip.participationId });
  }

  /** Says who stops reading, and what stands in the own file all the same. */
  async withdraw(scope: Scope, { id, version }: Seen): Promise<SipConsentWithdrawn> {
    const sip = await preparedSip(scope, id, version);
    const status = moved(sip, 'withdraw-consent');
    const readers = (await scope.read(PARTIES, id, scope.today)).filter((party) => party.consentRuns && party.calledAt);
    const promised = (await scope.read(COMMITMENTS, id, scope.today)).filter((c) => c.status === 'SENT' || c.status === 'ACCEPTED');
    await scope.change(Sip, id, version, { status, consentEndedAt: scope.now, consentEndedBy: scope.account });
    for (const consent of await scope.read(CONSENTS_OF, id)) {
      await scope.call('withdraw_consent', consent.id, consent.version);
      await scope.record({ type: 'consent.withdrawn', id: consent.id, participationId: sip.participationId });
    }
    await scope.record({ type: 'sip.consent-withdrawn', id, participationId: sip.participationId });
    return { stops: readers.map(({ name }) => name), remains: promised.map(({ words, partyName, dueOn }) => ({ words, partyName, dueOn })) };
  }
}

/** The person's consent that a unit reads this SIP, and nothing else: written into the register of consents, where it can be seen and taken back by itself. */
export async function letIn(scope: Scope, sip: Sip, { unitId, accountId }: Pick<SipParty, 'unitId' | 'accountId'>): Promise<string> {
  const consent = {
    participationId: sip.participationId, kind: 'SIP', toUnitId: unitId, toAccountId: accountId, categories: ['sip'], purpose: 'Samordnad individuell plan (SIP)',
    form: sip.consentForm, givenOn: sip.consentGivenOn, validFrom: sip.consentGivenOn, validTo: sip.consentTo,
  };
  const id = await scope.call<string>('record_consent', JSON.stringify(consent));
  await scope.record({ type: 'consent.recorded', id, participationId: sip.participationId });
  return id;
}
