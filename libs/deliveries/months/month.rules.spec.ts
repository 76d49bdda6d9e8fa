import { describe, expect, test } from '@jest/globals';
import { after, faultsOf, monthsOf, toSendAgain, unsentBefore, window, type Fault, type Status, type Step, type Taking } from './month.rules.js';

const PROJECT = { startsOn: '2026-01-01', endsOn: '2027-12-31' };
const taking = (change: Partial<Taking> = {}): Taking => ({
  participationId: 'a', startsOn: '2026-03-09', endsOn: null, hours: 12.5, firstHoursOn: '2026-05-04', lastHoursOn: '2026-05-28', certified: true, numbered: true, twice: false, ...change,
});

describe('begins X-8 the states of a month', () => {
  test.each<[Status, Step, Status | null]>([
    ['OPEN', 'PREPARE', 'PREPARED'], ['PREPARED', 'SUBMIT', 'SUBMITTED'], ['SUBMITTED', 'REOPEN', 'REOPENED'], ['REOPENED', 'PREPARE', 'PREPARED'],
    ['PREPARED', 'UNDO', 'OPEN'], ['OPEN', 'SUBMIT', null], ['OPEN', 'REOPEN', null], ['SUBMITTED', 'PREPARE', null], ['SUBMITTED', 'SUBMIT', null], ['REOPENED', 'SUBMIT', null],
  ])('%s, %s: %s', (from, step, to) => expect(after(from, step)).toBe(to));

  test.each([['2026-05', '2026-06-01', '2026-06-28'], ['2026-12', '2027-01-01', '2027-01-28'], ['2027-01', '2027-02-01', '2027-02-28']])(
    '%s is told from %s, at the latest %s', (month, opensOn, dueOn) => expect(window(month)).toEqual({ opensOn, dueOn }));
});

describe('begins X-8 what must be mended first', () => {
  test.each<[string, Partial<Taking>, Fault[]]>([
    ['nothing', {}, []],
    ['an end before the start', { endsOn: '2026-03-08' }, ['ENDS_BEFORE_START', 'HOURS_OUTSIDE_TIME']],
    ['a start before the project', { startsOn: '2025-12-31' }, ['STARTS_OUTSIDE_PROJECT']],
    ['a start after the project', { startsOn: '2028-01-01' }, ['STARTS_OUTSIDE_PROJECT', 'HOURS_OUTSIDE_TIME']],
    ['hours before the start', { startsOn: '2026-05-05' }, ['HOURS_OUTSIDE_TIME']],
    ['hours on the last day', { endsOn: '2026-05-28' }, []],
    ['hours after the end', { endsOn: '2026-05-27' }, ['HOURS_OUTSIDE_TIME']],
    ['no number', { numbered: false }, ['NO_NUMBER']],
    ['one person twice', { twice: true }, ['PERSON_TWICE']],
    ['hours nobody certified', { certified: false }, ['NOT_CERTIFIED']],
    ['no hours, nothing to certify', { certified: false, hours: 0, firstHoursOn: null, lastHoursOn: null }, []],
  ])('%s', (_, change, faults) => expect(faultsOf(taking(change), PROJECT)).toEqual(faults));

  test('where the project has no period, no day lies outside it', () => expect(faultsOf(taking({ startsOn: '2020-01-01' }), null)).toEqual([]));
});

describe('the months of a project', () => {
  test.each<[string, Parameters<typeof monthsOf>[0], string, string[]]>([
    ['that runs', { startsOn: '2026-03-15', endsOn: '2027-12-31' }, '2026-05-02', ['2026-05', '2026-04', '2026-03']],
    ['that is over', { startsOn: '2025-12-01', endsOn: '2026-01-31' }, '2026-05-02', ['2026-01', '2025-12']],
    ['that has not begun', { startsOn: '2026-06-01', endsOn: '2027-12-31' }, '2026-05-02', []], ['without a period', null, '2026-05-02', []],
  ])('%s', (_, project, today, months) => expect(monthsOf(project, today)).toEqual(months));
});

describe('begins X-8 months are sent in order', () => {
  test.each<[string, string[], string[], string[]]>([
    ['all before are sent', ['2026-06', '2026-07', '2026-08'], ['2026-06', '2026-07'], []],
    ['none before is', ['2026-07', '2026-06', '2026-08'], [], ['2026-06', '2026-07']],
    ['one before was left out', ['2026-06', '2026-07', '2026-08'], ['2026-07'], ['2026-06']],
    ['nobody took part before', ['2026-08', '2026-09'], [], []],
  ])('August, when %s', (_, peopled, sent, unsent) => expect(unsentBefore('2026-08', new Set(peopled), new Set(sent))).toEqual(unsent));
});

describe('begins X-8 a late correction', () => {
  const sent = ['2026-07', '2026-05', '2026-06'];
  test.each<[string, string[], string[]]>([
    ['nothing changed', [], []], ['the last one', ['2026-07'], ['2026-07']],
    ['the first one: all after it too, in order', ['2026-05'], ['2026-05', '2026-06', '2026-07']], ['one in between', ['2026-06'], ['2026-06', '2026-07']],
    ['one that was not sent', ['2026-04'], []],
  ])('%s', (_, changed, again) => expect(toSendAgain(sent, new Set(changed))).toEqual(again));
});
