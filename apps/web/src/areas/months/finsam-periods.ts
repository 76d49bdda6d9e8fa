/** A quarter or a whole year, as far as it has begun. */
export interface FinsamPeriod {
  key: string;
  year: number;
  quarter: number | null;
  from: string;
  to: string;
}

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'];

/** Of this year and the one before, the newest first. */
export function finsamPeriods(today: string): FinsamPeriod[] {
  const thisYear = Number(today.slice(0, 4));
  return [thisYear, thisYear - 1].flatMap((year) => {
    const quarters = LAST_DAYS.map((last, n): FinsamPeriod => ({ key: `${year}-${n + 1}`, year, quarter: n + 1, from: `${year}-${String(n * 3 + 1).padStart(2, '0')}-01`, to: `${year}-${last}` })).filter(({ from }) => from <= today).reverse();
    return [{ key: String(year), year, quarter: null, from: `${year}-01-01`, to: `${year}-12-31` }, ...quarters];
  });
}
