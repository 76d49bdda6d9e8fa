import type * as Plot from '@observablehq/plot';

export interface Bar {
  lane: string;
  name: string;
  startsOn: string;
  endsOn: string | null;
  planned: boolean;
}
interface Around {
  startsOn: string;
  today: string;
  todayWords: string;
  marks: { on: string; words: string }[];
}

const asDate = (day: string) => new Date(`${day}T00:00:00Z`);
const oneDay = 86_400_000;

/** One row for each intervention, under the name of its lane; planned ones are outlined, today is a line at its end, past which nothing has run, the plan's days are ticks. */
export function drawTimeline(plot: typeof Plot, width: number, bars: Bar[], { startsOn, today, todayWords, marks }: Around) {
  const nightfall = new Date(asDate(today).getTime() + oneDay);
  const rows = bars.map((bar) => ({ ...bar, row: `${bar.lane} ${bar.name}`, from: asDate(bar.startsOn), to: new Date(asDate(bar.endsOn ?? (bar.planned ? bar.startsOn : today)).getTime() + oneDay) }));
  const names = [...new Map(rows.map((bar) => [bar.row, bar])).values()];
  const first = Math.min(asDate(startsOn).getTime(), ...rows.map(({ from }) => from.getTime()));
  const last = Math.max(nightfall.getTime(), ...rows.map(({ to }) => to.getTime()));
  const rim = (last - first) * 0.03 + oneDay;
  const domain = [new Date(first - rim), new Date(last + rim)];
  return plot.plot({
    width,
    height: 56 + names.length * 46,
    marginTop: 26,
    marginLeft: 6,
    marginRight: 12,
    x: { type: 'utc', domain, label: null, ticks: Math.max(2, Math.round(width / 200)), tickFormat: (date: Date) => date.toISOString().slice(0, 10) },
    y: { type: 'band', domain: names.map(({ row }) => row), axis: null, paddingInner: 0.1, paddingOuter: 0 },
    marks: [
      plot.ruleX(marks.map(({ on }) => asDate(on)), { stroke: 'var(--v-line)', strokeDasharray: '2 3' }),
      plot.barX(rows.filter(({ planned }) => !planned), { x1: 'from', x2: 'to', y: 'row', insetTop: 20, insetBottom: 4, fill: 'var(--v-petrol)', rx: 2 }),
      plot.barX(rows.filter(({ planned }) => planned), { x1: 'from', x2: 'to', y: 'row', insetTop: 20, insetBottom: 4, fill: 'white', stroke: 'var(--v-petrol)', strokeDasharray: '4 3', rx: 2 }),
      plot.text(names, { x: () => domain[0]!, y: 'row', text: ({ name, lane }: Bar) => `${name}  ·  ${lane}`, textAnchor: 'start', dy: -13, fill: 'var(--v-ink)', stroke: 'white', strokeWidth: 4 }),
      plot.ruleX([nightfall], { stroke: 'var(--v-target)', strokeWidth: 2 }),
      plot.text([todayWords], { x: () => nightfall, frameAnchor: 'top', text: (words: string) => words, dy: -14, fill: 'var(--v-ink)', fontWeight: 600 }),
    ],
  });
}
