import { Injectable } from '@nestjs/common';
import type { Language, Reading } from '#platform';
import { OutcomesService } from '../outcomes.service.js';
import { summaryOf } from './summary.rules.js';
import type { OutcomeSummary } from './summary.view.js';

/** The same figures as the coordinator's, in numbers that point nobody out. */
@Injectable()
export class SummaryService {
  constructor(private readonly outcomes: OutcomesService) {}

  async summary(reading: Reading, projectId: string, language: Language): Promise<OutcomeSummary> {
    const { projectName, asOf, startsOn, endsOn, shiftMonths, figures } = await this.outcomes.outcomes(reading, projectId, { by: 'gender' }, language);
    return { projectId, projectName, asOf, startsOn, endsOn, shiftMonths, figures: figures.map(summaryOf) };
  }
}
