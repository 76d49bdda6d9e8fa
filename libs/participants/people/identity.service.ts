import { Injectable } from '@nestjs/common';
import { Invalid, Stale, Unseen, type Scope } from '#platform';
import { namesOnePerson, readIdentityNumber } from '../identity-number.js';
import { PersonSeal } from '../sealed-person.js';
import type { ChangeNumber, CorrectIdentity } from './identity.input.js';
import { maskedNumber } from './person.rules.js';
import { ALIASES, CORRECT_IDENTITY, IDENTITY_OF, PARTICIPATIONS_OF, type IdentityRow } from './person.queries.js';
import type { EarlierNumber } from './person.view.js';

/** Putting right who somebody is: by those who carry the case at the home. */
@Injectable()
export class IdentityService {
  constructor(private readonly seal: PersonSeal) {}

  async correct(scope: Scope, participationId: string, version: number, asked: CorrectIdentity): Promise<void> {
    const held = await this.held(scope, participationId);
    const known = this.opened(held);
    if (held.version !== version) throw new Stale(held.version, differences(known, asked));
    if (asked.birthDate && asked.birthDate > scope.today) throw new Invalid([{ field: 'birthDate', code: 'identity-number.future' }]);
    if (held.protected && asked.municipalityCode) throw new Invalid([{ field: 'municipalityCode', code: 'identity.protected-has-no-place' }]);
    const wanted = { ...known, ...asked };
    const hide = (column: 'phone_cipher' | 'email_cipher' | 'address_cipher', text: string | null) => this.seal.hide(held.participantId, column, text);
    const name = this.seal.sealedName(held.participantId, { givenName: wanted.givenName ?? '', familyName: wanted.familyName ?? '' }, held.protected);
    const changed = await scope.read(CORRECT_IDENTITY, held.participantId, version, name.givenName, name.familyName, name.nameCipher, wanted.birthDate,
      hide('phone_cipher', wanted.phone), hide('email_cipher', wanted.email), hide('address_cipher', wanted.address), wanted.municipalityCode, wanted.interpreterLanguage);
    if (changed.length === 0) throw new Unseen();
    await scope.record({ type: 'identity.corrected', id: held.participantId, participationId });
  }

  /** The old number goes to the history and still finds the person; counting persons goes on with the new one. */
  async changeNumber(scope: Scope, participationId: string, version: number, asked: ChangeNumber): Promise<void> {
    const held = await this.held(scope, participationId);
    const reading = readIdentityNumber(asked.number, { today: scope.today, kind: asked.numberKind });
    if ('problem' in reading) throw new Invalid([{ field: 'number', code: reading.problem }]);
    const number = namesOnePerson(reading.number) ? reading.number.digits12 : null;
    const sealed = this.seal.hide(held.participantId, 'number_cipher', number);
    const row = { numberKind: asked.numberKind, numberCipher: sealed?.toString('hex') ?? null, birthDate: asked.birthDate ?? reading.number.birthDate, reason: asked.reason };
    const hash = number ? this.seal.hashInBranch(held.branchId, number) : null;
    const keys = number ? await this.personKeys(scope, held.participantId, number) : {};
    await scope.call('change_number', held.participantId, version, JSON.stringify(row), hash, JSON.stringify(keys));
    await scope.record({ type: 'identity.number-changed', id: held.participantId, participationId });
  }

  async earlierNumbers(scope: Scope, participationId: string): Promise<EarlierNumber[]> {
    const { participantId } = await this.held(scope, participationId);
    const rows = await scope.read(ALIASES, participantId);
    return rows.map(({ numberKind, numberCipher, reason, replacedAt, replacedByName }) => ({
      numberKind, maskedNumber: maskedNumber(numberKind, this.seal.open(participantId, 'number_cipher', numberCipher)), reason, replacedAt, replacedByName,
    }));
  }

  private async personKeys(scope: Scope, participantId: string, number: string): Promise<Record<string, string>> {
    const counted = await scope.read(PARTICIPATIONS_OF, participantId);
    return Object.fromEntries(counted.map(({ participationId, projectId }) => [participationId, this.seal.hashOfNumberInProject(projectId, number).toString('hex')]));
  }

  private async held(scope: Scope, participationId: string): Promise<IdentityRow> {
    const [held] = await scope.read(IDENTITY_OF, participationId);
    if (!held) throw new Unseen();
    return held;
  }

  private opened(held: IdentityRow): Required<CorrectIdentity> {
    const open = (column: 'phone_cipher' | 'email_cipher' | 'address_cipher', sealed: Buffer | null) => this.seal.open(held.participantId, column, sealed);
    const { givenName, familyName } = this.seal.nameOf(held);
    return {
      givenName: givenName ?? '', familyName: familyName ?? '', birthDate: held.birthDate, phone: open('phone_cipher', held.phoneCipher),
      email: open('email_cipher', held.emailCipher), address: open('address_cipher', held.addressCipher),
      municipalityCode: held.municipalityCode, interpreterLanguage: held.interpreterLanguage,
    };
  }
}

function differences(known: Required<CorrectIdentity>, asked: CorrectIdentity) {
  return Object.entries(asked)
    .map(([field, yours]) => ({ field, yours: yours as unknown, theirs: known[field as keyof CorrectIdentity] as unknown }))
    .filter(({ yours, theirs }) => yours !== theirs);
}
