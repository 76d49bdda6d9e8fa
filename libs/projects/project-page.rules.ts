import type { Language } from '#platform';
import { consortiumChecks } from './structure/consortium.rules.js';
import { INDICATORS, meaningOf, regionMeaning } from './fact.rules.js';
import { municipalities } from './record/municipalities.js';
import { isReadOnly, periodOf, reportPeriods, stateOn } from './period.rules.js';
import { POPULATION_WORDS } from './structure/population-words.js';
import type { FactValue } from './project.entity.js';
import type { FactView, OwnerView, PeriodView, ProjectView } from './project.view.js';
import type { SubprojectView, TargetView } from './structure/structure.view.js';
import type { PageRow, StoredTarget } from './projects.queries.js';
import type { OwnerKind } from './record/record.js';
import { costPerParticipant, differenceToGoverning, leadingClaim, neededOfEach, populationOf, reconcile } from './structure/target.rules.js';

/** The reader's language, today, and the day whose structure is asked for. */
export interface Asked {
  language: Language;
  today: string;
  on: string;
}

/** Owners for whom the Public Access to Information and Secrecy Act (2009:400) does not hold directly. */
const PRIVATE_OWNERS: readonly OwnerKind[] = ['ASSOCIATION', 'FOUNDATION', 'ECONOMIC_ASSOCIATION', 'COMPANY', 'PARTNERSHIP', 'SOLE_TRADER', 'OTHER'];

export const municipalityName = (code: string): string => municipalities.find((each) => each.code === code)?.name ?? code;

export function shownPage(row: PageRow, asked: Asked): ProjectView {
  const held = new Map(row.facts.map(({ key, value }) => [key, value]));
  const subprojects = row.subprojects.map((part) => ({ ...part, current: isPartOn(part, asked.on) }));
  const current = subprojects.filter((part) => part.current);
  return {
    id: row.id, version: row.version, registrationNo: row.registrationNo, aliases: row.aliases, name: row.name, displayName: row.displayName,
    generation: row.generation, indicators: INDICATORS[row.generation], region: row.region, nuts2: row.nuts2,
    status: stateOn(row, asked.today), period: shownPeriod(row), shiftMonths: row.shiftMonths,
    readOnly: isReadOnly(row, asked.today), openUntil: row.openUntil, openReason: row.openReason,
    owner: ownerOf(row, held), contact: row.contact, keeps: row.keeps,
    facts: row.facts.map((fact) => shownFact(fact, row)),
    missing: [...row.facts.filter(({ status }) => status === 'MISSING').map(({ key }) => key), ...(row.keeps && !row.contact ? ['contact'] : [])],
    discrepancies: row.discrepancies,
    targets: row.targets.map((target) => shownTarget(target, row, asked.language)),
    subprojects,
    reconciled: reconcile(current, row.targets),
    partners: row.partners,
    consortium: consortiumChecks(row.claims, row.partners, current.length),
    municipalities: row.municipalities.map(({ id, version, code, unitId, unitName, origin, quote }) => ({ id, version, code, name: municipalityName(code), unitId, unitName, origin, quote })),
    actors: row.actors.map((actor) => ({ ...actor, municipality: actor.municipalityCode && municipalityName(actor.municipalityCode) })),
    goals: row.goals,
    goalsAreOpen: row.claims.goalsAreOpen ?? false,
    parties: row.claims.parties ?? [],
    text: row.claims.displayText ?? '',
    sources: row.sources,
  };
}

const isPartOn = ({ startsOn, endsOn }: Pick<SubprojectView, 'startsOn' | 'endsOn'>, day: string) => startsOn <= day && (endsOn === null || day <= endsOn);

function shownPeriod(row: PageRow): PeriodView | null {
  const period = periodOf(row);
  return period && { ...period, recordStartsOn: row.startsOn!, recordEndsOn: row.endsOn!, reports: reportPeriods(period) };
}

function ownerOf({ owner }: PageRow, held: Map<string, FactValue>): OwnerView {
  const asText = (key: string) => (held.get(key) ?? null) as string | null;
  const kind = asText('ownerKind') as OwnerKind | null;
  return {
    name: asText('ownerName'), orgNo: asText('ownerOrgNo'), kind,
    organisationId: owner?.organisationId ?? null, organisationName: owner?.organisationName ?? null,
    secrecy: kind && (PRIVATE_OWNERS.includes(kind) ? 'PRIVATE' : 'PUBLIC'),
  };
}

const shownFact = (fact: PageRow['facts'][number], project: PageRow): FactView => ({
  ...fact,
  meaning: meaningOf(fact.key, fact.value, project.generation) ?? (fact.value === null ? null : regionMeaning(fact.key, project)),
  reason: fact.status === 'MISSING' ? 'NOT_IN_SOURCE' : null,
});

export function shownTarget(target: StoredTarget, row: Pick<PageRow, 'targets' | 'facts' | 'sources'>, language: Language): TargetView {
  const { id, version, kind, strength, value, unit, population, countedOf, byGender, quote, line, provenance, origin, governing, governedAt, reason } = target;
  const budget = (row.facts.find((fact) => fact.key === 'budgetSek')?.value ?? null) as number | null;
  return {
    id, version, kind, strength, value, unit, population, countedOf, byGender, quote, line, provenance, origin, governing, reason,
    governedAt: governedAt as unknown as string | null,
    governedBy: target.governedByName,
    populationText: POPULATION_WORDS[unit === 'persons' ? 'PERSONS' : (populationOf(target) ?? 'UNSAID')][language],
    claimedAt: origin === 'RECORD' ? (row.sources[0]?.importedAt ?? null) : null,
    leading: leadingClaim(row.targets.filter((other) => other.kind === kind))?.id === id,
    difference: differenceToGoverning(target, row.targets),
    needed: neededOfEach(target, row.targets),
    costPerParticipantSek: kind === 'PARTICIPANTS' && unit === 'persons' ? costPerParticipant(budget, value) : null,
  };
}
