import type * as Plot from '@observablehq/plot';

export interface Stretch {
  startsOn: string;
  endsOn: string | null;
}
export interface Drawn extends Stretch {
  /** What shares a row: the stretches of one intervention, the steps of a person. */
  row: string;
  lane: string;
  name: string;
  /** Carried out for the person, or something around it. */
  effort: boolean;
  planned: boolean;
}
interface Row {
  row: string;
  words: string;
}
interface Around {
  startsOn: string;
  today: string;
  words: { today: string; hidden: string };
  gaps: readonly Stretch[];
  hidden: readonly Stretch[];
}

const asDate = (day: string) => new Date(`${day}T00:00:00Z`);
const oneDay = 86_400_000;
const nightAfter = (day: string) => new Date(asDate(day).getTime() + oneDay);

/** A row for each thing under the name of its lane; what has one day is a dot, what is planned an outline, days on which nothing ran anywhere are shaded, and what one may not see has a dashed row of its own. */
export function drawWhole(plot: typeof Plot, width: number, items: readonly Drawn[], { startsOn, today, words, gaps, hidden }: Around) {
  const nightfall = nightAfter(today);
  const timed = (one: Stretch) => ({ from: asDate(one.startsOn), to: one.endsOn ? nightAfter(one.endsOn) : new Date(Math.max(nightfall.getTime(), nightAfter(one.startsOn).getTime())) });
  const unseen = hidden.map((one) => ({ ...timed(one), row: 'hidden', name: words.hidden }));
  const placed = items.map((item) => ({ ...item, ...timed(item), single: item.startsOn === item.endsOn }));
  const named = [...placed.map(({ row, lane, name }): Row => ({ row, words: `${name}  ·  ${lane}` })), ...(unseen.length > 0 ? [{ row: 'hidden', words: words.hidden }] : [])];
  const rows = [...new Map(named.map((one) => [one.row, one])).values()];
  const first = Math.min(asDate(startsOn).getTime(), ...placed.map(({ from }) => from.getTime()));
  const last = Math.max(nightfall.getTime(), ...placed.map(({ to }) => to.getTime()));
  const rim = (last - first) * 0.03 + oneDay;
  const domain = [new Date(first - rim), new Date(last + rim)];
  const colour = ({ effort }: Drawn) => (effort ? 'var(--v-petrol)' : 'var(--v-ink-soft)');
  const bars = { x1: 'from', x2: 'to', y: 'row', insetTop: 20, insetBottom: 4, rx: 2 };
  return plot.plot({
    width,
    height: 56 + rows.length * 44,
    marginTop: 26,
    marginLeft: 6,
    marginRight: 12,
    x: { type: 'utc', domain, label: null, ticks: Math.max(2, Math.round(width / 200)), tickFormat: (date: Date) => date.toISOString().slice(0, 10) },
    y: { type: 'band', domain: rows.map(({ row }) => row), axis: null, paddingInner: 0.1, paddingOuter: 0 },
    marks: [
      plot.rectX(gaps.map(timed), { x1: 'from', x2: 'to', fill: 'var(--v-line)', fillOpacity: 0.7 }),
      plot.barX(placed.filter(({ planned, single }) => !planned && !single), { ...bars, fill: colour }),
      plot.barX(placed.filter(({ planned, single }) => planned && !single), { ...bars, fill: 'white', stroke: colour, strokeDasharray: '4 3' }),
      plot.barX(unseen, { ...bars, fill: 'white', stroke: 'var(--v-other)', strokeDasharray: '2 3' }),
      plot.dot(placed.filter(({ single }) => single), { x: 'from', y: 'row', dy: 8, r: 5, fill: ({ planned }: Drawn) => (planned ? 'white' : 'var(--v-ink-soft)'), stroke: 'var(--v-ink-soft)' }),
      plot.text(rows, { x: () => domain[0]!, y: 'row', text: 'words', textAnchor: 'start', dy: -12, fill: 'var(--v-ink)', stroke: 'white', strokeWidth: 4 }),
      plot.ruleX([nightfall], { stroke: 'var(--v-target)', strokeWidth: 2 }),
      plot.text([words.today], { x: () => nightfall, frameAnchor: 'top', text: (word: string) => word, dy: -14, fill: 'var(--v-ink)', fontWeight: 600 }),
    ],
  });
}
