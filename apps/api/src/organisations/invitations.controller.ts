import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { InvitationList, InvitationSent, InvitationService, Invite } from '#organisations';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller()
export class InvitationsController {
  constructor(private readonly service: InvitationService) {}

  @Requires('invitation.send')
  @Get('units/:id/invitations')
  async list(@InScope() scope: Scope, @Id() unitId: string): Promise<InvitationList> {
    return { items: await this.service.invitations(scope, unitId) };
  }

  @Requires('invitation.send')
  @Post('units/:id/invitations')
  send(@InScope() scope: Scope, @Id() unitId: string, @Body() asked: Invite): Promise<InvitationSent> {
    return this.service.invite(scope, unitId, asked);
  }

  @Requires('invitation.send')
  @Post('invitations/:id/withdraw')
  @HttpCode(204)
  withdraw(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.service.withdraw(scope, id, version);
  }
}
