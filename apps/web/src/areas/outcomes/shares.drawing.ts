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

/** Below this the names stand above their bars, whole; above it beside them. */
const narrow = 560;
const letter = 14;

/**
 * One bar for each group, the interval as a thin line over it, the target as a line with its words; beside each bar its number in words.
 * The colour only helps: every bar has its whole name, wrapped where it is long.
 */
export function drawShares(plot: typeof Plot, width: number, bars: ShareBar[], target: { value: number; label: string } | null) {
  const above = width < narrow;
  const left = above ? 2 : Math.min(230, width * 0.3);
  const right = above ? 104 : 130;
  const known = bars.filter((bar) => bar.percent !== null);
  const names = above
    ? { textAnchor: 'start', lineAnchor: 'bottom', dy: -3, lineWidth: (width - left) / letter } as const
    : { textAnchor: 'end', dx: -8, lineWidth: (left - 16) / letter } as const;
  return plot.plot({
    width, height: 52 + (above ? 46 : 32) * bars.length, marginLeft: left, marginRight: right, marginTop: 26, marginBottom: 26,
    x: { domain: [0, 100], label: null, ticks: above ? [0, 50, 100] : [0, 25, 50, 75, 100], tickFormat: (value: number) => `${number(value)} %` },
    y: { domain: bars.map((bar) => bar.label), axis: null, padding: 0.28 },
    marks: [
      plot.barX(known, { x: 'percent', y: 'label', fill: 'colour', insetTop: above ? 18 : 0 }),
      plot.ruleY(known.filter((bar) => bar.low !== null), { x1: 'low', x2: 'high', y: 'label', stroke: 'var(--v-ink)', strokeWidth: 1.5, dy: above ? 9 : 0 }),
      plot.text(bars, { x: () => 0, y: 'label', text: 'label', fill: 'var(--v-ink)', fontSize: letter, ...names }),
      plot.text(bars, { x: () => 100, y: 'label', text: 'words', textAnchor: 'start', dx: 8, dy: above ? 9 : 0, fill: 'var(--v-ink)', fontSize: letter }),
      ...(target ? [
        plot.ruleX([target], { x: 'value', stroke: 'var(--v-target)', strokeWidth: 2.5 }),
        plot.text([target], { x: 'value', text: 'label', frameAnchor: 'top', dy: -14, fontWeight: 600, fill: 'var(--v-ink)', fontSize: letter }),
      ] : []),
      plot.ruleX([0], { stroke: 'var(--v-ink-soft)' }),
    ],
  });
}
