import { scoreRange, type Definition } from '../instruments/instrument.rules.js';
import { areaUnderCurve } from '../statistics/discrimination.js';
import { meanDifference, shareInterval } from '../statistics/equality.js';
import { edges } from '../statistics/feasibility.js';
import { cronbachAlpha, intraclassCorrelation, measurementError, weightedKappa } from '../statistics/reliability.js';
import { effectSize, guyattResponsiveness, responseMean, smallestThatMatters } from '../statistics/responsiveness.js';
import { deviation, mean, median, type Interval } from '../statistics/sample.js';
import { cameToWork, coursesOf, firstOf, pairOf, ratersOf, retestOf, wholeForm, type Course, type TrialForm } from './forms.rules.js';
import type { Statistic, StatisticKind } from './trial.view.js';

/** How many it takes before anything is told. */
export interface Least { pairsLeast: number; outcomesLeast: number; formsLeast: number }

/** Below this what is drawn from scores could tell of somebody. */
const FEW = 5;

interface Told { n: number; least: number; of: () => { value: number | null; interval?: Interval }; good?: (value: number) => boolean; municipality?: string }

/** Nothing is computed of too few; what cannot be computed of such a form says so. */
function statistic(kind: StatisticKind, { n, least, of, good, municipality }: Told): Statistic {
  const row = { kind, municipality: municipality ?? null, n, least, value: null, from: null, to: null };
  if (n < least) return { ...row, verdict: 'TOO_FEW' };
  const { value, interval } = of();
  if (value === null || !Number.isFinite(value)) return { ...row, verdict: 'NOT_COMPUTED' };
  return { ...row, value, from: interval?.from ?? null, to: interval?.to ?? null, verdict: good ? (good(value) ? 'GOOD' : 'WEAK') : 'TOLD' };
}

const known = <T>(values: readonly (T | null | undefined)[]): T[] => values.filter((value): value is T => value !== null && value !== undefined);
const byInterval = (from: number, to: number) => (value: number) => value >= from && value <= to;

/** What it takes to use it: who answers, how long, how much is passed over, and how it was to answer. */
function feasibility(courses: readonly Course[]): Statistic[] {
  const answered = courses.filter(({ forms }) => forms.length > 0);
  const forms = answered.flatMap((course) => course.forms);
  const minutes = known(forms.map((form) => form.minutes));
  const liked = known(answered.map((course) => course.forms.findLast(({ acceptability }) => acceptability !== null)?.acceptability));
  const share = (counted: number, of: number) => () => ({ value: counted / of, interval: shareInterval(counted, of) });
  const twice = answered.filter((course) => course.forms.filter(({ occasion }) => occasion !== 'RETEST').length > 1).length;
  return [
    statistic('COMPLETION', { n: courses.length, least: 1, of: share(answered.length, courses.length), good: (value) => value >= 0.8 }),
    statistic('MINUTES', { n: minutes.length, least: 1, of: () => ({ value: median(minutes) }) }),
    statistic('MISSING', { n: forms.length, least: 1, of: () => ({ value: mean(forms.map(({ missing }) => missing)) }) }),
    statistic('TWICE', { n: answered.length, least: 1, of: share(twice, answered.length) }),
    statistic('ACCEPTABILITY', { n: liked.length, least: FEW, of: () => ({ value: mean(liked) }), good: (value) => value >= 3.5 }),
  ];
}

/** Whether the scale has room, its items measure one thing, and asking again or asking somebody else gives the same. */
function reliability(definition: Definition, courses: readonly Course[], { pairsLeast, formsLeast }: Least): Statistic[] {
  const goals = definition.scoring.kind === 'GOALS';
  const scores = known(courses.map(firstOf)).map(({ score }) => score);
  const whole = known(courses.map(({ forms }) => known(forms.map((form) => wholeForm(definition, form)))[0]));
  const again = known(courses.map(retestOf));
  const raters = known(courses.map(ratersOf));
  const room = () => edges(scores, scoreRange(definition));
  const error = () => {
    const agreement = intraclassCorrelation(again);
    return agreement === null || scores.length < 2 ? null : measurementError(deviation(scores), agreement);
  };
  return [
    statistic('FLOOR', { n: scores.length, least: FEW, of: () => ({ value: goals ? null : room().floor }), good: (value) => value <= 0.15 }),
    statistic('CEILING', { n: scores.length, least: FEW, of: () => ({ value: goals ? null : room().ceiling }), good: (value) => value <= 0.15 }),
    statistic('ALPHA', { n: whole.length, least: formsLeast, of: () => ({ value: cronbachAlpha(whole) }), good: byInterval(0.7, 0.95) }),
    statistic('RETEST', { n: again.length, least: pairsLeast, of: () => ({ value: intraclassCorrelation(again) }), good: (value) => value >= 0.7 }),
    statistic('RATERS', { n: raters.length, least: pairsLeast, of: () => ({ value: intraclassCorrelation(raters) }), good: (value) => value >= 0.7 }),
    statistic('RATERS_KAPPA', { n: raters.length, least: pairsLeast, of: () => ({ value: weightedKappa(raters) }), good: (value) => value >= 0.6 }),
    statistic('ERROR', { n: again.length, least: pairsLeast, of: () => ({ value: error()?.error ?? null }) }),
    statistic('SMALLEST_CHANGE', { n: again.length, least: pairsLeast, of: () => ({ value: error()?.smallestChange ?? null }) }),
  ];
}

