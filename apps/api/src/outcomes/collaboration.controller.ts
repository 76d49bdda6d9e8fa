import { Controller, Get } from '@nestjs/common';
import { Collaboration, CollaborationService } from '#outcomes';
import { Id, InScope, Requires, type Scope } from '#platform';

@Controller('projects/:id')
export class CollaborationController {
  constructor(private readonly collaborations: CollaborationService) {}

  @Requires('collaboration.read')
  @Get('collaboration')
  collaboration(@InScope() scope: Scope, @Id() projectId: string): Promise<Collaboration> {
    return this.collaborations.figures(scope, projectId);
  }
}
