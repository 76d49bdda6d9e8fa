import { describe, expect, test } from '@jest/globals';
import { after, faultsOf, inMonth, placeholder, toSendAgain, window, type Fault, type Status, type Step, type Taking } from './month.rules.js';

const PROJECT = { startsOn: '2026-01-01', endsOn: '2027-12-31' };
const taking = (change: Partial<Taking> = {}): Taking => ({
  participationId: 'a', number: '199001012385', startsOn: '2026-03-09', endsOn: null, hours: 12.5, firstHoursOn: '2026-05-04', lastHoursOn: '2026-05-28', activities: 5, certified: true, ...change,
});

describe('begins X-8 the states of a month', () => {
  test.each<[Status, Step, Status | null]>([
    ['OPEN', 'PREPARE', 'PREPARED'], ['PREPARED', 'SUBMIT', 'SUBMITTED'], ['SUBMITTED', 'REOPEN', 'REOPENED'], ['REOPENED', 'PREPARE', 'PREPARED'],
    ['PREPARED', 'UNDO', 'OPEN'], ['OPEN', 'SUBMIT', null], ['OPEN', 'REOPEN', null], ['SUBMITTED', 'PREPARE', null], ['SUBMITTED', 'SUBMIT', null], ['REOPENED', 'SUBMIT', null],
  ])('%s, %s: %s', (from, step, to) => expect(after(from, step)).toBe(to));

  test.each([['2026-05', '2026-06-01', '2026-06-28'], ['2026-12', '2027-01-01', '2027-01-28'], ['2027-01', '2027-02-01', '2027-02-28']])(
    '%s is told from %s, at the latest %s', (month, opensOn, dueOn) => expect(window(month)).toEqual({ opensOn, dueOn }));
});

describe('begins X-8 who stands in the file of May', () => {
  test.each<[string, string, string | null, boolean]>([
    ['began in March', '2026-03-09', null, true], ['begins on the last of May', '2026-05-31', null, true], ['begins in June', '2026-06-01', null, false],
    ['ended on the first of May', '2026-03-09', '2026-05-01', true], ['ended on the last of April', '2026-03-09', '2026-04-30', false], ['ends later', '2026-03-09', '2026-08-01', true],
  ])('%s', (_, startsOn, endsOn, is) => expect(inMonth({ startsOn, endsOn }, '2026-05')).toBe(is));
});

describe('begins X-8 what must be mended first', () => {
  test.each<[string, Taking[], Fault[]]>([
    ['nothing', [taking()], []],
    ['an end before the start', [taking({ endsOn: '2026-03-08' })], ['ENDS_BEFORE_START', 'HOURS_OUTSIDE_TIME']],
    ['a start before the project', [taking({ startsOn: '2025-12-31' })], ['STARTS_OUTSIDE_PROJECT']],
    ['hours before the start', [taking({ startsOn: '2026-05-05' })], ['HOURS_OUTSIDE_TIME']],
    ['hours on the last day', [taking({ endsOn: '2026-05-28' })], []],
    ['hours after the end', [taking({ endsOn: '2026-05-27' })], ['HOURS_OUTSIDE_TIME']],
    ['no number', [taking({ number: null })], ['NO_NUMBER']],
    ['one person twice', [taking(), taking({ participationId: 'b' })], ['PERSON_TWICE', 'PERSON_TWICE']],
    ['two protected persons with one birth date', [taking({ number: '19900101Tf29' }), taking({ participationId: 'b', number: '19900101Tf29' })], []],
    ['hours nobody certified', [taking({ certified: false })], ['NOT_CERTIFIED']],
    ['no hours, nothing to certify', [taking({ certified: false, hours: 0, firstHoursOn: null, lastHoursOn: null })], []],
  ])('%s', (_, people, faults) => expect(faultsOf(people, PROJECT).map(({ fault }) => fault)).toEqual(faults));

  test('a protected person is told by birth date and gender alone', () => {
    expect([placeholder('1990-01-01', 'WOMAN'), placeholder('1985-12-24', 'MAN')]).toEqual(['19900101Tf29', '19851224Tf19']);
  });
});

describe('begins X-8 a late correction', () => {
  const sent = ['2026-07', '2026-05', '2026-06'].map((month) => ({ month, digest: month }));
  test.each<[string, string[], string[]]>([
    ['nothing changed', [], []], ['the last one', ['2026-07'], ['2026-07']],
    ['the first one: all after it too, in order', ['2026-05'], ['2026-05', '2026-06', '2026-07']], ['one in between', ['2026-06'], ['2026-06', '2026-07']],
  ])('%s', (_, changed, again) => expect(toSendAgain(sent, (month) => (changed.includes(month) ? 'other' : month))).toEqual(again));
});
