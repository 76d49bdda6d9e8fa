import { describe, expect, test } from '@jest/globals';
import { digestDue, howOf, isQuiet, kindsIn, lookDue, mayChoose, USUAL, whenHeard, type Choice, type Turn } from './reminder.rules.js';
import { KINDS, reminder, REMINDERS } from './reminders.js';

const at = (moment: string) => new Date(moment);
const never: Turn = { digestedOn: null, againOn: null, lookedAt: null };

describe('Quiet hours', () => {
  const night = { ...USUAL, quietFrom: 22, quietTo: 6, quietWeekends: false };
  const siesta = { ...USUAL, quietFrom: 12, quietTo: 15, quietWeekends: false };
  // Summer time began on 29 March 2026 at two, and ended on 25 October at three.
  test.each<[string, string, Choice, boolean]>([
    ['just before the evening', '2026-11-23T20:59:00Z', night, false],
    ['as the evening begins', '2026-11-23T21:00:00Z', night, true],
    ['after midnight', '2026-11-24T02:30:00Z', night, true],
    ['as the morning begins', '2026-11-24T05:00:00Z', night, false],
    ['within one day', '2026-11-23T12:00:00Z', siesta, true],
    ['when that is over', '2026-11-23T14:00:00Z', siesta, false],
    ['never, when it begins as it ends', '2026-11-23T02:00:00Z', { ...night, quietFrom: 6 }, false],
    ['in summer the same hour is another in UTC', '2026-07-01T04:30:00Z', night, false],
    ['the night the clocks go forward is over an hour sooner', '2026-03-29T04:00:00Z', night, false],
    ['but not before', '2026-03-29T03:59:00Z', night, true],
    ['the night they go back is an hour longer', '2026-10-25T04:59:00Z', night, true],
    ['and then over', '2026-10-25T05:00:00Z', night, false],
    ['on a Saturday at noon', '2026-11-21T11:00:00Z', USUAL, true],
    ['the Sunday ends at midnight in Sweden', '2026-11-22T23:30:00Z', { ...USUAL, quietFrom: 0, quietTo: 0 }, false],
  ])('%s', (_, moment, choice, quiet) => expect(isQuiet(at(moment), choice)).toBe(quiet));

  test.each<[string, string, Choice, string]>([
    ['outside of them, at once', '2026-11-23T10:20:00Z', USUAL, '2026-11-23T10:20:00.000Z'],
    ['over midnight', '2026-11-23T19:20:00Z', USUAL, '2026-11-24T06:00:00.000Z'],
    ['over the weekend', '2026-11-20T19:20:00Z', USUAL, '2026-11-23T06:00:00.000Z'],
    ['over the night the clocks go forward', '2026-03-28T21:20:00Z', night, '2026-03-29T04:00:00.000Z'],
    ['over the night they go back', '2026-10-24T20:20:00Z', night, '2026-10-25T05:00:00.000Z'],
  ])('a letter that was held up waits: %s', (_, moment, choice, heard) => expect(whenHeard(at(moment), choice).toISOString()).toBe(heard));
});

describe('What waits is gathered once a day or week', () => {
  const weekly: Choice = { ...USUAL, rhythm: 'WEEKLY', weekday: 4, hour: 9 };
  const early: Choice = { ...USUAL, hour: 2, quietFrom: 22, quietTo: 2, quietWeekends: false };
  const since = (digestedOn: string): Turn => ({ ...never, digestedOn });
  test.each<[string, string, [Choice, Turn], string | null]>([
    ['before its hour', '2026-11-23T05:59:00Z', [USUAL, since('2026-11-20')], null],
    ['at its hour', '2026-11-23T06:00:00Z', [USUAL, since('2026-11-20')], '2026-11-23'],
    ['not twice in a day', '2026-11-23T12:00:00Z', [USUAL, since('2026-11-23')], null],
    ['late, where nobody was there at the hour', '2026-11-23T15:00:00Z', [USUAL, since('2026-11-20')], '2026-11-23'],
    ['not in the evening after', '2026-11-23T18:00:00Z', [USUAL, since('2026-11-20')], null],
    ['but in the morning, before its hour comes again', '2026-11-24T07:10:00Z', [{ ...USUAL, hour: 9 }, since('2026-11-20')], '2026-11-23'],
    ['not at the weekend', '2026-11-21T10:00:00Z', [USUAL, since('2026-11-20')], null],
    ['at the weekend for those who want it', '2026-11-21T10:00:00Z', [{ ...USUAL, quietWeekends: false }, since('2026-11-20')], '2026-11-21'],
    ['the first one waits for a day of its own', '2026-11-23T05:00:00Z', [{ ...USUAL, quietTo: 5 }, never], null],
    ['and then comes', '2026-11-23T08:00:00Z', [USUAL, never], '2026-11-23'],
    ['once a week, on the day chosen', '2026-11-26T08:00:00Z', [weekly, since('2026-11-19')], '2026-11-26'],
    ['not on another', '2026-11-25T08:00:00Z', [weekly, since('2026-11-19')], null],
    ['a week is not lost because nobody was there that day', '2026-11-27T08:00:00Z', [weekly, since('2026-11-19')], '2026-11-26'],
    ['nobody knows whether the last one came: the next day is as good', '2026-11-27T08:00:00Z', [weekly, { ...since('2026-11-26'), againOn: '2026-11-27' }], '2026-11-27'],
    ['the hour that is not there when summer begins comes with the next', '2026-03-29T01:00:00Z', [early, since('2026-03-28')], '2026-03-29'],
    ['the hour that comes twice when summer ends comes once', '2026-10-25T01:30:00Z', [early, since('2026-10-25')], null],
    ['nothing to gather', '2026-11-23T08:00:00Z', [{ ...USUAL, kinds: Object.fromEntries(KINDS.map((kind) => [kind, 'NOW'])) }, never], null],
  ])('%s', (_, moment, [choice, turn], due) => expect(digestDue(at(moment), choice, turn)).toBe(due));
});

