import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { DefineOutcomes, DefinitionList, OutcomeMade, Outcomes, OutcomesQuery, OutcomesService, PersonsBehind, PersonsQuery, StepsBefore, StepsService } from '#outcomes';
import { AsksOnce, Id, InReading, InScope, languageOf, Requires, type Reading, type Scope } from '#platform';

@Controller('projects/:id')
export class OutcomesController {
  constructor(private readonly outcomes: OutcomesService, private readonly steps: StepsService) {}

  @Requires('outcome.read')
  @AsksOnce()
  @Get('outcomes')
  figures(@InReading() reading: Reading, @Id() projectId: string, @Query() query: OutcomesQuery, @Headers('accept-language') language?: string): Promise<Outcomes> {
    return this.outcomes.outcomes(reading, projectId, query, languageOf(language));
  }

  /** Step progress by the definition before the one that holds. */
  @Requires('outcome.read')
  @AsksOnce()
  @Get('steps-before')
  before(@InReading() reading: Reading, @Id() projectId: string, @Query() query: OutcomesQuery, @Headers('accept-language') language?: string): Promise<StepsBefore> {
    return this.steps.before(reading, projectId, query, languageOf(language));
  }

  @Requires('outcome.read')
  @Get('outcomes/:target/persons')
  persons(@InScope() scope: Scope, @Param() at: Record<'id' | 'target', string>, @Query() query: PersonsQuery, @Headers('accept-language') language?: string): Promise<PersonsBehind> {
    return this.outcomes.persons(scope, { projectId: at.id, target: at.target, language: languageOf(language) }, query);
  }

  @Requires('project.read')
  @Get('outcome-definitions')
  async definitions(@InScope() scope: Scope, @Id() projectId: string): Promise<DefinitionList> {
    return { items: await this.outcomes.definitions(scope, projectId) };
  }

  @Requires('ladder.change')
  @Post('outcome-definitions')
  define(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: DefineOutcomes): Promise<OutcomeMade> {
    return this.steps.define(scope, projectId, asked);
  }
}
