import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Made } from '#organisations';
import { AssignmentService, CaseStaffList, NameAssigned } from '#participation';
import { Id, InScope, Requires, type Scope } from '#platform';

@Controller()
export class AssignmentsController {
  constructor(private readonly assignments: AssignmentService) {}

  @Requires('assignment.change')
  @Post('participations/:id/assignments')
  name(@InScope() scope: Scope, @Id() id: string, @Body() asked: NameAssigned): Promise<Made> {
    return this.assignments.name(scope, id, asked);
  }

  @Requires('assignment.change')
  @Post('assignments/:id/end')
  @HttpCode(204)
  end(@InScope() scope: Scope, @Id() id: string): Promise<void> {
    return this.assignments.end(scope, id);
  }

  @Requires('assignment.change')
  @Get('units/:id/case-staff')
  async caseStaff(@InScope() scope: Scope, @Id() id: string): Promise<CaseStaffList> {
    return { items: await this.assignments.caseStaff(scope, id) };
  }
}
