import type { PartyClaim, PartyKind } from '../claims/claims.js';
import type { StoredClaims } from '../project.entity.js';
import type { ConsortiumCheck, PartnerView } from './structure.view.js';

// What the text says there should be (three associations, six municipalities, five parts, named parties) against what the register has.

/** Parties with an organisation of their own. The others are parts of a municipality, and stand among the actors. */
const OWN_BODIES: readonly PartyKind[] = ['MUNICIPALITY', 'REGION', 'COORDINATION_ASSOCIATION', 'PUBLIC_EMPLOYMENT_SERVICE', 'SOCIAL_INSURANCE_AGENCY', 'PRISON_AND_PROBATION_SERVICE'];

type Body = Pick<PartnerView, 'organisationId' | 'name' | 'kind'>;

const spelt = (name: string) => name.toLocaleLowerCase('sv').replace(/s? kommun$/u, '').trim();

/** "Regionen" may be any region; every other party is known by its name. */
export function isParty({ kind, value }: Pick<PartyClaim, 'kind' | 'value'>, body: Pick<Body, 'name' | 'kind'>): boolean {
  if (kind === 'REGION' && value === 'Regionen') return body.kind === 'REGION';
  if (kind === 'MUNICIPALITY') return body.kind === 'MUNICIPALITY' && spelt(body.name) === spelt(value);
  return body.name.toLocaleLowerCase('sv') === value.toLocaleLowerCase('sv');
}

const distinct = (partners: readonly Body[]) => [...new Map(partners.map((partner) => [partner.organisationId, partner])).values()];

export function consortiumChecks(claims: Partial<StoredClaims>, partners: readonly Body[], subprojects: number): ConsortiumCheck[] {
  const bodies = distinct(partners);
  const count = (what: ConsortiumCheck['what'], claim: { value: number; quote: string } | null | undefined, registered: number): ConsortiumCheck[] =>
    claim ? [{ what, name: null, claimed: claim.value, registered, holds: registered === claim.value, quote: claim.quote }] : [];
  const ofKind = (kind: string) => bodies.filter((body) => body.kind === kind).length;
  const named = (claims.parties ?? []).filter(({ kind }) => OWN_BODIES.includes(kind)).map((party): ConsortiumCheck => {
    const registered = bodies.some((body) => isParty(party, body)) ? 1 : 0;
    return { what: 'PARTY', name: party.value, claimed: 1, registered, holds: registered === 1, quote: party.quote };
  });
  return [
    ...count('COORDINATION_ASSOCIATION', claims.coordinationAssociations, ofKind('COORDINATION_ASSOCIATION')),
    ...count('MUNICIPALITY', claims.municipalities, ofKind('MUNICIPALITY')),
    ...count('SUBPROJECT', claims.subprojects, subprojects),
    ...named,
  ];
}
