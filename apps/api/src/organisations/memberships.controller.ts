import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { AdministrationService, EndRole, GiveRole, Made, MembershipList } from '#organisations';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller()
export class MembershipsController {
  constructor(private readonly administration: AdministrationService) {}

  @Requires('membership.read')
  @Get('units/:id/memberships')
  async list(@InScope() scope: Scope, @Id() unitId: string): Promise<MembershipList> {
    return { items: await this.administration.memberships(scope, unitId) };
  }

  @Requires('membership.change')
  @Post('units/:id/memberships')
  give(@InScope() scope: Scope, @Id() unitId: string, @Body() asked: GiveRole): Promise<Made> {
    return this.administration.giveRole(scope, unitId, asked);
  }

  @Requires('membership.change')
  @Post('memberships/:id/end')
  @HttpCode(204)
  end(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: EndRole): Promise<void> {
    return this.administration.endRole(scope, id, version, asked);
  }
}
