import { Module } from '@nestjs/common';
import { AssignmentService } from './course/assignment.service.js';
import { CourseService } from './course/course.service.js';
import { SavedViewService } from './day/saved-view.service.js';
import { AdmissionService } from './entry/admission.service.js';
import { EntryRuleService } from './entry/entry-rule.service.js';
import { EntryService } from './entry/entry.service.js';
import { OverviewService } from './overview/overview.service.js';
import { ParticipationService } from './participation.service.js';

const SERVICES = [ParticipationService, AdmissionService, EntryService, EntryRuleService, CourseService, AssignmentService, OverviewService, SavedViewService];

@Module({ providers: SERVICES, exports: SERVICES })
export class ParticipationModule {}