describe('What has just come is looked for', () => {
  test.each<[string, string, Date | null, boolean]>([
    ['for the first time', '2026-11-23T10:00:00Z', null, true],
    ['ten minutes later', '2026-11-23T10:10:00Z', at('2026-11-23T10:00:00Z'), true],
    ['not sooner', '2026-11-23T10:09:00Z', at('2026-11-23T10:00:00Z'), false],
    ['not in quiet hours', '2026-11-23T20:00:00Z', null, false],
  ])('%s', (_, moment, lookedAt, due) => expect(lookDue(at(moment), USUAL, { ...never, lookedAt })).toBe(due));

  test('not for those who want nothing at once', () => {
    expect(lookDue(at('2026-11-23T10:00:00Z'), { ...USUAL, kinds: Object.fromEntries(KINDS.map((kind) => [kind, 'DIGEST'])) }, never)).toBe(false);
  });
});

describe('How each kind is told', () => {
  const choosing = (kinds: Choice['kinds'], more: Partial<Choice> = {}): Choice => ({ ...USUAL, ...more, kinds });
  test('as usual until one chooses', () => {
    expect(KINDS.map((kind) => howOf(USUAL, kind))).toEqual(KINDS.map((kind) => reminder(kind).usual));
    expect(howOf(choosing({ gaps: 'NOW' }), 'gaps')).toBe('NOW');
  });
  test('what is switched off is in no letter, what is told at once also in the gathered one', () => {
    const choice = choosing({ gaps: 'OFF', planReview: 'NOW' });
    expect(kindsIn('DIGEST', choice)).not.toContain('gaps');
    expect(kindsIn('DIGEST', choice)).toContain('planReview');
    expect(kindsIn('NOW', choice)).toEqual(['sipCall', 'sipCalls', 'questions', 'planReview']);
  });
  test('what the law gives a deadline is told even where a row says otherwise', () => {
    expect(KINDS.filter((kind) => reminder(kind).law)).toEqual(['sipCall', 'sipCalls']);
    expect(howOf(choosing({ sipCall: 'OFF' }), 'sipCall')).toBe(REMINDERS.sipCall.usual);
  });

  const faults = (choice: Choice): string[] => {
    try {
      mayChoose(choice);
      return [];
    } catch (error) {
      return (error as { errors: { field: string; code: string }[] }).errors.map(({ field, code }) => `${field} ${code}`);
    }
  };
  test.each<[string, Choice, string[]]>([
    ['as usual', USUAL, []],
    ['an hour one has asked to be left alone', choosing({}, { hour: 20 }), ['hour reminder.hour-is-quiet']],
    ['a weekend that is quiet', choosing({}, { rhythm: 'WEEKLY', weekday: 6 }), ['weekday reminder.day-is-quiet']],
    ['a weekend that is not', choosing({}, { rhythm: 'WEEKLY', weekday: 6, quietWeekends: false }), []],
    ['the law switched off', choosing({ sipCall: 'OFF' }), ['kinds.sipCall reminder.law-says-so']],
    ['the law once a week', choosing({ sipCalls: 'DIGEST' }, { rhythm: 'WEEKLY' }), ['kinds.sipCalls reminder.week-is-too-late']],
    ['the law every working day', choosing({ sipCalls: 'DIGEST' }), []],
  ])('may be chosen, or why not: %s', (_, choice, expected) => expect(faults(choice)).toEqual(expected));
});
