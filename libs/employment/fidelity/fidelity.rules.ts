import { Broken, Invalid } from '#platform';
import type { FidelityReview } from './fidelity.entity.js';
import type { LoadScale, FidelityScoreInput } from './fidelity.input.js';
import type { BandView, FidelityItemView } from './fidelity.view.js';
import { MEASURES, type Figure, type Scale, type ScaleItem, type Score } from './scale.js';

type Review = Pick<FidelityReview, 'scale' | 'scores' | 'figures'>;
type Fault = { field: string; code: string };

const refuse = (faults: Fault[]): void => {
  if (faults.length > 0) throw new Invalid(faults);
};

/** The score a figure stands for; null where the item is not counted or there was nothing to count. */
export function proposed({ measure, limits }: ScaleItem, { highest, lowest }: Scale, figure: Figure | undefined): number | null {
  if (!measure || !limits || figure?.value == null) return null;
  const { value } = figure;
  const reached = limits.findIndex((limit) => (MEASURES[measure].lessIsBetter ? value <= limit : value >= limit));
  return reached < 0 ? lowest : highest - reached;
}

export const sumOf = (scores: Record<string, Score>): number => Object.values(scores).reduce((sum, { score }) => sum + (score ?? 0), 0);

/** The band a sum falls into; none as long as an item is without score. */
export function bandOf({ bands, items }: Scale, scores: Record<string, Score>): BandView | null {
  if (items.some(({ key }) => scores[key]?.score == null)) return null;
  const sum = sumOf(scores);
  const { sv, en } = bands.find(({ from }) => from <= sum)!;
  return { sv, en };
}

export function itemsOf({ scale, scores, figures }: Review): FidelityItemView[] {
  return scale.items.map((item) => {
    const figure = item.measure ? figures[item.measure] : undefined;
    const { key, section, sv, en, measure = null } = item;
    return { key, section, sv, en, measure, figure: figure ?? null, proposed: proposed(item, scale, figure), score: scores[key]?.score ?? null, words: scores[key]?.words ?? '' };
  });
}

/** What is written about an item stands until something else is; an item of another scale is refused, and so is a score beyond the scale. */
export function scored({ scale, scores }: Pick<FidelityReview, 'scale' | 'scores'>, given: readonly FidelityScoreInput[]): Record<string, Score> {
  const known = new Set(scale.items.map(({ key }) => key));
  refuse(given.flatMap(({ key, score }): Fault[] => {
    if (!known.has(key)) return [{ field: `items.${key}`, code: 'fidelity.unknown-item' }];
    return score != null && (score < scale.lowest || score > scale.highest) ? [{ field: `items.${key}.score`, code: 'fidelity.beyond-scale' }] : [];
  }));
  return { ...scores, ...Object.fromEntries(given.map(({ key, score = null, words = '' }) => [key, { score, words }])) };
}

/** A review is frozen when every item has a score; who scores otherwise than the logs say tells why. */
export function whole(review: Review): void {
  refuse(itemsOf(review).flatMap(({ key, score, words, proposed: byLogs }): Fault[] => {
    if (score === null) return [{ field: `items.${key}.score`, code: 'fidelity.score-all' }];
    return byLogs !== null && score !== byLogs && words.trim() === '' ? [{ field: `items.${key}.words`, code: 'fidelity.say-why' }] : [];
  }));
}

export function isOpen({ status }: Pick<FidelityReview, 'status'>): void {
  if (status !== 'OPEN') throw new Broken('fidelity.frozen-already');
}

export function periodHolds({ startsOn, endsOn }: { startsOn: string; endsOn: string }, today: string): void {
  if (endsOn > today) refuse([{ field: 'endsOn', code: 'day.in-the-future' }]);
  if (startsOn > endsOn) refuse([{ field: 'endsOn', code: 'fidelity.ends-before-start' }]);
}

/**
 * A scale that can be used.
 * 1. Keys are one of a kind, and each item stands in a section. 2. Bands go downwards, and the last holds from the lowest sum there is.
 * 3. What is counted has one limit less than there are scores, from the best to the worst; what is not counted has none.
 */
export function scaleHolds({ lowest, highest, bands, sections, items }: Omit<LoadScale, 'code'>): void {
  const repeated = (keys: string[]) => new Set(keys).size < keys.length;
  const faults: Fault[] = [];
  if (highest <= lowest) faults.push({ field: 'highest', code: 'fidelity.highest-above-lowest' });
  if (repeated(items.map(({ key }) => key))) faults.push({ field: 'items', code: 'fidelity.key-twice' });
  if (repeated(sections.map(({ key }) => key))) faults.push({ field: 'sections', code: 'fidelity.key-twice' });
  if (items.some(({ section }) => !sections.some(({ key }) => key === section))) faults.push({ field: 'items', code: 'fidelity.unknown-section' });
  if (bands.some(({ from }, n) => n > 0 && from >= bands[n - 1]!.from)) faults.push({ field: 'bands', code: 'fidelity.bands-downwards' });
  if (bands.at(-1)!.from > lowest * items.length) faults.push({ field: 'bands', code: 'fidelity.bands-reach-down' });
  items.forEach((item) => faults.push(...limitFaults(item, highest - lowest)));
  refuse(faults);
}

function limitFaults({ key, measure, limits }: Pick<ScaleItem, 'key' | 'measure' | 'limits'>, needed: number): Fault[] {
  const field = `items.${key}.limits`;
  if (!measure) return limits ? [{ field, code: 'fidelity.limits-of-nothing' }] : [];
  if (limits?.length !== needed) return [{ field, code: 'fidelity.limit-for-each-score' }];
  const { lessIsBetter } = MEASURES[measure];
  const worsens = limits.every((limit, n) => n === 0 || (lessIsBetter ? limit > limits[n - 1]! : limit < limits[n - 1]!));
  return worsens ? [] : [{ field, code: 'fidelity.limits-in-order' }];
}
