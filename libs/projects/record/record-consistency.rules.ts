import { codeOf, interventionField, interventionFields, nuts2Regions, objectives, postalTowns, priorities, programmes, regionNamed } from './codes.js';
import { municipalities, municipalityNamed } from './municipalities.js';
import { entryOf } from './record-facts.rules.js';
import { kindsDiffer, ownersWritten, readOrgNo } from './record-owner.rules.js';
import type { RecordSource } from './record-source.rules.js';
import { tidy } from './record-values.rules.js';
import type { Discrepancy, RecordContact, RecordReading } from './record.js';

// Whether the facts of a record agree with the code lists and with each other.

/** What the checks look at: the reading so far, and the parts of the source it came from. */
export type Checked = Omit<RecordReading, 'discrepancies'> & { parted: RecordSource };

export const differs = (field: string, values: Discrepancy['values'], note: string): Discrepancy => ({ field, values, note });

/** The discrepancy if the condition holds; a list so that checks can be put together. */
const when = (holds: boolean, found: () => Discrepancy): Discrepancy[] => (holds ? [found()] : []);

const percentText = (value: number) => `${value.toFixed(2).replace('.', ',')} %`;

export function shareAgainstRate({ facts }: Checked): Discrepancy[] {
  const [share, rate] = [facts.grantedSharePercent.value, facts.unionRatePercent.value];
  const [granted, budget] = [facts.grantedSek.value, facts.budgetSek.value];
  const note = () => {
    const than = share! > rate! ? 'mer' : 'mindre';
    return `Beviljat stöd är ${percentText(share!)} av budgeten, ${than} än medfinansieringsgraden ${percentText(rate!)}.`;
  };
  return [
    ...when(share !== null && rate !== null && share !== rate, () => differs('grantedSharePercent', [share!, rate!], note())),
    ...when(granted !== null && budget !== null && granted > budget, () =>
      differs('grantedSek', [granted!, budget!], 'Beviljat stöd är större än hela budgeten.'),
    ),
  ];
}

export function periodAgainstProgramme({ facts, generation }: Checked): Discrepancy[] {
  const { startsOn: opens, endsOn: closes } = programmes[generation];
  const [startsOn, endsOn] = [facts.startsOn.value, facts.endsOn.value];
  const outside = [startsOn, endsOn].filter((day) => day !== null).filter((day) => day < opens || day > closes);
  return [
    ...when(startsOn !== null && endsOn !== null && startsOn > endsOn, () =>
      differs('period', [startsOn!, endsOn!], 'Projektet slutar innan det börjar.'),
    ),
    ...when(outside.length > 0, () => differs('period', outside, `Perioden ligger utanför programperioden ${generation} (${opens}–${closes}).`)),
  ];
}

export function periodAgainstText({ facts, claims }: Checked): Discrepancy[] {
  const said = claims.period?.value;
  if (!said) return [];
  return (['startsOn', 'endsOn'] as const).flatMap((side) => {
    const stated = facts[side].value;
    return when(stated !== null && stated !== said[side], () =>
      differs(`period.${side}`, [stated!, said[side]], `Texten anger ett annat ${side === 'startsOn' ? 'startdatum' : 'slutdatum'}.`),
    );
  });
}

export function regionAgainstCode({ facts }: Checked): Discrepancy[] {
  const [region, code, place] = [facts.region.value, facts.nuts2.value, facts.place.value];
  const named = region === null ? null : regionNamed(region);
  const home = place === null ? null : municipalityNamed(place);
  const known = nuts2Regions.some((each) => each.code === code);
  return [
    ...when(code !== null && !known, () => differs('nuts2.code', [code!], 'Koden finns inte bland NUTS 2-regionerna.')),
    ...when(code !== null && known && named !== null && named.code !== code, () =>
      differs('nuts2.code', [region!, code!], `${named!.name} har koden ${named!.code}.`),
    ),
    ...when(region !== null && named === null, () => differs('region', [region!], 'Regionen finns inte bland NUTS 2-regionerna.')),
    ...when(home !== null && known && home.county.nuts2 !== code, () =>
      differs('place', [place!, code!], `${home!.name} ligger i ${home!.county.name}, ${home!.county.nuts2}.`),
    ),
  ];
}

function fieldNote(field: string, { generation }: Checked): string {
  const other = interventionFields.find((each) => each.code === field);
  const { regulation } = programmes[generation];
  return other ? `Koden hör till förordning ${other.regulation}, inte till ${regulation}.` : `Koden finns inte i förordning ${regulation}.`;
}

