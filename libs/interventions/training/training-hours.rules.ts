import type { TrainingHours } from './work-training.view.js';

/** What one gender's hours are made of, and of how many persons. */
export interface HoursOf {
  gender: string;
  persons: number;
  hours: number;
  greenHours: number;
}

type Sum = Omit<HoursOf, 'gender'>;

const tenth = (value: number): number => Math.round(value * 10) / 10;

const PARTS = ['persons', 'hours', 'greenHours'] as const;
const added = (rows: readonly Sum[]): Sum => rows.reduce<Sum>((sum, row) => Object.fromEntries(PARTS.map((part) => [part, sum[part] + row[part]])) as unknown as Sum, { persons: 0, hours: 0, greenHours: 0 });

/** FST-12: green hours of all hours of work training, in percent. */
function whole({ persons, hours, greenHours }: Sum): TrainingHours {
  return { persons, hours: tenth(hours), greenHours: tenth(greenHours), greenPercent: hours > 0 ? tenth((100 * greenHours) / hours) : null };
}

/** Women, men and all. */
export function trainingHours(rows: readonly HoursOf[]): { total: TrainingHours; women: TrainingHours; men: TrainingHours } {
  const of = (...genders: string[]) => whole(added(rows.filter(({ gender }) => genders.includes(gender))));
  return { total: of('FEMALE', 'MALE', 'OTHER', 'UNKNOWN'), women: of('FEMALE'), men: of('MALE') };
}
