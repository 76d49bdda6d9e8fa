import { describe, expect, test } from '@jest/globals';
import { Broken, Invalid } from '#platform';
import type { Plan } from './plan.entity.js';
import type { AgreePlan, ReviewPlan } from './plan.input.js';
import { agreed, changesOf, conflicts, mayBeProposed, missingSections, moved, planDifferences, reviewed, threeMonthsAfter } from './plan.rules.js';

const need = { id: 'n1', domain: 'HEALTH', severity: 2, text: 'Sömn' } as const;
const goal = { id: 'g1', words: 'Arbeta ute', domain: 'WORK', type: 'STEP', measure: '', targetOn: null } as const;
const full = {
  competence: 'Kan odla', wishes: 'Vara ute', obstacles: '', needs: [need], goals: [goal], hoursPerWeek: 10, schedule: 'Tisdagar', steps: 'Sakta', reviewOn: null,
  status: 'PROPOSED', agreedOn: null,
} as unknown as Plan;

/** The code of what is thrown, or of the first field that is wrong. */
function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Broken) return error.code;
    if (error instanceof Invalid) return error.errors.map(({ field, code }) => `${field} ${code}`).join(', ');
    throw error;
  }
  return 'done';
}

describe('A version of the plan moves', () => {
  test.each([
    ['DRAFT', 'propose', 'PROPOSED'],
    ['DRAFT', 'reopen', 'plan.cannot-reopen'],
    ['DRAFT', 'agree', 'plan.cannot-agree'],
    ['PROPOSED', 'propose', 'plan.cannot-propose'],
    ['PROPOSED', 'reopen', 'DRAFT'],
    ['PROPOSED', 'agree', 'AGREED'],
    ['AGREED', 'propose', 'plan.agreed-stands'],
    ['AGREED', 'reopen', 'plan.agreed-stands'],
    ['AGREED', 'agree', 'plan.agreed-stands'],
  ] as const)('%s, asked to %s: %s', (status, move, expected) => {
    let came = '';
    const verdict = refusal(() => { came = moved({ status }, move); });
    expect(verdict === 'done' ? came : verdict).toBe(expected);
  });
});

describe('It is proposed once competence, needs, wishes and the way to take part are written', () => {
  test.each([
    ['everything', {}, []],
    ['no competence', { competence: ' \n' }, ['competence']],
    ['no need', { needs: [] }, ['needs']],
    ['no wishes', { wishes: '' }, ['wishes']],
    ['no extent', { hoursPerWeek: null }, ['hoursPerWeek']],
    ['an extent of nothing, yet', { hoursPerWeek: 0 }, []],
    ['no schedule and no steps', { schedule: '', steps: '' }, ['schedule', 'steps']],
    ['no obstacles and no goals', { obstacles: '', goals: [] }, []],
  ])('%s', (_what, change, missing) => {
    expect(missingSections({ ...full, ...change })).toEqual(missing);
    expect(refusal(() => mayBeProposed({ ...full, ...change }))).toBe(missing.map((field) => `${field} plan.needs-${field}`).join(', ') || 'done');
  });
});

describe('The participant agrees', () => {
  const asked: AgreePlan = { agreedOn: '2026-03-10', agreedHow: 'IN_PERSON' };
  const around = { today: '2026-03-10', before: null };
  test.each([
    ['today', asked, around, 'done'],
    ['on a day to come', { ...asked, agreedOn: '2026-03-11' }, around, 'agreedOn day.in-the-future'],
    ['before the version before', asked, { ...around, before: '2026-03-11' }, 'agreedOn plan.agreed-before-last'],
    ['on the same day as the version before', asked, { ...around, before: '2026-03-10' }, 'done'],
    ['with a review the same day', { ...asked, reviewOn: '2026-03-10' }, around, 'reviewOn plan.review-too-soon'],
  ])('%s', (_what, agreement, when, expected) => {
    expect(refusal(() => agreed(full, agreement, when))).toBe(expected);
  });

  test('it is looked over as said, else as the plan says, else three months later', () => {
    expect(agreed(full, { ...asked, reviewOn: '2026-04-01' }, around).reviewOn).toBe('2026-04-01');
    expect(agreed({ ...full, reviewOn: '2026-05-01' }, asked, around).reviewOn).toBe('2026-05-01');
    expect(agreed(full, asked, around).reviewOn).toBe('2026-06-08');
    expect(threeMonthsAfter('2023-12-01')).toBe('2024-02-29');
  });
});

