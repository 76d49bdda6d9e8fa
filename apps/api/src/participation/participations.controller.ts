import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { OpenParticipation, ParticipationOpened, ParticipationPage, ParticipationService } from '#participation';
import { InScope, Requires, type Scope } from '#platform';
import { PageQuery } from '../page.input.js';

@Controller('participations')
export class ParticipationsController {
  constructor(private readonly participations: ParticipationService) {}

  @Requires('participation.open')
  @Post()
  open(@InScope() scope: Scope, @Body() asked: OpenParticipation): Promise<ParticipationOpened> {
    return this.participations.open(scope, asked);
  }

  @Requires('participation.read')
  @Get()
  page(@InScope() scope: Scope, @Query() { after }: PageQuery): Promise<ParticipationPage> {
    return this.participations.page(scope, after ?? null);
  }
}
