import { number, percent } from '../../app/formats.js';
import { t } from '../../app/words.js';
import type { Figure } from '../outcomes/outcomes.contract.js';
import { promiseOf } from '../outcomes/rows.js';
import type { FollowedReading, FollowedTarget, Forecast, TrendPoint } from './reviews.queries.js';
import type { Ahead, TrendLine } from './trend.drawing.js';

export const groups = ['total', 'women', 'men'] as const;
export type Group = (typeof groups)[number];
const colours = { total: 'var(--v-petrol)', women: 'var(--v-women)', men: 'var(--v-men)' } as const;

export const headOf = (figure: Figure): string => t('reviews.head', { kind: t(`outcomes.kind.${figure.kind}`), promise: promiseOf(figure) });

/** A value in the target's unit. */
export const inUnit = (unit: Figure['unit'], value: number): string => (unit === 'percent' ? percent(value, 1) : number(value));

/** What is drawn and told of one group on one day: persons, or the share where there is one. */
export const valueOf = (unit: Figure['unit'], point: TrendPoint, group: Group): number | null => (unit === 'percent' ? point[group].percent : point[group].yes);

export const linesOf = (figure: Figure, reading: FollowedReading): TrendLine[] =>
  groups.map((group) => ({
    name: t(`outcomes.group.${group}`), colour: colours[group],
    points: reading.trend.flatMap((point) => { const value = valueOf(figure.unit, point, group); return value === null ? [] : [{ day: point.day, value }]; }),
  })).filter(({ points }) => points.length > 0);

export const aheadOf = ({ endsOn }: FollowedTarget, { forecasts: { total } }: FollowedReading): Ahead | null =>
  endsOn && total.status === 'TOLD' ? { day: endsOn, value: total.value!, low: total.interval!.low, high: total.interval!.high } : null;

export function forecastWords(unit: Figure['unit'], { status, value, interval, reaches }: Forecast): string {
  if (status !== 'TOLD') return t(`reviews.forecast.${status}`);
  const decimals = unit === 'percent' ? 1 : 0;
  const told = t('reviews.forecast.TOLD', { value: inUnit(unit, value!), low: number(interval!.low, decimals), high: number(interval!.high, decimals) });
  return reaches === null ? told : `${told}: ${t(`reviews.forecast.${reaches}`)}`;
}
