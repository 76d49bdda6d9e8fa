import { takesPart } from '../commands.js';
import { seesOwnRow } from './own.js';
import { countedProjects, keepsRegister, mayWriteTable, readableFiles, seats, writableFiles, type Actor } from '../visibility.js';
import type { World } from '../world.js';

/** The law of what is learnt: it names nobody and all at work read it, but for the guests of an activity. */

/** One works in a project whose register one keeps, or in which the own branch runs cases. */
export const worksIn = (world: World, actor: Actor, project: string) =>
  keepsRegister(world, actor, project) || (actor.branch !== null && takesPart(world, actor.branch, project));

const leadsBranch = (world: World, actor: Actor, branch: string) => branch === actor.branch && seats(world, actor).some((s) => s.seat === 'LEAD');

/** A method is proposed, or a survey answered, for the own branch; for any, by those who keep the register. */
export const mayWriteForBranch = (world: World, actor: Actor, table: 'method_use' | 'survey_answer', { project, branch }: { project: string; branch: string }): boolean =>
  mayWriteTable(actor, table) && worksIn(world, actor, project) && (branch === actor.branch || keepsRegister(world, actor, project));

/** It is decided on, and evaluated, by those who keep the register or lead the branch. */
export const mayDecideOnMethod = (world: World, actor: Actor, use: World['methodUses'][number]): boolean =>
  mayWriteTable(actor, 'method_decision') && (keepsRegister(world, actor, use.project) || leadsBranch(world, actor, use.branch));

/** How it stands today is told to those who see the project's living figures, and to case staff and leads of the branch that works with it. */
export const seesMethodFigures = (world: World, actor: Actor, { project, branch }: World['methodUses'][number]): boolean =>
  countedProjects(world, actor).has(project) || (branch === actor.branch && seats(world, actor).some(({ seat }) => seat === 'CASE' || seat === 'LEAD'));

/** An activity is opened by those who sit at its unit. */
export const mayOpenActivity = (world: World, actor: Actor, { project, unit }: { project: string; unit: string }): boolean =>
  mayWriteTable(actor, 'shared_activity') && sitsAt(world, actor, unit) && worksIn(world, actor, project);

export const mayChangeActivity = (world: World, actor: Actor, unit: string): boolean => mayWriteTable(actor, 'shared_activity') && sitsAt(world, actor, unit);

function sitsAt(world: World, actor: Actor, unit: string): boolean {
  const { branch } = world.units.find((u) => u.id === unit)!;
  return leadsBranch(world, actor, branch) || seats(world, actor).some((s) => s.unit === unit && ['CASE', 'RECEIVE', 'PROJECT'].includes(s.seat));
}

/** Guests: those of one's own file; the person's own; and, for the host, those whose consent runs while activity and participation do, and who are not protected. */
export function visibleGuests(world: World, actor: Actor): Set<string> {
  const own = readableFiles(world, actor, 'interventions');
  return new Set(world.visits.filter((visit) => visit.told && (own.has(visit.casefile) || seesOwnRow(world, actor, { table: 'activity_visit', casefile: visit.casefile }) || hosts(world, actor, visit))).map((visit) => visit.id));
}

/** Whether it is by being the host that one sees a guest. */
export function hosts(world: World, actor: Actor, { activity, casefile, runs }: World['visits'][number]): boolean {
  if (actor.permission !== 'guest.read' || !runs) return false;
  const { unit, over } = world.activities.find((a) => a.id === activity)!;
  if (over) return false;
  const { participation } = world.casefiles.find((f) => f.id === casefile)!;
  if (world.participations.find((p) => p.id === participation)!.protected) return false;
  return seats(world, actor).some((s) => s.seat === 'CASE' && s.unit === unit) || leadsBranch(world, actor, world.units.find((u) => u.id === unit)!.branch);
}

/** What the host is told of a guest is written by one who carries the case. */
export const mayTellOfGuest = (world: World, actor: Actor, casefile: string): boolean =>
  mayWriteTable(actor, 'activity_guest') && readableFiles(world, actor, 'interventions').has(casefile) && writableFiles(world, actor).has(casefile);
