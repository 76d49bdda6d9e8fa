import { Body, Controller, Delete, HttpCode, Patch, Post } from '@nestjs/common';
import { Made } from '#organisations';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';
import {
  AddSubproject, AddTarget, ChangeSubproject, ConfirmFact, ExplainDiscrepancy, GovernTarget, RegisterService, SucceedSubproject, TargetsService,
} from '#projects';

/** What people decide about the record, about what counts, and about the parts of the project. */
@Controller()
@Requires('project.change')
export class RegisterController {
  constructor(
    private readonly register: RegisterService,
    private readonly targets: TargetsService,
  ) {}

  @Post('facts/:id/confirm')
  @HttpCode(204)
  confirm(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ConfirmFact): Promise<void> {
    return this.register.confirmFact(scope, id, version, asked);
  }

  @Post('discrepancies/:id/explain')
  @HttpCode(204)
  explain(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ExplainDiscrepancy): Promise<void> {
    return this.register.explain(scope, id, version, asked);
  }

  @Post('projects/:id/targets')
  addTarget(@InScope() scope: Scope, @Id() id: string, @Body() asked: AddTarget): Promise<Made> {
    return this.targets.add(scope, id, asked);
  }

  @Post('targets/:id/govern')
  @HttpCode(204)
  govern(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: GovernTarget): Promise<void> {
    return this.targets.govern(scope, id, version, asked);
  }

  @Delete('targets/:id')
  @HttpCode(204)
  removeTarget(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.targets.remove(scope, id, version);
  }

  @Post('projects/:id/subprojects')
  addSubproject(@InScope() scope: Scope, @Id() id: string, @Body() asked: AddSubproject): Promise<Made> {
    return this.targets.addSubproject(scope, id, asked);
  }

  @Patch('subprojects/:id')
  @HttpCode(204)
  changeSubproject(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ChangeSubproject): Promise<void> {
    return this.targets.changeSubproject(scope, id, version, asked);
  }

  /** Another part takes over from a day on. */
  @Post('subprojects/:id/succeed')
  succeed(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: SucceedSubproject): Promise<Made> {
    return this.targets.succeed(scope, id, version, asked);
  }
}
