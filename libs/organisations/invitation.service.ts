import { Inject, Injectable } from '@nestjs/common';
import { Broken, type Scope } from '#platform';
import { Invitation } from './account.entity.js';
import type { Invite } from './administration.input.js';
import { INVITATIONS } from './administration.queries.js';
import type { InvitationSent, InvitationView } from './administration.view.js';
import type { Delivery } from './delivery.rules.js';
import { Unit } from './organisation.entity.js';
import { newToken, tokenHash } from './sign-in/password.js';

export const DELIVERY = Symbol('how invitations reach the invited');

/** Colleagues are invited; the link reaches the invited alone, or, on trial, the one who invites. */
@Injectable()
export class InvitationService {
  constructor(@Inject(DELIVERY) private readonly delivery: Delivery) {}

  /** Mailed, the link is made by the worker that mails it. Shown, it is told once; the database keeps its digest. */
  async invite(scope: Scope, unitId: string, { name, email, role, projectId, validTo }: Invite): Promise<InvitationSent> {
    if (this.delivery === 'NONE') throw new Broken('invitation.needs-mail');
    const token = this.delivery === 'SHOWN' ? newToken() : null;
    const id = await scope.call<string>('invite', name, email, unitId, role, projectId ?? null, validTo, token && tokenHash(token));
    await scope.record({ type: 'invitation.sent', id, participationId: null });
    return { id, email: email.toLowerCase(), token };
  }

  async invitations(scope: Scope, unitId: string): Promise<InvitationView[]> {
    await scope.get(Unit, unitId);
    return scope.read(INVITATIONS, unitId, scope.now);
  }

  async withdraw(scope: Scope, id: string, version: number): Promise<void> {
    const invitation = await scope.lock(Invitation, id);
    if (invitation.acceptedAt || invitation.withdrawnAt) throw new Broken('invitation.closed');
    await scope.change(Invitation, id, version, { withdrawnAt: scope.now, withdrawnBy: scope.account });
    await scope.record({ type: 'invitation.withdrawn', id, participationId: null });
  }
}
