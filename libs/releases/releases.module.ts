import { Module } from '@nestjs/common';
import { OutcomesModule } from '#outcomes';
import { ReleasesService } from './releases.service.js';

@Module({ imports: [OutcomesModule], providers: [ReleasesService], exports: [ReleasesService] })
export class ReleasesModule {}
