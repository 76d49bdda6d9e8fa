import { suppressed, type Shown } from '#outcomes';
import type { InfluenceRow, OwnRow } from './own.queries.js';
import type { Influence, InfluenceCount, OwnStep } from './own.view.js';

type Standing = Pick<OwnRow, 'plans' | 'interventions' | 'bookings' | 'months' | 'status'>;

/**
 * What comes next for the person.
 * 1. What waits for her own word comes first: a plan put before her, then an offer, the oldest first, then a month of attendance to certify.
 * 2. Then what has a day from today on: what is booked, something she said yes to that begins, and the day the plan is looked over, in order of days and hours.
 * 3. Nothing comes next where the participation has ended.
 */
export function nextSteps({ plans, interventions, bookings, months, status }: Standing, today: string): OwnStep[] {
  if (status === 'ENDED') return [];
  const toRead = plans.filter((plan) => plan.status === 'PROPOSED').map(({ id }) => ({ ...NO_DAY, kind: 'READ_PLAN' as const, id }));
  const offers = interventions.filter((it) => it.status === 'OFFERED').sort((a, b) => a.offeredOn.localeCompare(b.offeredOn)).map((it) => stepOf('ANSWER_OFFER', it, null));
  const starts = interventions.filter((it) => it.status === 'ACCEPTED' && it.plannedFrom !== null && it.plannedFrom >= today).map((it) => stepOf('STARTS', it, it.plannedFrom));
  const reviews = plans.filter((plan) => plan.status === 'AGREED' && plan.reviewOn !== null && plan.reviewOn >= today).map(({ id, reviewOn }) => ({ ...NO_DAY, kind: 'REVIEW' as const, id, on: reviewOn }));
  const uncertified = months.filter(({ participantOn }) => participantOn === null).map(({ id, month }) => ({ ...NO_DAY, kind: 'CERTIFY_MONTH' as const, id, on: month }));
  const booked = bookings.map((booking): OwnStep => ({ ...NO_DAY, ...booking }));
  return [...toRead, ...offers, ...uncertified.sort(byDay), ...[...booked, ...starts, ...reviews].sort(byDay)];
}

const NO_DAY = { on: null, at: null, place: null, whatSv: null, whatEn: null, with: null };
const byDay = (a: Pick<OwnStep, 'on' | 'at'>, b: Pick<OwnStep, 'on' | 'at'>): number => `${a.on} ${a.at ?? ''}`.localeCompare(`${b.on} ${b.at ?? ''}`);

const stepOf = (kind: OwnStep['kind'], it: Standing['interventions'][number], on: string | null): OwnStep =>
  ({ ...NO_DAY, kind, id: it.id, on, whatSv: it.typeSv, whatEn: it.typeEn, with: it.providerName });

const GENDERS = [['FEMALE'], ['MALE'], ['OTHER', 'UNKNOWN']] as const;

/** Each share with its whole beside it: part and rest, women and men, so that nothing small is had by subtraction either. */
export function influenceOf(rows: readonly InfluenceRow[], asOf: string): Influence {
  const [coDesigned, agreed] = shareOf(rows, 'coDesigned', 'agreed');
  const [takePart, answered] = shareOf(rows, 'takePart', 'answered');
  return { asOf, agreed, coDesigned, coDesignedPercent: percentOf(coDesigned, agreed), answered, takePart, takePartPercent: percentOf(takePart, answered) };
}

function shareOf(rows: readonly InfluenceRow[], part: 'coDesigned' | 'takePart', whole: 'agreed' | 'answered'): [InfluenceCount, InfluenceCount] {
  const sums = GENDERS.map((genders) => rows.filter(({ gender }) => (genders as readonly string[]).includes(gender)).reduce(([some, all], row) => [some! + row[part], all! + row[whole]], [0, 0]));
  const { cells, rowTotals, columnTotals, total } = suppressed([sums.map(([some]) => some!), sums.map(([some, all]) => all! - some!)]);
  return [countOf(cells[0]!, rowTotals[0]!), countOf(columnTotals, total)];
}

const told = (figure: Shown | undefined): number | null => (typeof figure === 'number' ? figure : null);
const countOf = ([women, men, other]: Shown[], total: Shown): InfluenceCount => ({ women: told(women), men: told(men), other: told(other), total: told(total) });
const percentOf = (part: InfluenceCount, whole: InfluenceCount): number | null => (part.total === null || !whole.total ? null : Math.round((part.total / whole.total) * 1000) / 10);
