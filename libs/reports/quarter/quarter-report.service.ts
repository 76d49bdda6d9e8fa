import { Injectable, StreamableFile } from '@nestjs/common';
import { QuarterService, type QuarterQuery } from '#deliveries';
import { Typesetter, type Language, type Scope } from '#platform';
import type { ReportFormat } from '../orders/orders.js';
import { figureFile } from '../paper/figure-file.js';
import { quarterReport } from './quarter.rules.js';

/** As what, and in which language. */
export interface AsFile {
  format: ReportFormat;
  language: Language;
}

/** The summary of a quarter as a file: the figures of its page. */
@Injectable()
export class QuarterReportService {
  constructor(
    private readonly quarters: QuarterService,
    private readonly typesetter: Typesetter,
  ) {}

  async file(scope: Scope, projectId: string, { quarter }: QuarterQuery, as: AsFile): Promise<StreamableFile> {
    const told = await this.quarters.summary(scope, projectId, { quarter });
    return new StreamableFile(await figureFile(quarterReport(told, as.language), as, this.typesetter));
  }
}
