import type * as Plot from '@observablehq/plot';

export interface StatisticDot {
  label: string;
  value: number | null;
  from: number | null;
  to: number | null;
  words: string;
}

const narrow = 560;
const letter = 14;

/** One row for each method: a dot where the value is, a line over its interval, and the value in words. Who has no value has the words alone. */
export function drawStatistic(plot: typeof Plot, width: number, dots: StatisticDot[], domain: [number, number]) {
  const above = width < narrow;
  const left = above ? 8 : Math.min(230, width * 0.3);
  const known = dots.filter((dot) => dot.value !== null);
  const names = above ? { textAnchor: 'start', lineAnchor: 'bottom', dy: -14 } as const : { textAnchor: 'end', dx: -12, lineWidth: (left - 16) / letter } as const;
  return plot.plot({
    width, height: 60 + (above ? 74 : 52) * dots.length, marginLeft: left, marginRight: 16, marginTop: 22, marginBottom: 30,
    x: { domain, label: null, grid: true, ticks: above ? 3 : 5 },
    y: { domain: dots.map(({ label }) => label), axis: null, padding: 0.3 },
    marks: [
      plot.ruleY(known.filter(({ from }) => from !== null), { x1: 'from', x2: 'to', y: 'label', stroke: 'var(--v-ink)', strokeWidth: 1.5 }),
      plot.dot(known, { x: 'value', y: 'label', r: 6, fill: 'var(--v-ink)' }),
      plot.text(dots, { x: () => domain[0], y: 'label', text: 'label', fill: 'var(--v-ink)', fontSize: letter, ...names }),
      plot.text(dots, { x: () => domain[0], y: 'label', text: 'words', textAnchor: 'start', dx: 4, dy: 18, fill: 'var(--v-ink)', fontSize: letter - 1 }),
    ],
  });
}
