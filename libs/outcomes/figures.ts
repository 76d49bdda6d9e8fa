import type { Language } from '#platform';
import { BESIDE, OF_A_TRACK, type Measure, type Population } from './outcomes.js';
import { cellOf, goneBy, paceOf, plannedOf, populationsOf, wholePersonsOf, within, type Count, type Definition, type Judging, type Part, type TargetClaim } from './outcomes.rules.js';
import type { Figure, GoalInWords, PartCells, Reading } from './outcomes.view.js';
import { denominatorWords, numeratorWords, populationWords } from './words.js';

/** Everything a project's figures are made of. `parts` is empty-handed (null) when the figures are divided by gender alone. */
export interface Asked {
  claims: TargetClaim[];
  goals: GoalInWords[];
  counts: Count[];
  parts: Part[] | null;
  period: { startsOn: string; endsOn: string } | null;
  asOf: string;
  population: Population | null;
  definition: Definition;
  language: Language;
}

/** A promise, or what is counted without being one. */
type Promised = Pick<TargetClaim, 'kind' | 'unit' | 'population'> | { kind: Measure; unit: 'percent'; population: Population };

/** One figure for every claim of the project; beside them, without a target, what is always told and what a goal in words is followed by. */
export function figuresOf(asked: Asked): Figure[] {
  const { claims, goals, counts } = asked;
  const beside = [...BESIDE, ...OF_A_TRACK.filter((kind) => counts.some((c) => c.kind === kind)), ...goals.flatMap(({ measure }) => measure ?? [])].filter((kind, n, all) => all.indexOf(kind) === n && !claims.some((claim) => claim.kind === kind));
  return [...claims.map((claim) => figureOf(claim, asked)), ...beside.map((kind) => untargeted(kind, asked))];
}

const goalsOf = (kind: Measure, { goals }: Asked): GoalInWords[] => goals.filter(({ measure }) => measure === kind);

export function figureOf(claim: TargetClaim, asked: Asked): Figure {
  const { id, kind, strength, value, unit, population, byGender, governing, quote } = claim;
  const governs = asked.claims.find((c) => c.kind === kind && c.unit === unit && c.governing);
  return {
    targetId: id, kind, strength, value, unit, population, byGender, governing, quote, differsBy: governs && governs.id !== id ? value - governs.value : null,
    numeratorWords: numeratorWords(asked.language, kind, asked.definition), goals: goalsOf(kind, asked),
    readings: populationsOf(claim, asked.population).map((of) => readingOf(claim, value, of, asked)),
  };
}

/** Seen when the course has ended; the rest may be reached on the way. */
const ON_LEAVING: readonly Measure[] = ['INCREASED_LIVELIHOOD', ...OF_A_TRACK];

function untargeted(kind: Measure, asked: Asked): Figure {
  const population = asked.population ?? (ON_LEAVING.includes(kind) ? 'COMPLETED' : 'ALL_PARTICIPANTS');
  const promised = { kind, unit: 'percent', population } as const;
  return {
    ...promised, targetId: null, strength: null, value: null, byGender: false, governing: false, quote: null, differsBy: null,
    numeratorWords: numeratorWords(asked.language, kind, asked.definition), goals: goalsOf(kind, asked), readings: [readingOf(promised, null, population, asked)],
  };
}

function readingOf(promised: Promised, value: number | null, population: Population, asked: Asked): Reading {
  const { language, claims, definition } = asked;
  const counts = within(asked.counts.filter((c) => c.kind === promised.kind), population);
  const planned = promised.unit === 'persons' ? value : plannedOf(claims);
  const judging = (of: number | null): Judging => ({ unit: promised.unit, value, population, planned: of });
  const total = cellOf(counts, judging(planned));
  const claim = claims.find((c) => c === promised);
  return {
    population, populationWords: populationWords(language, population),
    denominatorWords: denominatorWords(language, { population, persons: promised.unit === 'persons', cell: total, countsDeceased: definition.countsDeceased }),
    total, women: cellOf(ofGender(counts, ['FEMALE']), judging(null)), men: cellOf(ofGender(counts, ['MALE']), judging(null)),
    others: ofGender(counts, ['OTHER', 'UNKNOWN']).reduce((n, c) => n + c.persons, 0),
    parts: asked.parts ? partsOf(counts, asked.parts, judging) : [],
    wholePersons: claim ? wholePersonsOf(claim, claims, total.yes) : [],
    pace: paceOf(endNeed(claim, total.needed, asked), total.yes, asked.period && { share: goneBy(asked.period, asked.asOf), lastDay: asked.period.endsOn }),
  };
}

const ofGender = (counts: Count[], genders: string[]): Count[] => counts.filter((c) => genders.includes(c.gender));

/** What is needed when the project ends: of the plan, where the promise is measured of everyone; a share of the completed has no such number. */
function endNeed(claim: TargetClaim | undefined, needed: number | null, { claims }: Asked): number | null {
  if (!claim || claim.population === 'COMPLETED') return null;
  if (claim.unit === 'persons') return needed;
  const planned = plannedOf(claims);
  return planned === null ? null : wholePersonsOf(claim, claims, 0).find((w) => w.planned === planned)?.persons ?? null;
}

/** Every part that has people or a plan of its own, and last those who belong to none. */
function partsOf(counts: Count[], parts: Part[], judging: (of: number | null) => Judging): PartCells[] {
  const named = parts.filter((p) => p.planned !== null || counts.some((c) => c.part === p.key));
  const known = new Set(named.map((p) => p.key));
  const cells = (key: string, name: string | null, planned: number | null, mine: Count[]): PartCells => ({
    key, name, total: cellOf(mine, judging(planned)), women: cellOf(ofGender(mine, ['FEMALE']), judging(null)), men: cellOf(ofGender(mine, ['MALE']), judging(null)),
  });
  const none = counts.filter((c) => c.part === null || !known.has(c.part));
  return [
    ...named.map((p) => cells(p.key, p.name, p.planned, counts.filter((c) => c.part === p.key))),
    ...(none.length > 0 ? [cells('', null, null, none)] : []),
  ];
}
