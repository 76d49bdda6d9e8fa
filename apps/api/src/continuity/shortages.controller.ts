import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { MeetShortage, NoteShortage, ShortageList, ShortageReport, ShortageService } from '#continuity';
import { Made } from '#organisations';
import { AsksOnce, Id, InReading, InScope, Requires, SeenVersion, type Reading, type Scope } from '#platform';

@Controller()
export class ShortagesController {
  constructor(private readonly shortages: ShortageService) {}

  @Requires('shortage.read')
  @Get('participations/:id/shortages')
  of(@InScope() scope: Scope, @Id() participationId: string): Promise<ShortageList> {
    return this.shortages.of(scope, participationId);
  }

  @Requires('shortage.write')
  @Post('participations/:id/shortages')
  note(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: NoteShortage): Promise<Made> {
    return this.shortages.note(scope, participationId, asked);
  }

  @Requires('shortage.write')
  @Post('shortages/:id/met')
  @HttpCode(204)
  meet(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: MeetShortage): Promise<void> {
    return this.shortages.meet(scope, id, version, asked);
  }

  @Requires('shortage.count')
  @AsksOnce()
  @Get('projects/:id/shortages')
  report(@InReading() reading: Reading, @Id() projectId: string): Promise<ShortageReport> {
    return this.shortages.report(reading, projectId);
  }
}
