import type * as Plot from '@observablehq/plot';
import { number } from '../../app/formats.js';

export interface Bar {
  name: string;
  value: number;
  colour: string;
}
export interface TargetLine {
  value: number;
  label: string;
  governing: boolean;
}

/** One bar of women, men and others after each other, and a line for each target that was claimed. */
export function drawParticipants(plot: typeof Plot, width: number, bars: Bar[], targets: TargetLine[]) {
  const total = bars.reduce((sum, bar) => sum + bar.value, 0);
  const end = Math.max(total, ...targets.map((target) => target.value), 1);
  const perPerson = (width - 40) / (end * 1.06);
  const steps = placed(bars);
  const wide = steps.filter((step) => step.value * perPerson > 90);
  const rows = labelRows(targets, perPerson);
  return plot.plot({
    width,
    height: 122 + 20 * Math.max(...rows.values(), 0),
    marginTop: 34 + 20 * Math.max(...rows.values(), 0),
    marginLeft: 4,
    marginRight: 36,
    x: { domain: [0, end * 1.06], label: null, ticks: Math.max(3, Math.round(width / 140)), tickFormat: (value: number) => number(value) },
    y: { axis: null },
    marks: [
      plot.barX(steps, { x1: 'from', x2: 'to', y: () => 0, fill: 'colour', insetRight: 1 }),
      plot.text(wide, { x: (step: Placed) => (step.from + step.to) / 2, y: () => 0, text: (step: Placed) => `${step.name} ${number(step.value)}`, fill: 'white', fontWeight: 600 }),
      plot.ruleX(targets.filter((target) => target.governing), { x: 'value', stroke: 'var(--v-target)', strokeWidth: 3 }),
      plot.ruleX(targets.filter((target) => !target.governing), { x: 'value', stroke: 'var(--v-target)', strokeWidth: 1.5, strokeDasharray: '4 3' }),
      ...targets.map((target) =>
        plot.text([target], { x: 'value', text: 'label', frameAnchor: 'top', dy: -14 - 20 * (rows.get(target) ?? 0), textAnchor: 'end', dx: 6, fontWeight: target.governing ? 600 : 400, fill: 'var(--v-ink)' }),
      ),
      plot.ruleX([0], { stroke: 'var(--v-ink-soft)' }),
    ],
  });
}

type Placed = Bar & { from: number; to: number };
function placed(bars: Bar[]): Placed[] {
  let from = 0;
  return bars.filter((bar) => bar.value > 0).map((bar) => ({ ...bar, from, to: (from += bar.value) }));
}

/** Lines that stand close get their words above each other. */
function labelRows(targets: TargetLine[], perPerson: number): Map<TargetLine, number> {
  const inOrder = [...targets].sort((a, b) => a.value - b.value);
  const rows = new Map<TargetLine, number>();
  inOrder.forEach((target, index) => {
    const before = inOrder[index - 1];
    const close = before && (target.value - before.value) * perPerson < target.label.length * 8 + 12;
    rows.set(target, close ? (rows.get(before) ?? 0) + 1 : 0);
  });
  return rows;
}
