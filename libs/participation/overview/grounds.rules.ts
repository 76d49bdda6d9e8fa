import { CATEGORIES, type Category } from '#access';
import type { Language } from '#platform';
import { wordsFor } from '#platform';
import type { GroundsRow } from './overview.queries.js';
import type { Grounds } from './overview.view.js';

/** What is part of every file; the name of a person, and coordination, are shared by themselves. */
const SHOWN = CATEGORIES.filter((category) => category !== 'coordination');

/** Sentences for the rows of the law: why something is open, and what would open the rest. */
export function groundsInWords(rows: readonly GroundsRow[], language: Language): Grounds {
  const words = wordsFor(language);
  const named = (category: string) => words(`category.${category}`).title;
  const open = new Set(rows.flatMap((row) => row.categories));
  const isOpen = (category: Category) => open.has(category) || (open.has('ALL') && category !== 'identity');
  return {
    sees: rows.map((row) => ({
      grounds: row.grounds,
      sentence: words(`why.${row.grounds}`, {
        branch: row.branchName,
        unit: row.unitName,
        parts: row.categories.filter((category) => category !== 'ALL').map(named).join(', '),
      }).detail,
      until: row.until,
    })),
    closed: SHOWN.filter((category) => !isOpen(category)).map((category) => ({ category, sentence: words('why.closed', { part: named(category) }).detail })),
  };
}
