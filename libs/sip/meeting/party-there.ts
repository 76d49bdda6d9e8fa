import { Broken, type Scope } from '#platform';
import type { Sip, SipParty } from '../sip.entity.js';
import { PARTIES, UNIT_IN_PROJECT } from '../sip.queries.js';
import { mayTakePart } from '../sip.rules.js';

/** Nobody is asked who cannot answer: what keeps a party out, with the way forward; nothing where it is there. */
export async function isThere(scope: Scope, sip: Sip, party: SipParty): Promise<Broken | null> {
  if (!mayTakePart(party)) return new Broken('sip.insured-consent-missing', {}, 'partyId');
  if (!party.unitId) return null;
  const [unit] = await scope.read(UNIT_IN_PROJECT, party.unitId, sip.participationId);
  if (!unit?.inProject) return new Broken('sip.unit-left-project', { unit: unit?.name ?? '' }, 'partyId');
  const seen = party.consentId === null ? undefined : (await scope.read(PARTIES, sip.id, scope.today)).find(({ id }) => id === party.id);
  return seen?.consentRuns === false ? new Broken('sip.party-without-consent', { unit: unit.name }, 'partyId') : null;
}
