import { Module } from '@nestjs/common';
import { OutcomesModule } from '#outcomes';
import { ExtractsService } from './extracts/extracts.service.js';
import { FindingsService } from './extracts/findings.service.js';
import { ReleasesService } from './releases.service.js';

@Module({ imports: [OutcomesModule], providers: [ReleasesService, ExtractsService, FindingsService], exports: [ReleasesService, ExtractsService, FindingsService] })
export class ReleasesModule {}
