import { UNDECIDED_AND_LATE } from './referrals.js';
import { followedParticipations, mayWriteTable, readings, seats, seesRow, writableFiles, type Actor } from '../visibility.js';
import type { CaseRow, World } from '../world.js';

/**
 * The law of a person's way on, for the oracle.
 *
 * 1. Its days are told to case staff of the home's unit, to the assigned at the home, to the lead of the home's branch, and under pseudonym to those
 *    who follow the project.
 * 2. A share by consent, an emergency and a former home's file tell none of them.
 * 3. They are told under the permissions of gaps, for the day's work, for the timeline, and to the one who prepares the agenda of a SIP.
 */
const following = ({ permission }: Actor) => permission.startsWith('gap.') || permission === 'day.read';
const watching = (actor: Actor) => following(actor) || actor.permission === 'timeline.read';

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
  if (!following(actor)) return new Set();
  const receiving = (unit: string) => receivesAtUnit(world, actor, unit);
  const follows = (project: string) => seats(world, actor).some((s) => s.seat === 'PROJECT' && s.project === project);
  return new Set(world.referrals
    .filter(({ status }) => UNDECIDED_AND_LATE.includes(status))
    .filter((r) => (r.protected ? r.handler === actor.account && receiving(r.toUnit) : receiving(r.toUnit) || follows(r.project)))
    .map(({ id }) => id));
}

/** Whom a referral led to: told to those who answer for that person's way on. */
export function referredParticipations(world: World, actor: Actor): string[] {
  const watched = watchedParticipations(world, actor);
  return world.referrals.flatMap(({ participation }) => (participation !== null && watched.has(participation) ? [participation] : []));
}

/** Projects in which the organisation one acts for has a part. */
export function sharedProjects(world: World, actor: Actor): Set<string> {
  const own = world.branches.find((b) => b.id === actor.branch)?.organisation;
  return new Set(world.partners.filter((p) => p.organisation === own).map((p) => p.project));
}

/** What an organisation has taken upon itself in a project it writes itself: for nobody else, and nowhere else. */
export const mayTakeDuty = (world: World, actor: Actor, { project, organisation }: { project: string; organisation: string }): boolean =>
  mayWriteTable(actor, 'process_duty') && sharedProjects(world, actor).has(project) && world.branches.some((b) => b.id === actor.branch && b.organisation === organisation);

export const mayLeaveDuty = (world: World, actor: Actor, organisation: string): boolean =>
  mayWriteTable(actor, 'process_duty') && world.branches.some((b) => b.id === actor.branch && b.organisation === organisation);

/** A navigation is linked to a process, as what shows how it goes, and unlinked, by those who write its steps. */
export const mayLinkEvidence = (world: World, actor: Actor, navigation: CaseRow, leaderUnit: string): boolean => mayWriteTable(actor, 'process_evidence') && steps(world, actor, navigation, leaderUnit);

/** The next step of a navigation is written by the assigned, and by who sits to receive at the unit it is shared with, as long as they see it. */
export const mayStep = (world: World, actor: Actor, navigation: CaseRow, leaderUnit: string): boolean => mayWriteTable(actor, 'navigation_step') && steps(world, actor, navigation, leaderUnit);

const steps = (world: World, actor: Actor, navigation: CaseRow, leaderUnit: string): boolean =>
  seesRow(world, actor, navigation) && (writableFiles(world, actor).has(navigation.casefile) || seats(world, actor).some((s) => s.seat === 'RECEIVE' && s.unit === leaderUnit));

/** Navigations counted: those shared with the unit one receives at, and those of a followed project; never a protected person's. */
export function countedNavigations(world: World, actor: Actor, leaderUnit: string): CaseRow[] {
  if (actor.permission !== 'navigation.count') return [];
  const followed = followedParticipations(world, actor);
  const leads = seats(world, actor).some((s) => s.seat === 'RECEIVE' && s.unit === leaderUnit);
  const about = (row: CaseRow) => world.participations.find((p) => p.id === world.casefiles.find((f) => f.id === row.casefile)!.participation)!;
  return world.rows.filter((row) => row.table === 'navigation_case' && !about(row).protected && (leads || followed.has(about(row).id)));
}

/** Referrals and handovers of a project that are counted on their way: to those who follow it, without protected persons'. */
export function pipelineCounts(world: World, actor: Actor, project: string): { referrals: number; handovers: number } {
  const follows = actor.permission === 'pipeline.read' && seats(world, actor).some((s) => s.seat === 'PROJECT' && s.project === project);
  if (!follows) return { referrals: 0, handovers: 0 };
  const about = (id: string) => world.participations.find((p) => p.id === id)!;
  return {
    referrals: world.referrals.filter((r) => r.project === project && r.status !== 'DRAFT' && !r.protected).length,
    handovers: world.handovers.map(({ participation }) => about(participation)).filter((p) => p.project === project && !p.protected).length,
  };
}

/** One pair of parties and how many times the one asked the other for something. */
export interface PartiesCount {
  family: 'REFERRAL' | 'HANDOVER';
  from: string | null;
  to: string;
  asked: number;
}

/**
 * What parties of a project asked of each other: to those who follow it, branch by branch, never within one, without protected persons; a masked sender is nobody.
 * SIPs about fewer than five persons are not told of, and the worlds have no more.
 */
export function collaborationCounts(world: World, actor: Actor, project: string, doors: readonly string[] = ['collaboration.read']): PartiesCount[] {
  const follows = doors.includes(actor.permission) && seats(world, actor).some((s) => s.seat === 'PROJECT' && s.project === project);
  if (!follows) return [];
  const branchOf = (unit: string) => world.units.find((u) => u.id === unit)!.branch;
  const about = (id: string) => world.participations.find((p) => p.id === id)!;
  const referred = world.referrals.filter((r) => r.project === project && r.status !== 'DRAFT' && !r.protected && !(r.participation !== null && about(r.participation).protected))
    .map((r) => ({ family: 'REFERRAL' as const, from: r.masked ? null : branchOf(r.fromUnit), to: branchOf(r.toUnit) }));
  const handed = world.handovers.filter(({ participation }) => about(participation).project === project && !about(participation).protected)
    .map((h) => ({ family: 'HANDOVER' as const, from: world.casefiles.find((f) => f.id === h.casefile)!.branch, to: branchOf(h.toUnit) }));
  const between = [...handed, ...referred].filter(({ from, to }) => from !== to);
  const pairs = between.filter((one, at) => between.findIndex((other) => sameParties(one, other)) === at);
  return pairs.map((pair) => ({ ...pair, asked: between.filter((one) => sameParties(one, pair)).length }));
}

const sameParties = (one: Omit<PartiesCount, 'asked'>, other: Omit<PartiesCount, 'asked'>): boolean => one.family === other.family && one.from === other.from && one.to === other.to;
