import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { CasesToHandOver, Chain, CompleteHandover, HandOverAll, HandoverList, HandoverService, HandoversOffered, OfferHandover, PrepareHandover, ReturnHandover } from '#continuity';
import { Made } from '#organisations';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller()
export class HandoversController {
  constructor(private readonly handovers: HandoverService) {}

  @Requires('handover.read')
  @Get('handovers')
  list(@InScope() scope: Scope): Promise<HandoverList> {
    return this.handovers.list(scope);
  }

  @Requires('handover.read')
  @Get('participations/:id/handovers')
  ofPerson(@InScope() scope: Scope, @Id() participationId: string): Promise<Chain> {
    return this.handovers.ofPerson(scope, participationId);
  }

  @Requires('handover.offer')
  @Post('participations/:id/handovers')
  offer(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: OfferHandover): Promise<Made> {
    return this.handovers.offer(scope, participationId, asked);
  }

  @Requires('handover.offer')
  @Get('accounts/:id/cases-to-hand-over')
  casesOf(@InScope() scope: Scope, @Id() accountId: string): Promise<CasesToHandOver> {
    return this.handovers.casesOf(scope, accountId);
  }

  @Requires('handover.offer')
  @Post('accounts/:id/handovers')
  offerAll(@InScope() scope: Scope, @Id() accountId: string, @Body() asked: HandOverAll): Promise<HandoversOffered> {
    return this.handovers.offerAll(scope, accountId, asked);
  }

  @Requires('handover.offer')
  @Post('handovers/:id/prepare')
  @HttpCode(204)
  prepare(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: PrepareHandover): Promise<void> {
    return this.handovers.prepare(scope, id, version, asked);
  }

  @Requires('handover.receive')
  @Post('handovers/:id/accept')
  @HttpCode(204)
  accept(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.handovers.accept(scope, id, version);
  }

  @Requires('handover.receive')
  @Post('handovers/:id/return')
  @HttpCode(204)
  sendBack(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ReturnHandover): Promise<void> {
    return this.handovers.sendBack(scope, id, version, asked);
  }

  @Requires('handover.receive')
  @Post('handovers/:id/complete')
  @HttpCode(204)
  complete(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: CompleteHandover): Promise<void> {
    return this.handovers.complete(scope, id, version, asked);
  }

  @Requires('handover.offer')
  @Post('handovers/:id/withdraw')
  @HttpCode(204)
  withdraw(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.handovers.withdraw(scope, id, version);
  }
}
