import { Body, Controller, Delete, Get, Headers, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
import { Id, InScope, languageOf, Requires, SeenVersion, type Scope } from '#platform';
import {
  ChangeProject, Coverage, MatchOwner, ParticipantCount, ProjectList, ProjectsQuery, ProjectsService, ProjectView, RegisterService, ReopenProject, ReplaceContact, StructureOn,
} from '#projects';

@Controller('projects')
export class ProjectsController {
  constructor(
    private readonly projects: ProjectsService,
    private readonly register: RegisterService,
  ) {}

  @Requires('project.read')
  @Get()
  async list(@InScope() scope: Scope, @Query() asked: ProjectsQuery): Promise<ProjectList> {
    return { items: await this.projects.portfolio(scope, asked) };
  }

  @Requires('project.read')
  @Get(':id')
  page(@InScope() scope: Scope, @Id() id: string, @Query() { on }: StructureOn, @Headers('accept-language') language?: string): Promise<ProjectView> {
    return this.projects.page(scope, id, { on, language: languageOf(language) });
  }

  @Requires('entry.count')
  @Get(':id/participant-count')
  participantCount(@InScope() scope: Scope, @Id() id: string, @Headers('accept-language') language?: string): Promise<ParticipantCount> {
    return this.projects.participantCount(scope, id, languageOf(language));
  }

  @Requires('entry.count')
  @Get(':id/coverage')
  coverage(@InScope() scope: Scope, @Id() id: string, @Headers('accept-language') language?: string): Promise<Coverage> {
    return this.projects.coverage(scope, id, languageOf(language));
  }

  @Requires('project.change')
  @Patch(':id')
  @HttpCode(204)
  change(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ChangeProject): Promise<void> {
    return this.register.change(scope, id, version, asked);
  }

  @Requires('project.change')
  @Post(':id/reopen')
  @HttpCode(204)
  reopen(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ReopenProject): Promise<void> {
    return this.register.reopen(scope, id, version, asked);
  }

  @Requires('project.change')
  @Post(':id/close')
  @HttpCode(204)
  close(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.register.close(scope, id, version);
  }

  @Requires('project.change')
  @Put(':id/owner')
  @HttpCode(204)
  matchOwner(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: MatchOwner): Promise<void> {
    return this.register.matchOwner(scope, id, version, asked);
  }

  /** `If-Match` is the version of the contact, "0" where there is none. */
  @Requires('project.change')
  @Put(':id/contact')
  @HttpCode(204)
  replaceContact(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ReplaceContact): Promise<void> {
    return this.register.replaceContact(scope, id, version, asked);
  }

  @Requires('project.change')
  @Delete(':id/contact')
  @HttpCode(204)
  removeContact(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.register.removeContact(scope, id, version);
  }
}
