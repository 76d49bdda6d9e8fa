import { Invalid } from '#platform';
import type { Sector } from './workplace.entity.js';

/** In a personal number the third digit begins a month; in an organisation's it is at least 2. */
const ORGANISATION = /^[2-9]\d[2-9]\d{3}-\d{4}$/;

/** The number as it is kept, digits and hyphen; null for none. */
export function orgNumberOf(written: string | null | undefined): string | null {
  const digits = (written ?? '').replaceAll(/[\s-]/g, '');
  if (digits === '') return null;
  const number = `${digits.slice(0, 6)}-${digits.slice(6)}`;
  if (!ORGANISATION.test(number) || !checks(digits)) throw new Invalid([{ field: 'orgNumber', code: 'workplace.org-number' }]);
  return number;
}

/** The last digit is a checksum over the nine before (Luhn). */
const checks = (digits: string): boolean =>
  [...digits].reduce((sum, digit, at) => sum + (at % 2 === 0 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)]! : Number(digit)), 0) % 10 === 0;

/** A sector without a name of its own is told in words; one with a name needs none. */
export function sectorOf({ sector, sectorWords }: { sector: Sector; sectorWords?: string | null }): { sector: Sector; sectorWords: string | null } {
  if (sector !== 'OTHER') return { sector, sectorWords: null };
  if (!sectorWords?.trim()) throw new Invalid([{ field: 'sectorWords', code: 'workplace.which-sector' }]);
  return { sector, sectorWords: sectorWords.trim() };
}
