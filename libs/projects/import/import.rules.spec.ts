import { describe, expect, test } from '@jest/globals';
import type { TargetClaim } from '../claims/claims.js';
import type { ProjectDiscrepancy, ProjectFact } from '../project.entity.js';
import type { RecordFacts } from '../record/record.js';
import type { Target } from '../structure/structure.entity.js';
import { discrepancyChanges, factChanges, goalsOf, governedNoMore, shortName, statedOtherwise, targetChanges, usablePeriod, valuesHeld } from './import.rules.js';

const read = (place: string | null) =>
  ({ place: { value: place, status: place === null ? 'MISSING' : 'STATED', provenance: 'DECISION', quote: place, line: place === null ? null : 3 } }) as unknown as RecordFacts;
const row = (given: Partial<ProjectFact>) => ({ id: 'f', key: 'place', value: 'Lund', status: 'STATED', provenance: 'DECISION', quote: 'Lund', line: 3, version: 1, ...given }) as ProjectFact;

describe('a record is taken into a register people have worked in', () => {
  test.each([
    ['a new fact is added', 'Lund', [], { added: 1, changed: 0 }],
    ['the same again changes nothing', 'Lund', [row({})], { added: 0, changed: 0 }],
    ['another value takes its place', 'Ystad', [row({})], { added: 0, changed: 1 }],
    ['what is no longer said is missing again', null, [row({})], { added: 0, changed: 1 }],
    ['what a person confirmed stays', 'Ystad', [row({ status: 'CONFIRMED' })], { added: 0, changed: 0 }],
    ['what a person brought from elsewhere stays', 'Ystad', [row({ status: 'OUTSIDE' })], { added: 0, changed: 0 }],
  ] as const)('%s', (_what, place, stored, { added, changed }) => {
    const changes = factChanges(read(place), [...stored], 'source');
    expect([changes.added.length, changes.changed.length, changes.removed]).toEqual([added, changed, []]);
  });

  test.each([
    ['confirmed, and stated otherwise', 'Ystad', 'CONFIRMED', 1, 'Lund'], ['confirmed, and stated so', 'Lund', 'CONFIRMED', 0, 'Lund'],
    ['confirmed, and not stated', null, 'OUTSIDE', 0, 'Lund'], ['never looked at', 'Ystad', 'STATED', 0, 'Ystad'],
  ] as const)('%s', (...[, place, status, discrepancies, held]) => {
    expect(statedOtherwise(read(place), [row({ status })])).toHaveLength(discrepancies);
    expect(valuesHeld(read(place), [row({ status })])('place')).toBe(held);
  });

  test('an explained discrepancy stays, one nobody looked at goes with its cause, two of one kind are two', () => {
    const stored = (given: Partial<ProjectDiscrepancy>) => ({ id: given.status, field: 'text', note: 'Fel', reportedValues: ['a'], status: 'OPEN', ...given }) as ProjectDiscrepancy;
    const found = [{ field: 'text', values: ['b'], note: 'Fel' }, { field: 'text', values: ['c'], note: 'Fel' }, { field: 'text', values: ['c'], note: 'Fel' }];
    const { added, removed } = discrepancyChanges(found, [stored({}), stored({ status: 'EXPLAINED', reportedValues: ['z'] }), stored({ reportedValues: ['b'] })]);
    expect([added.map(({ reportedValues }) => reportedValues), removed.map(({ reportedValues }) => reportedValues)]).toEqual([[['c']], [['a']]]);
  });

  test('a target that governs stays without its record, and that is said; one added here is left alone', () => {
    const stored = (id: string, given: Partial<Target>) => ({ id, kind: 'PARTICIPANTS', strength: 'PLANNED', value: 490, unit: 'persons', population: null, origin: 'RECORD', governing: false, quote: 'q', line: 1, whole: null, provenance: 'DECISION', byGender: false, ...given }) as Target;
    const rows = [stored('gone', { value: 500 }), stored('governs', { value: 510, governing: true }), stored('own', { value: 520, origin: 'LOCAL' }), stored('same', {})];
    const claims = [{ kind: 'PARTICIPANTS', strength: 'PLANNED', value: 490, unit: 'persons', population: null, byGender: false, of: null, quote: 'nytt', line: 1, provenance: 'DECISION' }] as TargetClaim[];
    const changes = targetChanges(claims, rows);
    expect([changes.added, changes.removed.map(({ id }) => id), changes.changed.map(({ values }) => values)]).toEqual([[], ['gone'], [{ quote: 'nytt' }]]);
    expect(governedNoMore(claims, rows)).toMatchObject([{ field: 'targets', values: [510] }]);
  });

  test('a goal is kept once, and a very long one shortened', () => {
    const goal = (value: string) => ({ value, quote: value, line: 1, provenance: 'DECISION', listed: true });
    const goals = goalsOf({ claims: { goals: [goal('Ett'), goal('Ett'), goal('x'.repeat(3000))] } as never });
    expect(goals.map(({ words }) => words.length)).toEqual([3, 1000]);
    expect(goals[1]!.quote).toHaveLength(3000);
  });

  test.each([
    ['Samverkan, inkludering och anställningsbarhet - Kalmar län (SIA)', 'SIA'], ['IDIS - Inkludering och Delaktighet I Samverkan', 'IDIS'],
    ['Försteg', 'Försteg'], ['Nya vägar - till arbete', 'Nya vägar - till arbete'], ['A - b', 'A - b'],
  ])('%s is called %s', (name, short) => expect(shortName(name)).toBe(short));

  test.each([['2021-01-01', '2020-01-01', [null, null]], ['2020-01-01', '2020-01-01', ['2020-01-01', '2020-01-01']], ['2020-01-01', null, ['2020-01-01', null]]])(
    'a period %s to %s', (startsOn, endsOn, [from, to]) => expect(usablePeriod(startsOn, endsOn)).toEqual({ startsOn: from, endsOn: to }));
});
