import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';
import { BridgeList, BridgeService, ChangeBridge, OpenBridge, SipMade } from '#sip';

@Controller()
export class BridgesController {
  constructor(private readonly bridges: BridgeService) {}

  @Requires('bridge.read')
  @Get('participations/:id/bridges')
  list(@InScope() scope: Scope, @Id() participationId: string): Promise<BridgeList> {
    return this.bridges.list(scope, participationId);
  }

  @Requires('bridge.write')
  @Post('participations/:id/bridges')
  open(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: OpenBridge): Promise<SipMade> {
    return this.bridges.open(scope, participationId, asked);
  }

  @Requires('bridge.write')
  @Patch('bridges/:id')
  @HttpCode(204)
  change(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ChangeBridge): Promise<void> {
    return this.bridges.change(scope, id, version, asked);
  }
}
