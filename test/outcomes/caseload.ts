import fc from 'fast-check';
import type { House } from '../support/house.js';
import { day } from '../support/ground.js';
import type { Person, Spell } from '../support/plain-count.js';
import { id, inPlaceOfTheLast, participantRow, pseudonymOf, putHomes, type Place, type Put } from './placed.js';

const CLOSINGS = ['PLAN_COMPLETED_WORK', 'PLAN_COMPLETED_STUDIES', 'OWN_WISH', 'DECEASED', 'ILLNESS', null];
const livelihood = fc.option(fc.record({ WAGE: fc.constantFrom(0, 10, 25, 50), STUDY_SUPPORT: fc.constantFrom(0, 0, 25), SOCIAL_ASSISTANCE: fc.constantFrom(0, 25) }), { nil: null });

function spell(from: number, to: number | null): fc.Arbitrary<Spell> {
  const last = Math.min(0, to ?? 0);
  const within = fc.integer({ min: from, max: last });
  return fc.record({
    starts: fc.constant(from), ends: fc.constant(to), closing: to === null ? fc.constant(null) : fc.constantFrom(...CLOSINGS),
    counted: fc.constantFrom(true, true, true, true, false), before: livelihood, after: to === null ? fc.constant(null) : livelihood,
    steps: fc.array(fc.record({ on: fc.oneof(within, fc.constantFrom(from, Math.min(last, from + 30), Math.min(last, from + 31))), position: fc.integer({ min: 0, max: 6 }), ladder: fc.constantFrom(0, 0, 0, 1), elsewhere: fc.constantFrom(false, false, false, true) }), { maxLength: 4 }),
    events: fc.array(fc.record({ on: within, kind: fc.constantFrom('STARTED_WORK', 'STARTED_STUDIES', 'BOTH', 'READY_FOR_ORDINARY'), withdrawn: fc.constantFrom(false, false, true), receiver: fc.constantFrom('AF', 'MUNICIPALITY') }), { maxLength: 2 }),
    agreed: fc.option(within, { nil: null }),
    runs: fc.array(fc.record({ type: fc.constantFrom('WORK_TRAINING', 'SFI', 'MAPPING'), from: within, days: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }), answers: fc.boolean(), elsewhere: fc.boolean() }), { maxLength: 3 }),
  }) as fc.Arbitrary<Spell>;
}

const spells: fc.Arbitrary<Spell[]> = fc.oneof(
  fc.integer({ min: -300, max: 0 }).chain((from) => fc.tuple(spell(from, null))),
  fc.tuple(fc.integer({ min: -300, max: -100 }), fc.integer({ min: 0, max: 90 })).chain(([from, length]) => fc.tuple(spell(from, from + length))),
  fc.tuple(fc.integer({ min: -300, max: -200 }), fc.integer({ min: 0, max: 90 }), fc.integer({ min: -100, max: -1 })).chain(([from, length, again]) => fc.tuple(spell(from, from + length), spell(again, null))),
);

export const caseload: fc.Arbitrary<Person[]> = fc.array(fc.record({
  gender: fc.constantFrom('FEMALE', 'FEMALE', 'MALE', 'MALE', 'OTHER', 'UNKNOWN'), protected: fc.constantFrom(false, false, false, false, true),
  subproject: fc.constantFrom(0, 1, null), municipality: fc.constantFrom('1284', '1281', null), spells,
}) as fc.Arbitrary<Person>, { minLength: 1, maxLength: 14 });

export interface Ground extends Place {
  subprojects: string[];
  ladders: [string, string];
}

