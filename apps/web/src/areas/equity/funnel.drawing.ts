import type * as Plot from '@observablehq/plot';
import { number } from '../../app/formats.js';

export interface FunnelPoint {
  name: string;
  of: number;
  percent: number;
  place: 'WITHIN' | 'LOOK' | 'OUTSIDE';
}

export interface FunnelLimit {
  of: number;
  low: number;
  high: number;
  rareLow: number;
  rareHigh: number;
}

const letter = 14;
const SYMBOLS = { WITHIN: 'circle', LOOK: 'triangle', OUTSIDE: 'square' } as const;

/** Each place by its size and share; within the lines chance explains the distance from the whole. The form of the mark tells what the colour does; the names stand by those outside, where there is room. */
export function drawFunnel(plot: typeof Plot, width: number, points: FunnelPoint[], whole: { percent: number; label: string; sizes: string; limits: FunnelLimit[] }) {
  const { percent, label, sizes, limits } = whole;
  const largest = Math.max(1, ...points.map(({ of }) => of)) * 1.1;
  const named = width < 560 ? points.filter(({ place }) => place !== 'WITHIN') : points;
  const line = (y: keyof FunnelLimit, dash: string) => plot.line(limits, { x: 'of', y, stroke: 'var(--v-ink-soft)', strokeWidth: 1.5, strokeDasharray: dash });
  return plot.plot({
    width, height: 320, marginLeft: 46, marginRight: 30, marginTop: 26, marginBottom: 42,
    x: { domain: [0, largest], label: sizes, labelAnchor: 'center', labelArrow: 'none', ticks: Math.min(Math.floor(largest), Math.max(3, Math.round(width / 120))), tickFormat: (value: number) => (Number.isInteger(value) ? number(value) : '') },
    y: { domain: [0, 100], label: null, ticks: 5, tickFormat: (value: number) => `${number(value)} %`, grid: true },
    marks: [
      line('low', '6 3'), line('high', '6 3'), line('rareLow', '2 3'), line('rareHigh', '2 3'),
      plot.ruleY([percent], { stroke: 'var(--v-target)', strokeWidth: 2 }),
      plot.text([percent], { x: () => largest, y: (value: number) => value, text: () => label, textAnchor: 'end', dy: -9, fontWeight: 600, fill: 'var(--v-ink)', fontSize: letter }),
      plot.dot(points, { x: 'of', y: 'percent', r: 6, symbol: (point: FunnelPoint) => SYMBOLS[point.place], fill: (point: FunnelPoint) => (point.place === 'WITHIN' ? 'var(--v-petrol)' : 'var(--v-target)'), stroke: 'var(--v-ink)' }),
      ...(['start', 'end'] as const).map((textAnchor) => plot.text(named.filter(({ of }) => (of > largest * 0.75) === (textAnchor === 'end')), {
        x: 'of', y: 'percent', text: 'name', textAnchor, dx: textAnchor === 'end' ? -11 : 11, dy: 2, fill: 'var(--v-ink)', stroke: 'var(--v-paper, white)', strokeWidth: 4, fontSize: letter,
      })),
    ],
  });
}
