import { Broken, Invalid } from '#platform';
import type { Period } from '#projects';
import type { Participation } from '../participation.entity.js';
import { CLOSING_REASONS } from './closing-reasons.js';
import type { EndParticipation, PauseParticipation, ResumeParticipation } from './course.input.js';

/** Null: nobody knows the days of the project yet. */
type ProjectPeriod = Pick<Period, 'startsOn' | 'endsOn'> | null;
type Standing = Pick<Participation, 'status' | 'startsOn'>;

/** The first day lies within the project's days. */
export function startsWithin(startsOn: string, project: ProjectPeriod): void {
  if (!project) throw new Broken('project.period-unknown');
  if (startsOn < project.startsOn || startsOn > project.endsOn) {
    throw new Broken('participation.outside-period', { from: project.startsOn, to: project.endsOn }, 'startsOn');
  }
}

/** 1. Only what is under way pauses. 2. Not before it began, and not ahead. 3. It is meant to end after it began. */
export function mayPause({ status, startsOn }: Standing, asked: PauseParticipation, today: string): void {
  if (status !== 'ACTIVE') throw new Broken('pause.not-under-way');
  if (asked.startsOn < startsOn) throw new Broken('pause.before-start', { startsOn }, 'startsOn');
  if (asked.startsOn > today) throw new Broken('value.day-ahead', {}, 'startsOn');
  if (asked.resumesOn && asked.resumesOn <= asked.startsOn) throw new Broken('pause.resumes-before', {}, 'resumesOn');
}

/** The first day back comes after the first day away, and is not ahead. */
export function mayResume({ status }: Standing, pause: { startsOn: string } | undefined, { resumesOn }: ResumeParticipation, today: string): void {
  if (status !== 'PAUSED' || !pause) throw new Broken('pause.none');
  if (resumesOn <= pause.startsOn) throw new Broken('pause.resumes-before', {}, 'resumesOn');
  if (resumesOn > today) throw new Broken('value.day-ahead', {}, 'resumesOn');
}

interface Leaving {
  participation: Standing;
  pause: { startsOn: string } | undefined;
  project: ProjectPeriod;
  today: string;
}

/** 1. Once. 2. Not before the first day, nor before a pause that lasts. 3. Not ahead, and within the project's days. 4. With a livelihood after, or a word that nobody knows. */
export function mayEnd(asked: EndParticipation, { participation, pause, project, today }: Leaving): void {
  if (participation.status === 'ENDED') throw new Broken('participation.ended-already');
  if (asked.endsOn < participation.startsOn || (pause && asked.endsOn < pause.startsOn)) throw new Broken('exit.before-start', {}, 'endsOn');
  if (asked.endsOn > today) throw new Broken('value.day-ahead', {}, 'endsOn');
  if (!project) throw new Broken('project.period-unknown');
  if (asked.endsOn > project.endsOn) throw new Broken('exit.after-project', { to: project.endsOn }, 'endsOn');
  const told = (asked.livelihood ?? []).length > 0 || asked.livelihoodUnknown === true;
  if (CLOSING_REASONS[asked.reason].livelihood && !told) throw new Invalid([{ field: 'livelihood', code: 'exit.needs-livelihood' }]);
}
