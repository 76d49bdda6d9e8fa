import { Injectable } from '@nestjs/common';
import { Unseen, type Scope } from '#platform';
import { IDENTITY_OF, type IdentityRow } from '../people/person.queries.js';
import { PersonSeal } from '../sealed-person.js';
import type { LiftProtection, ProtectionLifted, ProtectPerson } from './protection.input.js';

/** From the moment it is set, only those named see the person. */
@Injectable()
export class ProtectionService {
  constructor(private readonly seal: PersonSeal) {}

  async protect(scope: Scope, participationId: string, { level, safeChannel }: ProtectPerson): Promise<void> {
    const identity = await this.identity(scope, participationId);
    const { participantId, givenName, familyName } = identity;
    const name = this.seal.sealedName(participantId, { givenName: givenName ?? '', familyName: familyName ?? '' }, true);
    await scope.call('protect', participantId, level, safeChannel ?? null, name.nameCipher);
    await scope.record({ type: 'protection.set', id: participantId, participationId });
  }

  async lift(scope: Scope, participationId: string, { municipalityCode }: LiftProtection): Promise<ProtectionLifted> {
    const identity = await this.identity(scope, participationId);
    const { givenName, familyName } = this.seal.nameOf(identity);
    const lifted = await scope.call<boolean>('lift_protection', identity.participantId, givenName, familyName, municipalityCode ?? null);
    await scope.record({ type: lifted ? 'protection.lifted' : 'protection.lift-asked', id: identity.participantId, participationId });
    return { lifted };
  }

  private async identity(scope: Scope, participationId: string): Promise<IdentityRow> {
    const [identity] = await scope.read(IDENTITY_OF, participationId);
    if (!identity) throw new Unseen();
    return identity;
  }
}
