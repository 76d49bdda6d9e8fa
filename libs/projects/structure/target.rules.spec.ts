import { describe, expect, test } from '@jest/globals';
import { costPerParticipant, differenceToGoverning, leadingClaim, neededOfEach, personsNeeded, reconcile } from './target.rules.js';
import type { Target } from './structure.entity.js';

type Claimed = Parameters<typeof neededOfEach>[0];

const claim = (id: string, given: Partial<Target>): Claimed => ({
  id, kind: 'PARTICIPANTS', strength: 'PLANNED', value: 490, unit: 'persons', population: null, countedOf: null, whole: null, governing: false, ...given,
});
const planned = claim('planned', {});
const goal = claim('goal', { strength: 'GOAL', value: 530 });

describe('targets', () => {
  test.each([
    [75, 490, 368], [75, 530, 398], [60, 584, 351], [30, 10, 3], [30, 11, 4], [100, 7, 7], [0.1, 1000, 1], [33.3, 3, 1],
  ])('%d %% of %i is at least %i persons', (percent, whole, persons) => expect(personsNeeded(percent, whole)).toBe(persons));

  test.each([
    ['the chosen one', [planned, { ...goal, governing: true }], 'goal'],
    ['nobody has chosen, and they differ', [planned, goal], undefined],
    ['the same number twice: the binding one', [planned, claim('minimum', { strength: 'MINIMUM' })], 'minimum'],
    ['an ambition after all others', [claim('ambition', { strength: 'AMBITION' }), planned], 'planned'],
    ['none', [], undefined],
  ])('leads: %s', (_what, claims, id) => expect(leadingClaim(claims)?.id).toBe(id));

  test('what another claim says more or less than the one that governs', () => {
    const all = [{ ...planned, governing: true }, goal, claim('step', { kind: 'STEP_PROGRESS', unit: 'percent', value: 75 })];
    expect(all.map((each) => differenceToGoverning(each, all))).toEqual([null, 40, null]);
    expect(differenceToGoverning(goal, [planned, goal])).toBeNull();
  });

  test('a percentage in persons: of every number claimed, of its own whole, and of none when the completed are counted', () => {
    const step = claim('step', { kind: 'STEP_PROGRESS', unit: 'percent', value: 75, population: 'ALL_PARTICIPANTS' });
    expect(neededOfEach(step, [planned, goal, step])).toEqual([{ of: 490, targetId: 'planned', persons: 368 }, { of: 530, targetId: 'goal', persons: 398 }]);
    expect(neededOfEach({ ...step, whole: 500 }, [planned, step])).toEqual([{ of: 500, targetId: null, persons: 375 }, { of: 490, targetId: 'planned', persons: 368 }]);
    expect(neededOfEach({ ...step, whole: 490 }, [planned, step])).toHaveLength(1);
    expect(neededOfEach({ ...step, population: 'COMPLETED' }, [planned])).toEqual([]);
    expect(neededOfEach({ ...step, population: 'COMPLETED', countedOf: 'PLANNED' }, [planned])).toHaveLength(1);
    expect(neededOfEach(planned, [planned, goal])).toEqual([]);
  });

  test.each([[24_960_190, 490, 50_939], [24_960_190, 530, 47_095], [null, 490, null], [1000, 0, null]])('%s kronor for %i are %s each', (budget, n, cost) => expect(costPerParticipant(budget, n)).toBe(cost));

  test('the parts against the whole', () => {
    const parts = [{ targetParticipants: 300 }, { targetParticipants: 190 }, { targetParticipants: null }];
    expect(reconcile(parts, [planned, goal])).toEqual({ sum: 490, without: 1, against: [{ targetId: 'planned', value: 490, difference: 0 }, { targetId: 'goal', value: 530, difference: -40 }] });
  });
});
