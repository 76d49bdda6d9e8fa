import { Controller, Get, Headers } from '@nestjs/common';
import { Equity, EquityService, LivelihoodMatrix, LivelihoodsService, ResponsibleChanges, ResponsiblesService, SupportFigures, SupportService } from '#outcomes';
import { AsksOnce, Id, InReading, languageOf, Requires, type Reading } from '#platform';

/** How people were supported, what they lived on before and after, whether it goes alike wherever they live and whoever answers for them: counted, never read. */
@Controller('projects/:id')
export class CourseFiguresController {
  constructor(
    private readonly supports: SupportService,
    private readonly livelihoods: LivelihoodsService,
    private readonly equities: EquityService,
    private readonly responsibles: ResponsiblesService,
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

  @Requires('outcome.read')
  @AsksOnce()
  @Get('equity')
  equity(@InReading() reading: Reading, @Id() projectId: string, @Headers('accept-language') language?: string): Promise<Equity> {
    return this.equities.equity(reading, projectId, languageOf(language));
  }

  @Requires('outcome.read')
  @AsksOnce()
  @Get('responsible-changes')
  changes(@InReading() reading: Reading, @Id() projectId: string, @Headers('accept-language') language?: string): Promise<ResponsibleChanges> {
    return this.responsibles.changes(reading, projectId, languageOf(language));
  }
}
