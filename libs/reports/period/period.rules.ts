import type { Cell, Row } from '#platform';
import { writer, type FiguresPaper, type Writer } from '../paper/paper.js';
import { flowPart, independencePart, indicatorPart, livelihoodPart, supportPart } from './course-parts.rules.js';
import type { FigureReport } from './figures.js';
import { findingOf, outcomeParts, type Hand } from './outcome-parts.rules.js';
import type { AskedPeriod, PeriodTold } from './period-parts.js';
import { PERIOD_WORDS } from './period-words.js';

/** What the pages show of a period, part by part: the figures are theirs. */
export function periodReport(told: PeriodTold, { startsOn, endsOn, language }: AskedPeriod): FigureReport {
  const words = PERIOD_WORDS[language];
  const hand: Hand = { language, write: writer(language) };
  const { figures } = told.outcomes;
  const measured = [...new Set(figures.filter(({ unit }) => unit === 'percent').map(({ kind }) => kind))];
  return {
    title: words.title, projectName: told.outcomes.projectName, period: words.period(hand.write.day(startsOn), hand.write.day(endsOn)), made: words.made(hand.write.day(endsOn), hand.write.day(told.support.asOf)),
    summary: [words.persons(hand.write.number(told.flow.persons), hand.write.number(told.flow.participations)), ...measured.map((kind) => findingOf(figures.filter((figure) => figure.kind === kind), hand))],
    parts: [flowPart(told.flow, { startsOn, endsOn }, hand), ...outcomeParts(figures, hand), livelihoodPart(told.livelihoods, hand), supportPart(told.support, hand),
      independencePart(told.independence, hand), indicatorPart(told.indicators, hand)],
    notes: { heading: words.notes, how: words.how }, head: words.head,
  };
}

/** As pages. */
export function periodPaper({ title, projectName, period, made, summary, parts, notes }: FigureReport, language: AskedPeriod['language']): FiguresPaper {
  const write = writer(language);
  return {
    title, language, region: language === 'sv' ? 'SE' : 'GB', running: `${projectName} · ${period}`, lead: [`${projectName}, ${period}`, made], warnings: [], summaryHeading: PERIOD_WORDS[language].summary, summary,
    parts: parts.map((part) => ({ ...part, tables: part.tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map((cell) => written(cell, write))) })) })),
    notesHeading: notes.heading, notes: notes.how,
  };
}

/** As lines of one value each, for a program that reads tables: the same names as on the pages, the numbers as numbers. */
export const periodLines = ({ parts, head }: FigureReport): Row[] => [head, ...parts.flatMap((part) => part.tables.flatMap((table) =>
  table.rows.flatMap(([name, ...cells]) => cells.map((cell, n): Row => [part.heading, table.heading, name!, table.head[n + 1]!, cell]))))];

const written = (cell: Cell, write: Writer): string => (typeof cell === 'string' ? cell : typeof cell === 'number' ? write.number(cell) : write.decimal(cell.value));
