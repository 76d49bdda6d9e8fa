import { Temporal } from 'temporal-polyfill';
import { inventPeople, type InventedPerson } from '#participants';
import type { EndParticipation, LivelihoodSource } from '#participation';
import type { Setting, Team } from './settings.js';
import { WHY_BACK, WHY_ON } from './texts.js';

/** The days a crowd lives in: from the first one of the project to the last that has been. */
export interface Days {
  startsOn: string;
  lastDay: string;
  /** Whether the project is over: then everybody has left. */
  closed?: boolean;
}

/** What happens to somebody, from entry to where they stand today. */
export interface Course {
  n: number;
  person: InventedPerson;
  team: Team;
  part: string | null;
  startsOn: string;
  livesOn: LivelihoodSource['kind'];
  steps: { position: number; assessedOn: string; why?: string }[];
  plannedOn: string | null;
  reviewOn: string | undefined;
  interventions: { typeCode: string; startsOn: string }[];
  /** First days of the notes after the one on the plan. */
  noteOn: string;
  exit: EndParticipation | null;
}

/** People are the same whatever day the world is made, so that one who is there already is known again. */
const BORN_AS_SEEN_FROM = '2026-01-01';
/** Steps around a circle that spread evenly, and not in time with each other. */
const GOLDEN = 0.618034;
const SILVER = 0.754878;

/** The k-th thing is one of the share: spread evenly, and right from the first few on. */
const isOneOf = (share: number, k: number): boolean => Math.floor((k + 1) * share + 0.1) > Math.floor(k * share + 0.1);

const seedOf = (registrationNo: string): number => [...registrationNo].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 2 ** 31;

/** Everybody who may come to a project, one after the other. The first `setting.small` go to its first teams, those after them to all. */
export function* crowdOf(setting: Setting, teams: readonly Team[], days: Days): Generator<Course> {
  const wish = { seed: seedOf(setting.registrationNo), today: BORN_AS_SEEN_FROM, ages: setting.ages };
  const [women, men] = [inventPeople({ ...wish, women: 1 }), inventPeople({ ...wish, women: 0 })];
  const counted = { FEMALE: { measured: 0, left: 0 }, MALE: { measured: 0, left: 0 } };
  for (let n = 0; ; n += 1) {
    const found = (isOneOf(0.52, n) ? women : men).next();
    if (found.done) return;
    const ours = n < setting.small ? setting.teams : teams;
    const team = ours[n % ours.length]!;
    const person = { ...found.value, municipality: team.municipality };
    const soFar = counted[person.legalGender];
    const stay = stayOf(n, days, (n * SILVER) % 1 < 0.5);
    const measured = (stay.leaves || stay.gone < 0.88) && n % 12 !== 7;
    yield {
      n, person, team, ...stay, ...planOf(n, stay, setting), part: team.parts?.[Math.floor(n / ours.length) % team.parts.length] ?? null,
      livesOn: setting.livesOn[n % setting.livesOn.length]!,
      steps: stepsOf(n, stay, { measured, forward: measured && isOneOf(setting.steps[person.legalGender], soFar.measured++) }),
      exit: stay.leaves ? exitOf(n, stay, isOneOf(setting.livelihood[person.legalGender], soFar.left++)) : null,
    };
  }
}

interface Stay {
  startsOn: string;
  /** How much of the period had gone by at the entry: what happens hangs on it alone, so that the figures are the same whatever day it is. */
  gone: number;
  length: number;
  leaves: boolean;
  /** The day so many after the entry, at most the last one of the stay. */
  on(days: number): string;
}

const after = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();

/** Entries are spread over the whole period. Half of those who came long ago have left again. */
function stayOf(n: number, { startsOn: first, lastDay, closed }: Days, may: boolean): Stay {
  const whole = Temporal.PlainDate.from(first).until(lastDay).days;
  const gone = (n * GOLDEN) % 1;
  const entered = Math.floor(gone * (whole - (closed ? 200 : 8)));
  const startsOn = after(first, entered);
  const been = whole - entered;
  const leaves = closed || (may && gone < 0.72);
  const length = leaves ? Math.min(been, 120 + ((n * 37) % 200)) : been;
  return { startsOn, gone, length, leaves, on: (days) => after(startsOn, Math.max(0, Math.min(days, length))) };
}

function planOf(n: number, { on, length, leaves, gone }: Stay, { interventions }: Setting): Pick<Course, 'plannedOn' | 'reviewOn' | 'interventions' | 'noteOn'> {
  const planned = (leaves || gone < 0.95) && n % 15 !== 11;
  const chosen = leaves || gone < 0.92 ? interventions[n % interventions.length]! : [];
  // Looked over in time by most; what is left out comes three months after the plan, and is late by now.
  const reviewOn = leaves || n % 9 === 4 ? undefined : after(on(length), 5 + ((n * 7) % 80));
  return {
    plannedOn: planned ? on(14) : null, reviewOn, noteOn: on(length - (n % 18)),
    interventions: planned ? chosen.map((typeCode, at) => ({ typeCode, startsOn: on(18 + at * 12) })) : [],
  };
}

/** Where somebody stood at first and where later. Who was not met within thirty days cannot be measured, nor who was met but once. */
function stepsOf(n: number, { on, length, gone, leaves }: Stay, { measured, forward }: { measured: boolean; forward: boolean }): Course['steps'] {
  const first = { position: 1 + (n % 3), assessedOn: on(7) };
  if ((!leaves && gone > 0.98) || n % 12 === 7) return [];
  if (!measured) return [first];
  const later = on(Math.max(45, length - 10 - (n % 30)));
  if (forward) {
    const between = n % 4 === 0 && length > 119 ? [{ position: first.position + 1, assessedOn: on(60), why: WHY_ON }] : [];
    return [first, ...between, { position: first.position + 1 + between.length + (n % 2), assessedOn: later, why: WHY_ON }];
  }
  return [first, n % 2 === 0 ? { position: first.position, assessedOn: later } : { position: first.position - 1, assessedOn: later, why: WHY_BACK }];
}

const OTHER_ENDS = ['OWN_WISH', 'HANDED_OVER_MUNICIPAL', 'CONTINUED_REHAB', 'HANDED_OVER_AF', 'ILLNESS'] as const;

/** Some leave for work or studies and live on more of their own; the others for something else, and of a few nobody knows. */
function exitOf(n: number, { on, length }: Stay, increased: boolean): EndParticipation {
  const endsOn = on(length - 1);
  if (increased) {
    const study = n % 3 === 0;
    return { endsOn, reason: study ? 'PLAN_COMPLETED_STUDIES' : 'PLAN_COMPLETED_WORK', livelihood: [{ kind: study ? 'STUDY_SUPPORT' : 'SUBSIDISED_WAGE', sharePercent: 75 + (n % 2) * 25 }] };
  }
  const reason = OTHER_ENDS[n % OTHER_ENDS.length]!;
  return n % 11 === 3 ? { endsOn, reason, livelihoodUnknown: true } : { endsOn, reason, livelihood: [{ kind: 'SOCIAL_ASSISTANCE', sharePercent: 100 }] };
}
