import { Module } from '@nestjs/common';
import { LadderService } from './ladder.service.js';
import { ProgressService } from './progress.service.js';

@Module({ providers: [LadderService, ProgressService], exports: [LadderService, ProgressService] })
export class ProgressModule {}
