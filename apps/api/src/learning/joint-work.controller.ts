import { Body, Controller, Delete, HttpCode, Post, Put } from '@nestjs/common';
import { JointDecision, JointDecisionInput, RegisterKeeper, StructuralGoal, StructuralGoalInput, WorkProcess, WorkProcessInput } from '#learning';
import { Made } from '#organisations';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

/** Processes, structural goals, and what the coordination associations decide together. */
@Controller()
export class JointWorkController {
  constructor(private readonly keeper: RegisterKeeper) {}

  @Requires('learning.write')
  @Post('projects/:id/work-processes')
  async addWorkProcess(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: WorkProcessInput): Promise<Made> {
    return { id: await this.keeper.process(scope, { projectId }, asked) };
  }

  @Requires('learning.write')
  @Put('work-processes/:id')
  @HttpCode(204)
  async changeWorkProcess(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: WorkProcessInput): Promise<void> {
    await this.keeper.process(scope, { id, version }, asked);
  }

  @Requires('learning.write')
  @Delete('work-processes/:id')
  @HttpCode(204)
  removeWorkProcess(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.keeper.remove(scope, WorkProcess, id, version);
  }

  @Requires('learning.write')
  @Post('projects/:id/structural-goals')
  async addStructuralGoal(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: StructuralGoalInput): Promise<Made> {
    return { id: await this.keeper.structuralGoal(scope, { projectId }, asked) };
  }

  @Requires('learning.write')
  @Put('structural-goals/:id')
  @HttpCode(204)
  async changeStructuralGoal(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: StructuralGoalInput): Promise<void> {
    await this.keeper.structuralGoal(scope, { id, version }, asked);
  }

  @Requires('learning.write')
  @Delete('structural-goals/:id')
  @HttpCode(204)
  removeStructuralGoal(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.keeper.remove(scope, StructuralGoal, id, version);
  }

  @Requires('learning.write')
  @Post('projects/:id/joint-decisions')
  async addJointDecision(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: JointDecisionInput): Promise<Made> {
    return { id: await this.keeper.jointDecision(scope, { projectId }, asked) };
  }

  @Requires('learning.write')
  @Put('joint-decisions/:id')
  @HttpCode(204)
  async changeJointDecision(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: JointDecisionInput): Promise<void> {
    await this.keeper.jointDecision(scope, { id, version }, asked);
  }

  @Requires('learning.write')
  @Delete('joint-decisions/:id')
  @HttpCode(204)
  removeJointDecision(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.keeper.remove(scope, JointDecision, id, version);
  }
}
