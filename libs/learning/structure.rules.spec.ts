import { describe, expect, test } from '@jest/globals';
import { Invalid } from '#platform';
import { THE_THREE } from './structure.entity.js';
import { agreementStands, statusOf } from './structure.rules.js';

const all = [...THE_THREE];
const agreed = { agreedOn: '2026-01-10', forum: 'Lokal grupp', frequency: 'Varje kvartal', withinMonths: 6 };
const today = '2026-07-31';

describe('A local structure', () => {
  test.each([
    ['nobody has begun', null, [], 'NONE'],
    ['begun, nothing agreed', { ...agreed, agreedOn: null }, [], 'BUILDING'],
    ['agreed, but not where to meet', { ...agreed, forum: null }, [{ heldOn: today, present: all }], 'BUILDING'],
    ['agreed, never met', agreed, [], 'IN_PLACE'],
    ['all three met today', agreed, [{ heldOn: today, present: all }], 'MAINTAINED'],
    ['all three met six months ago to the day', agreed, [{ heldOn: '2026-01-31', present: all }], 'MAINTAINED'],
    ['all three met a day more ago', agreed, [{ heldOn: '2026-01-30', present: all }], 'IN_PLACE'],
    ['two of three met lately', agreed, [{ heldOn: today, present: ['SCHOOL', 'SOCIAL_SERVICES'] as const }], 'IN_PLACE'],
    ['all three in two meetings, never at once', agreed, [{ heldOn: today, present: ['SCHOOL', 'SOCIAL_SERVICES'] as const }, { heldOn: today, present: ['LABOUR_MARKET_UNIT'] as const }], 'IN_PLACE'],
    ['a meeting to come', agreed, [{ heldOn: '2026-08-01', present: all }], 'IN_PLACE'],
    ['a shorter time was agreed', { ...agreed, withinMonths: 3 }, [{ heldOn: '2026-04-01', present: all }], 'IN_PLACE'],
  ])('%s', (_what, structure, meetings, expected) => expect(statusOf(structure, meetings, today)).toBe(expected));
});

describe('All three have agreed', () => {
  const stands = { socialServices: 'Ungdomsgruppen', school: 'Gymnasiet', labourMarketUnit: 'AME', agreement: 'Vi ses', agreedOn: today };
  const wrong = (asked: Parameters<typeof agreementStands>[0]): unknown => {
    try {
      agreementStands(asked, today);
    } catch (error) {
      return (error as Invalid).errors.map(({ field, code }) => `${field} ${code}`).join(', ');
    }
    return 'done';
  };
  test.each([
    ['named, and in words', stands, 'done'],
    ['not yet', { ...stands, agreedOn: null, school: null, agreement: null }, 'done'],
    ['tomorrow', { ...stands, agreedOn: '2026-08-01' }, 'agreedOn day.in-the-future'],
    ['without words', { ...stands, agreement: ' ' }, 'agreement structure.agreement-first'],
    ['without the school and the social services', { ...stands, school: '', socialServices: null }, 'socialServices structure.party-first, school structure.party-first'],
  ])('%s', (_what, asked, expected) => expect(wrong(asked)).toBe(expected));
});
