import { Invalid } from '#platform';
import type { AnchorInput, ItemWordsRow, MakeInstrument } from './instrument.input.js';
import { LICENCES, placedFaults, type Definition, type LicenceKind, type Scale, type Scoring } from './instrument.rules.js';

/** An instrument as it is sent, as a definition: what is left out is the plainest there is. */
export function definitionOf({ items, scale, scoring, bands, better, anchors }: MakeInstrument): Definition {
  const told: Scoring = scoring.kind === 'GOALS' ? { kind: 'GOALS' } : { kind: scoring.kind, factor: scoring.factor ?? 1, missing: scoring.missing ?? 0 };
  return { items: items.map(({ key, words, reversed }) => ({ key, words: words ?? null, reversed: reversed ?? false })), scale, scoring: told, bands: bands ?? [], better, anchors: anchors ?? [] };
}

/** Its score can be computed; and then each meaning is that of a value of the scale, told once. What is wrong is named by its place. */
export function demandSound(definition: Definition): void {
  const scored = placedFaults(definition).map(({ field, fault }) => ({ field, code: `instrument.${fault.toLowerCase().replaceAll('_', '-')}` }));
  const faults = scored.length > 0 ? scored : anchorFaults(definition.scale, definition.anchors ?? []);
  if (faults.length > 0) throw new Invalid(faults);
}

const anchorFaults = ({ from, to }: Scale, anchors: readonly { at: number }[]) => anchors.flatMap(({ at }, index) => {
  if (at < from || at > to) return [{ field: `anchors.${index + 1}.at`, code: 'instrument.off-scale' }];
  return anchors.findIndex((other) => other.at === at) < index ? [{ field: `anchors.${index + 1}.at`, code: 'instrument.meaning-twice' }] : [];
});

interface Rights {
  licence: LicenceKind;
  aboutHealth: boolean;
}

/**
 * What came with the program keeps its rights in every edition a project makes of it, or a licence would be got round by saying that none is needed.
 * 1. It asks for no less of a licence. 2. What tells of health goes on telling of health.
 */
export function demandAsItCame(asked: Rights, came: Rights | undefined): void {
  if (!came) return;
  const faults = [
    ...(LICENCES.indexOf(asked.licence) < LICENCES.indexOf(came.licence) ? [{ field: 'licence', code: 'instrument.licence-as-it-came' }] : []),
    ...(came.aboutHealth && !asked.aboutHealth ? [{ field: 'aboutHealth', code: 'instrument.health-as-it-came' }] : []),
  ];
  if (faults.length > 0) throw new Invalid(faults);
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
    ...anchorFaults(scale, anchors),
  ];
  if (faults.length > 0) throw new Invalid(faults);
  const wordsOf = new Map(rows.map(({ key, ...words }) => [key, words]));
  return { ...definition, items: items.map((item) => ({ ...item, words: wordsOf.get(item.key)! })), anchors: anchors.length > 0 ? anchors : definition.anchors ?? [] };
}
