import type { Typesetter } from '#platform';
import type { ReportFormat } from '../orders/orders.js';
import { figureFile } from '../paper/figure-file.js';
import type { AskedPeriod, PeriodTold } from './period-parts.js';
import { periodReport } from './period.rules.js';

/** The report of a period as the file that was ordered. */
export const periodFile = (told: PeriodTold, asked: AskedPeriod & { format: ReportFormat }, typesetter: Typesetter): Promise<Buffer> => figureFile(periodReport(told, asked), asked, typesetter);
