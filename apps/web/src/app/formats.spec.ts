import { describe, expect, it } from 'vitest';
import * as formats from './formats.js';
import { speak } from './words.js';

/** Intl separates with a space that does not break; people read it as a space. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formats', () => {
  it.each([
    ['a day', formats.day('2026-11-22'), '2026-11-22'],
    ['no day', formats.day(null), ''],
    ['a long day', formats.longDay('2026-11-22'), '22 november 2026'],
    ['thousands', formats.number(24960190), '24 960 190'],
    ['nothing, from below', formats.number(-0.04, 1), '0,0'],
    ['money', formats.money(11731219), '11 731 219 kr'],
    ['per cent', formats.percent(75), '75 %'],
    ['a broken per cent', formats.percent(53.95, 2), '53,95 %'],
    ['an instant in winter', formats.moment('2026-12-01T08:00:00Z'), '2026-12-01 09:00'],
    ['an instant in summer', formats.moment('2026-07-01T08:00:00Z'), '2026-07-01 10:00'],
    ['a list', formats.list(['171 kvinnor', '143 män', '4 övriga']), '171 kvinnor, 143 män och 4 övriga'],
  ])('%s in Swedish', (_, written, expected) => {
    expect(plain(written)).toBe(expected);
  });

  it('sorts å, ä and ö last', () => {
    expect(['Öst', 'Väst', 'Ål', 'Zäta', 'Ärla'].sort(formats.collator.compare)).toEqual(['Väst', 'Zäta', 'Ål', 'Ärla', 'Öst']);
  });

  it('keeps Swedish forms with English words', async () => {
    await speak('en');
    expect(plain(formats.number(24960190))).toBe('24 960 190');
    expect(formats.day('2026-11-22')).toBe('2026-11-22');
    expect(plain(formats.longDay('2026-11-22'))).toContain('November');
    await speak('sv');
  });
});
