import { describe, expect, test } from '@jest/globals';
import { Invalid } from '#platform';
import type { ScoreInput } from './survey.input.js';
import { beforeAndAfter, changeOver, indexOf, themesOf, whole } from './survey.rules.js';
import type { SurveyAnswerView } from './survey.view.js';

const items = [
  { code: 'A', instrument: 'SELF_ASSESSMENT', theme: 'PARALLEL' }, { code: 'B', instrument: 'SELF_ASSESSMENT', theme: 'NEED_ADAPTATION' },
  { code: 'C', instrument: 'COLLABORATION', theme: 'TRUST' },
] as const;
const codeOf = (scores: ScoreInput[]) => {
  try {
    return whole('SELF_ASSESSMENT', scores, items);
  } catch (error) {
    return (error as Invalid).errors[0]!.code;
  }
};
const answer = (index: number): SurveyAnswerView => ({ id: '', moment: 'YEARLY', answeredOn: '2026-01-01', index, themes: [], words: null });

describe('A survey', () => {
  test.each([
    ['every statement', [{ code: 'A', score: 5 }, { code: 'B', score: 1 }], { A: 5, B: 1 }],
    ['one left out', [{ code: 'A', score: 5 }], 'survey.answer-all'],
    ['one twice, one left out', [{ code: 'A', score: 5 }, { code: 'A', score: 4 }], 'survey.answer-all'],
    ['one of another survey', [{ code: 'A', score: 5 }, { code: 'B', score: 1 }, { code: 'C', score: 1 }], 'survey.unknown-item'],
  ])('%s', (_what, scores, expected) => expect(codeOf(scores)).toEqual(expected));

  test.each([[[1, 1], 0], [[5, 5], 100], [[3], 50], [[4, 3, 3], 58]])('%j is %i of 100', (scores, index) => expect(indexOf(scores)).toBe(index));
  test('by theme', () => expect(themesOf({ A: 5, B: 1 }, items)).toEqual([{ theme: 'PARALLEL', index: 100 }, { theme: 'NEED_ADAPTATION', index: 0 }]));
  test('one answer is no trend', () => expect([changeOver([answer(40)]), changeOver([answer(40), answer(70), answer(60)])]).toEqual([null, 20]));
  test('who answered once is in no before and after', () => {
    const trends = [[40, 60], [90]].map((indexes) => ({ instrument: 'COLLABORATION' as const, answers: indexes.map(answer) }));
    expect(beforeAndAfter('COLLABORATION', trends)).toEqual({ instrument: 'COLLABORATION', actors: 1, before: 40, latest: 60 });
    expect(beforeAndAfter('SELF_ASSESSMENT', trends)).toEqual({ instrument: 'SELF_ASSESSMENT', actors: 0, before: null, latest: null });
  });
});
