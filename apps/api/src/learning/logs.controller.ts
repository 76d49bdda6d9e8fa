import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { AssociationReport, Dissemination, DisseminationInput, Hypothesis, HypothesisInput, Iteration, IterationInput, KnowledgeActivity, KnowledgeActivityInput, LearningRegisters, RegisterKeeper } from '#learning';
import { Made } from '#organisations';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

/** What was believed, tried, taught and told, line by line. */
@Controller()
export class LogsController {
  constructor(private readonly keeper: RegisterKeeper) {}

  @Requires('learning.read')
  @Get('projects/:id/learning')
  all(@InScope() scope: Scope, @Id() id: string): Promise<LearningRegisters> {
    return this.keeper.all(scope, id);
  }

  /** The coordination associations side by side, in counts. */
  @Requires('learning.read')
  @Get('projects/:id/association-report')
  associations(@InScope() scope: Scope, @Id() id: string): Promise<AssociationReport> {
    return this.keeper.associations(scope, id);
  }

  @Requires('learning.write')
  @Post('projects/:id/hypotheses')
  async addHypothesis(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: HypothesisInput): Promise<Made> {
    return { id: await this.keeper.hypothesis(scope, { projectId }, asked) };
  }

  @Requires('learning.write')
  @Put('hypotheses/:id')
  @HttpCode(204)
  async changeHypothesis(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: HypothesisInput): Promise<void> {
    await this.keeper.hypothesis(scope, { id, version }, asked);
  }

  @Requires('learning.write')
  @Delete('hypotheses/:id')
  @HttpCode(204)
  removeHypothesis(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.keeper.remove(scope, Hypothesis, id, version);
  }

  @Requires('learning.write')
  @Post('projects/:id/iterations')
  async addIteration(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: IterationInput): Promise<Made> {
    return { id: await this.keeper.iteration(scope, { projectId }, asked) };
  }

  @Requires('learning.write')
  @Put('iterations/:id')
  @HttpCode(204)
  async changeIteration(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: IterationInput): Promise<void> {
    await this.keeper.iteration(scope, { id, version }, asked);
  }

  @Requires('learning.write')
  @Delete('iterations/:id')
  @HttpCode(204)
  removeIteration(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.keeper.remove(scope, Iteration, id, version);
  }

  @Requires('learning.write')
  @Post('projects/:id/knowledge-activities')
  async addKnowledgeActivity(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: KnowledgeActivityInput): Promise<Made> {
    return { id: await this.keeper.knowledgeActivity(scope, { projectId }, asked) };
  }

  @Requires('learning.write')
  @Put('knowledge-activities/:id')
  @HttpCode(204)
  async changeKnowledgeActivity(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: KnowledgeActivityInput): Promise<void> {
    await this.keeper.knowledgeActivity(scope, { id, version }, asked);
  }

  @Requires('learning.write')
  @Delete('knowledge-activities/:id')
  @HttpCode(204)
  removeKnowledgeActivity(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.keeper.remove(scope, KnowledgeActivity, id, version);
  }

  @Requires('learning.write')
  @Post('projects/:id/disseminations')
  async addDissemination(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: DisseminationInput): Promise<Made> {
    return { id: await this.keeper.dissemination(scope, { projectId }, asked) };
  }

  @Requires('learning.write')
  @Put('disseminations/:id')
  @HttpCode(204)
  async changeDissemination(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: DisseminationInput): Promise<void> {
    await this.keeper.dissemination(scope, { id, version }, asked);
  }

  @Requires('learning.write')
  @Delete('disseminations/:id')
  @HttpCode(204)
  removeDissemination(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.keeper.remove(scope, Dissemination, id, version);
  }
}
