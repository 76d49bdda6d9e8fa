import { codeOf, objectives, regionNamed, type Generation } from './codes.js';
import { bestSpelling, displayName, ownerKind, ownersWritten, readOrgNo } from './record-owner.rules.js';
import type { LabelKey, ValueOf } from './record-labels.js';
import type { RecordSource, SourceEntry } from './record-source.rules.js';
import { titleParts } from './record-source.rules.js';
import { saysNothing, tidy } from './record-values.rules.js';
import type { Fact, RecordContact, RecordFacts } from './record.js';

const missing = <T>(): Fact<T> => ({ value: null, quote: null, line: null, status: 'MISSING', provenance: 'DECISION' });

const stated = <T>(value: T | null, quote: string, line: number): Fact<T> => ({
  value, quote, line, status: value === null ? 'MISSING' : 'STATED', provenance: 'DECISION',
});

const derivedFrom = <T>(value: T | null, source: Fact<unknown>): Fact<T> =>
  value === null ? missing() : { value, quote: source.quote, line: source.line, status: 'DERIVED', provenance: source.provenance };

export const isBlank = (entry: SourceEntry): boolean => saysNothing(tidy(entry.value));

/** The first entry under that key that says something. A later one that says otherwise is a discrepancy, not a choice. */
export const entryOf = (source: RecordSource, key: LabelKey): SourceEntry | undefined =>
  source.entries.find((entry) => entry.known?.key === key && !isBlank(entry));

function factOf<K extends LabelKey>(source: RecordSource, key: K): Fact<ValueOf<K>> {
  const entry = entryOf(source, key);
  return entry ? stated(entry.known!.read(entry.value) as ValueOf<K> | null, tidy(entry.value), entry.line) : missing();
}

function mapped<T, U>(fact: Fact<T>, change: (value: T) => U | null): Fact<U> {
  if (fact.value === null) return { ...fact, value: null };
  const value = change(fact.value);
  return { ...fact, value, status: value === null ? 'MISSING' : fact.status };
}

const orElse = <T>(first: Fact<T>, second: () => Fact<T>): Fact<T> => (first.value === null ? second() : first);

/** What the heading of the page says ("2020/00156 - IRIS"), for a record that lacks the label. */
function fromTitle(source: RecordSource, part: 'registrationNo' | 'name'): Fact<string> {
  const parts = source.title && titleParts(source.title.text);
  return parts ? stated(parts[part], source.title!.text, source.title!.number) : missing();
}

export function numbersOf(source: RecordSource): { registrationNo: Fact<string>; aliases: Fact<string>[] } {
  const diaryNo = factOf(source, 'diaryNo');
  const projectNo = factOf(source, 'projectNo');
  if (diaryNo.value !== null) return { registrationNo: diaryNo, aliases: projectNo.value === null ? [] : [projectNo] };
  return { registrationNo: orElse(projectNo, () => fromTitle(source, 'registrationNo')), aliases: [] };
}

/** Each sign of a generation is one vote; what speaks against the outcome becomes a discrepancy. */
export function generationOf(source: RecordSource): Generation {
  const labels = (generation: Generation) => source.entries.filter((entry) => entry.known?.generation === generation).length;
  const isNew = (sign: string | null, pattern: RegExp) => (sign === null ? 0 : pattern.test(sign) ? 1 : -1);
  const votes = [
    isNew(factOf(source, 'cci').value, /^2021/u),
    isNew(factOf(source, 'fund').value, /\+|plus/iu),
    isNew(factOf(source, 'priority').value, /^\p{L}/u),
    isNew(factOf(source, 'specificObjective').value, /^\p{L}/u),
    isNew(numbersOf(source).registrationNo.value, /^\d{2}-/u),
    Math.sign(labels('2021-2027') - labels('2014-2020')),
  ];
  return votes.reduce<number>((sum, vote) => sum + vote, 0) > 0 ? '2021-2027' : '2014-2020';
}

