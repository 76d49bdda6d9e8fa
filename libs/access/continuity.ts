import { UNDECIDED_AND_LATE } from './referrals.js';
import { followedParticipations, readings, seats, type Actor } from './visibility.js';
import type { World } from './world.js';

/**
 * The law of a person's way on, for the oracle.
 *
 * 1. Its days are told to case staff of the home's unit, to the assigned at the home, to the lead of the home's branch, and under pseudonym to those
 *    who follow the project.
 * 2. A share by consent, an emergency and a former home's file tell none of them.
 * 3. They are told under the permissions of gaps, for the day's work, and to the one who prepares the agenda of a SIP.
 */
const watching = ({ permission }: Actor) => permission.startsWith('gap.') || permission === 'day.read';

export function watchedParticipations(world: World, actor: Actor): Set<string> {
  if (!watching(actor) && actor.permission !== 'sip.write') return new Set();
  const atHome = readings(world, actor)
    .filter(({ category, grounds }) => category === 'ALL' && ['FILE', 'ASSIGNMENT', 'LEAD'].includes(grounds))
    .filter(({ file }) => world.participations.some((p) => p.id === file.participation && p.branch === file.branch));
  return new Set([...atHome.map(({ file }) => file.participation), ...followedParticipations(world, actor)]);
}

/** Whether one receives at a unit: as its case staff, or as lead of its branch. */
export const receivesAtUnit = (world: World, actor: Actor, unit: string): boolean => seats(world, actor).some((s) => (s.seat === 'CASE' && s.unit === unit)
  || (s.seat === 'LEAD' && world.units.some((u) => u.id === unit && u.branch === actor.branch)));

/** Late referrals: to the receiving unit's case staff and lead, and to those who follow the project; a protected person's to the one who has it in hand. */
export function lateReferrals(world: World, actor: Actor): Set<string> {
  if (!watching(actor)) return new Set();
  const receiving = (unit: string) => receivesAtUnit(world, actor, unit);
  const follows = (project: string) => seats(world, actor).some((s) => s.seat === 'PROJECT' && s.project === project);
  return new Set(world.referrals
    .filter(({ status }) => UNDECIDED_AND_LATE.includes(status))
    .filter((r) => (r.protected ? r.handler === actor.account && receiving(r.toUnit) : receiving(r.toUnit) || follows(r.project)))
    .map(({ id }) => id));
}
