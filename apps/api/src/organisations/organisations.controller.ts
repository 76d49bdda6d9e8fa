import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { AddBranch, AddOrganisation, AddUnit, AdministrationService, Made, OrganisationList, Rename } from '#organisations';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller()
export class OrganisationsController {
  constructor(private readonly administration: AdministrationService) {}

  @Requires('organisation.read')
  @Get('organisations')
  async list(@InScope() scope: Scope): Promise<OrganisationList> {
    return { items: await this.administration.organisations(scope) };
  }

  @Requires('organisation.create')
  @Post('organisations')
  add(@InScope() scope: Scope, @Body() asked: AddOrganisation): Promise<Made> {
    return this.administration.addOrganisation(scope, asked);
  }

  @Requires('organisation.change')
  @Patch('organisations/:id')
  @HttpCode(204)
  renameOrganisation(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() { name }: Rename): Promise<void> {
    return this.administration.rename(scope, 'organisation', id, { name, version });
  }

  @Requires('organisation.change')
  @Post('organisations/:id/branches')
  addBranch(@InScope() scope: Scope, @Id() id: string, @Body() asked: AddBranch): Promise<Made> {
    return this.administration.addBranch(scope, id, asked);
  }

  @Requires('organisation.change')
  @Patch('branches/:id')
  @HttpCode(204)
  renameBranch(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() { name }: Rename): Promise<void> {
    return this.administration.rename(scope, 'branch', id, { name, version });
  }

  @Requires('organisation.change')
  @Post('branches/:id/units')
  addUnit(@InScope() scope: Scope, @Id() id: string, @Body() asked: AddUnit): Promise<Made> {
    return this.administration.addUnit(scope, id, asked);
  }

  @Requires('organisation.change')
  @Patch('units/:id')
  @HttpCode(204)
  renameUnit(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() { name }: Rename): Promise<void> {
    return this.administration.rename(scope, 'unit', id, { name, version });
  }
}
