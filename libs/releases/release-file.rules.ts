import { Temporal } from 'temporal-polyfill';
import type { Language, Row } from '#platform';
import { municipalities } from '#projects';
import { RELEASE_WORDS } from './release-words.js';
import type { ReleaseShown, ReleaseTable } from './release.view.js';

/** A release as a table: a line for each place in its tables, in the words of the page. Of figures that were taken back every line says so, with the day and the reason, wherever it is copied to. */
export function releaseRows({ startsOn, endsOn, tables, withdrawnAt, withdrawnReason }: ReleaseShown, language: Language): Row[] {
  const words = RELEASE_WORDS[language];
  const lines = tables.flatMap((table) => table.rows.flatMap(({ group, cells }) => cells.map(({ value }, n) => [
    startsOn, endsOn, words.kind[table.kind], words.population[table.population], words.dimension[table.dimension], groupNameOf(table, group, language),
    words.column[table.columns[n]!], value ?? words.hidden,
  ])));
  if (withdrawnAt === null) return [words.head, ...lines];
  const back = `${Temporal.Instant.from(withdrawnAt).toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString()}: ${withdrawnReason ?? ''}`;
  return [[...words.head, words.withdrawn], ...lines.map((line) => [...line, back])];
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
