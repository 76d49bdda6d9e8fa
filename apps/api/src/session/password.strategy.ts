import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { plainToInstance } from 'class-transformer';
import type { FastifyRequest } from 'fastify';
import passport from 'passport';
import { SignIn, SignInService } from '#organisations';
import { inputPipe } from '#platform';

/** Passport's way of signing in with an address and a password: the user it hands on is the new session's token. */
class PasswordInBody extends passport.Strategy {
  private readonly verify: (request: FastifyRequest) => Promise<string>;

  constructor(_options: object, verify: (request: FastifyRequest, done: (error: unknown, token?: string) => void) => void) {
    super();
    this.verify = (request) => new Promise((resolve, reject) => verify(request, (error, token) => (error || !token ? reject(error as Error) : resolve(token))));
  }

  override authenticate(request: unknown): void {
    this.verify(request as FastifyRequest).then((token) => this.success({ token }), (error: unknown) => this.error(error));
  }
}

@Injectable()
export class PasswordStrategy extends PassportStrategy(PasswordInBody, 'password') {
  constructor(private readonly signIns: SignInService) {
    super({});
  }

  async validate({ body, ip, headers }: FastifyRequest): Promise<string> {
    const asked = (await inputPipe().transform(plainToInstance(SignIn, body ?? {}), { type: 'body', metatype: SignIn })) as SignIn;
    return this.signIns.signIn(asked, { network: ip, userAgent: headers['user-agent'] });
  }
}
