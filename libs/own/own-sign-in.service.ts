import { Inject, Injectable } from '@nestjs/common';
import { deviceOf, newToken, proofOf, tokenHash, type Arrival } from '#organisations';
import { Scopes, TurnedAway } from '#platform';
import { LETTERS } from './own-access.service.js';
import type { AskForLetter, EnterOwnPages } from './own.input.js';
import type { LetterDelivery } from './own.view.js';

interface Verdict {
  outcome: 'OPEN' | 'REFUSED';
  retry_after: number;
}

/** Signing in without a password: a letter with a link and a code, which open once in the browser that asked. What is known is the database's to say, and it tells nobody. */
@Injectable()
export class OwnSignInService {
  constructor(
    private readonly scopes: Scopes,
    @Inject(LETTERS) private readonly delivery: LetterDelivery,
  ) {}

  /** What the browser keeps; the same answer whether or not anybody has the address. */
  async ask({ email, birthDate }: AskForLetter, { network }: Arrival): Promise<string> {
    const browser = newToken();
    const [answer] = await this.scopes.ask<{ ask_own_link: number }>('ask_own_link', email, birthDate, tokenHash(browser), network, this.delivery === 'MAILED');
    if (answer!.ask_own_link > 0) throw new TurnedAway(429, 'sign-in.wait', { retryAfterSeconds: answer!.ask_own_link });
    return browser;
  }

  /** The token of a new session. */
  async enter(browser: string, { token, code }: EnterOwnPages, { userAgent }: Arrival): Promise<string> {
    const browserHash = tokenHash(browser);
    const session = newToken();
    const proof = code ? await this.proofOfCode(browserHash, code) : null;
    const [answer] = await this.scopes.ask<Verdict>('enter_own_pages', browserHash, token ? tokenHash(token) : null, proof, tokenHash(session), deviceOf(userAgent));
    if (answer!.outcome === 'OPEN') return session;
    const wait = answer!.retry_after;
    throw wait > 0 ? new TurnedAway(429, 'sign-in.wait', { retryAfterSeconds: wait }) : new TurnedAway(401, 'own.refused');
  }

  private async proofOfCode(browserHash: Buffer, code: string): Promise<Buffer> {
    const [salt] = await this.scopes.ask<{ own_code_salt: Buffer }>('own_code_salt', browserHash);
    return proofOf(code.replaceAll(' ', ''), salt!.own_code_salt);
  }
}
