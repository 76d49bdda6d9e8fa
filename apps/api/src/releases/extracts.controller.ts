import { Body, Controller, Get, Header, Headers, HttpCode, Post } from '@nestjs/common';
import { Made } from '#organisations';
import { AsksOnce, Id, InReading, InScope, languageOf, Requires, SeenVersion, type Reading, type Scope } from '#platform';
import { AskForExtract, DecideOnExtract, ExtractPreview, Extracts, ExtractsService, FindingsService, SpreadFinding, StopExtract, WriteFinding } from '#releases';

/** Extracts for evaluation: asked for, decided on by another, there for a time; and what was found in them. */
@Controller()
export class ExtractsController {
  constructor(
    private readonly extracts: ExtractsService,
    private readonly findings: FindingsService,
  ) {}

  @Requires('extract.read')
  @AsksOnce()
  @Get('projects/:id/extracts')
  all(@InReading() reading: Reading, @Id() projectId: string): Promise<Extracts> {
    return this.extracts.all(reading, projectId);
  }

  @Requires('extract.ask')
  @Post('projects/:id/extracts')
  ask(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: AskForExtract): Promise<Made> {
    return this.extracts.ask(scope, projectId, asked);
  }

  /** What it would tell, and by what those who are too few stand out. */
  @Requires('extract.decide')
  @Get('extracts/:id/preview')
  preview(@InScope() scope: Scope, @Id() id: string): Promise<ExtractPreview> {
    return this.extracts.preview(scope, id);
  }

  @Requires('extract.decide')
  @Post('extracts/:id/approve')
  @HttpCode(204)
  approve(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: DecideOnExtract): Promise<void> {
    return this.extracts.approve(scope, id, version, asked);
  }

  @Requires('extract.decide')
  @Post('extracts/:id/refuse')
  @HttpCode(204)
  refuse(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: DecideOnExtract): Promise<void> {
    return this.extracts.refuse(scope, id, version, asked);
  }

  @Requires('extract.decide')
  @Post('extracts/:id/stop')
  @HttpCode(204)
  stop(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: StopExtract): Promise<void> {
    return this.extracts.stop(scope, id, version, asked);
  }

  /** The persons of the extract, for the one who asked for it, to its last day. */
  @Requires('extract.fetch')
  @Get('extracts/:id/file.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="utdrag.csv"')
  file(@InScope() scope: Scope, @Id() id: string, @Headers('accept-language') language?: string): Promise<string> {
    return this.extracts.file(scope, id, languageOf(language));
  }

  @Requires('finding.write')
  @Post('extracts/:id/findings')
  write(@InScope() scope: Scope, @Id() extractId: string, @Body() asked: WriteFinding): Promise<Made> {
    return this.findings.write(scope, extractId, asked);
  }

  /** Links a finding to how it was spread. */
  @Requires('finding.write')
  @Post('findings/:id/spread')
  @HttpCode(204)
  spread(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: SpreadFinding): Promise<void> {
    return this.findings.spread(scope, id, version, asked);
  }
}
