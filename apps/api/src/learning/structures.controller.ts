import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { AnswerSurvey, BeginStructure, ChangeStructure, StructureMeetingInput, StructureKeeper, StructureOverview, SurveyOverview, SurveyService } from '#learning';
import { Made } from '#organisations';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

/** How the parties work together in each municipality, and how they see it themselves. */
@Controller()
export class StructuresController {
  constructor(
    private readonly structures: StructureKeeper,
    private readonly surveys: SurveyService,
  ) {}

  @Requires('learning.read')
  @Get('projects/:id/local-structures')
  overview(@InScope() scope: Scope, @Id() id: string): Promise<StructureOverview> {
    return this.structures.overview(scope, id);
  }

  @Requires('learning.write')
  @Post('projects/:id/local-structures')
  async begin(@InScope() scope: Scope, @Id() id: string, @Body() asked: BeginStructure): Promise<Made> {
    return { id: await this.structures.begin(scope, id, asked) };
  }

  @Requires('learning.write')
  @Patch('local-structures/:id')
  @HttpCode(204)
  change(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ChangeStructure): Promise<void> {
    return this.structures.change(scope, id, version, asked);
  }

  @Requires('learning.write')
  @Post('local-structures/:id/meetings')
  async meet(@InScope() scope: Scope, @Id() id: string, @Body() asked: StructureMeetingInput): Promise<Made> {
    return { id: await this.structures.meet(scope, id, asked) };
  }

  @Requires('learning.write')
  @Delete('structure-meetings/:id')
  @HttpCode(204)
  removeMeeting(@InScope() scope: Scope, @Id() id: string, @SeenVersion() _version: number): Promise<void> {
    return this.structures.removeMeeting(scope, id);
  }

  @Requires('learning.read')
  @Get('projects/:id/surveys')
  surveysOf(@InScope() scope: Scope, @Id() id: string): Promise<SurveyOverview> {
    return this.surveys.overview(scope, id);
  }

  @Requires('survey.answer')
  @Post('projects/:id/survey-answers')
  async answer(@InScope() scope: Scope, @Id() id: string, @Body() asked: AnswerSurvey): Promise<Made> {
    return { id: await this.surveys.answer(scope, id, asked) };
  }
}
