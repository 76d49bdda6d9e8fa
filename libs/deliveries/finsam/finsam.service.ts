import { Injectable } from '@nestjs/common';
import { Unseen, type Language, type Scope } from '#platform';
import type { FinsamQuery } from './finsam.input.js';
import { FINSAM, FINSAM_PROJECT, STRUCTURAL } from './finsam.queries.js';
import { finsamFile, finsamRows, periodIsTold } from './finsam.rules.js';
import type { FinsamReport } from './finsam.view.js';

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

  async file(scope: Scope, projectId: string, { language, ...asked }: FinsamQuery & { language: Language }): Promise<string> {
    return finsamFile(await this.report(scope, projectId, asked), language);
  }
}
