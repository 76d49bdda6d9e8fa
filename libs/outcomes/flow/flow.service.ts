import { Injectable } from '@nestjs/common';
import { PERSONS_AND_PARTICIPATIONS } from '#participation';
import type { Scope } from '#platform';
import { periodOf, seesWhole } from '#projects';
import { courseOf } from '../outcomes.service.js';
import { FLOW } from './flow.queries.js';
import { flowFile, guardedRows, spansOf, wholeRows } from './flow.rules.js';
import type { Flow } from './flow.view.js';

/** How people come, take part and go in a project, month by month. */
@Injectable()
export class FlowService {
  async flow(scope: Scope, projectId: string): Promise<Flow> {
    const course = await courseOf(scope, projectId);
    const period = periodOf(course);
    const events = await scope.read(FLOW, projectId);
    const [counted] = await scope.read(PERSONS_AND_PARTICIPATIONS, projectId);
    const spans = period ? spansOf(period, scope.today) : [];
    const whole = seesWhole(scope);
    const rows = whole ? wholeRows(spans, events) : guardedRows(spans, events);
    const entered = rows[0]?.entered.total ?? null;
    return {
      projectId, projectName: course.name, asOf: scope.today, rows, activities: rows[0]?.activities ?? null,
      persons: whole || entered !== null ? counted!.persons : null, participations: whole || entered !== null ? counted!.participations : null,
    };
  }

  async file(scope: Scope, projectId: string): Promise<string> {
    return flowFile((await this.flow(scope, projectId)).rows);
  }
}
