import { Body, Controller, Get, HttpCode, Patch, Put, Req } from '@nestjs/common';
import { ActForBranch, ChooseLocale, Me, SessionService } from '#organisations';
import { InScope, Requires, SeenVersion, type DoorRequest, type Scope } from '#platform';

@Controller('me')
@Requires('session.own')
export class MeController {
  constructor(private readonly sessions: SessionService) {}

  @Get()
  me(@InScope() scope: Scope, @Req() request: DoorRequest): Promise<Me> {
    return this.sessions.me(scope, request.key!.tokenHash);
  }

  @Put('branch')
  @HttpCode(204)
  actFor(@InScope() scope: Scope, @Req() request: DoorRequest, @Body() { branchId }: ActForBranch): Promise<void> {
    return this.sessions.actFor(scope, request.key!.tokenHash, branchId);
  }

  @Patch()
  @HttpCode(204)
  chooseLocale(@InScope() scope: Scope, @SeenVersion() version: number, @Body() { locale }: ChooseLocale): Promise<void> {
    return this.sessions.chooseLocale(scope, version, locale);
  }
}
