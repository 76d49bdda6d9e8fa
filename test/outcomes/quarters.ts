import { TODAY } from '../support/ground.js';

/** The quarter that ended last: its first and last day, and a day in its first month. */
export function lastQuarter(): { from: string; endsOn: string; at: (no: number) => string } {
  const [year, month] = TODAY.split('-').map(Number) as [number, number];
  const first = new Date(Date.UTC(year, Math.floor((month - 1) / 3) * 3 - 3, 1));
  const from = first.toISOString().slice(0, 10);
  return { from, endsOn: new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 3, 0)).toISOString().slice(0, 10), at: (no) => `${from.slice(0, 8)}${String(no).padStart(2, '0')}` };
}
