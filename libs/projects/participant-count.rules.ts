import type { Language } from '#platform';
import { POPULATION_WORDS } from './structure/population-words.js';
import type { ParticipantCount } from './figures.view.js';
import type { Counts, StoredTarget } from './projects.queries.js';
import { costPerParticipant, differenceToGoverning, leadingClaim } from './structure/target.rules.js';

/** Below this many persons a number can point somebody out. */
export const SMALL = 5;

export const isSmall = (figure: number): boolean => figure > 0 && figure < SMALL;

const NOBODY: Omit<Counts, 'projectId'> = { women: 0, men: 0, other: 0, persons: 0, participations: 0 };

export interface Counted {
  counts: Counts | undefined;
  targets: readonly StoredTarget[];
  budgetSek: number | null;
  today: string;
  language: Language;
}

export function shownCount({ counts, targets, budgetSek, today, language }: Counted): ParticipantCount {
  const { women, men, other, persons, participations } = { ...NOBODY, ...counts };
  const claims = targets.filter(({ kind, unit }) => kind === 'PARTICIPANTS' && unit === 'persons');
  const leading = leadingClaim(claims);
  return {
    asOf: today,
    population: POPULATION_WORDS.TAKEN_PART[language],
    women, men, other, total: persons, participations,
    costPerParticipantSek: costPerParticipant(budgetSek, persons),
    targets: claims.map((claim) => ({
      id: claim.id, value: claim.value, strength: claim.strength, quote: claim.quote, governing: claim.governing, leading: claim.id === leading?.id,
      difference: differenceToGoverning(claim, claims),
      missing: Math.max(0, claim.value - persons),
      reachedPercent: Math.round((persons / claim.value) * 10_000) / 100,
      costPerParticipantSek: costPerParticipant(budgetSek, claim.value),
    })),
  };
}
