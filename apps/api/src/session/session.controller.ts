import { Body, Controller, Delete, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { AcceptInvitation, ChangePassword, GreetInvitation, InvitationGreeting, SignIn, SignInService } from '#organisations';
import { OpenDoor, SESSION_COOKIE, type DoorRequest } from '#platform';

const COOKIE = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

@Controller()
@UseGuards(ThrottlerGuard)
export class SessionController {
  constructor(private readonly signIns: SignInService) {}

  @OpenDoor('signing in')
  @UseGuards(AuthGuard('password'))
  @Post('session')
  @HttpCode(204)
  signIn(@Req() request: DoorRequest & { user: { token: string } }, @Res({ passthrough: true }) reply: FastifyReply, @Body() _asked: SignIn): void {
    void reply.setCookie(SESSION_COOKIE, request.user.token, COOKIE);
  }

  @OpenDoor('signing out, also of a session that has ended')
  @Delete('session')
  @HttpCode(204)
  async signOut(@Req() request: DoorRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signIns.signOut(request.cookies[SESSION_COOKIE] ?? '');
    void reply.clearCookie(SESSION_COOKIE, COOKIE);
  }

  @OpenDoor('asks for the present password, and counts a wrong one even so that nothing is changed')
  @Post('session/password')
  @HttpCode(204)
  changePassword(@Req() request: DoorRequest, @Body() asked: ChangePassword): Promise<void> {
    return this.signIns.changePassword(request.cookies[SESSION_COOKIE] ?? '', asked, { network: request.ip });
  }

  @OpenDoor('the invited has no account yet; the link is the secret')
  @Post('invitations/greet')
  @HttpCode(200)
  greet(@Body() { token }: GreetInvitation): Promise<InvitationGreeting> {
    return this.signIns.greeting(token);
  }

  @OpenDoor('the invited has no account yet; the link is the secret')
  @Post('invitations/accept')
  @HttpCode(204)
  acceptInvitation(@Body() asked: AcceptInvitation): Promise<void> {
    return this.signIns.acceptInvitation(asked);
  }
}
