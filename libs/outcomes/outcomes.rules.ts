import { Temporal } from 'temporal-polyfill';
import type { Gender } from '#participants';
import { FEW, isReached, percent, wholePersons, wilson } from './figures.rules.js';
import { POPULATIONS, REASONS, type Measure, type Population, type Reason, type TargetKind } from './outcomes.js';
import type { Cell, DefinitionView, Figure, Pace, ReasonCount, WholePersons } from './outcomes.view.js';

export interface Count {
  kind: Measure;
  reason: Reason;
  completed: boolean;
  gender: Gender;
  part: string | null;
  persons: number;
}

export interface TargetClaim {
  id: string;
  kind: TargetKind;
  strength: NonNullable<Figure['strength']>;
  value: number;
  unit: 'persons' | 'percent';
  population: Population | null;
  byGender: boolean;
  quote: string | null;
  governing: boolean;
  reason: string | null;
}

/** A part of the whole: a subproject, a municipality or a track; `planned` where it has its own share of the plan. */
export interface Part {
  key: string;
  name: string;
  planned: number | null;
}

export interface ProjectCourse {
  id: string;
  name: string;
  startsOn: string | null;
  endsOn: string | null;
  shiftMonths: number;
}

/** What counts, in one edition: as it is shown. */
export type Definition = DefinitionView;

/** What a cell is judged against. `planned` is the number of the plan for just this cell, where there is one. */
export interface Judging {
  unit: 'persons' | 'percent';
  value: number | null;
  population: Population;
  planned: number | null;
}

/** Of the counted rows those that lie in the population. COMPLETED leaves out everybody who is still there. */
export const within = (counts: Count[], population: Population): Count[] => (population === 'COMPLETED' ? counts.filter((c) => c.completed) : counts);

const sum = (counts: Count[]): number => counts.reduce((total, c) => total + c.persons, 0);

function byReason(counts: Count[]): ReasonCount[] {
  const persons = new Map<Reason, number>();
  for (const c of counts) persons.set(c.reason, (persons.get(c.reason) ?? 0) + c.persons);
  return [...persons].map(([reason, n]) => ({ reason, verdict: REASONS[reason], persons: n })).sort((a, b) => b.persons - a.persons || a.reason.localeCompare(b.reason));
}

/**
 * One figure of one group.
 * 1. What is not known stands apart: it is in neither numerator nor denominator, and never a no.
 * 2. Measured of the plan, the denominator is the planned number, and where a group has none there is no share.
 * 3. A target is judged in whole persons.
 */
export function cellOf(counts: Count[], judging: Judging): Cell {
  const reasons = byReason(counts);
  const of = (verdict: string) => reasons.filter((r) => r.verdict === verdict).reduce((n, r) => n + r.persons, 0);
  const [yes, no, unknown] = [of('YES'), of('NO'), of('UNKNOWN')];
  const { unit, value, population, planned } = judging;
  const denominator = unit === 'persons' || population === 'PLANNED' ? planned : yes + no;
  const share = denominator ? percent(yes, denominator) : null;
  const needed = neededFor(judging, denominator);
  return {
    population: sum(counts), yes, no, unknown, denominator, percent: share,
    interval: unit === 'persons' || population === 'PLANNED' ? null : wilson(yes, yes + no),
    reached: needed === null ? null : unit === 'percent' && value !== null && denominator ? isReached(yes, value, denominator) : yes >= needed,
    gapPoints: share === null || value === null || unit === 'persons' ? null : Math.round((share - value) * 10) / 10,
    needed, stillNeeded: needed === null ? null : Math.max(0, needed - yes),
    few: unit === 'percent' && population !== 'PLANNED' && yes + no > 0 && yes + no < FEW, reasons,
  };
}

function neededFor({ unit, value }: Judging, denominator: number | null): number | null {
  if (value === null || denominator === null || denominator === 0) return null;
  return unit === 'persons' ? denominator : wholePersons(value, denominator);
}

/** Which populations a claim is shown for: the one it names; of the plan, or of nobody in particular, then of everyone too (SIA-8, SIA-9). */
export function populationsOf({ unit, population }: Pick<TargetClaim, 'unit' | 'population'>, chosen: Population | null): Population[] {
  if (unit === 'persons') return ['ALL_PARTICIPANTS'];
  if (chosen) return [chosen];
  const beside = population === null || population === 'PLANNED' ? (['PLANNED', 'ALL_PARTICIPANTS'] as const) : [];
  return [...new Set([...(population ? [population] : []), ...beside])].sort((a, b) => rank(a, population) - rank(b, population));
}

const rank = (one: Population, own: Population | null): number => (one === own ? -1 : POPULATIONS.indexOf(one));

/** The number of the plan: the governing claim, or the only one; none while two stand against each other. */
export function plannedOf(claims: TargetClaim[]): number | null {
  const numbers = claims.filter((c) => c.kind === 'PARTICIPANTS' && c.unit === 'persons');
  return numbers.find((c) => c.governing)?.value ?? (numbers.length === 1 ? numbers[0]!.value : null);
}

/** What the share comes to in whole persons by each number the plan is said to have, side by side. */
export function wholePersonsOf(claim: TargetClaim, claims: TargetClaim[], yes: number): WholePersons[] {
  if (claim.unit !== 'percent' || claim.population === 'COMPLETED') return [];
  return claims.filter((c) => c.kind === 'PARTICIPANTS' && c.unit === 'persons').map(({ value, governing }) => {
    const persons = wholePersons(claim.value, value);
    return { planned: value, governing, persons, stillNeeded: Math.max(0, persons - yes) };
  });
}

/** How large a part of the period has gone by, between 0 and 1; the first and the last day count. */
export function goneBy({ startsOn, endsOn }: { startsOn: string; endsOn: string }, day: string): number {
  const days = (from: string, to: string) => Temporal.PlainDate.from(from).until(to).days;
  return Math.min(1, Math.max(0, (days(startsOn, day) + 1) / (days(startsOn, endsOn) + 1)));
}

/** Where an even course would stand today: `needed` at the end, so much of it by now. */
export function paceOf(needed: number | null, yes: number, gone: { share: number; lastDay: string } | null): Pace | null {
  if (needed === null || !gone) return null;
  const expected = Math.floor(needed * gone.share);
  return { expected, ahead: yes - expected, stillNeeded: Math.max(0, needed - yes), lastDay: gone.lastDay, gonePercent: Math.round(gone.share * 100) };
}
