import type { TargetClaim, TargetKind, TargetPopulation, TargetStrength } from './claims.js';
import { asWords, NUMBER, numberSaid } from './claims-numbers.js';
import type { Sentence } from './claims-sentences.rules.js';
import * as say from './claims-target-words.js';
import type { Provenance } from '../record/record.js';

// A target is found so:
// 1. Every "N procent" and "N deltagare" of a sentence is a measure; its clause runs to the next measure. "av projektets N deltagare" is no
//    measure of its own but the whole that a percentage is counted of.
// 2. What is measured is told by the clause, else by the words before the measure.
// 3. How binding it is, is told by the last word of purpose before the measure, and by "minst". An ambition stays an ambition.
// 4. A measure without purpose ("i länet finns 4 000 personer som ...") is background and no target.

const ADJECTIVES = '(?:(?:nya|unika|olika|planerade|avslutade|inskrivna|aktiva)\\s+)*';
const MEASURE = new RegExp(
  `(?<![\\p{L}\\d.,/-])(?:(?<percent>\\d{1,3}(?:[.,]\\d+)?|${NUMBER})\\s*(?:%|procent(?!\\p{L}))` +
    `|(?<half>hälften|en fjärdedel|tre fjärdedelar)(?=\\s+av\\s)` +
    `|(?<part>${NUMBER})(?=\\s+av\\s+(?:projekt(?:et)?s|de|totalt)\\s+\\d+\\s+(?:${say.PEOPLE}))` +
    `|(?<count>${NUMBER})\\s+${ADJECTIVES}(?:${say.PEOPLE})(?!\\p{L}))`,
  'giu',
);
const HALVES: Readonly<Record<string, number>> = { hälften: 50, 'en fjärdedel': 25, 'tre fjärdedelar': 75 };

interface Measure {
  value: number;
  unit: 'persons' | 'percent';
  /** The sentence up to the measure, and the part of it after the measure before. */
  before: string;
  lead: string;
  /** From the measure to the next one, and the same after the number. */
  clause: string;
  rest: string;
  of: number | null;
}

const isWhole = (text: string, match: RegExpExecArray) =>
  match.groups!.count !== undefined && say.WHOLE.test(text.slice(Math.max(0, match.index - 60), match.index));

const percentSaid = (text: string) => (/^\d/u.test(text) ? Number(text.replace(',', '.')) : numberSaid(text));

function measuresIn(text: string): Measure[] {
  const found = [...text.matchAll(MEASURE)];
  const wholes = found.filter((match) => isWhole(text, match));
  const own = found.filter((match) => !wholes.includes(match));
  return own.map((match, index) => {
    const end = own[index + 1]?.index ?? text.length;
    const previous = own[index - 1];
    const leadFrom = previous ? previous.index + previous[0].length : 0;
    const whole = wholes.find((other) => other.index > match.index && other.index < end);
    const { percent, half, part, count } = match.groups!;
    return {
      value: percent ? percentSaid(percent) : half ? HALVES[half.toLowerCase()]! : numberSaid((part ?? count)!),
      unit: percent || half ? 'percent' : 'persons',
      before: text.slice(0, match.index),
      lead: text.slice(leadFrom, match.index),
      clause: text.slice(match.index, end),
      rest: text.slice(match.index + match[0].length, end),
      of: whole ? numberSaid(whole.groups!.count!) : null,
    };
  });
}

function strengthOf({ before, clause, lead }: Measure): TargetStrength | null {
  const purposes = say.PURPOSES.flatMap(({ strength, says }) =>
    [...before.matchAll(new RegExp(says, 'giu'))].map((match) => ({ strength, at: match.index })),
  );
  const last = purposes.sort((one, other) => other.at - one.at)[0]?.strength;
  if (last === 'AMBITION') return last;
  if (say.MINIMUM.test(before)) return 'MINIMUM';
  if (last) return last;
  const after = say.PURPOSES.find(({ says }) => says.test(clause));
  return after?.strength ?? (say.INTENDED.test(lead) || say.INTENDED.test(clause) ? 'GOAL' : null);
}

const kindIn = (text: string): { kind: TargetKind; at: number } | null =>
  say.KINDS.map(({ kind, says }) => ({ kind, at: text.search(says) })).find((each) => each.at >= 0) ?? null;

function kindOf({ unit, lead, clause }: Measure): TargetKind | null {
  if (unit === 'percent') return (kindIn(clause) ?? kindIn(lead))?.kind ?? null;
  const part = clause.search(say.TAKES_PART);
  const kind = kindIn(clause);
  if (part >= 0 && (kind === null || part < kind.at)) return 'PARTICIPANTS';
  return kind?.kind ?? 'PARTICIPANTS';
}

function populationOf({ unit, lead, rest, of }: Measure): TargetPopulation | null {
  if (unit === 'persons' && of === null) return null;
  const subject = rest.split(asWords('ska|skall|får|kommer|bör|går|når'))[0]!;
  const named = say.POPULATIONS.find(({ says }) => says.test(subject))?.population;
  if (named && named !== 'ALL_PARTICIPANTS') return named;
  return of !== null ? 'PLANNED' : (named ?? say.POPULATIONS.find(({ says }) => says.test(lead))?.population ?? null);
}

function targetIn(measure: Measure): Omit<TargetClaim, 'quote' | 'line' | 'provenance'> | null {
  const { unit, value, before, lead, rest, clause, of } = measure;
  const isPercent = unit === 'percent';
  if (isPercent && (say.NO_LEVEL.test(before) || say.OTHER_WHOLE.test(rest) || value > 100)) return null;
  if (!isPercent && (say.BACKGROUND.before.test(before) || say.BACKGROUND.after.test(rest))) return null;
  const takesPart = !isPercent && (say.TAKES_PART.test(clause) || say.TAKES_PART.test(lead));
  const strength = strengthOf(measure) ?? (takesPart ? 'PLANNED' : null);
  const kind = kindOf(measure);
  if (!strength || !kind) return null;
  return { kind, strength, value, unit, population: populationOf(measure), byGender: say.BY_GENDER.test(clause) || (isPercent && say.BY_GENDER.test(lead)), of };
}

/** Every target the free text claims, in its order; the same claim made twice is one. */
export function targetsIn(sentences: readonly Sentence[], provenance: Provenance): TargetClaim[] {
  const claims = sentences.flatMap(({ text, line }) =>
    measuresIn(text).flatMap((measure) => {
      const target = targetIn(measure);
      return target ? [{ ...target, quote: text, line, provenance }] : [];
    }),
  );
  const seen = new Set<string>();
  return claims.filter(({ kind, strength, value, unit, population }) => {
    const key = [kind, strength, value, unit, population].join();
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}
