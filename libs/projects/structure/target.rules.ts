import type { TargetPopulation, TargetStrength } from '../claims/claims.js';
import type { Target } from './structure.entity.js';

type Claimed = Pick<Target, 'id' | 'kind' | 'strength' | 'value' | 'unit' | 'population' | 'countedOf' | 'whole' | 'governing'>;

/** From the most binding: what a figure is held against when two claims name the same number. */
const BINDING: readonly TargetStrength[] = ['MINIMUM', 'GOAL', 'PLANNED', 'AMBITION'];

/** The denominator a person chose, else the one the claim itself names. Where neither says, nobody guesses. */
export const populationOf = (target: Pick<Target, 'population' | 'countedOf'>): TargetPopulation | null => target.countedOf ?? target.population;

const rivalsOf = <T extends Claimed>(target: T, all: readonly T[]): T[] => all.filter((other) => other.kind === target.kind && other.unit === target.unit);

/** The claim that counts: the one a person chose; the most binding one when all name the same number; else none, until a person chooses. */
export function leadingClaim<T extends Claimed>(claims: readonly T[]): T | null {
  const chosen = claims.find((claim) => claim.governing);
  if (chosen) return chosen;
  const first = claims[0];
  if (!first || claims.some((claim) => claim.value !== first.value || claim.unit !== first.unit)) return null;
  return [...claims].sort((one, other) => BINDING.indexOf(one.strength) - BINDING.indexOf(other.strength))[0]!;
}

/** How much more, or less, a claim says than the one that governs its kind. Null where none governs, and for that one itself. */
export function differenceToGoverning<T extends Claimed>(target: T, all: readonly T[]): number | null {
  const governing = rivalsOf(target, all).find((other) => other.governing);
  return governing && governing.id !== target.id ? target.value - governing.value : null;
}

/** The least number of persons that reaches a percentage of so many. */
export const personsNeeded = (percent: number, whole: number): number => Math.ceil(Number(((percent * whole) / 100).toFixed(6)));

export interface Needed {
  of: number;
  /** The claim that names this whole; null when the sentence of the percentage names it itself. */
  targetId: string | null;
  persons: number;
}

/** A percentage in persons, of every number of participants that was claimed. Nothing for a percentage of those who have completed. */
export function neededOfEach<T extends Claimed>(target: T, all: readonly T[]): Needed[] {
  if (target.unit !== 'percent' || populationOf(target) === 'COMPLETED') return [];
  const wholes = all.filter((claim) => claim.kind === 'PARTICIPANTS' && claim.unit === 'persons').map(({ id, value }) => ({ of: value, targetId: id as string | null }));
  const named = target.whole !== null && !wholes.some(({ of }) => of === target.whole) ? [{ of: target.whole, targetId: null }] : [];
  const once = [...named, ...wholes].filter((each, at, list) => list.findIndex(({ of }) => of === each.of) === at);
  return once.map((each) => ({ ...each, persons: personsNeeded(target.value, each.of) }));
}

/** Whole kronor for each participant. */
export const costPerParticipant = (budgetSek: number | null, participants: number): number | null =>
  budgetSek === null || participants <= 0 ? null : Math.round(budgetSek / participants);

export interface Reconciled {
  /** What the parts that run add up to. */
  sum: number;
  /** Parts that name no number of their own. */
  without: number;
  against: { targetId: string; value: number; difference: number }[];
}

/** The parts' numbers against every number of participants that was claimed for the whole. */
export function reconcile(parts: readonly { targetParticipants: number | null }[], targets: readonly Claimed[]): Reconciled {
  const sum = parts.reduce((total, part) => total + (part.targetParticipants ?? 0), 0);
  const claims = targets.filter((claim) => claim.kind === 'PARTICIPANTS' && claim.unit === 'persons');
  return {
    sum,
    without: parts.filter((part) => part.targetParticipants === null).length,
    against: claims.map(({ id, value }) => ({ targetId: id, value, difference: sum - value })),
  };
}
