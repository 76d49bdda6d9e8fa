import { describe, expect, test } from '@jest/globals';
import { familyOf } from './collaboration.rules.js';
import type { CollaborationLevel, CollaborationRow } from './collaboration.queries.js';
import type { CollaborationKind } from './collaboration.view.js';

const row = (level: CollaborationLevel, name: string | null, [asked, met, refused, persons = asked]: number[], more: Partial<CollaborationRow> = {}): CollaborationRow => ({
  family: 'REFERRAL', level, fromId: name && 'us', toId: name, fromName: name && 'Vi', toName: name, quarter: null, reason: null, sv: null, en: null,
  asked: asked!, met: met!, refused: refused!, persons: persons!, measured: met! + refused!, medianDays: 4, ...more,
});
const pair = (name: string, counts: number[]) => row('WHOLE_OF_PAIR', name, counts);
const quarter = (day: string, counts: number[]) => row('QUARTER', null, counts, { quarter: day });
const as = (kind: CollaborationKind, rows: CollaborationRow[]) => rows.map((one) => ({ ...one, family: kind }));
const asked = ({ pairs }: ReturnType<typeof familyOf>) => Object.fromEntries(pairs.map(({ to, asked: count }) => [to, count]));

const MANY = [row('WHOLE', null, [40, 25, 15]), pair('AF', [20, 15, 5]), pair('FK', [20, 10, 10]), quarter('2026-01-01', [20, 15, 5]), quarter('2026-04-01', [20, 10, 10])];
const FEW = [row('WHOLE', null, [42, 26, 16]), pair('AF', [12, 7, 5]), pair('FK', [28, 18, 10]), pair('Skolan', [2, 1, 1]), quarter('2026-01-01', [39, 24, 15]), quarter('2026-04-01', [3, 2, 1])];

describe('Collaboration in figures', () => {
  test('large numbers of SIPs are told, with what came of them', () => {
    const told = familyOf('SIP', as('SIP', MANY));
    expect(told.total).toEqual({ asked: 40, met: 25, refused: 15, medianDays: 4 });
    expect(told.pairs.map(({ to, asked: count, met, refused }) => [to, count, met, refused])).toEqual([['AF', 20, 15, 5], ['FK', 20, 10, 10]]);
  });

  test('a small pair is untold, and the smallest of the others with it; the total stands', () => {
    const told = familyOf('SIP', as('SIP', FEW));
    expect(asked(told)).toEqual({ AF: null, FK: 28, Skolan: null });
    expect(told.total.asked).toBe(42);
    expect(told.quarters.map(({ asked: count }) => count)).toEqual([null, null]);
  });

  test('referrals and handovers are told whole, by pair and quarter', () => {
    const told = familyOf('REFERRAL', [...FEW, row('QUARTER_OF_PAIR', 'Skolan', [2, 1, 1], { quarter: '2026-01-01' }), row('REASON_OF_PAIR', 'Skolan', [1, 0, 1], { reason: 'NO_PLACE' })]);
    expect(asked(told)).toEqual({ AF: 12, FK: 28, Skolan: 2 });
    expect(told.pairs[2]).toMatchObject({ quarters: [{ quarter: '2026-01-01', asked: 2 }], reasons: [{ code: 'NO_PLACE', count: 1 }] });
  });

  test('SIPs of few persons are told to nobody, however many calls they are', () => {
    expect(asked(familyOf('SIP', as('SIP', [row('WHOLE', null, [30, 20, 10, 12]), pair('AF', [12, 6, 6, 4]), pair('FK', [10, 5, 5, 6]), pair('Region', [8, 3, 5, 8])])))).toEqual({ AF: null, FK: null, Region: 8 });
    expect(familyOf('SIP', as('SIP', [row('WHOLE', null, [30, 20, 10, 4]), pair('AF', [30, 20, 10, 4])])).total.asked).toBeNull();
  });

  test.each([
    ['a small part hides all parts of its pair, and of the total, which would tell it', [row('WHOLE', null, [40, 25, 15]), pair('AF', [20, 17, 3]), pair('FK', [20, 8, 12])], [[20, null, null], [20, 8, 12]], [40, null, null]],
    ['two of them may stand behind a total in which nothing is small', [row('WHOLE', null, [60, 41, 19]), pair('AF', [20, 17, 3]), pair('FK', [20, 16, 4]), pair('Region', [20, 8, 12])], [[20, null, null], [20, null, null], [20, 8, 12]], [60, 41, 19]],
    ['those who wait are a part like the others', [row('WHOLE', null, [40, 25, 11]), pair('AF', [20, 10, 6]), pair('FK', [20, 15, 5])], [[20, null, null], [20, 15, 5]], [40, null, null]],
  ])('%s', (_, rows, pairs, total) => {
    const told = familyOf('SIP', as('SIP', rows));
    expect(told.pairs.map(({ asked: count, met, refused }) => [count, met, refused])).toEqual(pairs);
    expect([told.total.asked, told.total.met, told.total.refused]).toEqual(total);
  });

  test('reasons are told of the total alone, and none where one is small', () => {
    const why = (...counts: number[]) => familyOf('SIP', as('SIP', [...MANY, ...counts.map((count, n) => row('REASON', null, [count, 0, count], { reason: `R${n}` }))])).reasons.map(({ count }) => count);
    expect([why(10, 5), why(12, 3), why(12)]).toEqual([[10, 5], [], []]);
  });

  test('nothing happened: nothing is told, and nothing breaks', () => {
    expect(familyOf('HANDOVER', MANY)).toEqual({ kind: 'HANDOVER', whole: true, total: { asked: null, met: null, refused: null, medianDays: null }, quarters: [], reasons: [], pairs: [] });
  });
});
