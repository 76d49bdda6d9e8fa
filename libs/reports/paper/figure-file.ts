import { spreadsheet, workbook, type Cell, type Language, type Row, type Typesetter } from '#platform';
import type { ReportFormat } from '../orders/orders.js';
import type { FigureReport } from './figures.js';
import { FIGURES_PAPER } from './figures-paper.js';
import { writer, type FiguresPaper, type Writer } from './paper.js';

/** A report of figures as pages. */
export function figurePages({ title, projectName, period, made, summaryHeading, summary, parts, notes }: FigureReport, language: Language): FiguresPaper {
  const write = writer(language);
  return {
    title, language, region: language === 'sv' ? 'SE' : 'GB', running: `${projectName} · ${period}`, lead: [`${projectName}, ${period}`, made], warnings: [], summaryHeading, summary,
    parts: parts.map((part) => ({ ...part, tables: part.tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map((cell) => written(cell, write))) })) })),
    notesHeading: notes.heading, notes: notes.how,
  };
}

/** As lines of one value each, for a program that reads tables: the same names as on the pages, the numbers as numbers. */
export const figureLines = ({ parts, head }: FigureReport): Row[] => [head, ...parts.flatMap((part) => part.tables.flatMap((table) =>
  table.rows.flatMap(([name, ...cells]) => cells.map((cell, n): Row => [part.heading, table.heading, name!, table.head[n + 1]!, cell]))))];

function written(cell: Cell, write: Writer): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return write.number(cell);
  return cell.decimals === 1 ? write.decimal(cell.value) : write.hours(cell.value);
}

/** As the file that was asked for. */
export async function figureFile(report: FigureReport, { format, language }: { format: ReportFormat; language: Language }, typesetter: Typesetter): Promise<Buffer> {
  if (format === 'PDF') return typesetter.set({ template: FIGURES_PAPER, content: figurePages(report, language) });
  const lines = figureLines(report);
  return format === 'XLSX' ? workbook(report.title, lines) : Buffer.from(spreadsheet(lines), 'utf8');
}
