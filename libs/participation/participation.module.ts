import { Module, type DynamicModule } from '@nestjs/common';
import { AssignmentService } from './course/assignment.service.js';
import { CourseService } from './course/course.service.js';
import type { DayPanel } from './day/day-panels.js';
import { DAY_PANELS, DayService } from './day/day.service.js';
import { SavedViewService } from './day/saved-view.service.js';
import { EntryRuleService } from './entry/entry-rule.service.js';
import { EntryService } from './entry/entry.service.js';
import { OverviewService } from './overview/overview.service.js';
import { ParticipationService } from './participation.service.js';

const SERVICES = [ParticipationService, EntryService, EntryRuleService, CourseService, AssignmentService, OverviewService, DayService, SavedViewService];

@Module({})
export class ParticipationModule {
  /** `panels`: what "Min dag" shows, from every context that has something to say. */
  static forRoot(panels: readonly DayPanel[]): DynamicModule {
    return { module: ParticipationModule, providers: [...SERVICES, { provide: DAY_PANELS, useValue: panels }], exports: SERVICES };
  }
}
