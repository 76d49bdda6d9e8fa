import { Controller, Get } from '@nestjs/common';
import { Pipeline, PipelineService } from '#outcomes';
import { Id, InScope, Requires, type Scope } from '#platform';

@Controller('projects/:id')
export class PipelineController {
  constructor(private readonly pipelines: PipelineService) {}

  @Requires('pipeline.read')
  @Get('pipeline')
  pipeline(@InScope() scope: Scope, @Id() projectId: string): Promise<Pipeline> {
    return this.pipelines.pipeline(scope, projectId);
  }
}
