import type * as Plot from '@observablehq/plot';
import { number } from '../../app/formats.js';

export interface EffectPoint {
  name: string;
  percent: number;
  low: number;
  high: number;
}

/** Each area and method as a dot with its interval, in the order of the table; the line is the share of everybody with an intervention. */
export function drawEffect(plot: typeof Plot, width: number, points: EffectPoint[], whole: { percent: number; label: string }) {
  const marginLeft = width < 480 ? 110 : 230;
  return plot.plot({
    width, height: 60 + points.length * 34, marginLeft, marginRight: 24, marginTop: 30, marginBottom: 30,
    x: { domain: [0, 100], label: null, ticks: Math.max(2, Math.round((width - marginLeft) / 90)), tickFormat: (value: number) => `${number(value)} %`, grid: true },
    y: { domain: points.map(({ name }) => name), label: null },
    marks: [
      plot.axisY({ label: null, tickSize: 0, lineWidth: (marginLeft - 16) / 14, textOverflow: 'ellipsis', fontSize: 14, fill: 'var(--v-ink)' }),
      plot.ruleX([whole.percent], { stroke: 'var(--v-target)', strokeWidth: 2 }),
      plot.text([whole.percent], { x: (value: number) => value, text: () => whole.label, frameAnchor: 'top', dy: -16, textAnchor: whole.percent > 70 ? 'end' : whole.percent < 30 ? 'start' : 'middle', fontWeight: 600, fontSize: 14, fill: 'var(--v-ink)' }),
      plot.ruleY(points, { y: 'name', x1: 'low', x2: 'high', stroke: 'var(--v-ink)', strokeWidth: 2 }),
      plot.dot(points, { y: 'name', x: 'percent', r: 6, fill: 'var(--v-petrol)', stroke: 'var(--v-ink)' }),
    ],
  });
}
