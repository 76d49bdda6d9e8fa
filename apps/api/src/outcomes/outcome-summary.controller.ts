import { Controller, Get, Headers } from '@nestjs/common';
import { OutcomeSummary, SummaryService } from '#outcomes';
import { Id, InScope, languageOf, Requires, type Scope } from '#platform';

@Controller('projects/:id')
export class OutcomeSummaryController {
  constructor(private readonly summaries: SummaryService) {}

  @Requires('outcome.sum')
  @Get('outcome-summary')
  summary(@InScope() scope: Scope, @Id() projectId: string, @Headers('accept-language') language?: string): Promise<OutcomeSummary> {
    return this.summaries.summary(scope, projectId, languageOf(language));
  }
}
