import { Module } from '@nestjs/common';
import { CatalogueService } from './catalogue.service.js';
import { MethodService } from './method.service.js';

@Module({ providers: [CatalogueService, MethodService], exports: [CatalogueService, MethodService] })
export class CatalogueModule {}
