import { municipalities as all } from '../../../../libs/projects/record/municipalities.js';
import { collator } from './formats.js';

/** Every municipality, by name; the table itself stands once, with the record reader. */
export const municipalities = all.map(({ code, name }) => ({ code, name })).sort((one, other) => collator.compare(one.name, other.name));

const names = new Map(municipalities.map(({ code, name }) => [code, name]));
export const municipalityName = (code: string | null | undefined): string => (code ? (names.get(code) ?? code) : '');
