import type { Gender } from '#participants';
import { reportPeriods, type Period } from '#projects';
import { WOMEN_MEN_OTHERS } from '../suppression.rules.js';
import type { FlowCount, FlowRow } from './flow.view.js';

export interface FlowEvents {
  what: 'ENTERED' | 'ENDED' | 'COORDINATED' | 'ACTIVITY';
  /** The first day of the month. */
  month: string;
  gender: Gender;
  n: number;
}

type What = FlowEvents['what'];
type Span = Pick<FlowRow, 'kind' | 'name' | 'startsOn' | 'endsOn'>;


/** The whole project first, then its quarters and its months, as far as they have begun. */
export function spansOf(period: Period, today: string): Span[] {
  const begun = reportPeriods(period).filter(({ startsOn }) => startsOn <= today);
  const of = (kind: Span['kind']) => begun.filter((span) => span.kind === kind);
  return [{ kind: 'PROJECT', name: '', startsOn: period.startsOn, endsOn: period.endsOn }, ...of('QUARTER'), ...of('MONTH')];
}

/** Every span with its counts. */
export function flowRows(spans: Span[], events: FlowEvents[]): FlowRow[] {
  return spans.map((span) => rowOf(span, (what) => {
    const [women, men, others] = countsIn(span, events, what) as [number, number, number];
    return { women, men, total: women + men + others };
  }));
}

function rowOf(span: Span, count: (what: What) => FlowCount): FlowRow {
  return { ...span, entered: count('ENTERED'), ended: count('ENDED'), coordinated: count('COORDINATED'), activities: count('ACTIVITY').total };
}

/** A month belongs to a span when it begins in it; the first month of a project may begin before the project does. */
function countsIn({ startsOn, endsOn }: Span, events: FlowEvents[], what: What): number[] {
  const first = `${startsOn.slice(0, 7)}-01`;
  const mine = events.filter((event) => event.what === what && event.month >= first && event.month <= endsOn);
  return WOMEN_MEN_OTHERS.map((genders) => mine.filter(({ gender }) => genders.includes(gender)).reduce((sum, { n }) => sum + n, 0));
}

const HEAD = ['slag', 'period', 'från och med', 'till och med', 'inskrivna kvinnor', 'inskrivna män', 'inskrivna', 'avslutade kvinnor', 'avslutade män', 'avslutade',
  'samordnat behov kvinnor', 'samordnat behov män', 'samordnat behov', 'påbörjade insatser'];
const KINDS: Record<FlowRow['kind'], string> = { MONTH: 'månad', QUARTER: 'kvartal', PROJECT: 'projektet' };

/** The rows as a file for the Swedish Excel: semicolons and a mark of UTF-8. */
export function flowFile(rows: FlowRow[]): string {
  const lines = rows.map((row) => [KINDS[row.kind], row.name, row.startsOn, row.endsOn,
    ...[row.entered, row.ended, row.coordinated].flatMap(({ women, men, total }) => [women, men, total]), row.activities].join(';'));
  return `\uFEFF${[HEAD.join(';'), ...lines].join('\r\n')}\r\n`;
}
