import { Module } from '@nestjs/common';
import { GapService } from './gap.service.js';
import { HandoverService } from './handover.service.js';

@Module({ providers: [GapService, HandoverService], exports: [GapService, HandoverService] })
export class ContinuityModule {}
