import type { Language } from '#platform';
import type { ReleasePromise, Span } from '#releases';
import type { FIGURE_COLUMNS, TARGET_COLUMNS } from './pack-tables.rules.js';

export const TYPES = ['code', 'text', 'day', 'number', 'flag'] as const;
export type VariableType = (typeof TYPES)[number];

interface PackWords {
  /** What the files are called, without their ending. */
  file: Record<'figures' | 'targets' | 'codebook', string>;
  title: string;
  period: (first: string, last: string) => string;
  made: string;
  summary: string;
  counted: (releases: number, lines: string) => string;
  figures: Record<(typeof FIGURE_COLUMNS)[number], string>;
  targets: Record<(typeof TARGET_COLUMNS)[number], string>;
  type: Record<VariableType, string>;
  span: Record<Span, string>;
  strength: Record<ReleasePromise['strength'], string>;
  unit: Record<ReleasePromise['unit'], string>;
  flag: Record<'0' | '1', string>;
  places: string;
  part: Record<'contents' | 'variables' | 'codes', string>;
  of: Record<'contents' | 'variables' | 'codes', string>;
  table: Record<'files' | 'releases', string>;
  column: Record<'file' | 'rows' | 'digest' | 'release' | 'span' | 'from' | 'to' | 'frozen' | 'variable' | 'type' | 'meaning' | 'code', string>;
  notes: string;
  rules: readonly string[];
}

const sv: PackWords = {
  file: { figures: 'siffror', targets: 'mal', codebook: 'kodbok' },
  title: 'Kodbok till utvärderingspaket',
  period: (first, last) => `frisläppt för ${first} – ${last}`,
  made: 'Paketet innehåller bara siffror som projektet har frisläppt. De är frysta och ändras inte.',
  summary: 'I korthet',
  counted: (releases, lines) => `Frisläppta siffror: ${releases}. Rader med siffror: ${lines}.`,
  figures: {
    release: 'Vilken frisläppning raden hör till.', span: 'Om den gäller en månad eller ett kvartal.', from: 'Första dagen i perioden.', to: 'Sista dagen i perioden. Siffrorna visar läget den dagen.', figure: 'Vad som räknas.',
    population: 'Bland vilka.', divided_by: 'Vad tabellen är delad på.', group: 'Vilken grupp, som kod. ALL är hela projektet, NONE de som inte hör till någon.', group_name: 'Gruppens namn när siffrorna frystes.', column: 'Vilka i gruppen som räknas.',
    persons: 'Antal personer. Tomt när talet inte visas.', hidden: 'Om talet inte visas.',
  },
  targets: {
    release: 'Vilken frisläppning målet hör till.', figure: 'Vad målet gäller.', strength: 'Hur projektet har lovat.', value: 'Det lovade värdet.', unit: 'Personer eller procent.', population: 'Bland vilka. Tomt när det inte är sagt.', governs: 'Om målet är det som gäller när flera skiljer sig åt.',
  },
  type: { code: 'kod', text: 'text', day: 'dag (ÅÅÅÅ-MM-DD)', number: 'tal', flag: 'ja eller nej (1 eller 0)' },
  span: { MONTH: 'månad', QUARTER: 'kvartal' },
  strength: { PLANNED: 'planerat', MINIMUM: 'minst', AMBITION: 'ambition', GOAL: 'mål' },
  unit: { persons: 'personer', percent: 'procent' },
  flag: { 0: 'nej', 1: 'ja' },
  places: 'En kommun står med sin kommunkod, ett delprojekt och ett slags insats med en egen kod. Namnet står i group_name.',
  part: { contents: 'Vad som finns i paketet', variables: 'Variabler', codes: 'Koder' },
  of: { contents: 'Samma rader finns som CSV och Excel. SHA-256 visar att en fil är oförändrad.', variables: 'En rad i filerna är ett tal. Koderna är desamma på alla språk.', codes: 'Vad koderna betyder.' },
  table: { files: 'Filer', releases: 'Frisläppningar' },
  column: { file: 'Fil', rows: 'Rader', digest: 'SHA-256', release: 'Frisläppning', span: 'Period', from: 'Från och med', to: 'Till och med', frozen: 'Fryst', variable: 'Variabel', type: 'Slag', meaning: 'Betyder', code: 'Kod' },
  notes: 'Så får siffrorna läsas',
  rules: [
    'Siffrorna är projektets egna och ingen officiell statistik.', 'En person räknas en gång, också den som har deltagit två gånger.',
    'Tal under fem visas inte. Inte heller tal som skulle avslöja dem, i samma tabell eller mellan två frisläppningar.',
    'En andel räknas på ja av ja och nej. De som det inte är känt om står för sig.',
    'Frisläppningar som projektet har tagit tillbaka finns inte med i paketet.',
  ],
};

