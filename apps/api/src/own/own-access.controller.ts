import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Made } from '#organisations';
import { AnswerInfluence, AnswerWord, CloseOwnAccess, Influence, OpenOwnAccess, OwnAccessPage, OwnAccessService, OwnLinkShown, OwnWordList, OwnWordService, WriteDownFit, WriteDownWord } from '#own';
import { AsksOnce, Id, InReading, InScope, Requires, SeenVersion, type Reading, type Scope } from '#platform';

/** The side of those who carry the case. */
@Controller()
export class OwnAccessController {
  constructor(
    private readonly accesses: OwnAccessService,
    private readonly words: OwnWordService,
  ) {}

  @Requires('own-access.read')
  @AsksOnce()
  @Get('participations/:id/own-access')
  access(@InReading() reading: Reading, @Id() participationId: string): Promise<OwnAccessPage> {
    return this.accesses.accesses(reading, participationId);
  }

  @Requires('own-access.change')
  @Post('participations/:id/own-access')
  open(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: OpenOwnAccess): Promise<Made> {
    return this.accesses.open(scope, participationId, asked);
  }

  @Requires('own-access.change')
  @Post('own-accesses/:id/close')
  @HttpCode(204)
  close(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: CloseOwnAccess): Promise<void> {
    return this.accesses.close(scope, id, version, asked);
  }

  @Requires('own-access.change')
  @Post('own-accesses/:id/link')
  showLink(@InScope() scope: Scope, @Id() id: string): Promise<OwnLinkShown> {
    return this.accesses.showLink(scope, id);
  }

  @Requires('plan.read')
  @AsksOnce()
  @Get('participations/:id/own-words')
  wordsOf(@InReading() reading: Reading, @Id() participationId: string): Promise<OwnWordList> {
    return this.words.words(reading, participationId);
  }

  @Requires('own-word.answer')
  @Post('participations/:id/own-words')
  writeDown(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: WriteDownWord): Promise<Made> {
    return this.words.writeDown(scope, participationId, asked);
  }

  @Requires('own-word.answer')
  @Post('participations/:id/own-ratings')
  writeDownFit(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: WriteDownFit): Promise<Made> {
    return this.words.writeDownFit(scope, participationId, asked);
  }

  @Requires('own-word.answer')
  @Post('participations/:id/own-survey')
  @HttpCode(204)
  answerSurvey(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: AnswerInfluence): Promise<void> {
    return this.words.answerSurvey(scope, participationId, asked);
  }

  @Requires('plan.follow')
  @Get('projects/:id/influence')
  influence(@InScope() scope: Scope, @Id() projectId: string): Promise<Influence> {
    return this.words.influence(scope, projectId);
  }

  @Requires('own-word.answer')
  @Post('own-words/:id/answer')
  @HttpCode(204)
  answer(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: AnswerWord): Promise<void> {
    return this.words.answer(scope, id, version, asked);
  }
}
