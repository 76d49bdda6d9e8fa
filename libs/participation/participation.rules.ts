import { Temporal } from 'temporal-polyfill';

/** Full years on `day`; born on 29 February, the birthday of a common year is 1 March. */
export function ageOn(birthDate: string, day: string): number {
  const born = Temporal.PlainDate.from(birthDate);
  const then = Temporal.PlainDate.from(day);
  const birthdayPassed = then.month > born.month || (then.month === born.month && then.day >= born.day);
  return then.year - born.year - (birthdayPassed ? 0 : 1);
}
