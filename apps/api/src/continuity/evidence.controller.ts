import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { EvidenceService, LinkEvidence, NavigationEvidenceList } from '#continuity';
import { Made } from '#organisations';
import { AsksOnce, Id, InReading, InScope, Requires, type Reading, type Scope } from '#platform';

/** Which navigations show how the ways of working of a project go. */
@Controller()
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  @Requires('navigation.read')
  @AsksOnce()
  @Get('projects/:id/process-evidence')
  list(@InReading() reading: Reading, @Id() projectId: string): Promise<NavigationEvidenceList> {
    return this.evidence.list(reading, projectId);
  }

  @Requires('navigation.step')
  @Post('work-processes/:id/evidence')
  link(@InScope() scope: Scope, @Id() processId: string, @Body() asked: LinkEvidence): Promise<Made> {
    return this.evidence.link(scope, processId, asked);
  }

  @Requires('navigation.step')
  @Delete('process-evidence/:id')
  @HttpCode(204)
  unlink(@InScope() scope: Scope, @Id() id: string): Promise<void> {
    return this.evidence.unlink(scope, id);
  }
}