function ownerOf(source: RecordSource): Pick<RecordFacts, 'ownerName' | 'ownerOrgNo' | 'ownerKind'> {
  const ownerName = mapped(factOf(source, 'owner'), (written) => displayName(bestSpelling(ownersWritten(written))));
  const number = factOf(source, 'ownerOrgNo');
  const reading = number.value === null ? null : readOrgNo(number.value);
  const withheld = reading && 'problem' in reading && reading.problem === 'personal';
  const ownerOrgNo = withheld ? missing<string>() : mapped(number, () => (reading && 'orgNo' in reading ? reading.orgNo : null));
  const kind = withheld ? 'SOLE_TRADER' : ownerKind(ownerName.value, ownerOrgNo.value);
  return { ownerName, ownerOrgNo, ownerKind: derivedFrom(kind, ownerOrgNo.value === null ? ownerName : ownerOrgNo) };
}

function periodOf(source: RecordSource): Pick<RecordFacts, 'startsOn' | 'endsOn'> {
  const period = factOf(source, 'period');
  return {
    startsOn: orElse(factOf(source, 'startsOn'), () => mapped(period, (days) => days.startsOn)),
    endsOn: orElse(factOf(source, 'endsOn'), () => mapped(period, (days) => days.endsOn)),
  };
}

function programmeOf(source: RecordSource, generation: Generation): Pick<RecordFacts, 'priority' | 'specificObjective'> {
  const specificObjective = mapped(factOf(source, 'specificObjective'), (code) => (generation === '2021-2027' ? code.replace(/^(\p{L})\./u, '$1') : code));
  const code = specificObjective.value;
  const priority = code === null ? null : (codeOf(objectives, generation, code)?.priority ?? code[0]!);
  return { specificObjective, priority: orElse(factOf(source, 'priority'), () => derivedFrom(priority, specificObjective)) };
}

/** The share of the budget that was granted, in percent with two decimals. It is another fact than the Union rate of the programme. */
function shareOf(budget: Fact<number>, granted: Fact<number>): Fact<number> {
  const computed = budget.value && granted.value !== null ? Math.round((granted.value / budget.value) * 10_000) / 100 : null;
  return derivedFrom(computed, granted);
}

export function factsOf(source: RecordSource): RecordFacts {
  const region = factOf(source, 'region');
  const budgetSek = factOf(source, 'budgetSek');
  const grantedSek = factOf(source, 'grantedSek');
  return {
    registrationNo: numbersOf(source).registrationNo,
    name: orElse(factOf(source, 'name'), () => fromTitle(source, 'name')),
    country: factOf(source, 'country'),
    ...ownerOf(source),
    postalCode: factOf(source, 'postalCode'),
    place: mapped(factOf(source, 'place'), displayName),
    address: factOf(source, 'address'),
    region,
    nuts2: orElse(factOf(source, 'nuts2'), () => derivedFrom(region.value === null ? null : (regionNamed(region.value)?.code ?? null), region)),
    ...periodOf(source),
    fund: factOf(source, 'fund'),
    cci: factOf(source, 'cci'),
    ...programmeOf(source, generationOf(source)),
    interventionField: factOf(source, 'interventionField'),
    unionRatePercent: factOf(source, 'unionRatePercent'),
    budgetSek,
    grantedSek,
    grantedSharePercent: shareOf(budgetSek, grantedSek),
    plannedParticipants: factOf(source, 'plannedParticipants'),
    secondaryThemeChildPoverty: factOf(source, 'secondaryThemeChildPoverty'),
    strategicImportance: factOf(source, 'strategicImportance'),
  };
}

export function contactOf(source: RecordSource): RecordContact | null {
  const contact = { name: factOf(source, 'contactName'), email: factOf(source, 'contactEmail'), phone: factOf(source, 'contactPhone') };
  return Object.values(contact).some((fact) => fact.value !== null) ? contact : null;
}

