import { Injectable, StreamableFile } from '@nestjs/common';
import { Typesetter, type Language, type Scope } from '#platform';
import { ReleasesService } from '#releases';
import { FIGURES_PAPER } from '../paper/figures-paper.js';
import { steeringPaper } from './steering-paper.rules.js';

/** Released figures as a report to the steering group: to those who read the release, and nothing that does not stand in it. */
@Injectable()
export class SteeringReportService {
  constructor(
    private readonly releases: ReleasesService,
    private readonly typesetter: Typesetter,
  ) {}

  async paper(scope: Scope, releaseId: string, language: Language): Promise<StreamableFile> {
    const { projectName, release } = await this.releases.one(scope, releaseId);
    return new StreamableFile(await this.typesetter.set({ template: FIGURES_PAPER, content: steeringPaper({ projectName, release }, language) }));
  }
}
