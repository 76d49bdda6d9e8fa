import { Body, Controller, Get, HttpCode, Patch, Post, Put, Req } from '@nestjs/common';
import { ActForBranch, ChooseLocale, Me, OwnSessionList, SessionService } from '#organisations';
import { Id, InScope, Requires, SeenVersion, type DoorRequest, type Scope } from '#platform';

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

  @Get('sessions')
  async sessionsOf(@InScope() scope: Scope, @Req() request: DoorRequest): Promise<OwnSessionList> {
    return { items: await this.sessions.sessions(scope, request.key!.tokenHash) };
  }

  @Post('sessions/:id/end')
  @HttpCode(204)
  endSession(@InScope() scope: Scope, @Id() id: string): Promise<void> {
    return this.sessions.endSession(scope, id);
  }

  @Post('sessions/end-others')
  @HttpCode(204)
  endOtherSessions(@InScope() scope: Scope, @Req() request: DoorRequest): Promise<void> {
    return this.sessions.endOtherSessions(scope, request.key!.tokenHash);
  }

  @Patch()
  @HttpCode(204)
  chooseLocale(@InScope() scope: Scope, @SeenVersion() version: number, @Body() { locale }: ChooseLocale): Promise<void> {
    return this.sessions.chooseLocale(scope, version, locale);
  }
}
