import { Body, Controller, Delete, HttpCode, Patch, Post, Put } from '@nestjs/common';
import { Made } from '#organisations';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';
import { ActorContactInput, AddActor, AddGoal, AddMunicipality, AddPartner, DeliverBy, FollowGoal, StructureService } from '#projects';

/** Who is in the project, where, and what it aims at. */
@Controller()
@Requires('project.change')
export class StructureController {
  constructor(private readonly structure: StructureService) {}

  @Post('projects/:id/goals')
  addGoal(@InScope() scope: Scope, @Id() id: string, @Body() asked: AddGoal): Promise<Made> {
    return this.structure.addGoal(scope, id, asked);
  }

  @Patch('goals/:id')
  @HttpCode(204)
  followGoal(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: FollowGoal): Promise<void> {
    return this.structure.followGoal(scope, id, version, asked);
  }

  @Delete('goals/:id')
  @HttpCode(204)
  removeGoal(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.structure.removeGoal(scope, id, version);
  }

  @Post('projects/:id/partners')
  addPartner(@InScope() scope: Scope, @Id() id: string, @Body() asked: AddPartner): Promise<Made> {
    return this.structure.addPartner(scope, id, asked);
  }

  @Delete('partners/:id')
  @HttpCode(204)
  removePartner(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.structure.removePartner(scope, id, version);
  }

  @Post('projects/:id/municipalities')
  addMunicipality(@InScope() scope: Scope, @Id() id: string, @Body() asked: AddMunicipality): Promise<Made> {
    return this.structure.addMunicipality(scope, id, asked);
  }

  @Put('project-municipalities/:id/unit')
  @HttpCode(204)
  deliverBy(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: DeliverBy): Promise<void> {
    return this.structure.deliverBy(scope, id, version, asked);
  }

  @Delete('project-municipalities/:id')
  @HttpCode(204)
  removeMunicipality(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.structure.removeMunicipality(scope, id, version);
  }

  @Post('projects/:id/actors')
  addActor(@InScope() scope: Scope, @Id() id: string, @Body() asked: AddActor): Promise<Made> {
    return this.structure.addActor(scope, id, asked);
  }

  @Delete('actors/:id')
  @HttpCode(204)
  removeActor(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.structure.removeActor(scope, id, version);
  }

  @Post('actors/:id/contacts')
  addContact(@InScope() scope: Scope, @Id() id: string, @Body() asked: ActorContactInput): Promise<Made> {
    return this.structure.addContact(scope, id, asked);
  }

  @Delete('actor-contacts/:id')
  @HttpCode(204)
  removeContact(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.structure.removeContact(scope, id, version);
  }
}
