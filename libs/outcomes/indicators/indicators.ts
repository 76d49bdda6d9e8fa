/** True, false, or not known. */
export type Truth = boolean | null;
export type Labour = 'EMPLOYED' | 'UNEMPLOYED' | 'INACTIVE';

/** What was observed of somebody on a day after they left. What nobody asked or anybody refused is null. */
export interface Outcome {
  labour: Labour | null;
  jobSearching: Truth;
  inEducation: Truth;
  qualified: Truth;
  /** For those who worked when they entered: from precarious to stable, from too few hours to full, to more responsibility. */
  improved: Truth;
}

/** One participation as the indicators see it: the first entry, the last exit. */
export interface Person {
  gender: 'WOMAN' | 'MAN' | 'OTHER' | null;
  /** Full years on the day of entry. */
  age: number | null;
  labour: Labour | null;
  /** Whole months without a break, for those who are unemployed. */
  unemployedMonths: number | null;
  inEducation: Truth;
  /** ISCED 2011, the highest level that was completed. */
  isced: number | null;
  disability: Truth;
  thirdCountry: Truth;
  foreignBackground: Truth;
  otherDisadvantage: Truth;
  homeless: Truth;
  rural: Truth;
  /** Whether the entry, and the exit, lie within the period that is asked for. */
  entered: boolean;
  left: boolean;
  /** How it was closed, where that tells what the person left to. */
  leftTo: 'WORK' | 'STUDIES' | 'DECEASED' | null;
  /** What was observed in the window after the exit, and six and twelve months later. */
  atExit: Outcome | null;
  later: Outcome | null;
  last: Outcome | null;
  /** Whether the window is over: what was not observed by then stays unknown. */
  due: Readonly<Record<'atExit' | 'later' | 'last', boolean>>;
}

export interface Rules {
  /** How long somebody is unemployed before it is long, in months: below 25 years, and from 25. Source: Annex D of the guidance on ESF monitoring; low confidence for ESF+. */
  longTerm: { below25: number; from25: number };
}

export type Indicator =
  | { code: string; moment: 'ENTRY'; counts: (person: Person, rules: Rules) => Truth }
  | { code: string; moment: 'EXIT' | 'SIX_MONTHS'; among: (person: Person, rules: Rules) => Truth; counts: (outcome: Outcome, person: Person) => Truth };

export type Generation = '2014-2020' | '2021-2027';

const LABOUR = (...wanted: Labour[]) => ({ labour }: { labour: Labour | null }): Truth => (labour === null ? null : wanted.includes(labour));
const AGE = (from: number, to = 200) => ({ age }: Person): Truth => (age === null ? null : age >= from && age <= to);
const ISCED = (from: number, to: number) => ({ isced }: Person): Truth => (isced === null ? null : isced >= from && isced <= to);
const everybody = (): Truth => true;

/** False as soon as one is, known only when all are. */
const both = (...truths: Truth[]): Truth => (truths.includes(false) ? false : truths.includes(null) ? null : true);
/** True as soon as one is, false only when all are. */
const any = (...truths: Truth[]): Truth => (truths.includes(true) ? true : truths.includes(null) ? null : false);
const not = (truth: Truth): Truth => (truth === null ? null : !truth);

const unemployed = LABOUR('UNEMPLOYED');
const inactive = LABOUR('INACTIVE');
const employed = LABOUR('EMPLOYED');
const withoutWork = LABOUR('UNEMPLOYED', 'INACTIVE');
const inactiveOutsideEducation = (person: Person): Truth => both(inactive(person), not(person.inEducation));
/** Without primary school is a disadvantage of its own: such a person stands in no education band of 2014-2020. */
const otherwiseDisadvantaged = (person: Person): Truth => any(ISCED(0, 0)(person), person.otherDisadvantage);
const disadvantaged = (person: Person): Truth => any(person.foreignBackground, person.disability, otherwiseDisadvantaged(person));

function longTerm({ labour, age, unemployedMonths }: Person, { longTerm: { below25, from25 } }: Rules): Truth {
  if (labour !== 'UNEMPLOYED') return labour === null ? null : false;
  return age === null || unemployedMonths === null ? null : unemployedMonths > (age < 25 ? below25 : from25);
}

/** "Newly": those who were in education when they entered have not begun. */
const newlyInEducation = { among: ({ inEducation }: Person) => not(inEducation), counts: ({ inEducation }: Outcome) => inEducation };
const qualified = { among: everybody, counts: (outcome: Outcome) => outcome.qualified };
const newlySearching = { among: inactive, counts: ({ jobSearching }: Outcome) => jobSearching };
const intoWork = { among: withoutWork, counts: employed };
const improved = { among: employed, counts: (outcome: Outcome) => outcome.improved };

