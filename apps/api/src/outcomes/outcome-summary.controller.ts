import { Controller, Get, Headers } from '@nestjs/common';
import { OutcomeSummary, SummaryService } from '#outcomes';
import { AsksOnce, Id, InReading, languageOf, Requires, type Reading } from '#platform';

@Controller('projects/:id')
export class OutcomeSummaryController {
  constructor(private readonly summaries: SummaryService) {}

  @Requires('outcome.sum')
  @AsksOnce()
  @Get('outcome-summary')
  summary(@InReading() reading: Reading, @Id() projectId: string, @Headers('accept-language') language?: string): Promise<OutcomeSummary> {
    return this.summaries.summary(reading, projectId, languageOf(language));
  }
}
