import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';
import { AcceptReferral, HandReferral, ReasonedStep, ReferralMessage, ReferralMoved, ReferralStepsService } from '#referrals';

@Controller('referrals/:id')
export class ReferralStepsController {
  constructor(private readonly steps: ReferralStepsService) {}

  @Requires('referral.send')
  @Post('send')
  @HttpCode(200)
  send(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<ReferralMoved> {
    return this.steps.send(scope, { id, version });
  }

  @Requires('referral.send')
  @Post('answer')
  @HttpCode(200)
  answer(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() said: ReferralMessage): Promise<ReferralMoved> {
    return this.steps.answer(scope, { id, version }, said);
  }

  @Requires('referral.withdraw')
  @Post('withdraw')
  @HttpCode(200)
  withdraw(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() said: ReasonedStep): Promise<ReferralMoved> {
    return this.steps.take(scope, { id, version }, { move: 'withdraw', ...said });
  }

  @Requires('referral.decide')
  @Post('ask')
  @HttpCode(200)
  ask(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() said: ReasonedStep): Promise<ReferralMoved> {
    return this.steps.take(scope, { id, version }, { move: 'ask', ...said });
  }

  @Requires('referral.decide')
  @Post('waitlist')
  @HttpCode(200)
  waitlist(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() said: ReasonedStep): Promise<ReferralMoved> {
    return this.steps.take(scope, { id, version }, { move: 'waitlist', ...said });
  }

  @Requires('referral.decide')
  @Post('decline')
  @HttpCode(200)
  decline(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() said: ReasonedStep): Promise<ReferralMoved> {
    return this.steps.take(scope, { id, version }, { move: 'decline', ...said });
  }

  @Requires('referral.accept')
  @Post('accept')
  @HttpCode(200)
  accept(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: AcceptReferral): Promise<ReferralMoved> {
    return this.steps.accept(scope, { id, version }, asked);
  }

  /** Takes it in hand, or hands it to a colleague; who has it in hand sees every sender by name. */
  @Requires('referral.decide')
  @Post('handler')
  @HttpCode(204)
  hand(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() { accountId }: HandReferral): Promise<void> {
    return this.steps.hand(scope, { id, version }, accountId);
  }

  @Requires('referral.message')
  @Post('messages')
  @HttpCode(204)
  write(@InScope() scope: Scope, @Id() id: string, @Body() { body }: ReferralMessage): Promise<void> {
    return this.steps.write(scope, id, body);
  }

  @Requires('referral.message')
  @Post('end-consent')
  @HttpCode(204)
  endConsent(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.steps.endConsent(scope, { id, version });
  }
}
