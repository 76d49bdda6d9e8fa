import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { AcceptOffer, ChangeIntervention, DeclineOffer, EndIntervention, InterventionList, InterventionMade, InterventionService, OfferIntervention, OnDay } from '#interventions';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller()
export class InterventionsController {
  constructor(private readonly interventions: InterventionService) {}

  @Requires('intervention.read')
  @Get('participations/:id/interventions')
  list(@InScope() scope: Scope, @Id() participationId: string): Promise<InterventionList> {
    return this.interventions.list(scope, participationId);
  }

  @Requires('intervention.write')
  @Post('participations/:id/interventions')
  offer(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: OfferIntervention): Promise<InterventionMade> {
    return this.interventions.offer(scope, participationId, asked);
  }

  @Requires('intervention.write')
  @Patch('interventions/:id')
  @HttpCode(204)
  change(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ChangeIntervention): Promise<void> {
    return this.interventions.change(scope, id, version, asked);
  }

  @Requires('intervention.write')
  @Post('interventions/:id/accept')
  @HttpCode(204)
  accept(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: AcceptOffer): Promise<void> {
    return this.interventions.accept(scope, id, version, asked);
  }

  @Requires('intervention.write')
  @Post('interventions/:id/decline')
  @HttpCode(204)
  decline(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: DeclineOffer): Promise<void> {
    return this.interventions.decline(scope, id, version, asked);
  }

  @Requires('intervention.write')
  @Post('interventions/:id/start')
  @HttpCode(204)
  start(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: OnDay): Promise<void> {
    return this.interventions.start(scope, id, version, asked);
  }

  @Requires('intervention.write')
  @Post('interventions/:id/pause')
  @HttpCode(204)
  pause(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: OnDay): Promise<void> {
    return this.interventions.pause(scope, id, version, asked);
  }

  @Requires('intervention.write')
  @Post('interventions/:id/resume')
  @HttpCode(204)
  resume(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: OnDay): Promise<void> {
    return this.interventions.resume(scope, id, version, asked);
  }

  @Requires('intervention.write')
  @Post('interventions/:id/end')
  @HttpCode(204)
  end(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: EndIntervention): Promise<void> {
    return this.interventions.end(scope, id, version, asked);
  }
}
