import type * as Plot from '@observablehq/plot';

export interface QuarterBar {
  label: string;
  asked: number | null;
  met: number | null;
  words: string;
}

const letter = 14;

/** One bar for each quarter: all that was asked, and over it what was met. Its numbers stand beside it in words, so that no colour needs to be told apart. */
export function drawCourse(plot: typeof Plot, width: number, bars: QuarterBar[]) {
  const right = Math.min(250, width * 0.5);
  const known = bars.filter((bar) => bar.asked !== null);
  return plot.plot({
    width, height: 12 + 34 * bars.length, marginLeft: 74, marginRight: right, marginTop: 4, marginBottom: 8,
    x: { domain: [0, Math.max(1, ...known.map(({ asked }) => asked!))], axis: null },
    y: { domain: bars.map(({ label }) => label), axis: null, padding: 0.3 },
    marks: [
      plot.barX(known, { x: 'asked', y: 'label', fill: 'var(--v-line)' }),
      plot.barX(known.filter(({ met }) => met !== null), { x: 'met', y: 'label', fill: 'var(--v-petrol)' }),
      plot.text(bars, { x: () => 0, y: 'label', text: 'label', textAnchor: 'end', dx: -8, fill: 'var(--v-ink)', fontSize: letter }),
      plot.text(bars, { x: ({ asked }: QuarterBar) => asked ?? 0, y: 'label', text: 'words', textAnchor: 'start', dx: 8, lineWidth: (right - 12) / letter, fill: 'var(--v-ink)', fontSize: letter }),
      plot.ruleX([0], { stroke: 'var(--v-ink-soft)' }),
    ],
  });
}
