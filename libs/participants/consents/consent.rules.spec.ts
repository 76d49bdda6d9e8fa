import { describe, expect, it } from '@jest/globals';
import type { Category } from '#access';
import { consentIsSound, withdrawalEffect } from './consent.rules.js';

const today = '2026-03-01';

describe('a consent is sound', () => {
  it.each([
    ['given today for a year', '2026-03-01', '2026-03-01', '2027-03-01', null],
    ['given tomorrow', '2026-03-02', '2026-03-02', '2026-06-01', 'consent.given-ahead'],
    ['before it was given', '2026-02-20', '2026-02-19', '2026-06-01', 'consent.before-given'],
    ['over already', '2026-01-01', '2026-01-01', '2026-02-28', 'consent.ends-too-soon'],
    ['backwards', '2026-03-01', '2026-04-01', '2026-03-31', 'consent.ends-too-soon'],
    ['a day longer than a year', '2026-03-01', '2026-03-01', '2027-03-02', 'consent.longer-than-a-year'],
  ])('%s', (...[, givenOn, validFrom, validTo, code]) => {
    const check = () => consentIsSound({ givenOn, validFrom, validTo }, today);
    if (code === null) expect(check).not.toThrow();
    else expect(check).toThrow(code);
  });
});

describe('what withdrawing takes away', () => {
  const consent = (id: string, categories: Category[], more: object = {}) => ({ id, toUnitId: 'u', toAccountId: null, categories, status: 'ACTIVE' as const, ...more });
  const asked = consent('1', ['plan', 'notes']);
  it.each([
    ['the only one', [], { loses: ['plan', 'notes'], keeps: [] }],
    ['another opens the plan still', [consent('2', ['plan'])], { loses: ['notes'], keeps: ['plan'] }],
    ['another unit has its own', [consent('2', ['plan'], { toUnitId: 'v' })], { loses: ['plan', 'notes'], keeps: [] }],
    ['one named person there has one', [consent('2', ['plan'], { toAccountId: 'a' })], { loses: ['plan', 'notes'], keeps: [] }],
    ['the other one is withdrawn', [consent('2', ['plan'], { status: 'WITHDRAWN' })], { loses: ['plan', 'notes'], keeps: [] }],
  ])('%s', (_what, others, effect) => expect(withdrawalEffect(asked, [asked, ...others])).toEqual(effect));
});
