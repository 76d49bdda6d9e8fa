import { longMonth } from '../../app/formats.js';
import { t } from '../../app/words.js';
import type { Asked } from './releases.queries.js';

/** "oktober 2026", "kvartal 3 2026". */
export function periodName({ span, endsOn }: Asked): string {
  const [year, month] = endsOn.split('-').map(Number) as [number, number];
  return span === 'MONTH' ? longMonth(endsOn) : t('releases.quarter', { quarter: String(month / 3), year: String(year) });
}

const MONTHS = 15;

/** The months and quarters that have ended, the latest first, as far back as anybody still means to tell of. */
export function endedPeriods(today: string): Asked[] {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const ends = Array.from({ length: MONTHS }, (_, ago) => new Date(Date.UTC(year, month - 1 - ago, 0)).toISOString().slice(0, 10));
  return ends.flatMap((endsOn): Asked[] => [...(Number(endsOn.slice(5, 7)) % 3 === 0 ? [{ span: 'QUARTER' as const, endsOn }] : []), { span: 'MONTH', endsOn }]);
}
