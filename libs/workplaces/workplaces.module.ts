import { Module } from '@nestjs/common';
import { WorkplaceService } from './workplace.service.js';

@Module({ providers: [WorkplaceService], exports: [WorkplaceService] })
export class WorkplacesModule {}
