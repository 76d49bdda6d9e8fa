import { Injectable } from '@nestjs/common';
import type { Scope } from '#platform';
import { Account } from './account.entity.js';
import type { Me } from './session.view.js';

/** The signed-in person's own settings. */
@Injectable()
export class SessionService {
  async me(scope: Scope, sessionHash: Buffer): Promise<Me> {
    return scope.call<Me>('me', sessionHash);
  }

  async actFor(scope: Scope, sessionHash: Buffer, branchId: string): Promise<void> {
    await scope.call('act_for', sessionHash, branchId);
  }

  async chooseLocale(scope: Scope, version: number, locale: 'sv' | 'en'): Promise<void> {
    await scope.change(Account, scope.account, version, { locale });
  }
}