/** Whether it shows that somebody has changed, and foretells that it comes to work or studies. More is better, whichever way the scale runs. */
function responsiveness(courses: readonly Course[], turn: 1 | -1, { pairsLeast, outcomesLeast, today }: Least & { today: string }): Statistic[] {
  const pairs = known(courses.map(pairOf)).map(({ first, last }) => ({ first: turn * first.score, change: turn * (last.score - first.score), felt: last.felt }));
  const changesOf = (holds: (felt: number) => boolean) => pairs.filter(({ felt }) => felt !== null && holds(felt)).map(({ change }) => change);
  const changes = pairs.map(({ change }) => change);
  const [stable, changed, slightly] = [changesOf((felt) => felt === 0), changesOf((felt) => felt !== 0), changesOf((felt) => felt === 1)];
  const [better, notBetter] = [changesOf((felt) => felt > 0), changesOf((felt) => felt <= 0)];
  const fates = known(courses.map((course) => {
    const first = firstOf(course);
    const came = first ? cameToWork(course, first.measuredOn, today) : null;
    return first && came !== null ? { score: turn * first.score, came } : null;
  }));
  const [came, cameNot] = [true, false].map((told) => fates.filter((one) => one.came === told).map(({ score }) => score)) as [number[], number[]];
  const area = (of: number[], others: number[]) => () => {
    const { area: value, interval } = areaUnderCurve(of, others);
    return { value, interval };
  };
  return [
    statistic('RESPONSE_MEAN', { n: pairs.length, least: pairsLeast, of: () => ({ value: responseMean(changes) }), good: (value) => value >= 0.5 }),
    statistic('EFFECT_SIZE', { n: pairs.length, least: pairsLeast, of: () => ({ value: effectSize(changes, pairs.map(({ first }) => first)) }), good: (value) => value >= 0.5 }),
    statistic('GUYATT', { n: Math.min(stable.length, changed.length), least: outcomesLeast, of: () => ({ value: guyattResponsiveness(changed, stable) }), good: (value) => value >= 0.5 }),
    statistic('MIC', { n: slightly.length, least: outcomesLeast, of: () => ({ value: smallestThatMatters(slightly) }) }),
    statistic('AUC_BETTER', { n: Math.min(better.length, notBetter.length), least: outcomesLeast, of: area(better, notBetter), good: (value) => value >= 0.7 }),
    statistic('AUC_WORK', { n: Math.min(came.length, cameNot.length), least: outcomesLeast, of: area(came, cameNot), good: (value) => value >= 0.7 }),
  ];
}

/** Whether it measures alike: women less men, and each municipality less all others, in points of the first form. Good where the interval holds nought. */
function equality(courses: readonly Course[], { outcomesLeast }: Least): Statistic[] {
  const first = known(courses.map((course) => {
    const form = firstOf(course);
    return form ? { gender: course.gender, place: course.place, score: form.score } : null;
  }));
  const scores = (holds: (one: (typeof first)[number]) => boolean) => first.filter(holds).map(({ score }) => score);
  const apart = (kind: StatisticKind, [one, other]: [number[], number[]], municipality?: string): Statistic => {
    const told = statistic(kind, { n: Math.min(one.length, other.length), least: Math.max(2, outcomesLeast), of: () => ({ value: meanDifference(one, other).difference, interval: meanDifference(one, other).interval }), municipality });
    return told.verdict === 'TOLD' ? { ...told, verdict: told.from! <= 0 && told.to! >= 0 ? 'GOOD' : 'WEAK' } : told;
  };
  const places = [...new Set(known(first.map(({ place }) => place)))].sort();
  return [
    apart('BY_GENDER', [scores(({ gender }) => gender === 'FEMALE'), scores(({ gender }) => gender === 'MALE')]),
    ...places.map((code) => apart('BY_MUNICIPALITY', [scores(({ place }) => place === code), scores(({ place }) => place !== null && place !== code)], code)),
  ];
}

/** Everything one instrument is judged by, to be set beside the others. */
export function judged(instrument: { id: string; definition: Definition }, forms: readonly TrialForm[], least: Least & { today: string }): { asked: number; answered: number; forms: number; statistics: Statistic[] } {
  const courses = coursesOf(forms, instrument.id);
  const turn = instrument.definition.better === 'LOWER' ? -1 : 1;
  return {
    asked: courses.length, answered: courses.filter((course) => course.forms.length > 0).length, forms: courses.reduce((total, course) => total + course.forms.length, 0),
    statistics: [...feasibility(courses), ...reliability(instrument.definition, courses, least), ...responsiveness(courses, turn, least), ...equality(courses, least)],
  };
}
