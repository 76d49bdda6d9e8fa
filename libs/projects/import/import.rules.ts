import type { TargetClaim } from '../claims/claims.js';
import type { FactValue, ProjectDiscrepancy, ProjectFact } from '../project.entity.js';
import type { Discrepancy, Fact, RecordFacts, RecordReading } from '../record/record.js';
import type { Target } from '../structure/structure.entity.js';

// What a record changes in a register that people have worked in:
// 1. What the record states, derives or lacks takes the place of what an earlier record stated, derived or lacked.
// 2. What a person confirmed, or brought from elsewhere, stays. Where the record states otherwise, the two become a discrepancy.
// 3. A discrepancy a person has explained stays explained; one that nobody looked at goes when the record no longer shows it.
// 4. A target that governs stays, also when the record no longer names it; one added here stays.

type Row<T> = Partial<T>;

/** What to add, what to change in rows there are, what to take away. */
export interface Changes<T> {
  added: Row<T>[];
  changed: { row: T; values: Row<T> }[];
  removed: T[];
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

function changesOf<T extends object>(row: T, values: Row<T>): { row: T; values: Row<T> }[] {
  const differing = Object.entries(values).filter(([key, value]) => !same(row[key as keyof T], value));
  return differing.length > 0 ? [{ row, values: Object.fromEntries(differing) as Row<T> }] : [];
}

const isKept = ({ status }: ProjectFact) => status === 'CONFIRMED' || status === 'OUTSIDE';

export function factChanges(read: RecordFacts, stored: readonly ProjectFact[], sourceId: string): Changes<ProjectFact> {
  const rows = new Map(stored.map((row) => [row.key, row]));
  const changes: Changes<ProjectFact> = { added: [], changed: [], removed: [] };
  for (const [key, fact] of Object.entries(read) as [string, Fact<FactValue>][]) {
    const row = rows.get(key);
    const { value, status, provenance, quote, line } = fact;
    if (!row) changes.added.push({ key, value, status, provenance, quote, line, sourceId });
    else if (!isKept(row)) changes.changed.push(...sourced(row, { value, status, provenance, quote, line }, sourceId));
  }
  return changes;
}

/** The source moves on only with what was read from it. */
const sourced = (row: ProjectFact, values: Row<ProjectFact>, sourceId: string) =>
  changesOf(row, values).map((change) => ({ ...change, values: { ...change.values, sourceId } }));

/** What the register holds once the record is read in: kept facts as people left them, the others as read. */
export function valuesHeld(read: RecordFacts, stored: readonly ProjectFact[]): (key: keyof RecordFacts) => FactValue {
  const kept = new Map(stored.filter(isKept).map((row) => [row.key, row.value]));
  return (key) => (kept.has(key) ? kept.get(key)! : read[key].value);
}

/** Rule 2: the record states something else than a person confirmed. */
export function statedOtherwise(read: RecordFacts, stored: readonly ProjectFact[]): Discrepancy[] {
  return stored.filter(isKept).flatMap((row) => {
    const fact = read[row.key as keyof RecordFacts] as Fact<FactValue> | undefined;
    if (fact?.status !== 'STATED' || same(fact.value, row.value)) return [];
    return [{ field: row.key, values: [text(row.value), text(fact.value)], note: 'Posten anger ett annat värde än det som bekräftats här.' }];
  });
}

const text = (value: FactValue): string => String(value ?? '');

const discrepancyKey = (field: string, note: string, values: unknown) => JSON.stringify([field, note, values]);

export function discrepancyChanges(found: readonly Discrepancy[], stored: readonly ProjectDiscrepancy[]): Changes<ProjectDiscrepancy> {
  const seen = new Map(found.map((one) => [discrepancyKey(one.field, one.note, one.values), one]));
  const there = new Set(stored.map((row) => discrepancyKey(row.field, row.note, row.reportedValues)));
  return {
    added: [...seen].filter(([key]) => !there.has(key)).map(([, { field, values, note }]) => ({ field, reportedValues: values, note })),
    changed: [],
    removed: stored.filter((row) => row.status === 'OPEN' && !seen.has(discrepancyKey(row.field, row.note, row.reportedValues))),
  };
}

const targetKey = ({ kind, strength, value, unit, population }: Pick<Target, 'kind' | 'strength' | 'value' | 'unit' | 'population'>) =>
  [kind, strength, value, unit, population ?? ''].join();

export function targetChanges(claims: readonly TargetClaim[], stored: readonly Target[]): Changes<Target> {
  const rows = new Map(stored.map((row) => [targetKey(row), row]));
  const keys = new Set(claims.map(targetKey));
  const asRow = ({ quote, line, provenance, of, byGender }: TargetClaim) => ({ quote, line, provenance, whole: of, byGender });
  return {
    added: claims.filter((claim) => !rows.has(targetKey(claim)))
      .map((claim) => ({ kind: claim.kind, strength: claim.strength, value: claim.value, unit: claim.unit, population: claim.population, ...asRow(claim), origin: 'RECORD' })),
    changed: claims.flatMap((claim) => {
      const row = rows.get(targetKey(claim));
      return row ? changesOf(row, asRow(claim)) : [];
    }),
    removed: stored.filter((row) => row.origin === 'RECORD' && !row.governing && !keys.has(targetKey(row))),
  };
}

/** Rule 4: a person's choice that the record no longer supports is said aloud. */
export function governedNoMore(claims: readonly TargetClaim[], stored: readonly Target[]): Discrepancy[] {
  const keys = new Set(claims.map(targetKey));
  return stored.filter((row) => row.governing && row.origin === 'RECORD' && !keys.has(targetKey(row)))
    .map((row) => ({ field: 'targets', values: [row.value], note: 'Målet som styr står inte längre i posten.' }));
}

const LONGEST_GOAL = 1000;

export interface GoalRead { words: string; quote: string; line: number; provenance: 'APPLICATION' | 'DECISION' }

/** The goals of a record as they are kept; the whole sentence stays in the quote. */
export function goalsOf({ claims }: Pick<RecordReading, 'claims'>): GoalRead[] {
  const cut = (words: string) => (words.length > LONGEST_GOAL ? `${words.slice(0, LONGEST_GOAL - 1)}…` : words);
  const goals = claims.goals.map(({ value, quote, line, provenance }) => ({ words: cut(value), quote, line, provenance }));
  return goals.filter((goal, at) => goals.findIndex(({ words }) => words === goal.words) === at);
}

const SHORT = [/\((\p{Lu}[\p{Lu}\d]{1,11})\)$/u, /^(\p{Lu}[\p{Lu}\d]{1,11})\s+[-–—]\s/u];

/** "… - Kalmar län (SIA)" and "IDIS - …" are called SIA and IDIS. */
export const shortName = (name: string): string => SHORT.map((pattern) => pattern.exec(name)?.[1]).find((found) => found) ?? name;

/** A period that ends before it begins cannot be worked with: the facts keep what was written, the register has no period. */
export const usablePeriod = (startsOn: string | null, endsOn: string | null): { startsOn: string | null; endsOn: string | null } =>
  startsOn && endsOn && startsOn > endsOn ? { startsOn: null, endsOn: null } : { startsOn, endsOn };
