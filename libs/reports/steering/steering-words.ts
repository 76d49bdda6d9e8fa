import type { Language } from '#platform';

interface SteeringWords {
  title: string;
  running: (project: string, period: string) => string;
  quarter: (quarter: number, year: string) => string;
  told: (day: string, moment: string) => string;
  withdrawn: (day: string, reason: string) => string;
  nothingTold: string;
  summary: string;
  persons: (count: string) => string;
  counted: (name: string, counts: string) => string;
  finding: (told: Record<'name' | 'share' | 'yes' | 'of' | 'promise', string>) => string;
  tooFew: string;
  nobody: string;
  of: (population: string) => string;
  governs: string;
  apart: (value: string) => string;
  points: (value: string) => string;
  by: (dimension: string) => string;
  group: string;
  share: string;
  mark: (promise: string) => string;
  chart: (bars: string) => string;
  notes: string;
  how: readonly string[];
}

const sv: SteeringWords = {
  title: 'Rapport till styrgruppen',
  running: (project, period) => `${project} · ${period}`,
  quarter: (quarter, year) => `kvartal ${quarter} ${year}`,
  told: (day, moment) => `Siffrorna visar läget ${day} som det var känt när de frisläpptes, ${moment}. De ändras inte.`,
  withdrawn: (day, reason) => `Siffrorna togs tillbaka ${day}: ${reason}`,
  nothingTold: 'Projektet har för få deltagare för en rapport. Ingen siffra visas, eftersom någon kunde pekas ut.',
  summary: 'I korthet',
  persons: (count) => `Deltagare: ${count}.`,
  counted: (name, counts) => `${name}: ${counts}.`,
  finding: ({ name, share, yes, of, promise }) => `${name}: ${share} (${yes} av ${of}).${promise && ` Jämför med ${promise}.`}`,
  tooFew: 'För få personer; siffran för hela projektet visas inte.',
  nobody: 'Det är inte känt om någon än.',
  of: (population) => `Gäller ${population}.`,
  governs: 'gäller',
  apart: (value) => `Uppgifterna om målet skiljer sig med ${value}.`,
  points: (value) => `${value} procentenheter`,
  by: (dimension) => `Efter ${dimension}`,
  group: 'Grupp', share: 'Andel',
  mark: (promise) => `Svart linje: ${promise}.`,
  chart: (bars) => `Stapeldiagram. ${bars}. Samma tal står i tabellen under.`,
  notes: 'Så är siffrorna gjorda',
  how: [
    'Siffrorna är projektets egna, frisläppta av samordnaren, och ingen officiell statistik. De är desamma som på sidan Frisläppta siffror.',
    'Där det står ”visas inte” är det så få personer, eller så få fler eller färre än i siffror som redan har frisläppts, att någon kunde pekas ut. En del andra tal döljs för att de annars skulle avslöja de talen.',
    'Andelen är ja av ja och nej. De som det inte är känt om står i tabellen och räknas inte i andelen.',
  ],
};

const en: SteeringWords = {
  title: 'Report to the steering group',
  running: (project, period) => `${project} · ${period}`,
  quarter: (quarter, year) => `quarter ${quarter} ${year}`,
  told: (day, moment) => `The figures show how things stood on ${day} as it was known when they were released, ${moment}. They do not change.`,
  withdrawn: (day, reason) => `The figures were withdrawn on ${day}: ${reason}`,
  nothingTold: 'The project has too few participants for a report. No figure is shown, since somebody could be pointed out.',
  summary: 'In brief',
  persons: (count) => `Participants: ${count}.`,
  counted: (name, counts) => `${name}: ${counts}.`,
  finding: ({ name, share, yes, of, promise }) => `${name}: ${share} (${yes} of ${of}).${promise && ` Compare with ${promise}.`}`,
  tooFew: 'Too few persons; the figure of the whole project is not shown.',
  nobody: 'It is not known of anybody yet.',
  of: (population) => `Of ${population}.`,
  governs: 'governs',
  apart: (value) => `The statements of the target differ by ${value}.`,
  points: (value) => `${value} percentage points`,
  by: (dimension) => `By ${dimension}`,
  group: 'Group', share: 'Share',
  mark: (promise) => `Black line: ${promise}.`,
  chart: (bars) => `Bar chart. ${bars}. The same numbers stand in the table below.`,
  notes: 'How the figures are made',
  how: [
    "The figures are the project's own, released by the coordinator, and no official statistics. They are the same as on the page Released figures.",
    'Where it says "not shown", so few persons, or so few more or fewer than in figures already released, are behind the number that somebody could be pointed out. Some other numbers are hidden because they would give those away.',
    'The share is yes out of yes and no. Those of whom it is not known stand in the table and are not in the share.',
  ],
};

export const STEERING_WORDS: Record<Language, SteeringWords> = { sv, en };
