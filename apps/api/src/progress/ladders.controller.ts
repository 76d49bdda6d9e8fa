import { Body, Controller, Get, Post } from '@nestjs/common';
import { Id, InScope, Requires, type Scope } from '#platform';
import { LadderList, LadderService, MakeLadder, ProgressMade } from '#progress';

@Controller('projects/:id/ladders')
export class LaddersController {
  constructor(private readonly ladders: LadderService) {}

  @Requires('project.read')
  @Get()
  async list(@InScope() scope: Scope, @Id() projectId: string): Promise<LadderList> {
    return { items: await this.ladders.editions(scope, projectId) };
  }

  @Requires('ladder.change')
  @Post()
  make(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: MakeLadder): Promise<ProgressMade> {
    return this.ladders.make(scope, projectId, asked);
  }
}
