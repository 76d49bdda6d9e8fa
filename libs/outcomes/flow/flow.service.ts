import { Injectable } from '@nestjs/common';
import { PERSONS_AND_PARTICIPATIONS } from '#participation';
import type { Scope } from '#platform';
import { periodOf } from '#projects';
import { courseOf } from '../outcomes.service.js';
import { FLOW } from './flow.queries.js';
import { flowFile, flowRows, spansOf } from './flow.rules.js';
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
    const rows = flowRows(spans, events);
    return { projectId, projectName: course.name, asOf: scope.today, rows, activities: rows[0]?.activities ?? 0, ...counted! };
  }

  async file(scope: Scope, projectId: string): Promise<string> {
    return flowFile((await this.flow(scope, projectId)).rows);
  }
}
