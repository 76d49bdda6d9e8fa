import { day, number, percent } from '../../app/formats.js';
import { t } from '../../app/words.js';
import type { HypothesisReading, HypothesisTest } from './hypotheses.queries.js';

export const FIGURES = ['STEP_PROGRESS', 'WORK_OR_STUDIES', 'INCREASED_LIVELIHOOD', 'SUPPORT', 'PARALLEL_AREAS', 'REFERRAL_DAYS', 'REFERRAL_DECLINED', 'SIP_PRESENCE', 'PROMISES_KEPT', 'HANDOVER_RETURNED'] as const;
export const OF_PERSONS: readonly string[] = FIGURES.slice(0, 5);
export const EXPECTATIONS = ['MORE', 'LESS', 'AT_LEAST', 'AT_MOST'] as const;
export const JUDGEMENTS = ['SUPPORTED', 'NOT_SUPPORTED', 'CANNOT_TELL'] as const;

type Unit = HypothesisTest['unit'];

/** A share or a number of days; a dash where nothing is told. */
export function inUnit(unit: Unit, value: number | null): string {
  if (value === null) return '–';
  return unit === 'percent' ? percent(value, 1) : t('hypotheses.days', { count: number(value, Number.isInteger(value) ? 0 : 1) }, value === 1 ? 1 : 2);
}

export const intervalOf = (unit: Unit, { interval }: HypothesisReading): string => (interval ? `${number(interval.low, unit === 'percent' ? 1 : 0)}–${number(interval.high, unit === 'percent' ? 1 : 0)}` : '–');

export function expectedWords({ expectation, level, unit, lastOn }: HypothesisTest): string {
  return t('hypotheses.expected', { what: level === null ? t(`hypotheses.expectation.${expectation}`) : t(`hypotheses.toLevel.${expectation as 'AT_LEAST' | 'AT_MOST'}`, { level: inUnit(unit, level) }), day: day(lastOn) });
}

export function differenceWords({ unit, figures: { difference } }: HypothesisTest): string {
  if (!difference) return t('hypotheses.noDifference');
  const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${number(Math.abs(value), 1)}`;
  return t(`hypotheses.difference.${unit}`, { value: signed(difference.value), low: signed(difference.low), high: signed(difference.high) });
}

/** The finding in one sentence: from what to what, and what that says. */
export function findingOf(test: HypothesisTest): string {
  const { figure, unit, baseline, figures } = test;
  const told = ({ value }: HypothesisReading) => (value === null ? t('hypotheses.tooFew') : inUnit(unit, value));
  return t('hypotheses.finding', { figure: t(`hypotheses.figure.${figure}`), before: told(baseline.total), now: told(figures.measure.total), standing: t(`hypotheses.standing.${figures.standing}`) });
}

const GROUPS = ['total', 'women', 'men'] as const;

/** Before and since, everybody and women and men apart where persons are told of. */
export function rowsOf({ baseline, figures }: HypothesisTest) {
  return ([['before', baseline], ['since', figures.measure]] as const).flatMap(([when, measure]) => GROUPS.flatMap((group) => {
    const reading = measure[group];
    return reading ? [{ key: `${when}-${group}`, when, group, reading }] : [];
  }));
}
