import { Controller, Get, Header, Headers, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { QuarterQuery, QuarterService, QuarterSummary } from '#deliveries';
import { Id, InScope, languageOf, Requires, WORKBOOK, type Scope } from '#platform';
import { QuarterReportService } from '#reports';

const binary = { schema: { type: 'string', format: 'binary' } };

/** A quarter of a project: on the screen, as pages, and for a table program. */
@Controller('projects/:id')
export class QuartersController {
  constructor(
    private readonly quarters: QuarterService,
    private readonly files: QuarterReportService,
  ) {}

  @Requires('quarter.read')
  @Get('quarter')
  summary(@InScope() scope: Scope, @Id() projectId: string, @Query() asked: QuarterQuery): Promise<QuarterSummary> {
    return this.quarters.summary(scope, projectId, asked);
  }

  @Requires('quarter.read')
  @Get('quarter.pdf')
  @ApiOkResponse({ content: { 'application/pdf': binary } })
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'attachment; filename="kvartal.pdf"')
  pages(@InScope() scope: Scope, @Id() projectId: string, @Query() asked: QuarterQuery, @Headers('accept-language') language?: string): Promise<StreamableFile> {
    return this.files.file(scope, projectId, asked, { format: 'PDF', language: languageOf(language) });
  }

  @Requires('quarter.read')
  @Get('quarter.xlsx')
  @ApiOkResponse({ content: { [WORKBOOK]: binary } })
  @Header('content-type', WORKBOOK)
  @Header('content-disposition', 'attachment; filename="kvartal.xlsx"')
  workbook(@InScope() scope: Scope, @Id() projectId: string, @Query() asked: QuarterQuery, @Headers('accept-language') language?: string): Promise<StreamableFile> {
    return this.files.file(scope, projectId, asked, { format: 'XLSX', language: languageOf(language) });
  }

  @Requires('quarter.read')
  @Get('quarter.csv')
  @ApiOkResponse({ content: { 'text/csv': binary } })
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="kvartal.csv"')
  lines(@InScope() scope: Scope, @Id() projectId: string, @Query() asked: QuarterQuery, @Headers('accept-language') language?: string): Promise<StreamableFile> {
    return this.files.file(scope, projectId, asked, { format: 'CSV', language: languageOf(language) });
  }
}
