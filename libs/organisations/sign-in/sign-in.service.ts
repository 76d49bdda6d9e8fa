import { Injectable } from '@nestjs/common';
import { Invalid, TurnedAway, Scopes, Unseen } from '#platform';
import { deviceOf } from './device.rules.js';
import type { AcceptInvitation, ChangePassword, SignIn } from './sign-in.input.js';
import { newSalt, newToken, proofOf, tokenHash } from './password.js';
import { weakness } from './password.rules.js';
import type { InvitationGreeting } from './session.view.js';

/** Where somebody comes from who is not known yet. */
export interface Arrival {
  network: string;
  userAgent?: string | undefined;
}

interface Verdict {
  outcome: 'OPEN' | 'DONE' | 'REFUSED';
  retry_after: number;
}

/** Everything that happens before a scope can be opened. The delay on wrong passwords is the database's. */
@Injectable()
export class SignInService {
  constructor(private readonly scopes: Scopes) {}

  /** The token of a new session. Unknown address, wrong password and a shut account are the same answer after the same work. */
  async signIn({ email, password }: SignIn, { network, userAgent }: Arrival): Promise<string> {
    const [salt] = await this.scopes.ask<{ sign_in_salt: Buffer }>('sign_in_salt', email);
    const proof = await proofOf(password, salt!.sign_in_salt);
    const token = newToken();
    const [answer] = await this.scopes.ask<Verdict>('sign_in', email, proof, tokenHash(token), network, deviceOf(userAgent));
    if (answer!.outcome === 'OPEN') return token;
    const wait = answer!.retry_after;
    throw wait > 0 ? new TurnedAway(401, 'sign-in.wait', { retryAfterSeconds: wait }) : new TurnedAway(401, 'sign-in.refused');
  }

  async signOut(token: string): Promise<void> {
    await this.scopes.ask('sign_out', tokenHash(token));
  }

  /** The present password is asked once more, so that a session left open gives nobody the account. */
  async changePassword(session: string, { currentPassword, newPassword }: ChangePassword, { network }: Arrival): Promise<void> {
    const [owner] = await this.scopes.ask<{ name: string; email: string; salt: Buffer }>('password_owner', tokenHash(session));
    if (!owner) throw new TurnedAway(401, 'session.none');
    refuseWeak('newPassword', newPassword, [owner.name, owner.email]);
    if (newPassword === currentPassword) throw new Invalid([{ field: 'newPassword', code: 'password.same' }]);
    const salt = newSalt();
    const [was, becomes] = [await proofOf(currentPassword, owner.salt), await proofOf(newPassword, salt)];
    const [answer] = await this.scopes.ask<Verdict>('change_password', tokenHash(session), was, salt, becomes, network);
    if (answer!.outcome === 'DONE') return;
    const wait = answer!.retry_after;
    throw wait > 0 ? new TurnedAway(429, 'sign-in.wait', { retryAfterSeconds: wait }) : new Invalid([{ field: 'currentPassword', code: 'password.wrong' }]);
  }

  async greeting(link: string): Promise<InvitationGreeting> {
    const [found] = await this.scopes.ask<{ invitation_greeting: InvitationGreeting | null }>('invitation_greeting', tokenHash(link));
    if (!found?.invitation_greeting) throw new Unseen();
    return found.invitation_greeting;
  }

  async acceptInvitation({ token, name, password }: AcceptInvitation): Promise<void> {
    refuseWeak('password', password, [name]);
    const salt = newSalt();
    await this.scopes.ask('accept_invitation', tokenHash(token), name, salt, await proofOf(password, salt));
  }
}

function refuseWeak(field: string, password: string, own: readonly string[]): void {
  const code = weakness(password, own);
  if (code) throw new Invalid([{ field, code }]);
}
