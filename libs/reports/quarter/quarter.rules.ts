import type { FinsamCount, FinsamFigures, QuarterFigures, QuarterMonth, QuarterSummary } from '#deliveries';
import type { Cell, Language, Row } from '#platform';
import type { FigurePart, FigureReport, FigureTable } from '../paper/figures.js';
import { writer, type Writer } from '../paper/paper.js';
import { QUARTER_WORDS } from './quarter-words.js';

interface Hand {
  language: Language;
  write: Writer;
}

const MEASURES = ['started', 'ongoing', 'finished'] as const;

const plain = (heading: string, head: string[], rows: Row[]): FigureTable => ({ heading, finding: null, chart: null, head, rows });
const counts = ({ women, men, total }: FinsamCount): Cell[] => [women, men, total];
const day = (moment: string): string => moment.slice(0, 10);

/** A quarter as pages and lines: the figures of its page, and no others. */
export function quarterReport(told: QuarterSummary, language: Language): FigureReport {
  const words = QUARTER_WORDS[language];
  const hand: Hand = { language, write: writer(language) };
  const { write } = hand;
  const [year, no] = told.quarter.split('-') as [string, string];
  return {
    title: words.title, projectName: told.projectName, period: words.period(no, year, write.day(told.from), write.day(told.to)), made: words.made(told.registrationNo, write.day(told.asOf)),
    summaryHeading: words.summary, summary: summaryOf(told, hand),
    parts: [monthsPart(told, hand), interventionsPart(told, hand), structuralPart(told, hand)].filter(({ tables }) => tables.some(({ rows }) => rows.length > 0)),
    notes: { heading: words.notes, how: words.how }, head: words.head,
  };
}

function summaryOf({ together, months }: QuarterSummary, { language, write }: Hand): string[] {
  const words = QUARTER_WORDS[language];
  const open = months.filter(({ status }) => status !== 'SUBMITTED').map(({ month }) => write.month(`${month}-01`));
  const missing = open.length > 0 ? [words.missing(open.join(', '))] : [];
  if (!together) return [words.nothingTold, ...missing];
  const { persons, began, ended, hours, activities } = together;
  return [
    words.persons(write.number(persons.total), write.number(persons.women), write.number(persons.men)), words.moved(write.number(began.total), write.number(ended.total)),
    words.hours(write.hours(hours), write.number(activities)), ...missing,
  ];
}

function monthsPart({ months, together }: QuarterSummary, { language, write }: Hand): FigurePart {
  const words = QUARTER_WORDS[language];
  const { month, women, men, total, began, ended, hours, activities, status, submitted, due } = words.column;
  const figures = (told: QuarterFigures): Cell[] => [...counts(told.persons), told.began.total, told.ended.total, { value: told.hours, decimals: 2 }, told.activities];
  const named = (one: QuarterMonth) => write.month(`${one.month}-01`);
  const rows = months.map((one): Row => [named(one), ...(one.told ? figures(one.told) : Array.from({ length: 7 }, () => '–'))]);
  const standing = months.map((one): Row => [named(one), [words.status[one.status], ...(one.late ? [words.late] : [])].join(', '), one.submittedAt && one.status === 'SUBMITTED' ? write.day(day(one.submittedAt)) : '–', write.day(one.dueOn)]);
  return {
    heading: words.part.months, of: words.of.months, promises: [],
    tables: [
      plain(words.table.persons, [month, women, men, total, began, ended, hours, activities], together ? [...rows, [words.together, ...figures(together)]] : rows),
      { ...plain(words.table.standing, [month, status, submitted, due], standing), words: true },
    ],
  };
}

function interventionsPart({ interventions, sum }: QuarterSummary, { language }: Hand): FigurePart {
  const words = QUARTER_WORDS[language];
  const { intervention, women, men, total } = words.column;
  const line = (name: string, figures: FinsamFigures): Row => [name, ...MEASURES.flatMap((measure) => counts(figures[measure]))];
  const head = MEASURES.flatMap((measure) => [women, men, total].map((who) => `${words.measure[measure]}: ${who.toLowerCase()}`));
  const rows = interventions.map((one) => line(language === 'sv' ? one.typeSv : one.typeEn, one));
  return { heading: words.part.interventions, of: words.of.interventions, promises: [], tables: [plain(words.table.interventions, [intervention, ...head], rows.length > 0 ? [...rows, line(words.sum, sum)] : [])] };
}

function structuralPart({ structural }: QuarterSummary, { language, write }: Hand): FigurePart {
  const words = QUARTER_WORDS[language];
  const { effort, day: on, persons } = words.column;
  return { heading: words.part.structural, of: words.of.structural, promises: [], tables: [plain(words.table.structural, [effort, on, persons], structural.map((one) => [one.name, write.day(one.heldOn), one.persons]))] };
}