export function codesAgainstGeneration(checked: Checked): Discrepancy[] {
  const { facts, generation } = checked;
  const { cci, fund } = programmes[generation];
  const said = (key: 'cci' | 'fund' | 'priority' | 'specificObjective' | 'interventionField') => facts[key].value;
  const otherCci = Object.values(programmes).find((each) => each.cci === said('cci'));
  const objective = codeOf(objectives, generation, said('specificObjective') ?? '');
  return [
    ...when(said('cci') !== null && said('cci') !== cci, () =>
      differs(
        'cci', [said('cci')!, generation],
        otherCci ? `Programnumret hör till ${otherCci.generation}, övriga uppgifter till ${generation}.` : `Okänt programnummer för ${generation}.`,
      ),
    ),
    ...when(said('fund') !== null && said('fund')!.toUpperCase() !== fund, () =>
      differs('fund', [said('fund')!, generation], `Programperioden ${generation} hör till ${fund}.`),
    ),
    ...when(said('priority') !== null && !codeOf(priorities, generation, said('priority')!), () =>
      differs('priority.code', [said('priority')!], `Programområdet finns inte i programperioden ${generation}.`),
    ),
    ...when(said('specificObjective') !== null && !objective, () =>
      differs('specificObjective', [said('specificObjective')!], `Målet finns inte i programperioden ${generation}.`),
    ),
    ...when(objective !== null && said('priority') !== null && objective.priority !== said('priority'), () =>
      differs('priority.code', [said('priority')!, objective!.code], `Mål ${objective!.code} hör till programområde ${objective!.priority}.`),
    ),
    ...when(said('interventionField') !== null && !interventionField(generation, said('interventionField')!), () =>
      differs('interventionField', [said('interventionField')!], fieldNote(said('interventionField')!, checked)),
    ),
  ];
}

export function ownerRepeated({ parted }: Checked): Discrepancy[] {
  const names = ownersWritten(entryOf(parted, 'owner')?.value ?? '');
  const spellings = new Set(names).size;
  return when(names.length > 1, () =>
    differs('owner.name', names, spellings === 1 ? 'Projektägaren står flera gånger.' : 'Projektägaren står flera gånger med olika stavning.'),
  );
}

export function ownerNumber({ facts, parted }: Checked): Discrepancy[] {
  const entry = entryOf(parted, 'ownerOrgNo');
  const reading = entry && readOrgNo(entry.value);
  if (!reading) return [];
  if ('orgNo' in reading) {
    const name = facts.ownerName.value;
    return when(name !== null && kindsDiffer(name, reading.orgNo), () =>
      differs('owner.kind', [name!, reading.orgNo], 'Namn och organisationsnummer talar om olika slags organisationer.'),
    );
  }
  return reading.problem === 'personal'
    ? [differs('owner.orgNo', [], 'Numret är ett personnummer (enskild firma) och förs inte in.')]
    : [differs('owner.orgNo', [tidy(entry.value)], 'Organisationsnumret är ogiltigt och räknas som saknat.')];
}

const folded = (name: string) => name.toLocaleLowerCase('sv').replace(/[åä]/gu, 'a').replace(/ö/gu, 'o').replace(/[^a-z]/gu, '');

function contactMunicipality(contact: RecordContact | null): string | null {
  const domain = contact?.email.value?.split('@')[1]?.toLowerCase().split('.') ?? [];
  return municipalities.find((each) => domain.includes(folded(each.name)))?.name ?? null;
}

/** The postal code, the place and the address of the contact should point to one municipality. */
export function addressAtOdds({ facts, contact }: Checked): Discrepancy[] {
  const [postalCode, place] = [facts.postalCode.value, facts.place.value];
  const town = postalCode === null ? undefined : postalTowns[postalCode.slice(0, 2)];
  if (!town) return [];
  const home = place === null ? null : municipalityNamed(place);
  const contactAt = contactMunicipality(contact);
  return [
    ...when(home !== null && home.name !== town, () => differs('postalCode', [postalCode!, place!], `Postnumret hör till ${town}.`)),
    ...when(contactAt !== null && contactAt !== town, () =>
      differs('postalCode', [postalCode!, contactAt!], `Postnumret hör till ${town}, kontaktpersonens e-post till ${contactAt}.`),
    ),
  ];
}
