import { Module } from '@nestjs/common';
import { OutcomesModule } from '#outcomes';
import { ExtractsService } from './extracts/extracts.service.js';
import { FindingsService } from './extracts/findings.service.js';
import { PacksService } from './packs/packs.service.js';
import { ReleasesService } from './releases.service.js';

const SERVICES = [ReleasesService, ExtractsService, FindingsService, PacksService];

@Module({ imports: [OutcomesModule], providers: SERVICES, exports: SERVICES })
export class ReleasesModule {}
