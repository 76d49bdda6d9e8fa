import type { PartyClaim, PartyKind, RecordClaims } from '../claims/claims.js';
import { municipalities } from '../record/municipalities.js';
import type { ActorKind, Origin, ProjectActor, ProjectMunicipality } from '../structure/structure.entity.js';

// What a text says of where a project works and whom it works with, as a register to begin from. People complete it.

const ACTORS: Partial<Record<PartyKind, { kind: ActorKind; part: ProjectActor['part'] }>> = {
  SOCIAL_SERVICES: { kind: 'SOCIAL_SERVICES', part: 'INTERNAL' },
  LABOUR_MARKET_UNIT: { kind: 'LABOUR_MARKET_UNIT', part: 'INTERNAL' },
  ADULT_EDUCATION: { kind: 'ADULT_EDUCATION', part: 'INTERNAL' },
  ADDICTION_CENTRE: { kind: 'ADDICTION_CENTRE', part: 'INTERNAL' },
  HOUSING_COMPANY: { kind: 'HOUSING_COMPANY', part: 'INTERNAL' },
  SCHOOL: { kind: 'SCHOOL', part: 'INTERNAL' },
  HEALTH_CARE: { kind: 'HEALTH_CARE', part: 'EXTERNAL' },
  PUBLIC_EMPLOYMENT_SERVICE: { kind: 'EMPLOYMENT_SERVICE', part: 'EXTERNAL' },
  SOCIAL_INSURANCE_AGENCY: { kind: 'SOCIAL_INSURANCE', part: 'EXTERNAL' },
  PRISON_AND_PROBATION_SERVICE: { kind: 'PRISON_PROBATION', part: 'EXTERNAL' },
  CIVIL_SOCIETY: { kind: 'CIVIL_SOCIETY', part: 'EXTERNAL' },
};

/** The kinds of actor the text names, each once, for the whole area. */
export const actorsNamed = (parties: readonly PartyClaim[]): (Pick<ProjectActor, 'kind' | 'part' | 'quote'> & { origin: Origin })[] =>
  parties.flatMap((party) => {
    const actor = ACTORS[party.kind];
    return actor ? [{ ...actor, origin: 'RECORD' as const, quote: party.quote }] : [];
  });

type Delivered = Pick<ProjectMunicipality, 'code' | 'origin' | 'quote'>;

const onlyLearns = ({ roles }: PartyClaim) => roles.length > 0 && roles.every((role) => role === 'LEARNING_RECIPIENT');

/** Municipalities the text names, but for those that only learn; and all of a county when it says "the county's all ten". */
export function municipalitiesNamed({ parties, municipalities: count }: RecordClaims, prose: string): Delivered[] {
  const named = parties.filter((party) => party.kind === 'MUNICIPALITY' && party.code && !onlyLearns(party))
    .map(({ code, quote }): Delivered => ({ code: code!, origin: 'RECORD', quote }));
  if (!count?.all || named.length > 0) return named;
  const counties = new Map(municipalities.map(({ county }) => [county.code, county]));
  const county = [...counties.values()].find(({ code, name }) => prose.includes(name) && membersOf(code).length === count.value);
  return county ? membersOf(county.code).map(({ code }) => ({ code, origin: 'DERIVED', quote: count.quote })) : [];
}

const membersOf = (county: string) => municipalities.filter((each) => each.county.code === county);
