import { Injectable } from '@nestjs/common';
import { ownFile } from '#plans';
import { Invalid, type Scope } from '#platform';
import { Sip, SipParty } from './sip.entity.js';
import type { SipConsentInput } from './sip.input.js';
import { COMMITMENTS, CONSENTS_OF, PARTIES, UNCALL_PARTIES } from './sip.queries.js';
import { consentIsSound, consentRuns, moved } from './sip.rules.js';
import { mustBeTheOnlyOpen, preparedSip, type Seen } from './sip.service.js';
import type { SipConsentWithdrawn, SipMove } from './sip.view.js';

/** Consent comes first: to the plan as such, and to each unit of another branch that is to read it. Taken back, it stops everything at once. */
@Injectable()
export class SipConsentService {
  async give(scope: Scope, { id, version }: Seen, asked: SipConsentInput): Promise<void> {
    await this.write(scope, { id, version }, asked, 'consent');
  }

  /** While it runs, or when it has run out: the plan stays where it is. */
  async renew(scope: Scope, { id, version }: Seen, asked: SipConsentInput): Promise<void> {
    await this.write(scope, { id, version }, asked, 'renew-consent');
  }

  /** Those named are let in; to the others nothing is given. Where a consent did not run, what was called under it is called no more. */
  private async write(scope: Scope, { id, version }: Seen, asked: SipConsentInput, move: SipMove & ('consent' | 'renew-consent')): Promise<void> {
    const sip = await preparedSip(scope, id, version);
    await ownFile(scope, sip.participationId);
    const status = moved(sip, move);
    consentIsSound(asked, scope.today);
    if (move === 'consent') await mustBeTheOnlyOpen(scope, sip.casefileId, id);
    const seen = await scope.read(PARTIES, id, scope.today);
    const parties = (await scope.find(SipParty, { where: { sipId: id } })).map((party) => ({ ...party, runs: seen.find((one) => one.id === party.id)?.consentRuns ?? null }));
    const strange = (asked.parties ?? []).findIndex((named) => !parties.some((party) => party.id === named && party.consentId));
    if (strange >= 0) throw new Invalid([{ field: `parties.${strange}`, code: 'sip.unknown-party' }]);
    const consent = { consentForm: asked.form, consentGivenOn: asked.givenOn, consentTo: asked.validTo, consentEndedAt: null, consentEndedBy: null };
    const given = await scope.change(Sip, id, version, { status, ...consent }).then((): Sip => ({ ...sip, ...consent }));
    for (const party of parties.filter((one) => asked.parties?.includes(one.id))) await this.letInAnew(scope, given, party);
    const ran = consentRuns(sip, scope.today);
    await scope.read(UNCALL_PARTIES, id, parties.filter(({ runs }) => !ran || runs === false).map((party) => party.id));
    await scope.record({ type: move === 'consent' ? 'sip.consented' : 'sip.consent-renewed', id, participationId: sip.participationId });
  }

  /** The new consent takes the place of the old one, so that what is taken back later is all there is. */
  private async letInAnew(scope: Scope, sip: Sip, party: SipParty): Promise<void> {
    const old = (await scope.read(CONSENTS_OF, sip.id)).find((consent) => consent.id === party.consentId);
    if (old) await scope.call('withdraw_consent', old.id, old.version);
    await scope.change(SipParty, party.id, party.version, { consentId: await letIn(scope, sip, party) });
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
