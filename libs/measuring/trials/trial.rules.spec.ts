import { describe, expect, test } from '@jest/globals';
import type { PlanTrial } from './trial.input.js';
import { dealt, drawn, soundPlan, standing } from './trial.rules.js';

const codeOf = (act: () => void): string | null => {
  try {
    act();
    return null;
  } catch (error) {
    const { code, errors } = error as { code: string; errors?: { code: string }[] };
    return errors?.map((one) => one.code).join(', ') ?? code;
  }
};
const plan = (change: Partial<PlanTrial>): PlanTrial => ({ instrumentIds: ['a1', 'b1'], everyWeeks: 8, atExit: true, ...change }) as PlanTrial;

test.each<[string, PlanTrial, string | null]>([
  ['two methods, asked again', plan({}), null],
  ['asked again at the exit alone', plan({ everyWeeks: null }), null],
  ['two editions of one method', plan({ instrumentIds: ['a1', 'a2'] }), 'trial.same-method'],
  ['asked once', plan({ everyWeeks: null, atExit: false }), 'trial.asked-once'],
])('a plan: %s', (_, asked, expected) => expect(codeOf(() => soundPlan(asked, (id) => id[0]!))).toBe(expected));

test.each<['PLANNED' | 'RUNNING' | 'DECIDED', 'PLANNED' | 'RUNNING', string | null]>([
  ['PLANNED', 'PLANNED', null], ['RUNNING', 'PLANNED', 'trial.begun'], ['DECIDED', 'PLANNED', 'trial.begun'],
  ['RUNNING', 'RUNNING', null], ['PLANNED', 'RUNNING', 'trial.not-begun'], ['DECIDED', 'RUNNING', 'trial.decided'],
])('%s where it should be %s', (status, as, expected) => expect(codeOf(() => standing({ status }, as))).toBe(expected));

describe('The draw', () => {
  const codes = ['0880', '0883', '0881', '0882'];
  test('is the same for the same seed, in whatever order they are told', () => expect(drawn(codes, 7)).toEqual(drawn([...codes].reverse(), 7)));
  test('is another for another seed', () => expect(new Set([1, 2, 3, 4, 5].map((seed) => drawn(codes, seed).join())).size).toBeGreaterThan(1));
  test('gives each method its turn', () => {
    const [one, other] = ['i', 'j'].map((id) => ({ id, key: id, edition: 1, sv: id, en: id }));
    expect(dealt([one!, other!], ['4', '3', '2', '1', '0']).map(({ municipalities }) => municipalities)).toEqual([['0', '2', '4'], ['1', '3']]);
  });
});
