import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { AccountList, AdministrationService, DecideOnAccount } from '#organisations';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller()
export class AccountsController {
  constructor(private readonly administration: AdministrationService) {}

  @Requires('organisation.read')
  @Get('units/:id/accounts')
  async list(@InScope() scope: Scope, @Id() unitId: string): Promise<AccountList> {
    return { items: await this.administration.accounts(scope, unitId) };
  }

  @Requires('account.change')
  @Post('accounts/:id/decide')
  @HttpCode(204)
  decide(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: DecideOnAccount): Promise<void> {
    return this.administration.decideOnAccount(scope, id, version, asked);
  }
}
