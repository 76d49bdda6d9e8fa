import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { Made } from '#organisations';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';
import { AddReceivingUnit, ChangeReceivingUnit, ReceivingUnitList, ReceivingUnitQuery, ReferralsService, StaffList } from '#referrals';

@Controller()
export class ReceivingUnitsController {
  constructor(private readonly referrals: ReferralsService) {}

  @Requires('project.read')
  @Get('receiving-units')
  async list(@InScope() scope: Scope, @Query() asked: ReceivingUnitQuery): Promise<ReceivingUnitList> {
    return { items: await this.referrals.receivingUnits(scope, asked) };
  }

  @Requires('receiving-unit.change')
  @Post('receiving-units')
  add(@InScope() scope: Scope, @Body() asked: AddReceivingUnit): Promise<Made> {
    return this.referrals.addReceivingUnit(scope, asked);
  }

  @Requires('receiving-unit.change')
  @Patch('receiving-units/:id')
  @HttpCode(204)
  change(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ChangeReceivingUnit): Promise<void> {
    return this.referrals.changeReceivingUnit(scope, id, version, asked);
  }

  /** Who receives there, so that a protected person's referral can name one. */
  @Requires('referral.draft')
  @Get('units/:id/referral-receivers')
  async receivers(@InScope() scope: Scope, @Id() id: string): Promise<StaffList> {
    return { items: await this.referrals.receivers(scope, id) };
  }
}
