import { expect, it } from 'vitest';
import { namedMonths } from './named-months.js';

it.each([
  ['none', [], ''],
  ['one', ['2026-04'], 'april 2026'],
  ['two in a row', ['2026-04', '2026-05'], 'april 2026 och maj 2026'],
  ['many in a row, over a new year', ['2025-11', '2025-12', '2026-01'], 'november 2025–januari 2026'],
  ['a span and one apart', ['2026-01', '2026-02', '2026-03', '2026-06'], 'januari 2026–mars 2026 och juni 2026'],
])('%s', (_, months, words) => {
  expect(namedMonths(months)).toBe(words);
});
