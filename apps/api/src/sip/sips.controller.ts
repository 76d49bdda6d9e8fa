import { Body, Controller, Get, Header, Headers, HttpCode, Patch, Post, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AsksOnce, Id, InReading, InScope, languageOf, Requires, SeenVersion, type Reading, type Scope } from '#platform';
import { AgendaSuggestions, BeginSip, ChangeSip, CloseSip, PlanPaperService, RefuseSip, SipConsentInput, SipConsentService, SipConsentWithdrawn, SipList, SipMade, SipPlanService, SipReason, SipService, SipsInHand, SipView } from '#sip';

@Controller()
export class SipsController {
  constructor(
    private readonly sips: SipService,
    private readonly consents: SipConsentService,
    private readonly papers: PlanPaperService,
    private readonly plans: SipPlanService,
  ) {}

  @Requires('sip.read')
  @Get('participations/:id/sips')
  list(@InScope() scope: Scope, @Id() participationId: string): Promise<SipList> {
    return this.sips.list(scope, participationId);
  }

  @Requires('sip.write')
  @Post('participations/:id/sips')
  begin(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: BeginSip): Promise<SipMade> {
    return this.sips.begin(scope, participationId, asked);
  }

  /** Those one's unit prepares or follows up; those it is called to stand in the inbox. */
  @Requires('sip.read')
  @AsksOnce()
  @Get('sips')
  inHand(@InReading() reading: Reading): Promise<SipsInHand> {
    return this.sips.inHand(reading);
  }

  @Requires('sip.read')
  @Get('sips/:id')
  one(@InScope() scope: Scope, @Id() id: string): Promise<SipView> {
    return this.sips.one(scope, id);
  }

  /** On paper: the name of the file tells of nobody. */
  @Requires('sip.read')
  @Get('sips/:id/plan.pdf')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'attachment; filename="sip-plan.pdf"')
  paper(@InScope() scope: Scope, @Id() id: string, @Headers('accept-language') language?: string): Promise<StreamableFile> {
    return this.papers.plan(scope, id, languageOf(language));
  }

  /** `If-Match` is the version of the words, not of the plan. */
  @Requires('sip.write')
  @Patch('sips/:id/content')
  @HttpCode(204)
  write(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ChangeSip): Promise<void> {
    return this.sips.write(scope, id, version, asked);
  }

  @Requires('sip.write')
  @Get('sips/:id/agenda-suggestions')
  suggestions(@InScope() scope: Scope, @Id() id: string): Promise<AgendaSuggestions> {
    return this.sips.suggestions(scope, id);
  }

  @Requires('sip.write')
  @Post('sips/:id/ask-consent')
  @HttpCode(204)
  askConsent(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.sips.move(scope, { id, version }, 'ask-consent');
  }

  @Requires('sip.write')
  @Post('sips/:id/consent')
  @HttpCode(204)
  consent(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: SipConsentInput): Promise<void> {
    return this.consents.give(scope, { id, version }, asked);
  }

  /** While it runs, or has run out: the plan stays where it is. */
  @Requires('sip.write')
  @Post('sips/:id/renew-consent')
  @HttpCode(204)
  renewConsent(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: SipConsentInput): Promise<void> {
    return this.consents.renew(scope, { id, version }, asked);
  }

  @Requires('sip.write')
  @Post('sips/:id/decline')
  @HttpCode(204)
  decline(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.sips.move(scope, { id, version }, 'decline');
  }

  /** Bites at once; the answer tells who stops reading and what stands all the same. */
  @Requires('sip.write')
  @Post('sips/:id/withdraw-consent')
  @HttpCode(200)
  withdrawConsent(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<SipConsentWithdrawn> {
    return this.consents.withdraw(scope, { id, version });
  }

  @Requires('sip.write')
  @Post('sips/:id/refuse')
  @HttpCode(204)
  refuse(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() said: RefuseSip): Promise<void> {
    return this.sips.move(scope, { id, version }, 'refuse', said);
  }

  @Requires('sip.write')
  @Post('sips/:id/cancel')
  @HttpCode(204)
  cancel(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() said: SipReason): Promise<void> {
    return this.sips.move(scope, { id, version }, 'cancel', said);
  }

  @Requires('sip.write')
  @Post('sips/:id/close')
  @HttpCode(204)
  close(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() said: CloseSip): Promise<void> {
    return this.plans.close(scope, { id, version }, said);
  }
}
