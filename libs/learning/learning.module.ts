import { Module } from '@nestjs/common';
import { GuestService } from './guests/guest.service.js';
import { RegisterKeeper } from './register.service.js';
import { StructureKeeper } from './structure.service.js';
import { SurveyService } from './surveys/survey.service.js';

const SERVICES = [RegisterKeeper, StructureKeeper, SurveyService, GuestService];

@Module({ providers: SERVICES, exports: SERVICES })
export class LearningModule {}
