import { Controller, Get, Param, Query } from '@nestjs/common';
import { IndicatorPeople, IndicatorPeopleQuery, Indicators, IndicatorService, IndicatorsQuery } from '#outcomes';
import { AsksOnce, Id, InReading, InScope, Requires, type Reading, type Scope } from '#platform';

@Controller('projects/:id')
export class IndicatorsController {
  constructor(private readonly counted: IndicatorService) {}

  @Requires('indicator.read')
  @AsksOnce()
  @Get('indicators')
  indicators(@InReading() reading: Reading, @Id() projectId: string, @Query() query: IndicatorsQuery): Promise<Indicators> {
    return this.counted.indicators(reading, projectId, query);
  }

  @Requires('indicator.read')
  @Get('indicators/:code/people')
  people(@InScope() scope: Scope, @Param() at: Record<'id' | 'code', string>, @Query() query: IndicatorPeopleQuery): Promise<IndicatorPeople> {
    return this.counted.people(scope, { projectId: at.id, code: at.code }, query);
  }
}
