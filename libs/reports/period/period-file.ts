import { spreadsheet, workbook, type Typesetter } from '#platform';
import type { ReportFormat } from '../orders/orders.js';
import { FIGURES_PAPER } from '../paper/figures-paper.js';
import type { AskedPeriod, PeriodTold } from './period-parts.js';
import { periodLines, periodPaper, periodReport } from './period.rules.js';

/** The report of a period as the file that was ordered. */
export async function periodFile(told: PeriodTold, asked: AskedPeriod & { format: ReportFormat }, typesetter: Typesetter): Promise<Buffer> {
  const report = periodReport(told, asked);
  if (asked.format === 'PDF') return typesetter.set({ template: FIGURES_PAPER, content: periodPaper(report, asked.language) });
  const lines = periodLines(report);
  return asked.format === 'XLSX' ? workbook(report.title, lines) : Buffer.from(spreadsheet(lines), 'utf8');
}
