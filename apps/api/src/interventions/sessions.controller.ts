import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { CorrectWellbeing, MeasureWellbeing, Motivation, SessionService, WellbeingList, WriteSession } from '#interventions';
import { Made } from '#organisations';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller()
export class SessionsController {
  constructor(private readonly sessions: SessionService) {}

  @Requires('motivation.read')
  @Get('participations/:id/motivation')
  motivation(@InScope() scope: Scope, @Id() participationId: string): Promise<Motivation> {
    return this.sessions.motivation(scope, participationId);
  }

  @Requires('motivation.write')
  @Post('interventions/:id/motivational-sessions')
  write(@InScope() scope: Scope, @Id() interventionId: string, @Body() asked: WriteSession): Promise<Made> {
    return this.sessions.write(scope, interventionId, asked);
  }

  @Requires('motivation.write')
  @Patch('motivational-sessions/:id')
  @HttpCode(204)
  correct(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: WriteSession): Promise<void> {
    return this.sessions.correct(scope, id, version, asked);
  }

  @Requires('wellbeing.read')
  @Get('participations/:id/wellbeing')
  wellbeing(@InScope() scope: Scope, @Id() participationId: string): Promise<WellbeingList> {
    return this.sessions.wellbeing(scope, participationId);
  }

  @Requires('wellbeing.write')
  @Post('interventions/:id/wellbeing')
  measure(@InScope() scope: Scope, @Id() interventionId: string, @Body() asked: MeasureWellbeing): Promise<Made> {
    return this.sessions.measure(scope, interventionId, asked);
  }

  @Requires('wellbeing.write')
  @Patch('wellbeing/:id')
  @HttpCode(204)
  correctWellbeing(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: CorrectWellbeing): Promise<void> {
    return this.sessions.correctWellbeing(scope, id, version, asked);
  }
}
