import { cellOf, type Count } from '../outcomes.rules.js';
import { suppressed, WOMEN_MEN_OTHERS } from '../suppression.rules.js';
import type { EffectCount } from './effect.queries.js';
import type { EffectGroup, EffectMeasure, EffectOf, EffectRow, EffectShare } from './effect.view.js';

const ORDER: readonly EffectOf[] = ['ALL', 'AREA', 'METHOD'];

/**
 * Areas and methods beside each other, the largest first.
 * 1. One person may have had several: rows are not added up.
 * 2. A group of 1 to 4 persons is not told of, nor one that would tell it by subtraction.
 */
export function effectOf(counts: readonly EffectCount[]): EffectRow[] {
  const groups = Map.groupBy(counts, ({ what, key }) => `${what} ${key}`);
  const rows = [...groups.values()].map((mine) => ({ row: rowOf(mine), size: doseOf(mine).persons }));
  return rows.sort((a, b) => ORDER.indexOf(a.row.what) - ORDER.indexOf(b.row.what) || b.size - a.size || a.row.key.localeCompare(b.row.key)).map(({ row }) => row);
}

function rowOf(mine: readonly EffectCount[]): EffectRow {
  const { what, key } = mine[0]!;
  const parts = WOMEN_MEN_OTHERS.map((genders) => mine.filter(({ gender }) => genders.includes(gender)));
  const { cells, rowTotals } = suppressed([parts.map((part) => doseOf(part).persons)]);
  const [women, men] = cells[0]!.map((shown, at) => (shown === 'SUPPRESSED' ? null : groupOf(parts[at]!)));
  return { what, key, name: mine.find(({ name }) => name !== null)?.name ?? null, total: rowTotals[0] === 'SUPPRESSED' ? null : groupOf(mine), women: women!, men: men! };
}

function doseOf(mine: readonly EffectCount[]): Pick<EffectCount, 'persons' | 'finished' | 'hours' | 'occasions' | 'days'> {
  const dose = { persons: 0, finished: 0, hours: 0, occasions: 0, days: 0 };
  for (const count of mine.filter(({ measure }) => measure === null)) for (const of of Object.keys(dose) as (keyof typeof dose)[]) dose[of] += count[of];
  return dose;
}

function groupOf(mine: readonly EffectCount[]): EffectGroup {
  const { persons, finished, hours, occasions, days } = doseOf(mine);
  const each = (sum: number) => (persons === 0 ? 0 : Math.round((10 * sum) / persons) / 10);
  return { persons, finished, hoursEach: each(hours), occasionsEach: each(occasions), daysEach: each(days), steps: shareOf(mine, 'STEP_PROGRESS'), work: shareOf(mine, 'WORK_OR_STUDIES') };
}

function shareOf(mine: readonly EffectCount[], kind: EffectMeasure): EffectShare {
  const counts = mine.flatMap(({ measure, reason, gender, persons }): Count[] => (measure === kind && reason ? [{ kind, reason, gender, persons, completed: true, part: null }] : []));
  const { yes, no, unknown, percent, interval, few } = cellOf(counts, { unit: 'percent', value: null, population: 'ALL_PARTICIPANTS', planned: null });
  return { yes, denominator: yes + no, unknown, percent, interval, few };
}
