import { Controller, Get, Headers } from '@nestjs/common';
import { AdministrationService, RoleList } from '#organisations';
import { languageOf, Requires } from '#platform';

@Controller('roles')
export class RolesController {
  constructor(private readonly administration: AdministrationService) {}

  @Requires('organisation.read')
  @Get()
  list(@Headers('accept-language') language?: string): RoleList {
    return { items: this.administration.roles(languageOf(language)) };
  }
}
