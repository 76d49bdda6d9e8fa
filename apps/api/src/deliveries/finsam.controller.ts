import { Controller, Get, Header, Headers, Query } from '@nestjs/common';
import { FinsamQuery, FinsamReport, FinsamService } from '#deliveries';
import { Id, InScope, languageOf, Requires, type Scope } from '#platform';

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
}
