import { Temporal } from 'temporal-polyfill';
import type { IndicatedPerson as Person, IndicatorOutcome as Outcome, Truth } from '#outcomes';
import { day } from '../support/ground.js';
import type { Moment, Somebody, Time, Told } from './indicator-caseload.js';

/** Slow and plain: for any day, and as known when another was over, what the indicators see of each person. Days are counted from today. `shielded`: of protected persons too. */
export interface When { asOf: number; from: number | null; knownOn: number; shielded?: boolean }

const SWEDISH = { NO_PRIMARY: 0, PRIMARY_6: 1, PRIMARY_9: 2, UPPER_SECONDARY: 3, POST_SECONDARY: 4, HIGHER_SHORT: 5, HIGHER_3: 6, HIGHER_4: 7, DOCTOR: 8 } as Record<string, number>;
const ABROAD = ['EU', 'OUTSIDE_EU'];
const MONTHS: Record<Moment, number> = { LEAVING: 0, SIX_MONTHS: 6, TWELVE_MONTHS: 12 };

const truthOf = (answer: string | undefined): Truth => (answer === 'YES' ? true : answer === 'NO' ? false : null);
const labourOf = (answer: string | undefined) => (['EMPLOYED', 'UNEMPLOYED', 'INACTIVE'].includes(answer ?? '') ? (answer as Person['labour']) : null);
const lastKnown = <T>(all: Told<T>[], knownOn: number): Told<T> | undefined => all.filter(({ written }) => written <= knownOn).at(-1);
const exitOf = (one: Time, knownOn: number) => one.exits.filter(({ written, reopened }) => written <= knownOn && (reopened === null || reopened > knownOn)).at(-1);

/** The person, and where in the caseload: the time that the list names. */
export interface PlainPerson { person: Person; nth: number; of: number; enteredOn: string; leftOn: string | null }

export function plainPeople(somebody: Somebody[], when: When): PlainPerson[] {
  return somebody.flatMap((one, of) => {
    if (one.protected && !when.shielded) return [];
    const times = one.times.map((time, nth) => ({ time, nth, exit: exitOf(time, when.knownOn) }))
      .filter(({ time, exit }) => time.starts <= when.asOf && Math.min(0, time.starts + time.openedLater) <= when.knownOn && exit?.reason !== 'MIS_REGISTERED');
    if (times.length === 0) return [];
    const first = times.reduce((a, b) => (b.time.starts < a.time.starts ? b : a));
    const still = times.findLast(({ exit }) => !exit || exit.ends > when.asOf);
    const last = still ?? times.reduce((a, b) => (b.exit!.ends > a.exit!.ends ? b : a));
    return [{ of, nth: last.nth, enteredOn: day(first.time.starts), leftOn: still ? null : day(last.exit!.ends), person: personOf(one, first.time, { last: last.time, exit: still ? undefined : last.exit }, when) }];
  });
}

function personOf({ gender }: Somebody, first: Time, { last, exit }: { last: Time; exit: Time['exits'][number] | undefined }, when: When): Person {
  const fact = lastKnown(first.facts, when.knownOn);
  const told = lastKnown(first.backgrounds, when.knownOn);
  const within = (on: number) => when.from === null || on >= when.from;
  const at = (moment: Moment) => (exit ? outcomeOf(last, exit.ends, moment, when) : { outcome: null, due: false });
  const [atExit, later, lasts] = [at('LEAVING'), at('SIX_MONTHS'), at('TWELVE_MONTHS')];
  return {
    gender: ({ FEMALE: 'WOMAN', MALE: 'MAN', OTHER: 'OTHER', UNKNOWN: null } as const)[gender], age: first.age, labour: labourOf(fact?.labour),
    unemployedMonths: fact && fact.since !== null ? Temporal.PlainDate.from(day(fact.since)).until(day(first.starts), { largestUnit: 'months' }).months : null,
    inEducation: truthOf(fact?.inEducation), isced: SWEDISH[fact?.education ?? ''] ?? null, disability: truthOf(lastKnown(first.disabilities, when.knownOn)?.disability),
    thirdCountry: told && told.citizenship !== 'REFUSED' ? told.citizenship === 'THIRD_COUNTRY' : null,
    foreignBackground: !told || told.birthCountry === 'UNKNOWN' ? null : ABROAD.includes(told.birthCountry) ? true : truthOf(told.parentsAbroad),
    otherDisadvantage: truthOf(told?.otherDisadvantage), homeless: !told || told.housing === 'NOT_ASKED' ? null : told.housing !== 'SECURE', rural: null,
    entered: within(first.starts), left: exit !== undefined && within(exit.ends),
    leftTo: ({ PLAN_COMPLETED_WORK: 'WORK', PLAN_COMPLETED_STUDIES: 'STUDIES', DECEASED: 'DECEASED' } as const)[exit?.reason as 'DECEASED'] ?? null,
    atExit: atExit.outcome, later: later.outcome, last: lasts.outcome, due: { atExit: atExit.due, later: later.due, last: lasts.due },
  };
}

function outcomeOf(time: Time, ends: number, moment: Moment, { asOf, knownOn }: When): { outcome: Outcome | null; due: boolean } {
  const opens = Temporal.PlainDate.from(day(ends)).add({ months: MONTHS[moment] });
  const closes = opens.add({ days: 28 }).toString();
  const seen = lastKnown(time.seen[moment], knownOn);
  const counts = seen && seen.on <= asOf && day(seen.on) >= opens.toString() && day(seen.on) <= closes;
  const outcome = counts ? { labour: labourOf(seen.labour), jobSearching: truthOf(seen.jobSearching), inEducation: truthOf(seen.inEducation), qualified: truthOf(seen.qualified), improved: truthOf(seen.improved) } : null;
  return { outcome, due: closes < day(asOf) };
}