const en: PackWords = {
  file: { figures: 'figures', targets: 'targets', codebook: 'codebook' },
  title: 'Codebook of a pack for evaluation',
  period: (first, last) => `released for ${first} – ${last}`,
  made: 'The pack holds only figures the project has released. They are frozen and do not change.',
  summary: 'In brief',
  counted: (releases, lines) => `Releases: ${releases}. Lines of figures: ${lines}.`,
  figures: {
    release: 'Which release the line belongs to.', span: 'Whether it tells of a month or a quarter.', from: 'The first day of the period.', to: 'The last day of the period. The figures tell how it stood that day.', figure: 'What is counted.',
    population: 'Among whom.', divided_by: 'By what the table is divided.', group: 'Which group, as a code. ALL is the whole project, NONE those who belong to none.', group_name: 'What the group was called when the figures were frozen.',
    column: 'Who of the group are counted.', persons: 'Number of persons. Empty where the number is not shown.', hidden: 'Whether the number is not shown.',
  },
  targets: {
    release: 'Which release the target belongs to.', figure: 'What the target is about.', strength: 'In what way the project has promised.', value: 'The value that was promised.', unit: 'Persons or per cent.', population: 'Among whom. Empty where that is not said.',
    governs: 'Whether it is the target that governs where several differ.',
  },
  type: { code: 'code', text: 'text', day: 'day (YYYY-MM-DD)', number: 'number', flag: 'yes or no (1 or 0)' },
  span: { MONTH: 'month', QUARTER: 'quarter' },
  strength: { PLANNED: 'planned', MINIMUM: 'at least', AMBITION: 'ambition', GOAL: 'target' },
  unit: { persons: 'persons', percent: 'per cent' },
  flag: { 0: 'no', 1: 'yes' },
  places: 'A municipality stands by its code, a subproject and a kind of intervention by a code of its own. The name stands in group_name.',
  part: { contents: 'What is in the pack', variables: 'Variables', codes: 'Codes' },
  of: { contents: 'The same lines stand as CSV and Excel. SHA-256 shows that a file is unchanged.', variables: 'A line of the files is one number. The codes are the same in every language.', codes: 'What the codes mean.' },
  table: { files: 'Files', releases: 'Releases' },
  column: { file: 'File', rows: 'Lines', digest: 'SHA-256', release: 'Release', span: 'Period', from: 'From', to: 'To', frozen: 'Frozen', variable: 'Variable', type: 'Kind', meaning: 'Means', code: 'Code' },
  notes: 'How the figures may be read',
  rules: [
    "The figures are the project's own and no official statistics.", 'A person is counted once, also who took part twice.',
    'Numbers below five are not shown. Nor are numbers that would give them away, in the same table or between two releases.',
    'A share is yes out of yes and no. Those of whom it is not known stand apart.',
    'Releases the project has withdrawn are not in the pack.',
  ],
};

export const PACK_WORDS: Readonly<Record<Language, PackWords>> = { sv, en };
