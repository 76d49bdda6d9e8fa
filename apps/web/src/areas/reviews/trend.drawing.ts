import type * as Plot from '@observablehq/plot';
import { month, number } from '../../app/formats.js';

export interface TrendLine {
  name: string;
  colour: string;
  points: { day: string; value: number }[];
}

export interface Ahead {
  day: string;
  value: number;
  low: number;
  high: number;
}

const letter = 14;

/** A line for each group with its name at its end; the target across; the forecast as a dot with its interval, on the last day. Dashes tell women and men apart without colour. */
export function drawTrend(plot: typeof Plot, width: number, lines: TrendLine[], more: { target: number | null; targetLabel: string; ahead: Ahead | null; percent: boolean }) {
  const { target, targetLabel, ahead, percent } = more;
  const dots = lines.flatMap(({ name, colour, points }, n) => points.map(({ day, value }) => ({ name, colour, at: new Date(day), value, n })));
  const ends = apart(lines.flatMap(({ name, colour, points }) => points.slice(-1).map(({ day, value }) => ({ name, colour, at: new Date(day), value }))), percent ? 100 : top(dots, target, ahead));
  const highest = percent ? 100 : top(dots, target, ahead);
  const future = ahead ? [{ ...ahead, at: new Date(ahead.day) }] : [];
  return plot.plot({
    width, height: 280, marginLeft: 46, marginRight: ahead ? 24 : 96, marginTop: 26, marginBottom: 30,
    x: { type: 'utc', label: null, ticks: Math.max(2, Math.round(width / 150)), tickFormat: (at: Date) => month(at.toISOString().slice(0, 10)) },
    y: { domain: [0, highest], label: null, ticks: 4, tickFormat: (value: number) => (percent ? `${number(value)} %` : number(value)), grid: true },
    marks: [
      ...lines.map(({ colour }, n) => plot.line(dots.filter((dot) => dot.n === n), { x: 'at', y: 'value', stroke: colour, strokeWidth: n === 0 ? 3 : 2, strokeDasharray: DASHES[n] })),
      ...(target === null ? [] : [plot.ruleY([target], { stroke: 'var(--v-target)', strokeWidth: 2 }), plot.text([target], { y: (value: number) => value, text: () => targetLabel, frameAnchor: 'left', textAnchor: 'start', dx: 4, dy: -9, fontWeight: 600, fill: 'var(--v-ink)', fontSize: letter })]),
      plot.ruleX(future, { x: 'at', y1: 'low', y2: 'high', stroke: 'var(--v-ink)', strokeWidth: 2 }),
      plot.dot(future, { x: 'at', y: 'value', r: 5, fill: 'var(--v-petrol)', stroke: 'var(--v-ink)' }),
      plot.text(ends, { x: 'at', y: 'place', text: 'name', textAnchor: 'start', dx: 6, fill: 'var(--v-ink)', stroke: 'var(--v-paper, white)', strokeWidth: 4, fontSize: letter }),
      plot.ruleY([0], { stroke: 'var(--v-ink-soft)' }),
    ],
  });
}

const DASHES = ['', '7 4', '2 4'];

const top = (dots: { value: number }[], target: number | null, ahead: Ahead | null): number => 1.05 * Math.max(1, target ?? 0, ahead?.high ?? 0, ...dots.map(({ value }) => value));

/** Names that would stand on each other are moved apart. */
function apart<T extends { value: number }>(ends: T[], highest: number): (T & { place: number })[] {
  const least = highest * 0.075;
  let before = -Infinity;
  return [...ends].sort((a, b) => a.value - b.value).map((end) => ({ ...end, place: (before = Math.max(end.value, before + least)) }));
}
