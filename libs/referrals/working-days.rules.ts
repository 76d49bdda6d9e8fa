import { Temporal } from 'temporal-polyfill';

/** Days that are holidays every year, month and day (Lag 1989:253; the eves as in Lag 1930:173 2 §, new year's eve as offices do). */
const FIXED = new Set(['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31']);
/** Good Friday, Easter Monday, Ascension Day: days from Easter Sunday. */
const FROM_EASTER = [-2, 1, 39];

/** The `days`th working day after `from`: Saturdays, Sundays and Swedish holidays do not count. */
export function workingDaysAfter(from: string, days: number): string {
  let day = Temporal.PlainDate.from(from);
  for (let left = days; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day)) left -= 1;
  }
  return day.toString();
}

function isWorkingDay(day: Temporal.PlainDate): boolean {
  if (day.dayOfWeek > 5 || FIXED.has(day.toString().slice(5)) || isMidsummerEve(day)) return false;
  const easter = easterSunday(day.year);
  return !FROM_EASTER.some((offset) => easter.add({ days: offset }).equals(day));
}

/** The Friday between 19 and 25 June. */
const isMidsummerEve = (day: Temporal.PlainDate) => day.month === 6 && day.dayOfWeek === 5 && day.day >= 19 && day.day <= 25;

/** The Gregorian rule in the form of Meeus, Jones and Butcher. */
function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}
