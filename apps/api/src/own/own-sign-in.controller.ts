import { Body, Controller, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { AskForLetter, EnterOwnPages, OwnSignInService } from '#own';
import { OpenDoor, SESSION_COOKIE, type DoorRequest } from '#platform';

/** What binds link and code to the browser that asked for them. */
const ASKED_COOKIE = '__Host-samsteg-own';
const COOKIE = { path: '/', httpOnly: true, secure: true } as const;

@Controller('own')
@UseGuards(ThrottlerGuard)
export class OwnSignInController {
  constructor(private readonly signIns: OwnSignInService) {}

  @OpenDoor('the participant is not known yet; the answer is the same for everybody')
  @Post('letters')
  @HttpCode(204)
  async ask(@Req() request: DoorRequest, @Res({ passthrough: true }) reply: FastifyReply, @Body() asked: AskForLetter): Promise<void> {
    const browser = await this.signIns.ask(asked, { network: request.ip });
    void reply.setCookie(ASKED_COOKIE, browser, { ...COOKIE, sameSite: 'strict', maxAge: 900 });
  }

  @OpenDoor('the link or the code of the letter is the secret')
  @Post('session')
  @HttpCode(204)
  async enter(@Req() request: DoorRequest, @Res({ passthrough: true }) reply: FastifyReply, @Body() asked: EnterOwnPages): Promise<void> {
    const arrival = { network: request.ip, userAgent: request.headers['user-agent'] };
    const session = await this.signIns.enter(request.cookies[ASKED_COOKIE] ?? '', asked, arrival);
    void reply.clearCookie(ASKED_COOKIE, COOKIE);
    void reply.setCookie(SESSION_COOKIE, session, { ...COOKIE, sameSite: 'lax' });
  }
}
