import { Body, Controller, Delete, HttpCode, Patch, Post } from '@nestjs/common';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';
import { AddSipParty, ChangeSipParty, CommitmentInput, EstablishSip, FollowUpSip, HoldSip, SipMade, SipMeetingInput, SipMeetingService, SipPlanService, SipReason } from '#sip';

@Controller()
export class SipMeetingsController {
  constructor(
    private readonly meetings: SipMeetingService,
    private readonly plans: SipPlanService,
  ) {}

  @Requires('sip.write')
  @Post('sips/:id/parties')
  addParty(@InScope() scope: Scope, @Id() id: string, @Body() asked: AddSipParty): Promise<SipMade> {
    return this.meetings.addParty(scope, id, asked);
  }

  @Requires('sip.write')
  @Patch('sip-parties/:id')
  @HttpCode(204)
  changeParty(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ChangeSipParty): Promise<void> {
    return this.meetings.changeParty(scope, { id, version }, asked);
  }

  /** Försäkringskassan stops at once, the others go on. */
  @Requires('sip.write')
  @Post('sip-parties/:id/withdraw-insured-consent')
  @HttpCode(204)
  withdrawInsuredConsent(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.meetings.withdrawInsuredConsent(scope, { id, version });
  }

  @Requires('sip.write')
  @Delete('sip-parties/:id')
  @HttpCode(204)
  removeParty(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.meetings.removeParty(scope, { id, version });
  }

  /** After the meeting: one that came too late for it, or is let in again. */
  @Requires('sip.write')
  @Post('sip-parties/:id/call')
  @HttpCode(204)
  callToPlan(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.meetings.callToPlan(scope, { id, version });
  }

  @Requires('sip.write')
  @Post('sips/:id/call')
  @HttpCode(204)
  call(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() meeting: SipMeetingInput): Promise<void> {
    return this.meetings.call(scope, { id, version }, meeting);
  }

  @Requires('sip.write')
  @Post('sips/:id/hold')
  @HttpCode(204)
  hold(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: HoldSip): Promise<void> {
    return this.meetings.hold(scope, { id, version }, asked);
  }

  @Requires('sip.write')
  @Post('sips/:id/commitments')
  addCommitment(@InScope() scope: Scope, @Id() id: string, @Body() asked: CommitmentInput): Promise<SipMade> {
    return this.plans.addCommitment(scope, id, asked);
  }

  @Requires('sip.write')
  @Patch('commitments/:id')
  @HttpCode(204)
  changeCommitment(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: CommitmentInput): Promise<void> {
    return this.plans.changeCommitment(scope, { id, version }, asked);
  }

  @Requires('sip.write')
  @Post('commitments/:id/drop')
  @HttpCode(204)
  drop(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() said: SipReason): Promise<void> {
    return this.plans.drop(scope, { id, version }, said);
  }

  @Requires('sip.write')
  @Post('sips/:id/establish')
  @HttpCode(204)
  establish(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: EstablishSip): Promise<void> {
    return this.plans.establish(scope, { id, version }, asked);
  }

  @Requires('sip.write')
  @Post('sips/:id/follow-up')
  @HttpCode(204)
  followUp(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: FollowUpSip): Promise<void> {
    return this.plans.followUp(scope, { id, version }, asked);
  }
}
