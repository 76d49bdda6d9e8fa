import { Body, Controller, Get, Headers, Post, Query } from '@nestjs/common';
import { Grounds, OpenParticipation, OverviewService, ParticipationOpened, ParticipationOverview, ParticipationPage, ParticipationService, ParticipationsQuery } from '#participation';
import { Id, InScope, languageOf, Requires, type Scope } from '#platform';

@Controller('participations')
export class ParticipationsController {
  constructor(
    private readonly participations: ParticipationService,
    private readonly overviews: OverviewService,
  ) {}

  @Requires('participation.open')
  @Post()
  open(@InScope() scope: Scope, @Body() asked: OpenParticipation): Promise<ParticipationOpened> {
    return this.participations.open(scope, asked);
  }

  @Requires('participation.read')
  @Get()
  page(@InScope() scope: Scope, @Query() asked: ParticipationsQuery): Promise<ParticipationPage> {
    return this.participations.page(scope, asked);
  }

  @Requires('participation.read')
  @Get(':id')
  overview(@InScope() scope: Scope, @Id() id: string): Promise<ParticipationOverview> {
    return this.overviews.overview(scope, id);
  }

  @Requires('participation.read')
  @Get(':id/why')
  why(@InScope() scope: Scope, @Id() id: string, @Headers('accept-language') language?: string): Promise<Grounds> {
    return this.overviews.why(scope, id, languageOf(language));
  }
}
