import { Injectable } from '@nestjs/common';
import { Unseen, type Scope } from '#platform';
import { SEEN_PERSON } from '../people/person.queries.js';
import type { RecordConsent } from './consent.input.js';
import { CONSENT_ABOUT, CONSENTS, RECEIVERS } from './consent.queries.js';
import { consentIsSound, withdrawalEffect } from './consent.rules.js';
import type { ConsentView, ConsentWithdrawn, ConsentReceiver } from './consent.view.js';

/** What the person lets one branch show another. */
@Injectable()
export class ConsentService {
  async list(scope: Scope, participationId: string): Promise<ConsentView[]> {
    if ((await scope.read(SEEN_PERSON, participationId)).length === 0) throw new Unseen();
    const rows = await scope.read(CONSENTS, participationId, scope.today);
    return rows.map(({ participationId: _, ...consent }) => ({ ...consent, effect: withdrawalEffect(consent, rows) }));
  }

  async record(scope: Scope, participationId: string, asked: RecordConsent): Promise<{ id: string }> {
    consentIsSound(asked, scope.today);
    const id = await scope.call<string>('record_consent', JSON.stringify({ ...asked, participationId }));
    await scope.record({ type: 'consent.recorded', id, participationId });
    return { id };
  }

  async receivers(scope: Scope, unitId: string): Promise<ConsentReceiver[]> {
    return scope.read(RECEIVERS, unitId);
  }

  /** Bites at once. The earlier sharing was lawful and stays in the log; the answer tells who stops seeing what. */
  async withdraw(scope: Scope, id: string, version: number): Promise<ConsentWithdrawn> {
    const [about] = await scope.read(CONSENT_ABOUT, id);
    if (!about) throw new Unseen();
    const before = (await this.list(scope, about.participationId)).find((consent) => consent.id === id)!;
    await scope.call('withdraw_consent', id, version);
    await scope.record({ type: 'consent.withdrawn', id, participationId: about.participationId });
    const { toUnitName, toOrganisation, toAccountName, effect } = before;
    return { toUnitName, toOrganisation, toAccountName, effect };
  }
}
