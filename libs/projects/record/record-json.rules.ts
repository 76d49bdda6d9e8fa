import type { LabelKey } from './record-labels.js';
import type { RecordJson } from './record-json.view.js';
import type { RecordFacts, RecordReading } from './record.js';

/** Under which name of the JSON a fact stands, where it is not its own. */
const FIELDS: Partial<Record<keyof RecordFacts | LabelKey, string>> = {
  diaryNo: 'registrationNo', projectNo: 'registrationNo', owner: 'owner.name', ownerName: 'owner.name', ownerOrgNo: 'owner.orgNo', ownerKind: 'owner.kind',
  nuts2: 'nuts2.code', startsOn: 'period.startsOn', endsOn: 'period.endsOn', priority: 'priority.code',
  contactName: 'contact', contactEmail: 'contact', contactPhone: 'contact',
};

export const jsonField = (key: keyof RecordFacts | LabelKey): string => FIELDS[key] ?? key;

// The address is read and kept, but has no place in the JSON.
const missingFields = (facts: RecordFacts): string[] =>
  (Object.keys(facts) as (keyof RecordFacts)[]).filter((key) => key !== 'address' && facts[key].value === null).map(jsonField);

export function asJson({ facts, generation, aliases, targets, discrepancies }: RecordReading): RecordJson {
  return {
    registrationNo: facts.registrationNo.value!,
    aliases: aliases.map((alias) => alias.value!),
    name: facts.name.value,
    country: facts.country.value,
    owner: { name: facts.ownerName.value, orgNo: facts.ownerOrgNo.value, kind: facts.ownerKind.value },
    postalCode: facts.postalCode.value,
    place: facts.place.value,
    region: facts.region.value,
    nuts2: { code: facts.nuts2.value, derived: facts.nuts2.status === 'DERIVED' },
    period: { startsOn: facts.startsOn.value, endsOn: facts.endsOn.value },
    fund: facts.fund.value,
    cci: facts.cci.value,
    generation,
    priority: { code: facts.priority.value, derived: facts.priority.status === 'DERIVED' },
    specificObjective: facts.specificObjective.value,
    interventionField: facts.interventionField.value,
    unionRatePercent: facts.unionRatePercent.value,
    budgetSek: facts.budgetSek.value,
    grantedSek: facts.grantedSek.value,
    grantedSharePercent: facts.grantedSharePercent.value,
    plannedParticipants: facts.plannedParticipants.value,
    secondaryThemeChildPoverty: facts.secondaryThemeChildPoverty.value,
    strategicImportance: facts.strategicImportance.value,
    targets: targets.map(({ kind, strength, value, unit, population, byGender, quote }) => ({ kind, strength, value, unit, population, byGender, quote })),
    discrepancies,
    missing: missingFields(facts),
  };
}
