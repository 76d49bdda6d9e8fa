import type { ReleasePromise, ReleaseRow, ReleaseTable } from './release.view.js';

/** The share of a row, where both of what it is made of are told. Those of whom it is not known are in neither. */
export function shareOf({ columns }: ReleaseTable, { cells }: ReleaseRow): { percent: number; yes: number; of: number } | null {
  const [yes, no] = [cells[columns.indexOf('YES')]?.value ?? null, cells[columns.indexOf('NO')]?.value ?? null];
  return yes === null || no === null || yes + no === 0 ? null : { percent: (100 * yes) / (yes + no), yes, of: yes + no };
}

/** The promise a share can be laid beside: of the same persons, and the one that governs where one does. */
export function promiseBeside({ kind, population }: ReleaseTable, promises: readonly ReleasePromise[]): ReleasePromise | null {
  const mine = promises.filter((promise) => promise.kind === kind && promise.unit === 'percent' && promise.population === population);
  return mine.find(({ governing }) => governing) ?? (mine.length === 1 ? mine[0]! : null);
}
