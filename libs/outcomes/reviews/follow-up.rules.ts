import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Language } from '#platform';
import { municipalities } from '#projects';
import { figureOf, type Asked } from '../figures.js';
import { plannedOf, within, type Count, type TargetClaim } from '../outcomes.rules.js';
import { REASONS, type Population } from '../outcomes.js';
import type { Cell, Figure, Reading } from '../outcomes.view.js';
import type { FollowedReading, FollowedTarget, GroupCount, LivingPlace, TrendPoint, TrendValue, Verdict } from './follow-up.view.js';
import { forecast, perMonthLately, perMonthNeeded, WINDOW_MONTHS, type Aim, type Course, type Method, type Stand } from './forecast.rules.js';
import { methodWords } from './method-words.js';

/** How many persons there were on a day, by measure, reason, gender and the county they live in. */
export interface DayCount extends Omit<Count, 'part'> {
  day: string;
  county: string | null;
}

/** Persons who stand in the project twice, under two pseudonyms, since a day. */
export interface Doubled {
  since: string;
  gender: Count['gender'];
  county: string | null;
  persons: number;
}

/** What a project's targets are followed by. The last of `days` is the day the figures tell of. */
export interface Followed extends Pick<Asked, 'claims' | 'period' | 'definition' | 'language'> {
  days: string[];
  counts: DayCount[];
  doubled: Doubled[];
}

const IN_COUNTY = /(?:personer|deltagare|individer|människor)(?:\s+\p{L}+){0,4}?\s+i\s+(?<county>[\p{L}\s]+?\s+län)(?!\p{L})/u;
const COUNTIES = new Map(municipalities.map(({ county }) => [county.name, county]));

/** A promise of persons in a county, as its own sentence says it, is of those who live there (IDIS-9). */
export function countyOf({ unit, quote }: Pick<TargetClaim, 'unit' | 'quote'>): { code: string; name: string } | null {
  const named = unit === 'persons' ? quote?.match(IN_COUNTY)?.groups?.['county'] : undefined;
  return (named && COUNTIES.get(named)) || null;
}

/** One target through time: each day's figure is made as the figures of that day are, of the same persons. */
export function followTarget(claim: TargetClaim, all: Followed): FollowedTarget {
  const county = countyOf(claim);
  const { figures, mine } = figuresThrough(claim, county, all);
  const figure = figures.at(-1)!;
  const asOf = all.days.at(-1)!;
  const told = {
    targetId: claim.id, asOf, endsOn: all.period?.endsOn ?? null, definitionEdition: all.definition.edition, figure, place: county && placeOf(county, all, asOf),
    doubled: claim.unit === 'persons' ? doubledBy(asOf, county, all).reduce((n, { persons }) => n + persons, 0) : null,
    readings: figure.readings.map((reading, at) => followReading(claim, reading, figures.map(({ readings }) => readings[at]!), { all, mine })),
  };
  return { ...told, mark: createHash('sha256').update(JSON.stringify(told)).digest('hex') };
}

type Mine = (day: string) => Count[];

function figuresThrough(claim: TargetClaim, county: { code: string } | null, all: Followed): { figures: Figure[]; mine: Mine } {
  const byDay = new Map<string, Count[]>();
  for (const { day, county: lives, ...count } of all.counts) {
    if (count.kind === claim.kind && (!county || lives === county.code)) byDay.set(day, [...(byDay.get(day) ?? []), { ...count, part: null }]);
  }
  const mine: Mine = (day) => [...(byDay.get(day) ?? []), ...(claim.unit === 'persons' ? takenBack(doubledBy(day, county, all)) : [])];
  const figures = all.days.map((day) => figureOf(claim, { ...all, goals: [], counts: mine(day), parts: null, asOf: day, population: null }));
  return { figures, mine };
}

const doubledBy = (day: string, county: { code: string } | null, { doubled }: Followed): Doubled[] => doubled.filter((d) => d.since <= day && (!county || d.county === county.code));

/** A person who was counted twice is taken back once. */
const takenBack = (doubled: Doubled[]): Count[] =>
  doubled.map(({ gender, persons }) => ({ kind: 'PARTICIPANTS', reason: 'TAKEN_ON', completed: false, gender, part: null, persons: -persons }));

const GROUPS = { total: null, women: 'FEMALE', men: 'MALE' } as const;
type Group = keyof typeof GROUPS;

