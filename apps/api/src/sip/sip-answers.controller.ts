import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { AsksOnce, Id, InReading, InScope, Requires, SeenVersion, type Reading, type Scope } from '#platform';
import { AnswerCall, ChangeSipTerm, DeclineCommitment, FinishCommitment, SipAnswerService, SipContribution, SipFigures, SipInbox, SipProject, SipTermList } from '#sip';

@Controller()
export class SipAnswersController {
  constructor(private readonly answers: SipAnswerService) {}

  @Requires('sip.answer')
  @AsksOnce()
  @Get('sip-inbox')
  inbox(@InReading() reading: Reading): Promise<SipInbox> {
    return this.answers.inbox(reading);
  }

  @Requires('sip.answer')
  @Post('sip-parties/:id/answer')
  @HttpCode(204)
  answerCall(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: AnswerCall): Promise<void> {
    return this.answers.answerCall(scope, { id, version }, asked);
  }

  @Requires('sip.answer')
  @Post('sip-parties/:id/contribution')
  @HttpCode(204)
  contribute(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() said: SipContribution): Promise<void> {
    return this.answers.contribute(scope, { id, version }, said);
  }

  @Requires('sip.answer')
  @Post('commitments/:id/accept')
  @HttpCode(204)
  accept(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.answers.moveCommitment(scope, { id, version }, 'accept');
  }

  @Requires('sip.answer')
  @Post('commitments/:id/decline')
  @HttpCode(204)
  decline(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() said: DeclineCommitment): Promise<void> {
    return this.answers.moveCommitment(scope, { id, version }, 'decline', said);
  }

  @Requires('sip.answer')
  @Post('commitments/:id/finish')
  @HttpCode(204)
  finish(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() said: FinishCommitment): Promise<void> {
    return this.answers.moveCommitment(scope, { id, version }, 'finish', said);
  }

  @Requires('sip.follow')
  @Get('sip-figures')
  figures(@InScope() scope: Scope, @Query() { project }: SipProject): Promise<SipFigures> {
    return this.answers.figures(scope, project);
  }

  @Requires('project.read')
  @Get('sip-terms')
  async terms(@InScope() scope: Scope): Promise<SipTermList> {
    return { items: await this.answers.terms(scope) };
  }

  @Requires('sip-term.change')
  @Patch('sip-terms/:id')
  @HttpCode(204)
  changeTerm(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ChangeSipTerm): Promise<void> {
    return this.answers.changeTerm(scope, { id, version }, asked);
  }
}
