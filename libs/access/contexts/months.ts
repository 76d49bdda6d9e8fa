import { worksIn } from './learning.js';
import { mayWriteTable, seats, type Actor } from '../visibility.js';
import type { Participation, World } from '../world.js';

/**
 * The law of months as they are told to the funder.
 * 1. Of a project's months the ones who follow it are told all; the lead of a home branch is told of the branch's own people; nobody else is told anything.
 * 2. Whose the figures are learns the lead of the own, and the coordinator under pseudonym; of a protected person nobody.
 * 3. A branch hands over its own part; the project joins them; who prepared does not submit; who answers for the project fetches the file.
 */
const follows = (world: World, actor: Actor, project: string): boolean => seats(world, actor).some((s) => s.seat === 'PROJECT' && s.project === project);
const leads = (world: World, actor: Actor): boolean => seats(world, actor).some((s) => s.seat === 'LEAD');
const coordinates = (world: World, actor: Actor): boolean => seats(world, actor).some((s) => s.role === 'COORDINATOR');
const partsIn = (world: World, project: string): string[] => [...new Set(world.participations.filter((p) => p.project === project).map((p) => p.branch))];

/** The branches of whose people one is told; null where of none, and where nothing is told at all. */
export function monthBranches(world: World, actor: Actor, project: string): string[] | 'unseen' | 'denied' {
  if (!actor.permission.startsWith('month.')) return 'denied';
  const parts = partsIn(world, project);
  if (follows(world, actor, project)) return parts;
  return leads(world, actor) && parts.includes(actor.branch!) ? [actor.branch!] : 'unseen';
}

/** Who would stand in a month; null for somebody one is not told of by name or pseudonym. */
export function monthPeople(world: World, actor: Actor, project: string): (string | null)[] | 'unseen' | 'denied' {
  const branches = monthBranches(world, actor, project);
  if (typeof branches === 'string') return branches;
  const told = (p: Participation) => !p.protected && (!follows(world, actor, project) || coordinates(world, actor));
  return world.participations.filter((p) => p.project === project && branches.includes(p.branch)).map((p) => (told(p) ? p.id : null));
}

export const seesMonths = (world: World, actor: Actor, project: string): boolean => worksIn(world, actor, project);

export const seesPart = (world: World, actor: Actor, { project, branch }: { project: string; branch: string }): boolean =>
  follows(world, actor, project) || (leads(world, actor) && branch === actor.branch);

export const seesDelivery = (world: World, actor: Actor, project: string): boolean => follows(world, actor, project);

/** Where nothing of the month is handed over yet. */
export function handMonth(world: World, actor: Actor, project: string): string {
  if (!mayWriteTable(actor, 'month_part')) return 'denied';
  return !follows(world, actor, project) && Array.isArray(monthBranches(world, actor, project)) ? 'done' : 'unseen';
}

/** `handed`: every branch has handed over its part, as it is now. */
export function prepareMonth(world: World, actor: Actor, project: string, handed: boolean): string {
  if (!mayWriteTable(actor, 'reporting_month')) return 'denied';
  if (!follows(world, actor, project)) return 'unseen';
  if (partsIn(world, project).length === 0) return 'month.nobody';
  return handed ? 'done' : 'month.parts-missing';
}

/** It is taken back, or opened again, by those who prepare. */
export function turnMonthBack(world: World, actor: Actor, project: string): string {
  if (!mayWriteTable(actor, 'reporting_month')) return 'denied';
  return follows(world, actor, project) ? 'done' : 'unseen';
}

export function submitMonth(world: World, actor: Actor, project: string, preparedBy: string): string {
  if (!mayWriteTable(actor, 'month_submission')) return 'denied';
  if (!follows(world, actor, project)) return 'unseen';
  return actor.account === preparedBy ? 'month.needs-two' : 'done';
}

/** The rows with what is sealed, of a file that has been made. */
export const fetchDelivery = (world: World, actor: Actor, project: string): boolean => actor.permission === 'delivery.fetch' && follows(world, actor, project);

/** The counts for Finsam are told to those who follow the project; as a part of a quarter, and to those of them who make releases of it, too. */
export const countsFinsam = (world: World, actor: Actor, project: string): boolean => ['finsam.count', 'quarter.read', 'release.make'].includes(actor.permission) && follows(world, actor, project);

/** Whoever is protected is counted for the funder, and not in what is to be released; whoever counts is told both. */
export function countedForFinsam(world: World, actor: Actor, project: string): { funder: Participation[]; released: Participation[] } {
  const funder = countsFinsam(world, actor, project) ? world.participations.filter((p) => p.project === project) : [];
  return { funder, released: funder.filter((p) => !p.protected) };
}

/** How many were told of in files, protected persons among them: counted once where they take part twice. */
export function quarterPersons(world: World, actor: Actor, project: string): number | 'unseen' {
  if (actor.permission !== 'quarter.read' || !follows(world, actor, project)) return 'unseen';
  return new Set(world.participations.filter((p) => p.project === project).map((p) => p.participant)).size;
}
