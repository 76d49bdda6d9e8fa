import { Module } from '@nestjs/common';
import { ParticipationService } from './participation.service.js';

@Module({ providers: [ParticipationService], exports: [ParticipationService] })
export class ParticipationModule {}
