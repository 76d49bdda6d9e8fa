import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ActOnGap, AddGapRule, ChangeGapRule, GapList, GapRuleList, GapService, PersonGaps } from '#continuity';
import { Made } from '#organisations';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller()
export class GapsController {
  constructor(private readonly gaps: GapService) {}

  @Requires('gap.read')
  @Get('gaps')
  list(@InScope() scope: Scope): Promise<GapList> {
    return this.gaps.list(scope);
  }

  @Requires('gap.read')
  @Get('participations/:id/gaps')
  ofPerson(@InScope() scope: Scope, @Id() participationId: string): Promise<PersonGaps> {
    return this.gaps.ofPerson(scope, participationId);
  }

  @Requires('gap.act')
  @Post('participations/:id/gap-actions')
  act(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: ActOnGap): Promise<Made> {
    return this.gaps.act(scope, participationId, asked);
  }

  @Requires('project.read')
  @Get('projects/:id/gap-rules')
  rules(@InScope() scope: Scope, @Id() projectId: string): Promise<GapRuleList> {
    return this.gaps.rules(scope, projectId);
  }

  @Requires('gap-rule.change')
  @Post('projects/:id/gap-rules')
  choose(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: AddGapRule): Promise<Made> {
    return this.gaps.choose(scope, projectId, asked);
  }

  @Requires('gap-rule.change')
  @Patch('gap-rules/:id')
  @HttpCode(204)
  change(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ChangeGapRule): Promise<void> {
    return this.gaps.change(scope, id, version, asked);
  }

  @Requires('gap-rule.change')
  @Delete('gap-rules/:id')
  @HttpCode(204)
  remove(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.gaps.remove(scope, id, version);
  }
}
