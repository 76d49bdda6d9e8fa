import imported from 'organisationsnummer';
import { municipalities } from './municipalities.js';
import { mended } from './record-slips.rules.js';
import { tidy } from './record-values.rules.js';
import type { OwnerKind } from './record.js';

// The library's types describe its ES build, Node loads the other one, where the class itself is exported.
const Organisationsnummer = imported as unknown as typeof imported.default;

export type OrgNoReading = { orgNo: string } | { problem: 'wrong' | 'personal' };

/** `NNNNNN-NNNN`, check digit right. A sole trader's number is a personnummer: personal data, which a project record must not carry on. */
export function readOrgNo(text: string): OrgNoReading {
  const digits = tidy(text).replace(/[\s-]/gu, '').replace(/^16(?=\d{10}$)/u, '');
  if (!/^\d{10}$|^\d{12}$/u.test(digits) || !Organisationsnummer.valid(digits)) return { problem: 'wrong' };
  const number = Organisationsnummer.parse(digits);
  return number.isPersonnummer() ? { problem: 'personal' } : { orgNo: number.format() };
}

interface KindRow {
  kind: OwnerKind;
  /** The first digit of the organisation number of such a body. */
  group: string;
  /** Null: any name with such a number. */
  name: RegExp | null;
}

// The first row that fits decides; a name alone when no number is stated. The first digit of the number: 2 state, region, municipality and their
// federations, 5 limited company, 7 economic association, 8 non-profit association or foundation, 9 partnership.
const KINDS: readonly KindRow[] = [
  { kind: 'COORDINATION_ASSOCIATION', group: '2', name: /samordningsförbund|(?<!\p{L})finsam(?!\p{L})/iu },
  { kind: 'MUNICIPAL_FEDERATION', group: '2', name: /kommunalförbund|gymnasieförbund|räddningstjänstförbund/iu },
  { kind: 'COMPANY', group: '5', name: /(?<!\p{L})(?:ab|aktiebolag(?:et)?)(?!\p{L})/iu },
  { kind: 'FOUNDATION', group: '8', name: /stiftelse/iu },
  { kind: 'ECONOMIC_ASSOCIATION', group: '7', name: /ekonomisk förening|(?<!\p{L})ek\.? ?för/iu },
  { kind: 'ASSOCIATION', group: '8', name: /kommunförbund|förening|förbund(?:et)?(?!\p{L})/iu },
  { kind: 'MUNICIPAL_FEDERATION', group: '2', name: /kommunförbund/iu },
  { kind: 'REGION', group: '2', name: /^region(?!\p{L})|landsting|(?<!\p{L})regionen(?!\p{L})/iu },
  { kind: 'MUNICIPALITY', group: '2', name: /kommun(?:en)?(?!\p{L})|(?<!\p{L})stad(?:en)?(?!\p{L})/iu },
  { kind: 'STATE_AGENCY', group: '2', name: /arbetsförmedlingen|försäkringskassan|kriminalvården|länsstyrelsen|universitet|högskola|myndighet/iu },
  { kind: 'PARTNERSHIP', group: '9', name: /handelsbolag|kommanditbolag|(?<!\p{L})[hk]b(?!\p{L})/iu },
  { kind: 'PUBLIC_BODY', group: '2', name: null },
  { kind: 'COMPANY', group: '5', name: null },
  { kind: 'ECONOMIC_ASSOCIATION', group: '7', name: null },
  { kind: 'ASSOCIATION', group: '8', name: null },
  { kind: 'PARTNERSHIP', group: '9', name: null },
];

export function ownerKind(name: string | null, orgNo: string | null): OwnerKind | null {
  if (orgNo !== null) return KINDS.find((row) => row.group === orgNo[0] && (row.name === null || row.name.test(name ?? '')))?.kind ?? 'OTHER';
  return name === null ? null : (KINDS.find((row) => row.name?.test(name))?.kind ?? 'OTHER');
}

/** Whether name and number speak of different kinds of body ("Region Gävleborg" with the number of a company). */
export function kindsDiffer(name: string, orgNo: string): boolean {
  const named = KINDS.filter((row) => row.name?.test(name));
  return named.length > 0 && !named.some((row) => row.group === orgNo[0]);
}

/** The parts of an owner field that repeats itself ("A, A" or "A, B, A, B"); one part when it does not. */
export function ownersWritten(text: string): string[] {
  const parts = tidy(text).split(/\s*,\s*/u).filter((part) => part !== '');
  const spelt = parts.map((part) => mended(part).toLocaleLowerCase('sv'));
  // The shortest run of parts that the whole field repeats; a name with a comma in it ("Göteborgs Stad, Vuxenutbildning") is left whole.
  const run = parts.findIndex((_, index) => index > 0 && parts.length % index === 0 && spelt.every((part, at) => part === spelt[at % index]));
  if (run < 1) return [tidy(text)];
  return Array.from({ length: parts.length / run }, (_, turn) => parts.slice(turn * run, (turn + 1) * run).join(', '));
}

/** Of several spellings the one without a slip. */
export const bestSpelling = (names: readonly string[]): string => names.find((name) => mended(name) === name) ?? mended(names[0]!);

const SMALL_WORDS = new Set(
  (
    'län läns kommun kommuns kommuner stad stads och i för av med på vid samt till samordningsförbund samordningsförbundet ' +
    'kommunförbund kommunförbundet kommunalförbund förening föreningen ideell ekonomisk landsting regionförbund'
  ).split(' '),
);
const KEPT = /^(?:AB|HB|KB|ESF|SKR|AF|FK|AME|IOGT|NTO|ABF|KFUM|RSMH|FUB)$/u;
const municipalityWords = new Map(municipalities.map((each) => [each.name.toLocaleUpperCase('sv'), each.name]));

/** "REGION GÄVLEBORG" is shown as "Region Gävleborg"; a name that has small letters is shown as written. */
export function displayName(written: string): string {
  if (written !== written.toLocaleUpperCase('sv') || !/\p{L}{3}/u.test(written)) return written;
  const municipality = municipalityWords.get(written);
  if (municipality) return municipality;
  return written
    .split(' ')
    .map((word, index) => {
      const lower = word.toLocaleLowerCase('sv');
      if (KEPT.test(word) || (index > 0 && SMALL_WORDS.has(lower))) return KEPT.test(word) ? word : lower;
      return lower.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toLocaleUpperCase('sv'));
    })
    .join(' ');
}
