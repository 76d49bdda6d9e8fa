import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { BeginCaseManagement, CaseManagementOfPerson, CaseManagementService, ChangeCaseManagement, ProjectCaseManagement, WriteContact, WriteMember } from '#casemanagement';
import { Made } from '#organisations';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller()
export class CaseManagementController {
  constructor(private readonly management: CaseManagementService) {}

  @Requires('case-management.read')
  @Get('participations/:id/case-management')
  ofPerson(@InScope() scope: Scope, @Id() participationId: string): Promise<CaseManagementOfPerson> {
    return this.management.ofPerson(scope, participationId);
  }

  @Requires('case-management.write')
  @Post('participations/:id/case-management')
  begin(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: BeginCaseManagement): Promise<Made> {
    return this.management.begin(scope, participationId, asked);
  }

  @Requires('case-management.write')
  @Patch('case-management/:id')
  @HttpCode(204)
  change(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ChangeCaseManagement): Promise<void> {
    return this.management.change(scope, id, version, asked);
  }

  @Requires('case-management.write')
  @Post('participations/:id/resource-members')
  choose(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: WriteMember): Promise<Made> {
    return this.management.choose(scope, participationId, asked);
  }

  @Requires('case-management.write')
  @Patch('resource-members/:id')
  @HttpCode(204)
  changeMember(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: WriteMember): Promise<void> {
    return this.management.changeMember(scope, id, version, asked);
  }

  @Requires('case-management.write')
  @Post('participations/:id/case-contacts')
  log(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: WriteContact): Promise<Made> {
    return this.management.log(scope, participationId, asked);
  }

  @Requires('case-management.write')
  @Patch('case-contacts/:id')
  @HttpCode(204)
  correct(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: WriteContact): Promise<void> {
    return this.management.correct(scope, id, version, asked);
  }

  /** Contacts, caseload, days since contact and changes of manager: counts, no names. */
  @Requires('case-management.follow')
  @Get('projects/:id/case-management')
  ofProject(@InScope() scope: Scope, @Id() projectId: string): Promise<ProjectCaseManagement> {
    return this.management.ofProject(scope, projectId);
  }
}
