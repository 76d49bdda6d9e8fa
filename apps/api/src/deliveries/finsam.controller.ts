import { Controller, Get, Header, Headers, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { FinsamQuery, FinsamReport, FinsamService } from '#deliveries';
import { Id, InScope, languageOf, Requires, WORKBOOK, type Scope } from '#platform';

@Controller('projects/:id')
export class FinsamController {
  constructor(private readonly finsam: FinsamService) {}

  @Requires('finsam.count')
  @Get('finsam')
  report(@InScope() scope: Scope, @Id() projectId: string, @Query() asked: FinsamQuery): Promise<FinsamReport> {
    return this.finsam.report(scope, projectId, asked);
  }

  /** The same figures for a table program. */
  @Requires('finsam.count')
  @Get('finsam.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="finsam.csv"')
  file(@InScope() scope: Scope, @Id() projectId: string, @Query() { from, to }: FinsamQuery, @Headers('accept-language') language?: string): Promise<string> {
    return this.finsam.file(scope, projectId, { from, to, language: languageOf(language) });
  }

  @Requires('finsam.count')
  @Get('finsam.xlsx')
  @ApiOkResponse({ content: { [WORKBOOK]: { schema: { type: 'string', format: 'binary' } } } })
  @Header('content-type', WORKBOOK)
  @Header('content-disposition', 'attachment; filename="finsam.xlsx"')
  workbook(@InScope() scope: Scope, @Id() projectId: string, @Query() { from, to }: FinsamQuery, @Headers('accept-language') language?: string): Promise<StreamableFile> {
    return this.finsam.workbook(scope, projectId, { from, to, language: languageOf(language) });
  }
}
