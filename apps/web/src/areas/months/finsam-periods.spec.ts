import { expect, test } from 'vitest';
import { finsamPeriods } from './finsam-periods.js';

test('a period is a quarter that is over; for those who see the cases also the one that runs, and a year', () => {
  expect(finsamPeriods('2026-05-02').map(({ key }) => key)).toEqual(['2026', '2026-2', '2026-1', '2025', '2025-4', '2025-3', '2025-2', '2025-1']);
});
