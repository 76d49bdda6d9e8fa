// The figures as one table.
const whole = (number) => String(Math.round(number));
const two = (number) => number.toFixed(2);
const spread = ({ median, least, most }) => `${two(median)} (${two(least)} to ${two(most)})`;
const short = (number) => (Number.isInteger(number) ? String(number) : number.toFixed(1));

const COLUMNS = [
  ['', (row) => row.name],
  ['req/s', (row) => whole(row.perSecond.api)],
  ['plain', (row) => whole(row.perSecond.plain)],
  ['same work', (row) => whole(row.perSecond.same)],
  ['× plain', (row) => spread(row.ofPlain)],
  ['× same', (row) => spread(row.ofSame)],
  ['p50 ms', (row) => two(row.alone.api.p50)],
  ['p99 ms', (row) => two(row.alone.api.p99)],
  ['plain p50', (row) => two(row.alone.plain.p50)],
  ['same p50', (row) => two(row.alone.same.p50)],
  ['trips', (row) => short(row.trips.api)],
  ['statements', (row) => short(row.statements.api)],
];

export function table({ rows, participants, rounds, seconds, connections, cores, load, memory }) {
  const lines = [COLUMNS.map(([head]) => head), ...rows.map((row) => COLUMNS.map(([, show]) => show(row)))];
  const widths = COLUMNS.map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  const drawn = lines.map((line) => line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  '));
  return [
    `${participants} participants; ${rounds} rounds of ${seconds} s at ${connections} connections; p50 and p99 at one. ${cores} cores, load ${load.toFixed(1)}.`,
    '', drawn[0], drawn[0].replace(/./g, '-'), ...drawn.slice(1), '',
    `API resident memory: ${memory.now} MB after the rounds, ${memory.most} MB at most.`,
  ].join('\n');
}
