import { Controller, Get, Headers } from '@nestjs/common';
import { LivelihoodMatrix, LivelihoodsService, SupportFigures, SupportService } from '#outcomes';
import { AsksOnce, Id, InReading, languageOf, Requires, type Reading } from '#platform';

/** How people were supported, and what they lived on before and after: counted, never read. */
@Controller('projects/:id')
export class CourseFiguresController {
  constructor(
    private readonly supports: SupportService,
    private readonly livelihoods: LivelihoodsService,
  ) {}

  @Requires('outcome.read')
  @AsksOnce()
  @Get('support-figures')
  support(@InReading() reading: Reading, @Id() projectId: string, @Headers('accept-language') language?: string): Promise<SupportFigures> {
    return this.supports.support(reading, projectId, languageOf(language));
  }

  @Requires('outcome.read')
  @AsksOnce()
  @Get('livelihood-matrix')
  matrix(@InReading() reading: Reading, @Id() projectId: string, @Headers('accept-language') language?: string): Promise<LivelihoodMatrix> {
    return this.livelihoods.matrix(reading, projectId, languageOf(language));
  }
}
