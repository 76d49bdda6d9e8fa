import { describe, expect, test } from 'vitest';
import type { Line } from './log.queries.js';
import { together } from './together.js';

const line = (id: number, second: number, more: Partial<Line> = {}): Line => ({
  id: String(id), at: `2026-11-22T10:00:${String(second).padStart(2, '0')}Z`, kind: 'READ', what: 'organisation.read', words: 'Se organisationer', outcome: 'DONE',
  accountName: 'Sara', branchName: 'Arbetsmarknad', participations: [], ...more,
});

describe('Lines of the log that one visit wrote', () => {
  test.each([
    ['the same read within two seconds is one line', [line(3, 3), line(2, 2)], [2]],
    ['also with another line between', [line(3, 3), line(2, 3, { what: 'project.read' }), line(1, 2)], [2, 1]],
    ['a later visit is its own', [line(3, 30), line(2, 2)], [1, 1]],
    ['another person’s is its own', [line(3, 3), line(2, 3, { accountName: 'Omar' })], [1, 1]],
    ['about other participants it is its own', [line(3, 3), line(2, 3, { participations: [{ id: 'a', pseudonym: 'D-000001', projectName: 'IRIS' }] })], [1, 1]],
    ['events are never taken together', [line(3, 3, { kind: 'EVENT' }), line(2, 3, { kind: 'EVENT' })], [1, 1]],
  ] as const)('%s', (_name, lines, times) => {
    expect(together(lines).map((one) => one.times)).toEqual(times);
  });
});
