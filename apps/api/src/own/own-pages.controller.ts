import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { Made } from '#organisations';
import { AnswerOwnOffer, AnswerInfluence, DeclineOwnOffer, OwnConsentList, OwnLog, OwnLogQuery, OwnPages, OwnPagesService, OwnWordService, RateFit, SayOwnWord } from '#own';
import { AsksOnce, Id, InReading, InScope, languageOf, Requires, SeenVersion, type DoorRequest, type Reading, type Scope } from '#platform';

/** The person's own doors: no id tells whose, the session does. */
@Controller('own')
export class OwnPagesController {
  constructor(
    private readonly own: OwnPagesService,
    private readonly words: OwnWordService,
  ) {}

  @Requires('own.read')
  @AsksOnce()
  @Get('pages')
  pages(@InReading() reading: Reading): Promise<OwnPages> {
    return this.own.pages(reading);
  }

  @Requires('own.read')
  @AsksOnce()
  @Get('consents')
  consents(@InReading() reading: Reading): Promise<OwnConsentList> {
    return this.own.consents(reading);
  }

  @Requires('own.read')
  @AsksOnce()
  @Get('log')
  log(@InReading() reading: Reading, @Query() { before }: OwnLogQuery, @Req() request: DoorRequest): Promise<OwnLog> {
    return this.own.log(reading, before ?? null, languageOf(request.headers['accept-language']));
  }

  @Requires('own.write')
  @Post('words')
  say(@InScope() scope: Scope, @Body() asked: SayOwnWord): Promise<Made> {
    return this.own.say(scope, asked);
  }

  @Requires('own.write')
  @Post('participations/:id/survey')
  @HttpCode(204)
  answerSurvey(@InScope() scope: Scope, @Id() id: string, @Body() asked: AnswerInfluence): Promise<void> {
    return this.words.answerSurvey(scope, id, asked);
  }

  @Requires('own.write')
  @Post('participations/:id/ratings')
  rate(@InScope() scope: Scope, @Id() id: string, @Body() asked: RateFit): Promise<Made> {
    return this.own.rate(scope, id, asked);
  }

  @Requires('own.write')
  @Post('months/:id/certify')
  @HttpCode(204)
  certify(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.own.certify(scope, id, version);
  }

  @Requires('own.write')
  @Post('plans/:id/agree')
  @HttpCode(204)
  agree(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.own.agree(scope, id, version);
  }

  @Requires('own.write')
  @Post('interventions/:id/accept')
  @HttpCode(204)
  accept(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: AnswerOwnOffer): Promise<void> {
    return this.own.accept(scope, id, version, asked);
  }

  @Requires('own.write')
  @Post('interventions/:id/decline')
  @HttpCode(204)
  decline(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: DeclineOwnOffer): Promise<void> {
    return this.own.decline(scope, id, version, asked);
  }

  @Requires('own.write')
  @Post('consents/:id/withdraw')
  @HttpCode(204)
  withdraw(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.own.withdraw(scope, id, version);
  }

  @Requires('own.write')
  @Post('activity-visits/:id/withdraw')
  @HttpCode(204)
  withdrawVisit(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.own.withdrawVisit(scope, id, version);
  }
}
