import { Controller, Get, Header, Headers, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Id, InScope, languageOf, Requires, type Scope } from '#platform';
import { SteeringReportService } from '#reports';

/** Figures on paper. */
@Controller()
export class ReportsController {
  constructor(private readonly steering: SteeringReportService) {}

  /** Released figures as a report to the steering group. */
  @Requires('release.read')
  @Get('releases/:id/report.pdf')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'attachment; filename="styrgruppsrapport.pdf"')
  steeringReport(@InScope() scope: Scope, @Id() id: string, @Headers('accept-language') language?: string): Promise<StreamableFile> {
    return this.steering.paper(scope, id, languageOf(language));
  }
}
