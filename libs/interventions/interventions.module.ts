import { Module } from '@nestjs/common';
import { CatalogueModule } from '#catalogue';
import { PlansModule } from '#plans';
import { InterventionService } from './intervention.service.js';
import { TimelineService } from './timeline.service.js';

@Module({ imports: [CatalogueModule, PlansModule], providers: [InterventionService, TimelineService], exports: [InterventionService, TimelineService] })
export class InterventionsModule {}
