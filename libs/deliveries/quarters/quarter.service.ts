import { Injectable } from '@nestjs/common';
import { Unseen, type Scope } from '#platform';
import { periodOf } from '#projects';
import { FinsamService } from '../finsam/finsam.service.js';
import { KEPT_MONTHS, PROJECT_OF_MONTHS } from '../months/month.queries.js';
import { monthsOf } from '../months/month.rules.js';
import type { QuarterQuery } from './quarter.input.js';
import { QUARTER_COUNTS } from './quarter.queries.js';
import { figuresOfQuarter, quarterMonth, quarterOf } from './quarter.rules.js';
import type { QuarterSummary } from './quarter.view.js';

/** A quarter as it is told to the funder: what was sent of its months, and the counts for Uppföljning Finsam. */
@Injectable()
export class QuarterService {
  constructor(private readonly finsam: FinsamService) {}

  async summary(scope: Scope, projectId: string, { quarter: asked }: QuarterQuery): Promise<QuarterSummary> {
    const { from, to, months } = quarterOf(asked, scope.today);
    const counted = await scope.read(QUARTER_COUNTS, projectId, months.map((month) => `${month}-01`));
    const [project] = await scope.read(PROJECT_OF_MONTHS, projectId);
    if (!project) throw new Unseen();
    const kept = await scope.read(KEPT_MONTHS, projectId);
    const { rows, sum, structural, esfFunded, projectName } = await this.finsam.report(scope, projectId, { from, to });
    const ran = new Set(monthsOf(periodOf(project), scope.today));
    const told = months.filter((month) => ran.has(month)).map((month) => quarterMonth(month, { kept, counted, today: scope.today }));
    return {
      projectId, projectName, registrationNo: project.registrationNo, quarter: asked, from, to, asOf: scope.today, esfFunded, whole: scope.today > to && told.length > 0 && told.every(({ status }) => status === 'SUBMITTED'),
      months: told, together: figuresOfQuarter(counted, null), interventions: rows, sum, structural,
    };
  }
}
