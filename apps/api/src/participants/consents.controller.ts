import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Made } from '#organisations';
import { ConsentList, ConsentService, ConsentWithdrawn, ConsentReceiverList, RecordConsent } from '#participants';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller()
export class ConsentsController {
  constructor(private readonly consents: ConsentService) {}

  @Requires('consent.read')
  @Get('participations/:id/consents')
  async list(@InScope() scope: Scope, @Id() id: string): Promise<ConsentList> {
    return { items: await this.consents.list(scope, id) };
  }

  @Requires('consent.change')
  @Post('participations/:id/consents')
  record(@InScope() scope: Scope, @Id() id: string, @Body() asked: RecordConsent): Promise<Made> {
    return this.consents.record(scope, id, asked);
  }

  @Requires('consent.change')
  @Get('units/:id/consent-receivers')
  async receivers(@InScope() scope: Scope, @Id() id: string): Promise<ConsentReceiverList> {
    return { items: await this.consents.receivers(scope, id) };
  }

  @Requires('consent.change')
  @Post('consents/:id/withdraw')
  @HttpCode(200)
  withdraw(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<ConsentWithdrawn> {
    return this.consents.withdraw(scope, id, version);
  }
}
