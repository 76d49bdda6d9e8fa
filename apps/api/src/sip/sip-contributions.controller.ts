import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Id, InScope, Requires, type Scope } from '#platform';
import { ApproveSip, LogSipKnowledge, SipContributionService, SipKnowledgeFigures, SipMade, SipProject } from '#sip';

/** What the parties know and tell, and that they agree with the plan. */
@Controller()
export class SipContributionsController {
  constructor(private readonly contributions: SipContributionService) {}

  @Requires('sip.answer')
  @Post('sip-parties/:id/knowledge')
  log(@InScope() scope: Scope, @Id() partyId: string, @Body() asked: LogSipKnowledge): Promise<SipMade> {
    return this.contributions.log(scope, partyId, asked);
  }

  @Requires('sip.answer')
  @Delete('sip-knowledge/:id')
  @HttpCode(204)
  takeAway(@InScope() scope: Scope, @Id() id: string): Promise<void> {
    return this.contributions.takeAway(scope, id);
  }

  @Requires('sip.answer')
  @Post('sips/:id/approvals')
  approve(@InScope() scope: Scope, @Id() id: string, @Body() said: ApproveSip): Promise<SipMade> {
    return this.contributions.approve(scope, id, said);
  }

  /** What was told at SIP meetings, counted by kind of party and topic. */
  @Requires('sip.follow')
  @Get('sip-knowledge-figures')
  figures(@InScope() scope: Scope, @Query() { project }: SipProject): Promise<SipKnowledgeFigures> {
    return this.contributions.figures(scope, project);
  }
}
