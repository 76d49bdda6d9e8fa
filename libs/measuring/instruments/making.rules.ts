import { Invalid } from '#platform';
import type { AnchorInput, ItemWordsRow, MakeInstrument } from './instrument.input.js';
import type { Definition, Scoring } from './instrument.rules.js';

/** An instrument as it is sent, as a definition: what is left out is the plainest there is. */
export function definitionOf({ items, scale, scoring, bands, better, anchors }: MakeInstrument): Definition {
  const told: Scoring = scoring.kind === 'GOALS' ? { kind: 'GOALS' } : { kind: scoring.kind, factor: scoring.factor ?? 1, missing: scoring.missing ?? 0 };
  return { items: items.map(({ key, words, reversed }) => ({ key, words: words ?? null, reversed: reversed ?? false })), scale, scoring: told, bands: bands ?? [], better, anchors: anchors ?? [] };
}

/**
 * The same definition with its words.
 * 1. Each item gets its words, once. 2. A row of another item is a mistake, and so is a meaning of a value that is not on the scale: each is named by its place.
 * 3. How it is scored stays as it was.
 */
export function withWords(definition: Definition, rows: readonly ItemWordsRow[], told?: readonly AnchorInput[] | null): Definition {
  const { items, scale } = definition;
  const anchors = told ?? [];
  const known = new Set(items.map(({ key }) => key));
  const faults = [
    ...rows.flatMap(({ key }, at) => {
      if (!known.has(key)) return [{ field: `items.${at + 1}.key`, code: 'instrument.unknown-item' }];
      return rows.findIndex((row) => row.key === key) < at ? [{ field: `items.${at + 1}.key`, code: 'instrument.key-twice' }] : [];
    }),
    ...items.filter(({ key }) => !rows.some((row) => row.key === key)).map(({ key }) => ({ field: `items.${key}`, code: 'instrument.words-lacking' })),
    ...anchors.flatMap(({ at }, index) => (at < scale.from || at > scale.to ? [{ field: `anchors.${index + 1}.at`, code: 'instrument.off-scale' }] : [])),
  ];
  if (faults.length > 0) throw new Invalid(faults);
  const wordsOf = new Map(rows.map(({ key, ...words }) => [key, words]));
  return { ...definition, items: items.map((item) => ({ ...item, words: wordsOf.get(item.key)! })), anchors: anchors.length > 0 ? anchors : definition.anchors ?? [] };
}
