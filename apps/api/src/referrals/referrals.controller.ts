import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query } from '@nestjs/common';
import { Id, InScope, languageOf, Requires, Seen, SeenVersion, type Scope } from '#platform';
import { BeginReferral, DraftSaved, DraftService, ReferralBegun, ReferralDraft, ReferralPage, ReferralQuery, ReferralReasonList, ReferralsService, ReferralView, WaitingReferrals } from '#referrals';

@Controller()
export class ReferralsController {
  constructor(
    private readonly referrals: ReferralsService,
    private readonly drafts: DraftService,
  ) {}

  @Requires('referral.read')
  @Get('referrals')
  page(@InScope() scope: Scope, @Query() asked: ReferralQuery): Promise<ReferralPage> {
    return this.referrals.page(scope, asked);
  }

  @Requires('referral.read')
  @Get('waiting-referrals')
  waiting(@InScope() scope: Scope): Promise<WaitingReferrals> {
    return this.referrals.waiting(scope);
  }

  @Requires('referral.draft')
  @Post('referrals')
  begin(@InScope() scope: Scope, @Body() asked: BeginReferral, @Headers('accept-language') language?: string): Promise<ReferralBegun> {
    return this.drafts.begin(scope, asked, languageOf(language));
  }

  @Requires('referral.read')
  @Get('referrals/:id')
  one(@InScope() scope: Scope, @Id() id: string): Promise<ReferralView> {
    return this.referrals.one(scope, id);
  }

  @Requires('referral.draft')
  @Put('referrals/:id/draft')
  save(@InScope() scope: Scope, @Seen() seen: { id: string; version: number }, @Body() draft: ReferralDraft, @Headers('accept-language') language?: string): Promise<DraftSaved> {
    return this.drafts.save(scope, seen, draft, languageOf(language));
  }

  @Requires('referral.draft')
  @Delete('referrals/:id/draft')
  @HttpCode(204)
  discard(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.drafts.discard(scope, id, version);
  }

  @Requires('referral.read')
  @Get('referral-reasons')
  async reasons(@InScope() scope: Scope, @Headers('accept-language') language?: string): Promise<ReferralReasonList> {
    return { items: await this.referrals.reasons(scope, languageOf(language)) };
  }
}
