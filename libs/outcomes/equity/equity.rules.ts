import type { Gender } from '#participants';
import { municipalities } from '#projects';
import { percent } from '../figures.rules.js';
import { cellOf, within, type Count } from '../outcomes.rules.js';
import type { Measure, Population } from '../outcomes.js';
import type { AccessCount } from './equity.queries.js';
import type { AccessCell, EquityOutcome, FunnelCell, FunnelLimit, PlaceAccess, PlaceOutcome } from './equity.view.js';
import { COMMON, limits, placeOf, RARE, rateInterval } from './funnel.rules.js';

/** What is compared, and of whom. */
export const COMPARED: readonly { kind: Measure; population: Population }[] = [
  { kind: 'STEP_PROGRESS', population: 'ALL_PARTICIPANTS' }, { kind: 'WORK_OR_STUDIES', population: 'COMPLETED' }, { kind: 'INCREASED_LIVELIHOOD', population: 'COMPLETED' }, { kind: 'SUPPORT', population: 'ALL_PARTICIPANTS' },
];

/** An interval of a median from ordered days reaches 95 % from six persons. */
const LEAST_FOR_INTERVAL = 6;
const GROUPS = { total: null, women: 'FEMALE', men: 'MALE' } as const satisfies Record<string, Gender | null>;
type Group = keyof typeof GROUPS;

const NAMES = new Map(municipalities.map(({ code, name }) => [code, name]));
const tenth = (value: number): number => Math.round(value * 10) / 10;
const hundredth = (value: number): number => Math.round(value * 100) / 100;

export function accessOf(counts: readonly AccessCount[], place: string | null, group: Group): AccessCell {
  const all = counts.find((count) => count.place === null && count.gender === null)?.persons ?? 0;
  const mine = counts.find((count) => count.place === place && count.gender === GROUPS[group]);
  if (!mine) return { persons: 0, shareOfAll: all > 0 ? 0 : null, served: 0, medianDays: null, daysInterval: null, months: 0, interventionsPerMonth: null, interventionsInterval: null, hoursPerMonth: null };
  const { persons, served, medianDays, lowDays, highDays, begun, hours, months } = mine;
  const rate = rateInterval(begun, months);
  return {
    persons, shareOfAll: all > 0 ? percent(persons, all) : null, served, medianDays, daysInterval: served >= LEAST_FOR_INTERVAL && lowDays !== null && highDays !== null ? { low: lowDays, high: highDays } : null,
    months: tenth(months), interventionsPerMonth: months > 0 ? hundredth(begun / months) : null, interventionsInterval: rate && { low: hundredth(rate.low), high: hundredth(rate.high) }, hoursPerMonth: months > 0 ? tenth(hours / months) : null,
  };
}

const codesOf = (codes: Iterable<string>): string[] => [...new Set(codes)].sort((a, b) => (NAMES.get(a) ?? 'ö').localeCompare(NAMES.get(b) ?? 'ö', 'sv'));

/** Every municipality somebody lives in, by name, and last those of whom it is not known. */
export const placesOf = (counts: readonly AccessCount[]): PlaceAccess[] =>
  codesOf(counts.flatMap(({ place }) => place ?? [])).map((code) => ({ code, name: NAMES.get(code) ?? null, total: accessOf(counts, code, 'total'), women: accessOf(counts, code, 'women'), men: accessOf(counts, code, 'men') }));

/** One outcome of each place against the whole's share. The whole is what everybody in the project came to, women and men together: so that the two are compared with the same. */
export function outcomeOf(all: readonly Count[], { kind, population }: (typeof COMPARED)[number]): Omit<EquityOutcome, 'numeratorWords' | 'denominatorWords'> {
  const counts = within(all.filter((count) => count.kind === kind), population);
  const { yes, no } = cellOf(counts, { unit: 'percent', value: null, population, planned: null });
  const share = yes + no > 0 ? yes / (yes + no) : null;
  const cell = (place: string | null, group: Group): FunnelCell =>
    funnelCell(counts.filter((count) => (place === null || (count.part ?? '') === place) && (GROUPS[group] === null || count.gender === GROUPS[group])), population, share);
  const places = codesOf(counts.map(({ part }) => part ?? '')).map((code): PlaceOutcome => ({ code, name: NAMES.get(code) ?? null, total: cell(code, 'total'), women: cell(code, 'women'), men: cell(code, 'men') }));
  const largest = Math.max(0, ...places.map(({ total }) => total.of));
  return { kind, population, total: cell(null, 'total'), women: cell(null, 'women'), men: cell(null, 'men'), places, limits: share === null ? [] : limitsTo(largest, share) };
}

function funnelCell(counts: Count[], population: Population, share: number | null): FunnelCell {
  const { yes, no, unknown, percent: told, interval } = cellOf(counts, { unit: 'percent', value: null, population, planned: null });
  return { yes, of: yes + no, unknown, percent: told, interval, place: share === null || yes + no === 0 ? null : placeOf(yes, share, yes + no) };
}

const POINTS = 40;

/** The funnel from one person to the largest place. */
function limitsTo(largest: number, share: number): FunnelLimit[] {
  const step = Math.max(1, Math.ceil(largest / POINTS));
  const sizes = Array.from({ length: Math.ceil(largest / step) }, (_, n) => Math.min(largest, 1 + n * step));
  return [...new Set([...sizes, largest])].filter((of) => of > 0).map((of) => {
    const [common, rare] = [limits(share, of, COMMON), limits(share, of, RARE)];
    return { of, low: percent(common.low, of), high: percent(common.high, of), rareLow: percent(rare.low, of), rareHigh: percent(rare.high, of) };
  });
}
