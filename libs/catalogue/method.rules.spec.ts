import { describe, expect, test } from '@jest/globals';
import { Broken, Invalid } from '#platform';
import { METHOD_STATUSES, type MethodStatus } from './method.entity.js';
import { decided, DECISIONS, evidenceIsWhole, mustTakeNew, tried, type Decision } from './method.rules.js';

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

describe('A method is proposed, tried, adopted, paused and retired', () => {
  const lives: Record<MethodStatus, Partial<Record<Decision, MethodStatus>>> = {
    PROPOSED: { try: 'TRIAL', retire: 'RETIRED' },
    TRIAL: { adopt: 'ADOPTED', pause: 'PAUSED', retire: 'RETIRED' },
    ADOPTED: { pause: 'PAUSED', retire: 'RETIRED' },
    PAUSED: { try: 'TRIAL', adopt: 'ADOPTED', retire: 'RETIRED' },
    RETIRED: { try: 'TRIAL' },
  };
  const situations = METHOD_STATUSES.flatMap((status) => (Object.keys(DECISIONS) as Decision[]).map((decision) => [status, decision] as const));
  test.each(situations)('%s, asked to %s', (status, decision) => {
    const expected = lives[status][decision];
    if (expected) expect(decided(status, decision)).toBe(expected);
    else expect(refusal(() => decided(status, decision))).toBe(`method.cannot-${decision}`);
  });
});

describe('A trial', () => {
  const trial = { hypothesis: 'Fler kommer', measure: 'Närvaro', reviewOn: '2026-06-02' };
  test.each([
    ['a review tomorrow', { ...trial }, 'done'],
    ['a review today', { ...trial, reviewOn: '2026-06-01' }, 'reviewOn method.review-ahead'],
  ])('%s', (_what, asked, expected) => expect(refusal(() => tried({ status: 'PROPOSED', triedFrom: null }, asked, '2026-06-01'))).toBe(expected));
  test('begun again keeps the day it was first tried', () => {
    expect(tried({ status: 'PAUSED', triedFrom: '2026-01-01' }, trial, '2026-06-01')).toEqual({ ...trial, status: 'TRIAL', since: '2026-06-01', triedFrom: '2026-01-01' });
  });
});

test.each([
  ['PROPOSED', 'method.takes-nobody-proposed'], ['TRIAL', 'done'], ['ADOPTED', 'done'], ['PAUSED', 'method.takes-nobody-paused'], ['RETIRED', 'method.takes-nobody-retired'],
] as const)('somebody begins with a method that is %s', (status, expected) => expect(refusal(() => mustTakeNew({ status }))).toBe(expected));

describe('Evidence', () => {
  const words = 'Fler kommer';
  test.each([
    ['knowledge with source and strength', { part: 'KNOWLEDGE', words, source: 'Metodguiden', strength: 'MODERATE' }, 'done'],
    ['knowledge from nowhere', { part: 'KNOWLEDGE', words, source: ' ' }, 'source method.knowledge-needs-source, strength method.knowledge-needs-strength'],
    ['experience', { part: 'PARTICIPANT', words }, 'done'],
    ['experience with a strength', { part: 'PROFESSION', words, strength: 'STRONG' }, 'strength method.knowledge-alone'],
  ] as const)('%s', (_what, asked, expected) => expect(refusal(() => evidenceIsWhole(asked))).toBe(expected));
});