function followReading(claim: TargetClaim, reading: Reading, through: Reading[], { all, mine }: { all: Followed; mine: Mine }): FollowedReading {
  const method = methodOf(claim, reading.population);
  const aim = (group: Group): Aim => ({ method, value: claim.value, unit: claim.unit, ...(reading.population === 'PLANNED' ? { planned: group === 'total' ? plannedOf(all.claims) : null } : {}) });
  const courses = { total: courseOf('total', through, { all, mine }), women: courseOf('women', through, { all, mine }), men: courseOf('men', through, { all, mine }) };
  const stillNeeded = method === 'SHARE_OF_THOSE_TO_COME' ? null : (reading.pace?.stillNeeded ?? reading.total.stillNeeded);
  return {
    population: reading.population, verdict: verdictOf(reading), trend: through.map((at, n) => pointOf(all.days[n]!, at)),
    forecasts: { total: forecast(courses.total, aim('total')), women: forecast(courses.women, aim('women')), men: forecast(courses.men, aim('men')), methodWords: methodWords(all.language, method) },
    neededPerMonth: stillNeeded === null ? null : perMonthNeeded(stillNeeded, courses.total.left), latelyPerMonth: method === 'SHARE_OF_THOSE_TO_COME' ? null : perMonthLately(courses.total),
  };
}

const methodOf = ({ unit }: TargetClaim, population: Population): Method =>
  unit === 'persons' || population === 'PLANNED' ? 'PERSONS' : population === 'COMPLETED' ? 'SHARE_OF_THOSE_TO_COME' : 'SHARE_AT_PACE';

const daysBetween = (from: string, to: string): number => Temporal.PlainDate.from(from).until(to).days;

/** From the last month's end that is six months back, or from the first day of a younger project, when there was nobody. */
function courseOf(group: Group, through: Reading[], { all: { days, period }, mine }: { all: Followed; mine: Mine }): Course {
  const asOf = days.at(-1)!;
  const back = Temporal.PlainDate.from(asOf).subtract({ months: WINDOW_MONTHS }).toString();
  const at = days.findLastIndex((day) => day <= back);
  const from = at < 0 ? (period?.startsOn ?? days[0]!) : days[at]!;
  const stand = (n: number): Stand => {
    const { yes, no, unknown } = through[n]![group];
    return { yes, known: yes + no, unknown, present: presentOf(mine(days[n]!), group) };
  };
  const before = at < 0 ? { yes: 0, known: 0, unknown: 0, present: 0 } : stand(at);
  return { now: stand(days.length - 1), before, days: Math.max(0, daysBetween(from, asOf)), left: period ? daysBetween(asOf, period.endsOn) : null };
}

const presentOf = (counts: Count[], group: Group): number =>
  counts.filter((c) => !c.completed && (GROUPS[group] === null || c.gender === GROUPS[group])).reduce((n, { persons }) => n + persons, 0);

export function verdictOf({ total, women, men }: Pick<Reading, 'total' | 'women' | 'men'>): Verdict {
  if (total.reached === null) return 'NOT_JUDGED';
  if (!total.reached) return 'NOT_REACHED';
  const [short, behind] = [women.reached === false, men.reached === false];
  if (short && behind) return 'REACHED_BY_NEITHER';
  return short ? 'REACHED_NOT_WOMEN' : behind ? 'REACHED_NOT_MEN' : 'REACHED';
}

const valueOf = ({ yes, denominator, unknown, percent }: Cell): TrendValue => ({ yes, denominator, unknown, percent });
const pointOf = (day: string, { total, women, men }: Reading): TrendPoint => ({ day, total: valueOf(total), women: valueOf(women), men: valueOf(men) });

/** Those who take part and live elsewhere, and those of whom it is not known where: told, and in no figure of the county. */
function placeOf(county: { code: string; name: string }, { counts }: Followed, asOf: string): LivingPlace {
  const there = within(counts.filter((c) => c.day === asOf && c.kind === 'PARTICIPANTS' && REASONS[c.reason] === 'YES').map((c) => ({ ...c, part: c.county })), 'ALL_PARTICIPANTS');
  const counted = (mine: Count[]): GroupCount => {
    const of = (...genders: Count['gender'][]) => mine.filter(({ gender }) => genders.includes(gender)).reduce((n, { persons }) => n + persons, 0);
    return { women: of('FEMALE'), men: of('MALE'), others: of('OTHER', 'UNKNOWN'), total: of('FEMALE', 'MALE', 'OTHER', 'UNKNOWN') };
  };
  return {
    countyCode: county.code, countyName: county.name, elsewhere: counted(there.filter(({ part }) => part !== null && part !== county.code)),
    unknown: counted(there.filter(({ part }) => part === null)),
  };
}

/** The same in another language says the same: a review keeps both. */
export const inBoth = (claim: TargetClaim, all: Omit<Followed, 'language'>): Record<Language, FollowedTarget> => ({ sv: followTarget(claim, { ...all, language: 'sv' }), en: followTarget(claim, { ...all, language: 'en' }) });
