import { isSmall } from '#projects';
import type { TrainingHours } from './work-training.view.js';

/** What one gender's hours are made of, and of how many persons. */
export interface HoursOf {
  gender: string;
  persons: number;
  greenPersons: number;
  otherPersons: number;
  hours: number;
  greenHours: number;
}

type Sum = Omit<HoursOf, 'gender'>;

const tenth = (value: number): number => Math.round(value * 10) / 10;

const PARTS = ['persons', 'greenPersons', 'otherPersons', 'hours', 'greenHours'] as const;
const added = (rows: readonly Sum[]): Sum => rows.reduce<Sum>((sum, row) => Object.fromEntries(PARTS.map((part) => [part, sum[part] + row[part]])) as unknown as Sum, { persons: 0, greenPersons: 0, otherPersons: 0, hours: 0, greenHours: 0 });

/** FST-12: green hours of all hours of work training, in percent. */
function whole({ persons, hours, greenHours }: Sum): TrainingHours {
  return { persons, hours: tenth(hours), greenHours: tenth(greenHours), greenPercent: hours > 0 ? tenth((100 * greenHours) / hours) : null };
}

const HIDDEN: TrainingHours = { persons: null, hours: null, greenHours: null, greenPercent: null };

/** So few stand behind the hours, or behind either kind of them, that a number tells of somebody. */
const pointsOut = ({ persons, greenPersons, otherPersons }: Sum): boolean => isSmall(persons) || isSmall(greenPersons) || isSmall(otherPersons);

/**
 * Women, men and all.
 * 1. Who follows the cases' pseudonyms sees every number.
 * 2. For everyone else a line is hidden that few stand behind.
 * 3. Where one group is hidden and the whole is shown, the other two would give it away by subtraction: then both women and men are hidden.
 */
export function trainingHours(rows: readonly HoursOf[], seesAll: boolean): { total: TrainingHours; women: TrainingHours; men: TrainingHours } {
  const of = (...genders: string[]) => added(rows.filter(({ gender }) => genders.includes(gender)));
  const [women, men, others] = [of('FEMALE'), of('MALE'), of('OTHER', 'UNKNOWN')];
  const total = added([women, men, others]);
  if (seesAll) return { total: whole(total), women: whole(women), men: whole(men) };
  if (pointsOut(total)) return { total: HIDDEN, women: HIDDEN, men: HIDDEN };
  const split = ![women, men, others].some(pointsOut);
  return { total: whole(total), women: split ? whole(women) : HIDDEN, men: split ? whole(men) : HIDDEN };
}
