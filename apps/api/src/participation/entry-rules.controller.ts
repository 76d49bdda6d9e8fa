import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { Made } from '#organisations';
import { AddEntryRule, ChangeEntryRule, EntryRuleList, EntryRuleService, ProjectCounts } from '#participation';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller()
export class EntryRulesController {
  constructor(private readonly rules: EntryRuleService) {}

  @Requires('project.read')
  @Get('projects/:id/entry-rules')
  async list(@InScope() scope: Scope, @Id() id: string): Promise<EntryRuleList> {
    return { items: await this.rules.list(scope, id) };
  }

  @Requires('entry-rule.change')
  @Post('projects/:id/entry-rules')
  add(@InScope() scope: Scope, @Id() id: string, @Body() asked: AddEntryRule): Promise<Made> {
    return this.rules.add(scope, id, asked);
  }

  @Requires('entry-rule.change')
  @Patch('entry-rules/:id')
  @HttpCode(204)
  change(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ChangeEntryRule): Promise<void> {
    return this.rules.change(scope, id, version, asked);
  }

  @Requires('entry-rule.change')
  @Delete('entry-rules/:id')
  @HttpCode(204)
  remove(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.rules.remove(scope, id, version);
  }

  @Requires('entry.count')
  @Get('projects/:id/entry-counts')
  counts(@InScope() scope: Scope, @Id() id: string): Promise<ProjectCounts> {
    return this.rules.counts(scope, id);
  }
}
