import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { InstrumentFile, InstrumentSchedule, InstrumentService, InstrumentsOfProject, LoadWords, MakeInstrument, RecordLicence, TakeIntoUse } from '#measuring';
import { Made } from '#organisations';
import { AsksOnce, Id, InReading, InScope, Requires, SeenVersion, type Reading, type Scope } from '#platform';

@Controller()
export class InstrumentsController {
  constructor(private readonly instruments: InstrumentService) {}

  @Requires('instrument.read')
  @AsksOnce()
  @Get('projects/:id/instruments')
  ofProject(@InReading() reading: Reading, @Id() projectId: string): Promise<InstrumentsOfProject> {
    return this.instruments.ofProject(reading, projectId);
  }

  /** In the shape in which another is loaded. */
  @Requires('instrument.read')
  @Get('instruments/:id')
  file(@InScope() scope: Scope, @Id() id: string): Promise<InstrumentFile> {
    return this.instruments.file(scope, id);
  }

  @Requires('instrument.keep')
  @Post('projects/:id/instruments')
  make(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: MakeInstrument): Promise<Made> {
    return this.instruments.make(scope, projectId, asked);
  }

  @Requires('instrument.keep')
  @Post('projects/:id/instrument-words')
  loadWords(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: LoadWords): Promise<Made> {
    return this.instruments.loadWords(scope, projectId, asked);
  }

  @Requires('instrument.keep')
  @Post('projects/:id/instrument-licences')
  recordLicence(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: RecordLicence): Promise<Made> {
    return this.instruments.recordLicence(scope, projectId, asked);
  }

  @Requires('instrument.keep')
  @Post('projects/:id/instrument-uses')
  takeIntoUse(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: TakeIntoUse): Promise<Made> {
    return this.instruments.takeIntoUse(scope, projectId, asked);
  }

  @Requires('instrument.keep')
  @Patch('instrument-uses/:id')
  @HttpCode(204)
  schedule(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: InstrumentSchedule): Promise<void> {
    return this.instruments.schedule(scope, id, version, asked);
  }

  @Requires('instrument.keep')
  @Post('instrument-uses/:id/retire')
  @HttpCode(204)
  retire(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.instruments.retire(scope, id, version);
  }
}
