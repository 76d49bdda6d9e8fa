import { Injectable } from '@nestjs/common';
import { TurnedAway, Scopes, Unseen } from '#platform';
import type { AcceptInvitation, SignIn } from './sign-in.input.js';
import { newSalt, newToken, proofOf, tokenHash } from './password.js';
import type { InvitationGreeting } from './session.view.js';

/** Everything that happens before a scope can be opened. The delay on wrong passwords is the database's. */
@Injectable()
export class SignInService {
  constructor(private readonly scopes: Scopes) {}

  /** The token of a new session. Unknown address and wrong password are the same answer after the same work. */
  async signIn({ email, password }: SignIn): Promise<string> {
    const [salt] = await this.scopes.ask<{ sign_in_salt: Buffer }>('sign_in_salt', email);
    const proof = await proofOf(password, salt!.sign_in_salt);
    const token = newToken();
    const [answer] = await this.scopes.ask<{ outcome: 'OPEN' | 'REFUSED'; retry_after: number }>('sign_in', email, proof, tokenHash(token));
    if (answer!.outcome === 'OPEN') return token;
    const wait = answer!.retry_after;
    throw wait > 0 ? new TurnedAway(401, 'sign-in.wait', { retryAfterSeconds: wait }) : new TurnedAway(401, 'sign-in.refused');
  }

  async signOut(token: string): Promise<void> {
    await this.scopes.ask('sign_out', tokenHash(token));
  }

  async greeting(link: string): Promise<InvitationGreeting> {
    const [found] = await this.scopes.ask<{ invitation_greeting: InvitationGreeting | null }>('invitation_greeting', tokenHash(link));
    if (!found?.invitation_greeting) throw new Unseen();
    return found.invitation_greeting;
  }

  async acceptInvitation({ token, name, password }: AcceptInvitation): Promise<void> {
    const salt = newSalt();
    await this.scopes.ask('accept_invitation', tokenHash(token), name, salt, await proofOf(password, salt));
  }
}
