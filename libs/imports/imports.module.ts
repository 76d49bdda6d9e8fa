import { Module } from '@nestjs/common';
import { ParticipationModule } from '#participation';
import { ImportsService } from './imports.service.js';
import { JudgingService } from './judging.service.js';

@Module({ imports: [ParticipationModule], providers: [JudgingService, ImportsService], exports: [ImportsService] })
export class ImportsModule {}
