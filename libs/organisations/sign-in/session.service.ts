import { Injectable } from '@nestjs/common';
import type { Scope } from '#platform';
import { Account } from '../account.entity.js';
import { MY_SESSIONS } from './session.queries.js';
import type { Me, OwnSession } from './session.view.js';

/** The signed-in person's own settings. */
@Injectable()
export class SessionService {
  async me(scope: Scope, sessionHash: Buffer): Promise<Me> {
    return scope.call<Me>('me', sessionHash);
  }

  async actFor(scope: Scope, sessionHash: Buffer, branchId: string): Promise<void> {
    await scope.call('act_for', sessionHash, branchId);
  }

  async sessions(scope: Scope, sessionHash: Buffer): Promise<OwnSession[]> {
    return scope.read(MY_SESSIONS, sessionHash);
  }

  async endSession(scope: Scope, id: string): Promise<void> {
    await scope.call('end_session', id);
    await scope.record({ type: 'session.ended', id, participationId: null });
  }

  async endOtherSessions(scope: Scope, sessionHash: Buffer): Promise<void> {
    await scope.call('end_other_sessions', sessionHash);
    await scope.record({ type: 'session.others-ended', id: scope.account, participationId: null });
  }

  async chooseLocale(scope: Scope, version: number, locale: 'sv' | 'en'): Promise<void> {
    await scope.change(Account, scope.account, version, { locale });
  }
}
