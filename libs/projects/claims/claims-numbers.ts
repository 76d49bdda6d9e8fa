// Swedish numbers as words, where the records use words for them.
const WORDS: Readonly<Record<string, number>> = {
  en: 1, ett: 1, två: 2, tre: 3, fyra: 4, fem: 5, sex: 6, sju: 7, åtta: 8, nio: 9, tio: 10, elva: 11, tolv: 12, tretton: 13, fjorton: 14,
  femton: 15, sexton: 16, sjutton: 17, arton: 18, nitton: 19, tjugo: 20, trettio: 30, fyrtio: 40, femtio: 50, sextio: 60, sjuttio: 70, åttio: 80, nittio: 90, hundra: 100,
};

/** A pattern for a number in digits ("1 200") or a word ("fem"). */
export const NUMBER = `\\d{1,3}(?:[ \\u00a0\\u202f.]\\d{3})+(?!\\d)|\\d+|${Object.keys(WORDS).join('|')}`;

export const numberSaid = (text: string): number => WORDS[text.toLowerCase()] ?? Number(text.replace(/\D/gu, ''));

/** A pattern that stands as words of its own; `\b` knows no å, ä and ö. */
export const asWords = (pattern: string, flags = 'iu'): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, flags);