const entry = (code: string, counts: (person: Person, rules: Rules) => Truth): Indicator => ({ code, moment: 'ENTRY', counts });
const result = (code: string, moment: 'EXIT' | 'SIX_MONTHS', { among, counts }: Omit<Extract<Indicator, { moment: 'EXIT' | 'SIX_MONTHS' }>, 'code' | 'moment'>): Indicator => ({ code, moment, among, counts });

/** CR05: any of the four first results, of which each asks only those who could reach it. */
const anyResult = (outcome: Outcome, person: Person): Truth =>
  any(...[newlySearching, newlyInEducation, qualified, intoWork].map(({ among, counts }) => both(among(person), counts(outcome))));

const ESF: readonly Indicator[] = [
  entry('CO01', unemployed),
  entry('CO02', longTerm),
  entry('CO03', inactive),
  entry('CO04', inactiveOutsideEducation),
  entry('CO05', employed),
  entry('CO06', AGE(0, 24)),
  entry('CO07', AGE(55)),
  entry('CO08', (person) => both(AGE(55)(person), any(unemployed(person), inactiveOutsideEducation(person)))),
  entry('CO09', ISCED(1, 2)),
  entry('CO10', ISCED(3, 4)),
  entry('CO11', ISCED(5, 8)),
  entry('CO15', ({ foreignBackground }) => foreignBackground),
  entry('CO16', ({ disability }) => disability),
  entry('CO17', otherwiseDisadvantaged),
  entry('CO18', ({ homeless }) => homeless),
  entry('CO19', ({ rural }) => rural),
  result('CR01', 'EXIT', newlySearching),
  result('CR02', 'EXIT', newlyInEducation),
  result('CR03', 'EXIT', qualified),
  result('CR04', 'EXIT', intoWork),
  result('CR05', 'EXIT', { among: disadvantaged, counts: anyResult }),
  result('CR06', 'SIX_MONTHS', intoWork),
  result('CR07', 'SIX_MONTHS', improved),
  result('CR08', 'SIX_MONTHS', { among: (person) => both(AGE(55)(person), withoutWork(person)), counts: employed }),
  result('CR09', 'SIX_MONTHS', { among: (person) => both(disadvantaged(person), withoutWork(person)), counts: employed }),
];

const ESF_PLUS: readonly Indicator[] = [
  entry('EECO01', everybody),
  entry('EECO02', unemployed),
  entry('EECO03', longTerm),
  entry('EECO04', inactive),
  entry('EECO05', employed),
  entry('EECO06', AGE(0, 17)),
  entry('EECO07', AGE(18, 29)),
  entry('EECO08', AGE(55)),
  entry('EECO09', ISCED(0, 2)),
  entry('EECO10', ISCED(3, 4)),
  entry('EECO11', ISCED(5, 8)),
  entry('EECO12', ({ disability }) => disability),
  entry('EECO13', ({ thirdCountry }) => thirdCountry),
  entry('EECO14', ({ foreignBackground }) => foreignBackground),
  entry('EECO16', ({ homeless }) => homeless),
  entry('EECO17', ({ rural }) => rural),
  result('EECR01', 'EXIT', newlySearching),
  result('EECR02', 'EXIT', newlyInEducation),
  result('EECR03', 'EXIT', qualified),
  result('EECR04', 'EXIT', intoWork),
  result('EECR05', 'SIX_MONTHS', intoWork),
  result('EECR06', 'SIX_MONTHS', improved),
];

interface GenerationRules extends Rules {
  indicators: readonly Indicator[];
  /** Which figures add up to which, and which are part of which. There is no band for 30 to 54 years: the ages add up to nothing. */
  checks: { sums: readonly (readonly [whole: string, codes: readonly string[]])[]; parts: readonly (readonly [whole: string, codes: readonly string[]])[] };
  /** What rests on what is sensitive: those who follow the project know how many, never who. */
  sensitive: readonly string[];
}

const LONG_TERM = { below25: 6, from25: 12 };

export const GENERATIONS: Readonly<Record<Generation, GenerationRules>> = {
  '2014-2020': {
    indicators: ESF, longTerm: LONG_TERM,
    checks: { sums: [], parts: [['CO01', ['CO02']], ['CO03', ['CO04']], ['CO07', ['CO08']], ['CR06', ['CR08']], ['CR06', ['CR09']]] },
    sensitive: ['CO15', 'CO16', 'CO17', 'CO18', 'CR05', 'CR09'],
  },
  '2021-2027': {
    indicators: ESF_PLUS, longTerm: LONG_TERM,
    checks: {
      sums: [['EECO01', ['EECO02', 'EECO04', 'EECO05']], ['EECO01', ['EECO09', 'EECO10', 'EECO11']]],
      parts: [['EECO02', ['EECO03']], ['EECO01', ['EECO06', 'EECO07', 'EECO08']]],
    },
    sensitive: ['EECO12', 'EECO13', 'EECO14', 'EECO16'],
  },
};
