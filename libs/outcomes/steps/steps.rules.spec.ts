import { describe, expect, test } from '@jest/globals';
import { toldBy } from './steps.rules.js';

const refusals = (act: () => unknown): string[] => {
  try {
    act();
    return [];
  } catch (error) {
    return (error as { errors: { field: string; code: string }[] }).errors.map(({ field, code }) => `${field}: ${code}`);
  }
};

describe('By what step progress is told', () => {
  test.each<[string, Parameters<typeof toldBy>[0], string[]]>([
    ['the ladder, where nothing else is said', {}, []],
    ['the ladder, confirmed', { stepWay: 'LADDER', stepConfirmed: true }, []],
    ['an instrument and its change', { stepWay: 'INSTRUMENT', instrumentKey: 'gas', instrumentChange: 10 }, []],
    ['an instrument without either', { stepWay: 'INSTRUMENT' }, ['instrumentKey: value.isNotEmpty', 'instrumentChange: value.isNotEmpty']],
    ['what happened', { stepWay: 'EVENTS', stepEvents: ['WORK_TRAINING'] }, []],
    ['what happened, without anything', { stepWay: 'EVENTS', stepEvents: [] }, ['stepEvents: value.isNotEmpty']],
    ['the ladder with an instrument', { instrumentKey: 'gas' }, ['instrumentKey: outcome.does-not-belong']],
    ['what happened, confirmed', { stepWay: 'EVENTS', stepEvents: ['STARTED_WORK'], stepConfirmed: true }, ['stepConfirmed: outcome.does-not-belong']],
  ])('%s', (_name, asked, told) => expect(refusals(() => toldBy(asked))).toEqual(told));
});
