import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { newToken, tokenHash } from '#organisations';
import type { NumberCipher } from '#participants';
import { Participation } from '#participation';
import { Broken, Invalid, type Reading, type Scope } from '#platform';
import type { CloseOwnAccess, OpenOwnAccess } from './own.input.js';
import { ACCESSES } from './own.queries.js';
import type { LetterDelivery, OwnAccessPage, OwnAccessView, OwnLinkShown } from './own.view.js';

export const LETTERS = Symbol('how the link to the own pages reaches the person');
export const ADDRESS_SEAL = Symbol('seals the address of the person');

/** Where the sealed address stands: the worker opens it there. */
export const addressPlace = (accessId: string) => ({ table: 'own_address', column: 'sealed', rowId: accessId });

/** One who carries the case opens the person's own pages, and closes them. */
@Injectable()
export class OwnAccessService {
  constructor(
    @Inject(LETTERS) private readonly delivery: LetterDelivery,
    @Inject(ADDRESS_SEAL) private readonly cipher: NumberCipher,
  ) {}

  async accesses(reading: Reading, participationId: string): Promise<OwnAccessPage> {
    const { participantId, accesses } = await reading.one(ACCESSES, participationId);
    return { items: accesses as OwnAccessView[], participantId, delivery: this.delivery };
  }

  async open(scope: Scope, participationId: string, { email, ...asked }: OpenOwnAccess): Promise<{ id: string }> {
    if (this.delivery === 'NONE') throw new Broken('own-access.needs-mail');
    if (asked.agreedOn > scope.today) throw new Invalid([{ field: 'agreedOn', code: 'day.in-the-future' }]);
    const { participantId } = await scope.get(Participation, participationId);
    const id = randomUUID();
    const address = email.toLowerCase();
    await scope.call('open_own_access', participantId, JSON.stringify({ id, ...asked }), this.cipher.seal(address, addressPlace(id)), address);
    await scope.record({ type: 'own-access.opened', id, participationId });
    return { id };
  }

  async close(scope: Scope, id: string, version: number, { reason }: CloseOwnAccess): Promise<void> {
    const [participationId, ...others] = await scope.call<string[]>('close_own_access', id, version, reason);
    await scope.record({ type: 'own-access.closed', id, participationId: participationId!, others });
  }

  /** In a trial without a mail server alone. */
  async showLink(scope: Scope, id: string): Promise<OwnLinkShown> {
    if (this.delivery !== 'SHOWN') throw new Broken('own-access.link-is-mailed');
    const token = newToken();
    const [participationId, ...others] = await scope.call<string[]>('show_own_link', id, tokenHash(token));
    await scope.record({ type: 'own-access.link-shown', id, participationId: participationId!, others });
    return { token };
  }
}
