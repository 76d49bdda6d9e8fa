import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ChooseTriad, DutyMap, MandateMap, MandateService, TakeDuty, TakeMandate } from '#continuity';
import { Made } from '#organisations';
import { AsksOnce, Id, InReading, InScope, Requires, SeenVersion, type Reading, type Scope } from '#platform';

@Controller()
export class MandatesController {
  constructor(private readonly mandates: MandateService) {}

  @Requires('mandate.read')
  @AsksOnce()
  @Get('participations/:id/mandates')
  of(@InReading() reading: Reading, @Id() participationId: string): Promise<MandateMap> {
    return this.mandates.of(reading, participationId);
  }

  @Requires('mandate.write')
  @Post('participations/:id/mandates')
  take(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: TakeMandate): Promise<Made> {
    return this.mandates.take(scope, participationId, asked);
  }

  @Requires('mandate.write')
  @Post('mandates/:id/end')
  @HttpCode(204)
  end(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.mandates.end(scope, id, version);
  }

  @Requires('project.read')
  @AsksOnce()
  @Get('projects/:id/duties')
  duties(@InReading() reading: Reading, @Id() projectId: string): Promise<DutyMap> {
    return this.mandates.duties(reading, projectId);
  }

  @Requires('duty.change')
  @Post('projects/:id/duties')
  takeDuty(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: TakeDuty): Promise<Made> {
    return this.mandates.takeDuty(scope, projectId, asked);
  }

  @Requires('duty.change')
  @Delete('duties/:id')
  @HttpCode(204)
  leaveDuty(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.mandates.leaveDuty(scope, id, version);
  }

  @Requires('triad.change')
  @Post('projects/:id/triad')
  chooseTriad(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: ChooseTriad): Promise<Made> {
    return this.mandates.chooseTriad(scope, projectId, asked);
  }

  @Requires('triad.change')
  @Patch('triads/:id')
  @HttpCode(204)
  changeTriad(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ChooseTriad): Promise<void> {
    return this.mandates.changeTriad(scope, id, version, asked);
  }
}
