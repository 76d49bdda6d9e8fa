import { Module } from '@nestjs/common';
import { CatalogueModule } from '#catalogue';
import { PlansModule } from '#plans';
import { AttendanceService } from './attendance/attendance.service.js';
import { InterventionService } from './intervention.service.js';
import { SessionService } from './sessions/session.service.js';
import { TimelineService } from './timeline.service.js';
import { WorkTrainingService } from './training/work-training.service.js';

const SERVICES = [InterventionService, TimelineService, AttendanceService, WorkTrainingService, SessionService];

@Module({ imports: [CatalogueModule, PlansModule], providers: SERVICES, exports: SERVICES })
export class InterventionsModule {}