/** Puts the caseload under the floor, in place of the one before. */
export async function place(house: House, ground: Ground, people: Person[]): Promise<void> {
  const all = people.flatMap((person, n) => person.spells.map((spell, k) => ({ person, spell, n, key: n * 4 + k })));
  await inPlaceOfTheLast(house, ground, async (put) => {
    await put('participant', people.map((person, n) => participantRow(ground, n, person)));
    await put('participation', all.map(({ person, spell, n, key }) => ({
      id: id(2, key), participant_id: id(1, n), project_id: ground.projectId, subproject_id: person.subproject === null ? null : ground.subprojects[person.subproject], branch_id: ground.branchId,
      unit_id: ground.unitId, pseudonym: pseudonymOf(n, key % 4), gender: person.gender, municipality_code: person.protected ? null : person.municipality, protected: person.protected,
      status: spell.ends === null ? 'ACTIVE' : 'ENDED', starts_on: day(spell.starts), ends_on: spell.ends === null ? null : day(spell.ends), counted: spell.counted, version: 1, created_at: new Date() })));
    await putHomes(put, ground, all.map(({ key, spell }) => ({ key, starts: spell.starts })));
    await putRows(put, ground, all);
  });
}

async function putRows(put: Put, ground: Ground, all: { spell: Spell; key: number }[]): Promise<void> {
  const of = (key: number, elsewhere = false) => ({ casefile_id: id(elsewhere ? 5 : 4, key), participation_id: id(2, key), version: 1, written_by: ground.account });
  await put('step_assessment', all.flatMap(({ spell, key }) => spell.steps.map((s, n) => ({
    id: id(6, key * 10 + n), ...of(key, s.elsewhere), ladder_id: ground.ladders[s.ladder], position: s.position, assessed_on: day(s.on), checked: [], evidence: [], written_at: new Date(1e12 + n * 1000) }))));
  await put('outcome_event', all.flatMap(({ spell, key }) => spell.events.map((e, n) => {
    const [work, study, ready] = [e.kind === 'STARTED_WORK' || e.kind === 'BOTH', e.kind === 'STARTED_STUDIES' || e.kind === 'BOTH', e.kind === 'READY_FOR_ORDINARY'];
    return { id: id(7, key * 10 + n), ...of(key), kind: e.kind, starts_on: day(e.on), work_percent: work ? 50 : null, work_form: work ? 'SUBSIDISED' : null, study_percent: study ? 50 : null,
      receiver: ready ? e.receiver : null, evidence: 'OTHER', withdrawn_at: e.withdrawn ? new Date() : null, written_at: new Date() };
  })));
  await put('plan', all.filter(({ spell }) => spell.agreed !== null).map(({ spell, key }) => ({
    id: id(10, key), ...of(key), no: 1, status: 'AGREED', competence: '', wishes: '', obstacles: '', needs: [], goals: [], schedule: '', steps: '', contributions: [], agreed_on: day(spell.agreed!), agreed_how: 'PHONE', written_at: new Date() })));
  await put('intervention', all.flatMap(({ spell, key }) => spell.runs.map((run, n) => ({
    id: id(11, key * 10 + n), ...of(key, run.elsewhere), type_code: run.type, status: 'STARTED', purpose: '', proposed_by: 'TOGETHER', provider_branch_id: ground.branchId, need_ids: run.answers ? [id(12, key)] : [], goal_ids: [],
    offered_on: day(run.from), answered_on: day(run.from), periods: [{ startsOn: day(run.from), endsOn: run.days === null ? null : day(run.from + run.days) }], written_at: new Date() }))));
  await put('livelihood', all.flatMap(({ spell, key }) => ([['ENTRY', spell.before, spell.starts], ['EXIT', spell.after, spell.ends]] as const).flatMap(([moment, shares, on], m) =>
    Object.entries(shares ?? {}).map(([kind, share], n) => ({ id: id(8, key * 20 + m * 10 + n), ...of(key), moment, observed_on: day(on ?? 0), kind, share_percent: share, told_by: 'DECLARED', written_at: new Date() })))));
  await put('participation_exit', all.filter(({ spell }) => spell.ends !== null && spell.closing !== null).map(({ spell, key }) => ({
    id: id(9, key), ...of(key), ends_on: day(spell.ends!), reason: spell.closing, written_at: new Date() })));
}
