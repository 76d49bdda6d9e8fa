import { spreadsheet, type Language } from '#platform';
import { municipalities } from '#projects';
import { FILE_WORDS } from './release-words.js';
import type { ReleaseShown, ReleaseTable } from './release.view.js';

/** A release as a file: a line for each place in its tables, in the words of the page. No name of a group begins a formula. */
export function releaseFile({ startsOn, endsOn, tables }: ReleaseShown, language: Language): string {
  const words = FILE_WORDS[language];
  const lines = tables.flatMap((table) => table.rows.flatMap(({ group, cells }) => cells.map(({ value }, n) => [
    startsOn, endsOn, words.kind[table.kind], words.population[table.population], words.dimension[table.dimension], nameOf(table, group, language),
    words.column[table.columns[n]!], value === null ? words.hidden : String(value),
  ])));
  return spreadsheet([words.head, ...lines]);
}

function nameOf({ dimension }: ReleaseTable, group: ReleaseTable['rows'][number]['group'], language: Language): string {
  const words = FILE_WORDS[language];
  if (group === null) return words.whole;
  if (group.name !== null) return group.name;
  if (group.key === '') return words.none;
  const place = dimension === 'municipality' ? municipalities.find(({ code }) => code === group.key)?.name : undefined;
  return place ?? words.group[group.key] ?? group.key;
}
