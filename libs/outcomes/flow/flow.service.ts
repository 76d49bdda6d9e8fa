import { Injectable } from '@nestjs/common';
import { UUID, Unseen, type Scope } from '#platform';
import { periodOf } from '#projects';
import { FLOW, PERSONS_AND_PARTICIPATIONS } from './flow.queries.js';
import { flowFile, guardedRows, spansOf, wholeRows } from './flow.rules.js';
import type { Flow } from './flow.view.js';
import { COURSE } from '../outcomes.queries.js';

/** How people come, take part and go in a project, month by month. */
@Injectable()
export class FlowService {
  async flow(scope: Scope, projectId: string): Promise<Flow> {
    if (!UUID.test(projectId)) throw new Unseen();
    const [course] = await scope.read(COURSE, projectId);
    if (!course) throw new Unseen();
    const period = periodOf(course);
    const events = await scope.read(FLOW, projectId);
    const [counted] = await scope.read(PERSONS_AND_PARTICIPATIONS, projectId);
    const spans = period ? spansOf(period, scope.today) : [];
    const whole = scope.opened.roles.includes('COORDINATOR');
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
