import fc from 'fast-check';
import { day } from '../support/ground.js';
import type { House } from '../support/house.js';
import { id, inPlaceOfTheLast, participantRow, pseudonymOf, putHomes, type Place, type Put } from './placed.js';

/** What somebody wrote, and when: the latest one that was written counts. Days are counted from today. */
export type Told<T> = T & { written: number };

export interface Entry { labour: string; since: number | null; inEducation: string; education: string }
export interface Background { citizenship: string; birthCountry: string; parentsAbroad: string; housing: string; otherDisadvantage: string }
export interface Seen { on: number; labour: string; jobSearching: string; inEducation: string; qualified: string; improved: string }
export type Moment = 'LEAVING' | 'SIX_MONTHS' | 'TWELVE_MONTHS';

/** One time in the project, with all that was ever written about it. */
export interface Time {
  starts: number;
  age: number | null;
  /** Days from the entry until the product knew of it. */
  openedLater: number;
  exits: Told<{ ends: number; reason: string; reopened: number | null }>[];
  facts: Told<Entry>[];
  backgrounds: Told<Background>[];
  disabilities: Told<{ disability: string }>[];
  seen: Record<Moment, Told<Seen>[]>;
  /** Written in a file that is not the home's. */
  elsewhere: boolean;
}

export interface Somebody { gender: 'FEMALE' | 'MALE' | 'OTHER' | 'UNKNOWN'; protected: boolean; times: Time[] }

const truth = fc.constantFrom('YES', 'YES', 'NO', 'NO', 'REFUSED', 'NOT_ASKED', 'UNKNOWN');
const labour = fc.constantFrom('EMPLOYED', 'EMPLOYED', 'UNEMPLOYED', 'UNEMPLOYED', 'INACTIVE', 'INACTIVE', 'REFUSED');
const education = fc.constantFrom('NO_PRIMARY', 'PRIMARY_6', 'PRIMARY_9', 'UPPER_SECONDARY', 'POST_SECONDARY', 'HIGHER_SHORT', 'HIGHER_3', 'HIGHER_4', 'DOCTOR', 'NOT_ASKED');

/** Written one after the other, the first at `from` or later. */
const told = <T>(what: fc.Arbitrary<T>, from: number, most = 2): fc.Arbitrary<Told<T>[]> =>
  fc.array(fc.tuple(what, fc.integer({ min: from, max: 0 })), { maxLength: most }).map((all) => all.map(([one, written]) => ({ ...one, written })).sort((a, b) => a.written - b.written));

const entryAt = (starts: number): fc.Arbitrary<Entry> =>
  fc.record({ labour, months: fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }), inEducation: truth, education })
    .map(({ months, ...one }) => ({ ...one, since: one.labour === 'UNEMPLOYED' && months !== null ? starts - months : null }));
const background: fc.Arbitrary<Background> = fc.record({
  citizenship: fc.constantFrom('SWEDEN', 'EU', 'THIRD_COUNTRY', 'REFUSED'), birthCountry: fc.constantFrom('SWEDEN', 'SWEDEN', 'EU', 'OUTSIDE_EU', 'UNKNOWN'), parentsAbroad: truth,
  housing: fc.constantFrom('SECURE', 'ROOFLESS', 'HOUSELESS', 'INSECURE', 'INADEQUATE', 'NOT_ASKED'), otherDisadvantage: truth,
});
const observed = (from: number): fc.Arbitrary<Seen> => fc.record({ on: fc.integer({ min: Math.min(0, from - 3), max: Math.min(0, from + 33) }), labour, jobSearching: truth, inEducation: truth, qualified: truth, improved: truth });

type Exits = Time['exits'];

function time(starts: number, ends: number | null): fc.Arbitrary<Time> {
  const after = (days: number) => told(observed(Math.min(0, (ends ?? 0) + days)), Math.min(0, ends ?? 0));
  const exits: fc.Arbitrary<Exits> = ends === null ? fc.constant<Exits>([]) : fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), fc.constantFrom('PLAN_COMPLETED_WORK', 'PLAN_COMPLETED_STUDIES', 'OWN_WISH', 'OWN_WISH', 'DECEASED', 'MIS_REGISTERED'))
    .map(([wrong, early, late, reason]): Exits => {
      const written = Math.min(0, ends + late);
      return wrong ? [{ written: Math.max(starts, ends - early), ends: Math.max(starts, ends - early), reason: 'ILLNESS', reopened: written }, { written, ends, reason, reopened: null }] : [{ written, ends, reason, reopened: null }];
    });
  return fc.record({
    starts: fc.constant(starts), age: fc.option(fc.constantFrom(16, 17, 18, 24, 25, 29, 30, 54, 55, 63), { nil: null, freq: 12 }), openedLater: fc.constantFrom(0, 0, 0, 20), exits,
    facts: told(entryAt(starts), starts), backgrounds: told(background, starts), disabilities: told(fc.record({ disability: truth }), starts),
    seen: fc.record({ LEAVING: after(0), SIX_MONTHS: after(182), TWELVE_MONTHS: after(365) }), elsewhere: fc.constantFrom(false, false, false, true),
  });
}

