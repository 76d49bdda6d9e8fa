import type { Language, Row } from '#platform';
import { groupNameOf, type ReleaseRow, type ReleaseShown } from '#releases';

/** The row of the whole project, and of those who belong to no group: a code of its own for each, so that an empty cell means nothing. */
export const ALL = 'ALL';
export const NONE = 'NONE';

export const FIGURE_COLUMNS = ['release', 'span', 'from', 'to', 'figure', 'population', 'divided_by', 'group', 'group_name', 'column', 'persons', 'hidden'] as const;
export const TARGET_COLUMNS = ['release', 'figure', 'strength', 'value', 'unit', 'population', 'governs'] as const;

const codeOf = (group: ReleaseRow['group']): string => (group === null ? ALL : group.key || NONE);

/** A line for each place in the tables of the releases, by codes that stay the same in every language. What is not shown has no number, and says so. */
export function figureRows(releases: readonly ReleaseShown[], language: Language): Row[] {
  const lines = releases.flatMap((release) => release.tables.flatMap((table) => table.rows.flatMap(({ group, cells }) => cells.map(({ value }, n): Row => [
    release.id, release.span, release.startsOn, release.endsOn, table.kind, table.population, table.dimension, codeOf(group), groupNameOf(table, group, language), table.columns[n]!, value ?? '', value === null ? 1 : 0,
  ]))));
  return [FIGURE_COLUMNS, ...lines];
}

/** What the project had promised when each was frozen. */
export function targetRows(releases: readonly ReleaseShown[]): Row[] {
  const lines = releases.flatMap((release) => release.promises.map(({ kind, strength, value, unit, population, governing }): Row => [release.id, kind, strength, { value, decimals: Number.isInteger(value) ? 0 : 1 }, unit, population ?? '', governing ? 1 : 0]));
  return [TARGET_COLUMNS, ...lines];
}
