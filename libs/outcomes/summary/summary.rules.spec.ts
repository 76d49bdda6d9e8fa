import { describe, expect, test } from '@jest/globals';
import type { Cell, Figure } from '../outcomes.view.js';
import { summaryOf } from './summary.rules.js';

type Counts = [yes: number, no: number, unknown: number];

const cell = ([yes, no, unknown]: Counts): Cell => ({
  yes, no, unknown, population: yes + no + unknown, denominator: yes + no, percent: 50, interval: null, reached: true, gapPoints: null, needed: null, stillNeeded: null, few: false, reasons: [],
});
const figure = (women: Counts, men: Counts, others: Counts): Figure => ({
  targetId: null, kind: 'STEP_PROGRESS', strength: null, value: 75, unit: 'percent', population: 'ALL_PARTICIPANTS', byGender: true, governing: true, quote: null, differsBy: null,
  numeratorWords: '', goals: [], readings: [{
    population: 'ALL_PARTICIPANTS', populationWords: '', denominatorWords: '', others: 0, parts: [], wholePersons: [], pace: null,
    total: cell([0, 1, 2].map((n) => women[n]! + men[n]! + others[n]!) as Counts), women: cell(women), men: cell(men),
  }],
});

describe('What an owner outside the case work is told of a figure', () => {
  type Groups = [women: Counts, men: Counts, others: Counts];
  test.each<[string, Groups, [number | null, number | null, number | null]]>([
    ['large groups stand', [[20, 10, 5], [15, 15, 6], [0, 0, 0]], [35, 20, 15]],
    ['one small number hides its group, and the other that would tell it', [[20, 10, 2], [15, 15, 6], [0, 0, 0]], [35, null, null]],
    ['the third gender is not told by subtraction', [[20, 10, 5], [15, 15, 6], [1, 0, 0]], [36, null, 15]],
    ['a small whole tells nothing', [[2, 1, 0], [1, 0, 0], [0, 0, 0]], [null, null, null]],
    ['nobody is no secret', [[0, 0, 0], [0, 0, 0], [0, 0, 0]], [0, 0, 0]],
  ])('%s', (_what, groups, expected) => {
    const [reading] = summaryOf(figure(...groups)).readings;
    expect([reading!.total.yes, reading!.women.yes, reading!.men.yes]).toEqual(expected);
    for (const shown of [reading!.total, reading!.women, reading!.men]) if (shown.yes === null) expect(Object.values(shown).every((value) => value === null)).toBe(true);
  });
});
