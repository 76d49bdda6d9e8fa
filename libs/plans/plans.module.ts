import { Module } from '@nestjs/common';
import { PlanFollowUpService } from './follow-up.service.js';
import { NoteService } from './notes/note.service.js';
import { PlanService } from './plan.service.js';

@Module({ providers: [PlanService, PlanFollowUpService, NoteService], exports: [PlanService, PlanFollowUpService, NoteService] })
export class PlansModule {}
