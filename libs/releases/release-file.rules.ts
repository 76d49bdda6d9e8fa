import type { Language, Row } from '#platform';
import { municipalities } from '#projects';
import { RELEASE_WORDS } from './release-words.js';
import type { ReleaseShown, ReleaseTable } from './release.view.js';

/** A release as a table: a line for each place in its tables, in the words of the page. */
export function releaseRows({ startsOn, endsOn, tables }: ReleaseShown, language: Language): Row[] {
  const words = RELEASE_WORDS[language];
  const lines = tables.flatMap((table) => table.rows.flatMap(({ group, cells }) => cells.map(({ value }, n) => [
    startsOn, endsOn, words.kind[table.kind], words.population[table.population], words.dimension[table.dimension], groupNameOf(table, group, language),
    words.column[table.columns[n]!], value ?? words.hidden,
  ])));
  return [words.head, ...lines];
}

/** What a group is called; one without a name, by its code. */
export function groupNameOf({ dimension }: ReleaseTable, group: ReleaseTable['rows'][number]['group'], language: Language): string {
  const words = RELEASE_WORDS[language];
  if (group === null) return words.whole;
  if (group.name !== null) return (language === 'en' && group.english) || group.name;
  if (group.key === '') return words.none;
  const place = dimension === 'municipality' ? municipalities.find(({ code }) => code === group.key)?.name : undefined;
  return place ?? words.group[group.key] ?? group.key;
}
