import { Controller, Get } from '@nestjs/common';
import { AccountList, AdministrationService } from '#organisations';
import { Id, InScope, Requires, type Scope } from '#platform';

@Controller()
export class AccountsController {
  constructor(private readonly administration: AdministrationService) {}

  @Requires('organisation.read')
  @Get('units/:id/accounts')
  async list(@InScope() scope: Scope, @Id() unitId: string): Promise<AccountList> {
    return { items: await this.administration.accounts(scope, unitId) };
  }
}
