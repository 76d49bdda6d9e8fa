import type * as Plot from '@observablehq/plot';
import { number } from '../../app/formats.js';

export interface ShareBar {
  label: string;
  percent: number | null;
  low: number | null;
  high: number | null;
  words: string;
  colour: string;
}

/** One bar for each group, the interval as a thin line over it, the target as a line with its words; beside each bar its number in words. */
export function drawShares(plot: typeof Plot, width: number, bars: ShareBar[], target: { value: number; label: string } | null) {
  const left = Math.min(190, Math.max(84, width * 0.3));
  const right = Math.min(140, Math.max(96, width * 0.26));
  const known = bars.filter((bar) => bar.percent !== null);
  return plot.plot({
    width, height: 52 + 30 * bars.length, marginLeft: left, marginRight: right, marginTop: 26, marginBottom: 26,
    x: { domain: [0, 100], label: null, ticks: width < 480 ? [0, 50, 100] : [0, 25, 50, 75, 100], tickFormat: (value: number) => `${number(value)} %` },
    y: { domain: bars.map((bar) => bar.label), label: null, tickSize: 0, padding: 0.28, tickFormat: (label: string) => shortened(label, left) },
    marks: [
      plot.barX(known, { x: 'percent', y: 'label', fill: 'colour' }),
      plot.ruleY(known.filter((bar) => bar.low !== null), { x1: 'low', x2: 'high', y: 'label', stroke: 'var(--v-ink)', strokeWidth: 1.5 }),
      plot.text(bars, { x: () => 100, y: 'label', text: 'words', textAnchor: 'start', dx: 8, fill: 'var(--v-ink)' }),
      ...(target ? [
        plot.ruleX([target], { x: 'value', stroke: 'var(--v-target)', strokeWidth: 2.5 }),
        plot.text([target], { x: 'value', text: 'label', frameAnchor: 'top', dy: -14, fontWeight: 600, fill: 'var(--v-ink)' }),
      ] : []),
      plot.ruleX([0], { stroke: 'var(--v-ink-soft)' }),
    ],
  });
}

const shortened = (label: string, room: number): string => {
  const letters = Math.floor(room / 7.2);
  return label.length > letters ? `${label.slice(0, letters - 1)}…` : label;
};