describe('A review tells of every goal, once', () => {
  const plan = { ...full, status: 'AGREED', agreedOn: '2026-03-10', goals: [goal, { ...goal, id: 'g2' }] } as Plan;
  const both = [{ goalId: 'g1', outcome: 'REACHED' as const }, { goalId: 'g2', outcome: 'NOT_YET' as const }];
  const asked: ReviewPlan = { reviewedOn: '2026-06-01', outcomes: both, decision: 'CONTINUE' };
  const now = { today: '2026-06-01', current: true };
  test.each([
    ['both goals', asked, now, 'done'],
    ['one left out', { ...asked, outcomes: both.slice(1) }, now, 'outcomes review.goal-missing'],
    ['one twice', { ...asked, outcomes: [...both, both[0]!] }, now, 'outcomes.2.goalId review.unknown-goal'],
    ['one from elsewhere', { ...asked, outcomes: [...both, { goalId: 'g3', outcome: 'PARTLY' as const }] }, now, 'outcomes.2.goalId review.unknown-goal'],
    ['of a plan no longer in force', asked, { ...now, current: false }, 'review.not-current'],
    ['of a day to come', { ...asked, reviewedOn: '2026-06-02' }, now, 'reviewedOn day.in-the-future'],
    ['before it was agreed', { ...asked, reviewedOn: '2026-03-09' }, now, 'reviewedOn review.before-agreed'],
    ['with the next one the same day', { ...asked, nextReviewOn: '2026-06-01' }, now, 'nextReviewOn plan.review-too-soon'],
  ])('%s', (_what, review, when, expected) => {
    expect(refusal(() => reviewed(plan, review, when))).toBe(expected);
  });

  test('the next one comes three months later, and none after the last', () => {
    expect(reviewed(plan, asked, now).nextReviewOn).toBe('2026-08-30');
    expect(reviewed(plan, { ...asked, decision: 'CLOSE', nextReviewOn: '2026-09-01' }, now).nextReviewOn).toBeNull();
  });
});

describe('What differs between two versions is told field by field', () => {
  test.each([
    ['nothing, though the database gives the fields in another order', { needs: [{ text: 'Sömn', id: 'n1', severity: 2, domain: 'HEALTH' }] }, []],
    ['a section', { wishes: 'Vara inne' }, [{ field: 'wishes', item: null, before: 'Vara ute', after: 'Vara inne' }]],
    ['a need that came', { needs: [need, { ...need, id: 'n2' }] }, [{ field: 'needs', item: 'n2', before: null, after: { ...need, id: 'n2' } }]],
    ['a goal that went', { goals: [] }, [{ field: 'goals', item: 'g1', before: goal, after: null }]],
    ['a need that weighs more', { needs: [{ ...need, severity: 4 }] }, [{ field: 'needs', item: 'n1', before: need, after: { ...need, severity: 4 } }]],
  ])('%s', (_what, change, expected) => {
    expect(planDifferences(full, { ...full, ...change } as Plan)).toEqual(expected);
  });

  test('two who write: only what the later one meant to change and what differs', () => {
    const changes = changesOf({ wishes: 'Vara inne', competence: 'Kan odla' }, () => 'new');
    expect(conflicts(full, changes)).toEqual([{ field: 'wishes', yours: 'Vara inne', theirs: 'Vara ute' }]);
  });

  test('a new need gets an id, one with the id of another is refused', () => {
    expect(changesOf({ needs: [{ domain: 'WORK', severity: 1, text: 'a' }] }, () => 'new').needs).toEqual([{ id: 'new', domain: 'WORK', severity: 1, text: 'a' }]);
    expect(refusal(() => changesOf({ needs: [{ ...need }, { ...need }] }, () => 'new'))).toBe('needs.1.id plan.id-twice');
  });
});
