import { projectPage } from '../projects.journey.js';
import { crowdOf, type Course, type Days } from './crowd.js';
import { fewAtATime } from './few-at-a-time.js';
import type { Setting, Team } from './settings.js';
import { deskOf } from './tale.js';
import type { Town } from './town.js';
import { walk, type Desk } from './walk.js';

export interface Peopling {
  setting: Setting;
  teams: readonly Team[];
  /** So many persons the project is to have in all. */
  size: number;
  /** So many are taken on at the same time. */
  hands: number;
  leaving: AbortSignal;
  /** Hears of each one taken on. */
  told: () => void;
}

/** How many persons a project has, each counted once. */
export async function personsIn(town: Town, { registrationNo, coordinator }: Setting): Promise<number> {
  const visitor = await town.as(coordinator);
  return (await visitor.must(visitor.get<{ persons: number }>(`/projects/${town.project(registrationNo)}/entry-counts`))).persons;
}

/** Takes people on until the project has so many. Those who are there already are known to their branch, and left alone. */
export async function people(town: Town, { setting, teams, size, hands, leaving, told }: Peopling): Promise<void> {
  let missing = size - (await personsIn(town, setting));
  if (missing <= 0) return;
  const desks = new Map<Team, Omit<Desk, 'subprojectId'>>();
  for (const team of teams) desks.set(team, await deskOf(team, town, setting));
  const crowd = crowdOf(setting, teams, await daysOf(town, setting));
  await fewAtATime(hands, whileThereIsRoom(crowd, () => missing > 0 && !leaving.aborted), async (course) => {
    missing -= 1;
    const desk = desks.get(course.team)!;
    const subprojectId = course.part ? await town.part(desk.projectId, course.part) : null;
    if (await walk({ ...desk, subprojectId }, setting, course)) told();
    else missing += 1;
  });
}

function* whileThereIsRoom(crowd: Iterable<Course>, room: () => boolean): Generator<Course> {
  if (!room()) return;
  for (const course of crowd) {
    yield course;
    if (!room()) return;
  }
}

/** A project that is over lives until its last day. */
async function daysOf(town: Town, { registrationNo }: Setting): Promise<Days> {
  const { startsOn, endsOn } = (await projectPage(town.founder, town.project(registrationNo))).period!;
  return endsOn < town.today ? { startsOn, lastDay: endsOn, closed: true } : { startsOn, lastDay: town.today };
}
