import { Controller, Get, Header } from '@nestjs/common';
import { Flow, FlowService } from '#outcomes';
import { Id, InScope, Requires, type Scope } from '#platform';

@Controller('projects/:id')
export class FlowController {
  constructor(private readonly flows: FlowService) {}

  @Requires('entry.count')
  @Get('flow')
  flow(@InScope() scope: Scope, @Id() projectId: string): Promise<Flow> {
    return this.flows.flow(scope, projectId);
  }

  /** The same rows for a table program. */
  @Requires('entry.count')
  @Get('flow.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="inskrivna-och-insatser.csv"')
  file(@InScope() scope: Scope, @Id() projectId: string): Promise<string> {
    return this.flows.file(scope, projectId);
  }
}
