import { Broken, Invalid } from '#platform';
import { SMALL } from '#projects';
import { FEW, percent, wilson, wilsonUnrounded } from '../figures.rules.js';
import { cellOf, type Count } from '../outcomes.rules.js';
import { FIGURES, unitOf, type Expectation, type HypothesisFigure, type Judgement, type TestedPopulation } from './hypotheses.js';
import type { PersonsWithin, TimesWithin } from './hypothesis.queries.js';
import type { HypothesisDifference, HypothesisFigures, HypothesisMeasure, HypothesisReading } from './hypothesis.view.js';

export interface Expected {
  figure: HypothesisFigure;
  population: TestedPopulation | null;
  baselineFrom: string;
  expectation: Expectation;
  level: number | null;
  lastOn: string;
}

const toLevel = (expectation: Expectation): boolean => expectation === 'AT_LEAST' || expectation === 'AT_MOST';

/**
 * What can be tested, once the baseline is counted.
 * 1. A share of persons says of whom; what parties asked of each other is of nobody in particular.
 * 2. A level belongs to "at least" and "at most", and lies on the other side of the baseline: what is so already is no hypothesis. A share is at most 100.
 * 3. What is to be more or less than before has a before: five persons, or times, at least.
 * 4. It is compared with days that have been, and judged on one that is to come.
 */
export function mustBeTestable({ figure, population, baselineFrom, expectation, level, lastOn }: Expected, baseline: number | null, today: string): void {
  const ofPersons = FIGURES[figure].of === 'PERSONS';
  const already = level !== null && baseline !== null && (expectation === 'AT_LEAST' ? level <= baseline : level >= baseline);
  const faults: [boolean, string, string][] = [
    [ofPersons && population === null, 'population', 'value.isNotEmpty'],
    [!ofPersons && population !== null, 'population', 'hypothesis.population-does-not-belong'],
    [toLevel(expectation) && level === null, 'level', 'value.isNotEmpty'],
    [!toLevel(expectation) && level !== null, 'level', 'hypothesis.level-does-not-belong'],
    [unitOf(figure) === 'percent' && (level ?? 0) > 100, 'level', 'hypothesis.level-over-hundred'],
    [toLevel(expectation) && already, 'level', 'hypothesis.so-already'],
    [baselineFrom > today, 'baselineFrom', 'day.in-the-future'],
    [baselineFrom <= today && !toLevel(expectation) && baseline === null, 'baselineFrom', 'hypothesis.baseline-too-few'],
    [lastOn <= today, 'lastOn', 'hypothesis.last-day-ahead'],
  ];
  const found = faults.filter(([wrong]) => wrong).map(([, field, code]) => ({ field, code }));
  if (found.length > 0) throw new Invalid(found);
}

/** A figure of the days from the first to the last, as it was counted. Of fewer than five nothing is told but how many they are. */
export function measureOf(figure: HypothesisFigure, days: { fromOn: string; toOn: string }, counted: { persons: readonly PersonsWithin[]; times: readonly TimesWithin[] }): HypothesisMeasure {
  const kind = FIGURES[figure];
  if (kind.of === 'PERSONS') {
    const of = (...genders: Count['gender'][]) => ofPersons(counted.persons.filter(({ gender }) => genders.includes(gender)).map((row) => ({ ...row, kind: kind.measure, completed: true, part: null })));
    return { ...days, total: of('FEMALE', 'MALE', 'OTHER', 'UNKNOWN'), women: of('FEMALE'), men: of('MALE') };
  }
  return { ...days, total: ofTimes(kind.told, counted.times.find(({ family }) => family === kind.family)), women: null, men: null };
}

function ofPersons(counts: Count[]): HypothesisReading {
  const { yes, no, unknown, percent: value, interval } = cellOf(counts, { unit: 'percent', value: null, population: 'COMPLETED', planned: null });
  return told({ value, interval, n: yes + no, yes, unknown });
}

function ofTimes(what: 'days' | 'met' | 'refused', times: TimesWithin | undefined): HypothesisReading {
  if (!times) return told({ value: null, interval: null, n: 0, yes: null, unknown: 0 });
  const { asked, met, refused, measured, medianDays, lowDays, highDays } = times;
  if (what === 'days') return told({ value: medianDays, interval: lowDays === null || highDays === null ? null : { low: lowDays, high: highDays }, n: measured, yes: null, unknown: asked - measured });
  const [yes, n] = [what === 'met' ? met : refused, met + refused];
  return told({ value: n === 0 ? null : percent(yes, n), interval: wilson(yes, n), n, yes, unknown: asked - n });
}

function told(reading: Omit<HypothesisReading, 'tooFew' | 'few'>): HypothesisReading {
  const tooFew = reading.n < SMALL;
  return { ...reading, ...(tooFew ? { value: null, interval: null, yes: null } : {}), tooFew, few: !tooFew && reading.n < FEW };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** The difference of two figures counted of different persons or times, its interval made of theirs (Newcombe 1998, method 10; Zou and Donner 2008 for figures of any kind). */
export function differenceOf(before: HypothesisReading, now: HypothesisReading): HypothesisDifference | null {
  const [was, is] = [exact(before), exact(now)];
  if (!was || !is) return null;
  const value = is.value - was.value;
  const low = value - Math.hypot(is.value - is.low, was.high - was.value);
  const high = value + Math.hypot(is.high - is.value, was.value - was.low);
  return { value: tenth(value), low: tenth(low), high: tenth(high) };
}

/** A share as it was before it was rounded. */
function exact({ value, interval, yes, n }: HypothesisReading): HypothesisDifference | null {
  if (value === null || !interval) return null;
  return yes === null ? { value, ...interval } : { value: (100 * yes) / n, ...wilsonUnrounded(yes, n) };
}

/**
 * Where the figure lies beside what was expected.
 * AS_EXPECTED and AGAINST: all that chance may do lies on that side. UNSURE: it lies on both. TOO_FEW: there is nothing to go by.
 */
export function standing({ expectation, level }: Pick<Expected, 'expectation' | 'level'>, now: HypothesisReading, difference: HypothesisDifference | null): HypothesisFigures['standing'] {
  const interval = toLevel(expectation) ? now.interval : difference;
  if (now.value === null || !interval) return 'TOO_FEW';
  const mark = level ?? 0;
  const wantsMore = expectation === 'MORE' || expectation === 'AT_LEAST';
  const reached = level === null ? (wantsMore ? interval.low > 0 : interval.high < 0) : wantsMore ? interval.low >= mark : interval.high <= mark;
  if (reached) return 'AS_EXPECTED';
  return (wantsMore ? interval.high < mark : interval.low > mark) ? 'AGAINST' : 'UNSURE';
}

/** A person judges, once: that it holds or does not when the last day has come and there is something to go by, that it cannot be told on any day; and always says why. */
export function mustBeJudged(asked: { judgement: Judgement; grounds: string }, { lastOn, judgedAt, figures }: { lastOn: string; judgedAt: Date | null; figures: Pick<HypothesisFigures, 'standing'> }, today: string): void {
  if (judgedAt !== null) throw new Broken('hypothesis.judged-already');
  if (asked.grounds.trim().length < 10) throw new Invalid([{ field: 'grounds', code: 'hypothesis.grounds-missing' }]);
  if (asked.judgement === 'CANNOT_TELL') return;
  if (today < lastOn) throw new Invalid([{ field: 'judgement', code: 'hypothesis.too-early' }]);
  if (figures.standing === 'TOO_FEW') throw new Invalid([{ field: 'judgement', code: 'hypothesis.nothing-to-go-by' }]);
}
