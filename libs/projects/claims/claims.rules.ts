import type { Claim, CountClaim, GoalClaim, RecordClaims } from './claims.js';
import { NUMBER, numberSaid } from './claims-numbers.js';
import { partiesIn } from './claims-parties.rules.js';
import type { Sentence } from './claims-sentences.rules.js';
import { counties } from '../record/municipalities.js';
import { daysIn } from '../record/record-values.rules.js';
import type { Provenance } from '../record/record.js';

/** Words of one who asks, not of one who has been granted. */
const ASKS = /(?<!\p{L})(?:söker (?:medel|stöd|bidrag)|ansöker|enligt (?:projekt)?ansökan|i (?:projekt)?ansökan)(?!\p{L})/iu;

/** A text that anywhere speaks as an application is one: nothing in it is a decided fact. */
export const provenanceOf = (sentences: readonly Sentence[]): Provenance => (sentences.some(({ text }) => ASKS.test(text)) ? 'APPLICATION' : 'DECISION');

function firstOf<T>(sentences: readonly Sentence[], provenance: Provenance, read: (text: string) => T | null): Claim<T> | null {
  for (const { text, line } of sentences) {
    const value = read(text);
    if (value !== null) return { value, quote: text, line, provenance };
  }
  return null;
}

const firstMatch = (patterns: readonly RegExp[]) => (text: string): number | null => {
  const found = patterns.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  return found ? Number(found[1]) : null;
};

const minimumAge = firstMatch([
  /(?<!\d)(\d{1,2})\s*(?:-|–|—|till|och)\s*\d{1,2}\s*år(?!\p{L})/iu,
  /(?<!\p{L})från\s+(?:och med\s+)?(\d{1,2})\s*(?:år|års ålder)(?!\p{L})/iu,
  /(?<!\p{L})(?:minst|lägst|över|fyllt)\s+(\d{1,2})\s*år(?!\p{L})/iu,
  /(?<!\d)(\d{1,2})\s*år\s+(?:och|eller)\s+(?:äldre|uppåt|över)/iu,
]);

const maximumAge = firstMatch([
  /(?<!\d)\d{1,2}\s*(?:-|–|—|till|och)\s*(\d{1,2})\s*år(?!\p{L})/iu,
  /(?<!\p{L})(?:upp till|till och med|t\.o\.m\.|högst)\s+(\d{1,2})\s*år(?!\p{L})/iu,
]);

function countOf(sentences: readonly Sentence[], provenance: Provenance, noun: string): CountClaim | null {
  const between = '(?:(?:olika|av|länets|deltagande|medverkande|samverkande)\\s+)*';
  const pattern = new RegExp(`(?<!\\p{L})(?:(samtliga|alla)\\s+)?(?<![\\d,.])(${NUMBER})\\s+${between}(?:${noun})(?!\\p{L})`, 'iu');
  const claim = firstOf(sentences, provenance, (text) => pattern.exec(text));
  return claim && { ...claim, value: numberSaid(claim.value[2]!), all: claim.value[1] !== undefined };
}

function countiesIn(sentences: readonly Sentence[], provenance: Provenance): Claim<string>[] {
  return counties.flatMap(({ code, name }) => {
    const sentence = sentences.find(({ text }) => text.includes(name));
    return sentence ? [{ value: code, quote: sentence.text, line: sentence.line, provenance }] : [];
  });
}

const periodIn = (text: string): { startsOn: string; endsOn: string } | null => {
  if (!/(?:projekt\p{L}*|det)\s+(?:pågår|löper|genomförs|bedrivs)|projektperiod|projekttid/iu.test(text)) return null;
  const [startsOn, endsOn] = daysIn(text);
  return startsOn && endsOn ? { startsOn, endsOn } : null;
};

const GOAL_HEADING = /(?<!\p{L})(?:(?:del)?mål(?:et|en|sättning(?:en|ar)?)?)(?!\p{L})[^:]*:$/iu;
const GOAL_SENTENCE = /(?<!\p{L})(?:mål(?:et|en|sättningen)|projekt(?:et)?s? mål|ambitionen|syftet)(?!\p{L})[^.]{0,80}?\s(?:är|att)(?!\p{L})/iu;
const OPEN_LIST = /(?<!\p{L})(?:bland annat|bl\.? ?a|till exempel|t\.? ?ex|exempelvis)(?!\p{L})/iu;

/** The items under a heading of goals, and a sentence that stands alone right after them: a goal like the others. */
function goalsUnder(sentences: readonly Sentence[], heading: number): { index: number; listed: boolean }[] {
  const goals: { index: number; listed: boolean }[] = [];
  let index = heading + 1;
  for (; sentences[index]?.bullet; index += 1) goals.push({ index, listed: true });
  const next = sentences[index];
  const alone = next && !next.text.endsWith(':') && sentences[index + 1]?.paragraph !== next.paragraph;
  if (goals.length > 0 && alone) goals.push({ index, listed: false });
  return goals;
}

function goalsIn(sentences: readonly Sentence[], provenance: Provenance): { goals: GoalClaim[]; goalsAreOpen: boolean } {
  const headings = sentences.flatMap(({ text, bullet }, index) => (!bullet && GOAL_HEADING.test(text) ? [index] : []));
  const listed = new Map(headings.flatMap((heading) => goalsUnder(sentences, heading)).map((goal) => [goal.index, goal.listed]));
  const goals = sentences.flatMap(({ text, line }, index) => {
    const isGoal = listed.has(index) || (GOAL_SENTENCE.test(text) && !GOAL_HEADING.test(text));
    return isGoal ? [{ value: text.replace(/\s+/gu, ' '), quote: text, line, provenance, listed: listed.get(index) ?? false }] : [];
  });
  return { goals, goalsAreOpen: headings.some((heading) => OPEN_LIST.test(sentences[heading]!.text)) };
}

const TRACKS = [
  { value: 'REACTIVE', says: /(?<!\p{L})reaktiv/iu },
  { value: 'PROACTIVE', says: /(?<!\p{L})(?:proaktiv|förebyggande (?:spår|perspektiv))/iu },
] as const;

/** "Dels ..., dels ...": each track with its own half of the sentence. */
function tracksIn(sentences: readonly Sentence[], provenance: Provenance): RecordClaims['tracks'] {
  return TRACKS.flatMap(({ value, says }) => {
    const sentence = sentences.find(({ text }) => says.test(text));
    const clause = sentence?.text.split(/(?=(?<!\p{L})dels(?!\p{L}))/iu).find((part) => says.test(part));
    return sentence && clause ? [{ value, quote: clause.trim().replace(/,$/u, ''), line: sentence.line, provenance }] : [];
  });
}

/** What the free text claims beside its targets. */
export function claimsIn(sentences: readonly Sentence[]): RecordClaims {
  const provenance = provenanceOf(sentences);
  return {
    minimumAge: firstOf(sentences, provenance, minimumAge),
    maximumAge: firstOf(sentences, provenance, maximumAge),
    subprojects: countOf(sentences, provenance, 'delprojekt'),
    municipalities: countOf(sentences, provenance, '(?:medlems|värd|samverkans|deltagar)?kommuner(?:na)?'),
    coordinationAssociations: countOf(sentences, provenance, 'samordningsförbund'),
    counties: countiesIn(sentences, provenance),
    period: firstOf(sentences, provenance, periodIn),
    parties: partiesIn(sentences, provenance),
    ...goalsIn(sentences, provenance),
    tracks: tracksIn(sentences, provenance),
  };
}