const times: fc.Arbitrary<Time[]> = fc.oneof(
  fc.integer({ min: -700, max: 0 }).chain((from) => fc.tuple(time(from, null))),
  fc.tuple(fc.integer({ min: -700, max: -100 }), fc.integer({ min: 0, max: 90 })).chain(([from, length]) => fc.tuple(time(from, from + length))),
  fc.tuple(fc.integer({ min: -700, max: -400 }), fc.integer({ min: 0, max: 90 })).chain(([from, length]) => fc.tuple(time(from, from + length))),
  fc.tuple(fc.integer({ min: -700, max: -500 }), fc.integer({ min: 0, max: 50 }), fc.integer({ min: -380, max: -1 }), fc.boolean()).chain(([from, length, again, goes]) => fc.tuple(time(from, from + length), time(again, goes ? Math.min(0, again + 20) : null))),
);

export const people: fc.Arbitrary<Somebody[]> = fc.array(
  fc.record({ gender: fc.constantFrom('FEMALE', 'FEMALE', 'MALE', 'MALE', 'OTHER', 'UNKNOWN'), protected: fc.constantFrom(false, false, false, false, true), times }) as fc.Arbitrary<Somebody>, { minLength: 1, maxLength: 12 });

/** Noon of a day; what was written after another thing the same day stands some seconds later. */
const noon = (offset: number, n = 0) => `${day(offset)}T12:00:${String(n).padStart(2, '0')}Z`;

/** Puts the people under the floor, in place of those before. */
export async function placePeople(house: House, place: Place, somebody: Somebody[]): Promise<void> {
  const all = somebody.flatMap((person, n) => person.times.map((one, k) => ({ person, one, n, key: n * 4 + k })));
  await inPlaceOfTheLast(house, place, async (put) => {
    await put('participant', somebody.map((person, n) => participantRow(place, n, person)));
    await put('participation', all.map(({ person, one, n, key }) => {
      const stands = one.exits.find(({ reopened }) => reopened === null);
      return { id: id(2, key), participant_id: id(1, n), project_id: place.projectId, branch_id: place.branchId, unit_id: place.unitId, pseudonym: pseudonymOf(n, key % 4), gender: person.gender, age_at_entry: one.age,
        protected: person.protected, status: stands ? 'ENDED' : 'ACTIVE', starts_on: day(one.starts), ends_on: stands ? day(stands.ends) : null, counted: stands?.reason !== 'MIS_REGISTERED', version: 1, created_at: noon(Math.min(0, one.starts + one.openedLater)) };
    }));
    await putHomes(put, place, all.map(({ key, one }) => ({ key, starts: one.starts })));
    await putWritten(put, place.account, all);
  });
}

async function putWritten(put: Put, account: string, all: { one: Time; key: number }[]): Promise<void> {
  /** Each gives way to the next. */
  const series = <T>([kind, file]: readonly [kind: number, file: number], key: number, rows: Told<T>[], columns: (row: Told<T>) => object) => rows.map((row, n) => ({
    id: id(kind, key * 10 + n), casefile_id: id(file, key), participation_id: id(2, key), no: n + 1, version: 1, written_by: account, written_at: noon(row.written, n),
    replaced_at: rows[n + 1] ? noon(rows[n + 1]!.written, n + 1) : null, ...columns(row) }));
  const entry = ({ labour: work, since, inEducation, education: level }: Entry) => ({ labour: work, unemployed_since: since === null ? null : day(since), in_education: inEducation, education: level });
  await put('participation_exit', all.flatMap(({ one, key }) => one.exits.map((exit, n) => ({
    id: id(9, key * 10 + n), casefile_id: id(4, key), participation_id: id(2, key), ends_on: day(exit.ends), reason: exit.reason, version: 1, written_by: account, written_at: noon(exit.written, n * 2),
    reopened_at: exit.reopened === null ? null : noon(exit.reopened, 1) }))));
  await put('entry_fact', all.flatMap(({ one, key }) => series([20, 4], key, one.facts, entry)));
  await put('entry_fact', all.filter(({ one }) => one.elsewhere).flatMap(({ key }) => series([21, 5], key, [{ written: 0, labour: 'EMPLOYED', since: null, inEducation: 'YES', education: 'DOCTOR' }], entry)));
  await put('entry_background', all.flatMap(({ one, key }) => series([22, 4], key, one.backgrounds, (b) => ({ citizenship: b.citizenship, birth_country: b.birthCountry, parents_abroad: b.parentsAbroad, housing: b.housing, other_disadvantage: b.otherDisadvantage }))));
  await put('entry_disability', all.flatMap(({ one, key }) => series([23, 4], key, one.disabilities, ({ disability }) => ({ disability }))));
  await put('exit_observation', all.flatMap(({ one, key }) => (Object.keys(one.seen) as Moment[]).flatMap((moment, m) => series([24 + m, 4], key, one.seen[moment], (s) => ({
    moment, observed_on: day(s.on), labour: s.labour, job_searching: s.jobSearching, in_education: s.inEducation, qualified: s.qualified, improved: s.improved, told_by: 'DECLARED', method: 'PHONE' })))));
}
