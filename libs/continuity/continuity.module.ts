import { Module } from '@nestjs/common';
import { GapService } from './gap.service.js';

@Module({ providers: [GapService], exports: [GapService] })
export class ContinuityModule {}
