import type { Language } from '#platform';

export interface Bar {
  label: string;
  percent: number | null;
  words: string;
  colour: 'women' | 'men' | 'all';
}

export interface PaperTable {
  heading: string;
  finding: string | null;
  chart: { alt: string; mark: number | null; bars: Bar[] } | null;
  /** Of words rather than numbers. */
  words?: true;
  head: string[];
  rows: string[][];
}

/** A report as its page template takes it. */
export interface FiguresPaper {
  title: string;
  language: Language;
  region: 'SE' | 'GB';
  running: string;
  lead: string[];
  warnings: string[];
  summaryHeading: string;
  summary: string[];
  parts: { heading: string; of: string; promises: string[]; tables: PaperTable[] }[];
  notesHeading: string;
  notes: readonly string[];
}

const tagOf = (language: Language): string => (language === 'sv' ? 'sv-SE' : 'en-GB');

/** Numbers and days as they are written on the page. */
export function writer(language: Language) {
  const tag = tagOf(language);
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Stockholm' });
  const month = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(tag);
  const hours = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const decimal = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  return {
    day: (on: string) => day.format(Date.parse(on)), moment: (at: string) => moment.format(Date.parse(at)), month: (on: string) => month.format(Date.parse(on)),
    number: (value: number) => number.format(value), decimal: (value: number) => decimal.format(value), hours: (value: number) => hours.format(value), percent: (value: number) => percent.format(value / 100),
  };
}
export type Writer = ReturnType<typeof writer>;

export const raised = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
