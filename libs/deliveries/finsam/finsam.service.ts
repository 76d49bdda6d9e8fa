import { Injectable, type StreamableFile } from '@nestjs/common';
import { spreadsheet, Unseen, workbookFile, type Language, type Row, type Scope } from '#platform';
import type { FinsamQuery } from './finsam.input.js';
import { FINSAM, FINSAM_PROJECT, STRUCTURAL } from './finsam.queries.js';
import { finsamRows, finsamTable, periodIsTold } from './finsam.rules.js';
import type { FinsamReport } from './finsam.view.js';

/** A period, and in which language it is told. */
export type AskedFile = FinsamQuery & { language: Language };

/** What Uppföljning Finsam asks for: counts by kind of intervention and gender, nobody among them to be pointed out. */
@Injectable()
export class FinsamService {
  async report(scope: Scope, projectId: string, { from, to }: FinsamQuery): Promise<FinsamReport> {
    periodIsTold({ from, to });
    const counted = await scope.read(FINSAM, projectId, from, to);
    const [project] = await scope.read(FINSAM_PROJECT, projectId);
    if (!project) throw new Unseen();
    const structural = await scope.read(STRUCTURAL, projectId, from, to);
    return { projectId, projectName: project.name, from, to, asOf: scope.today, esfFunded: project.esfFunded, ...finsamRows(counted), structural };
  }

  async file(scope: Scope, projectId: string, asked: AskedFile): Promise<string> {
    return spreadsheet(await this.table(scope, projectId, asked));
  }

  async workbook(scope: Scope, projectId: string, asked: AskedFile): Promise<StreamableFile> {
    return workbookFile('Finsam', await this.table(scope, projectId, asked));
  }

  private async table(scope: Scope, projectId: string, { language, ...asked }: AskedFile): Promise<Row[]> {
    return finsamTable(await this.report(scope, projectId, asked), language);
  }
}
