import { Body, Controller, Get, Headers, Post, Query } from '@nestjs/common';
import { Grounds, OpenParticipation, OverviewService, ParticipationOpened, ParticipationOverview, ParticipationPage, ParticipationService, ParticipationsQuery } from '#participation';
import { AsksOnce, Id, InReading, InScope, languageOf, Requires, type Reading, type Scope } from '#platform';

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
  @AsksOnce()
  @Get()
  page(@InReading() reading: Reading, @Query() asked: ParticipationsQuery): Promise<ParticipationPage> {
    return this.participations.page(reading, asked);
  }

  @Requires('participation.read')
  @AsksOnce()
  @Get(':id')
  overview(@InReading() reading: Reading, @Id() id: string): Promise<ParticipationOverview> {
    return this.overviews.overview(reading, id);
  }

  @Requires('participation.read')
  @Get(':id/why')
  why(@InScope() scope: Scope, @Id() id: string, @Headers('accept-language') language?: string): Promise<Grounds> {
    return this.overviews.why(scope, id, languageOf(language));
  }
}
