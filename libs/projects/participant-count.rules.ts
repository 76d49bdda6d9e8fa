import type { Language } from '#platform';
import { POPULATION_WORDS } from './structure/population-words.js';
import type { CoverageRow, ParticipantCount } from './figures.view.js';
import type { Counts, StoredTarget } from './projects.queries.js';
import { costPerParticipant, differenceToGoverning, leadingClaim } from './structure/target.rules.js';

/** Below this many persons a number can point somebody out. */
export const SMALL = 5;

type Parts = Pick<Counts, 'women' | 'men' | 'other'>;
type Shown = { [part in keyof Parts]: number | null };

export const isSmall = (figure: number): boolean => figure > 0 && figure < SMALL;

/**
 * For whoever stands outside the case work: a figure below five is hidden, and with it the next smallest, so that no subtraction
 * brings it back. A whole below five hides everything.
 */
export function withoutSmall(parts: Parts): Shown & { total: number | null } {
  const total = parts.women + parts.men + parts.other;
  if (isSmall(total)) return { women: null, men: null, other: null, total: null };
  const figures = Object.entries(parts) as [keyof Parts, number][];
  const hidden = new Set(figures.filter(([, figure]) => isSmall(figure)).map(([part]) => part));
  if (hidden.size === 1) {
    const next = figures.filter(([part, figure]) => !hidden.has(part) && figure > 0).sort(([, one], [, other]) => one - other)[0];
    if (next) hidden.add(next[0]);
  }
  const shown = Object.fromEntries(figures.map(([part, figure]) => [part, hidden.has(part) ? null : figure])) as Shown;
  return { ...shown, total };
}

/** One hidden part among several is told by the whole: then the smallest of the others is hidden with it. */
export function withoutLonelyGap<T extends CoverageRow>(rows: readonly T[]): T[] {
  if (rows.filter(({ total }) => total === null).length !== 1) return [...rows];
  const [smallest] = rows.filter(({ total, empty }) => total !== null && !empty).sort((one, other) => one.total! - other.total!);
  return rows.map((row) => (row === smallest ? { ...row, women: null, men: null, total: null } : row));
}

const NOBODY: Omit<Counts, 'projectId'> = { women: 0, men: 0, other: 0, persons: 0, participations: 0 };

export interface Counted {
  counts: Counts | undefined;
  targets: readonly StoredTarget[];
  budgetSek: number | null;
  /** Whether the one who asks works with the cases' pseudonyms and sees every figure. */
  whole: boolean;
  today: string;
  language: Language;
}

export function shownCount({ counts, targets, budgetSek, whole, today, language }: Counted): ParticipantCount {
  const { persons, participations, ...parts } = { ...NOBODY, ...counts };
  const { women, men, other } = parts;
  const shown = whole ? { women, men, other, total: persons } : withoutSmall({ women, men, other });
  const claims = targets.filter(({ kind, unit }) => kind === 'PARTICIPANTS' && unit === 'persons');
  const leading = leadingClaim(claims);
  return {
    asOf: today,
    population: POPULATION_WORDS.TAKEN_PART[language],
    ...shown,
    participations: shown.total === null ? null : participations,
    costPerParticipantSek: shown.total === null ? null : costPerParticipant(budgetSek, persons),
    targets: claims.map((claim) => ({
      id: claim.id, value: claim.value, strength: claim.strength, quote: claim.quote, governing: claim.governing, leading: claim.id === leading?.id,
      difference: differenceToGoverning(claim, claims),
      missing: shown.total === null ? null : Math.max(0, claim.value - persons),
      reachedPercent: shown.total === null ? null : Math.round((persons / claim.value) * 10_000) / 100,
      costPerParticipantSek: costPerParticipant(budgetSek, claim.value),
    })),
  };
}
