import { Injectable } from '@nestjs/common';
import { Invalid, Scope, Unseen, type Reading } from '#platform';
import { namesOnePerson, readIdentityNumber } from '../identity-number.js';
import type { IdentityKind } from '../identity-number-kinds.js';
import { PersonSeal, sealedBytes } from '../sealed-person.js';
import type { RevealIdentity } from './identity.input.js';
import { maskedNumber, nameBegins, wholeNumber } from './person.rules.js';
import { FIND_PEOPLE, IDENTITY_OF, SEALED_NAMES, type FoundRow, type SealedName } from './person.queries.js';
import type { FindDuplicates, FindPeople } from './person-search.input.js';
import type { FoundParticipation, FoundPeople, FoundPerson, RevealedIdentity } from './person.view.js';

/** Finding people of the own branch, and showing the whole of who somebody is. */
@Injectable()
export class PersonService {
  constructor(private readonly seal: PersonSeal) {}

  async find(scope: Scope, { name, number }: FindPeople): Promise<FoundPeople> {
    const hash = number ? this.hashOf(scope, number) : null;
    const sought = number ? null : name!.trim();
    return { items: this.people(await scope.read(FIND_PEOPLE, sought, hash, null, await this.protectedNamed(scope, sought)), () => hash !== null) };
  }

  /** The same number, first and said to be so; or the same name and birthday. */
  async duplicates(scope: Scope, { givenName, familyName, numberKind, number, birthDate }: FindDuplicates): Promise<FoundPeople> {
    const hash = number ? this.hashOf(scope, number, numberKind) : null;
    const byName = birthDate ? `${givenName} ${familyName}`.trim() : null;
    const numbered = hash ? await scope.read(FIND_PEOPLE, null, hash, null, []) : [];
    const numberIsOf = new Set(numbered.map(({ participantId }) => participantId));
    const named = byName ? await scope.read(FIND_PEOPLE, byName, null, birthDate ?? null, await this.protectedNamed(scope, byName)) : [];
    return { items: this.people([...numbered, ...named.filter(({ participantId }) => !numberIsOf.has(participantId))], ({ participantId }) => numberIsOf.has(participantId)) };
  }

  /** Protected people are found by name as well, by those alone who may know it. */
  async protectedNamed(asked: Scope | Reading, sought: string | null): Promise<string[]> {
    if (!sought) return [];
    const sealed = asked instanceof Scope ? await asked.read<[], SealedName>(SEALED_NAMES) : await asked.all(SEALED_NAMES, []);
    return sealed.filter((row) => nameBegins(this.seal.nameOf({ ...row, nameCipher: sealedBytes(row.nameCipher) }), sought)).map(({ participantId }) => participantId);
  }

  /** The whole number and how to reach the person; a journal line of its own says who asked, and why. */
  async reveal(scope: Scope, participationId: string, { reason }: RevealIdentity): Promise<RevealedIdentity> {
    const [identity] = await scope.read(IDENTITY_OF, participationId);
    if (!identity) throw new Unseen();
    await scope.record({ type: `identity.revealed.${reason.toLowerCase()}`, id: identity.participantId, participationId });
    const shown = (column: 'number_cipher' | 'phone_cipher' | 'email_cipher' | 'address_cipher', sealed: Buffer | null) =>
      this.seal.open(identity.participantId, column, sealed);
    return {
      number: wholeNumber(identity.numberKind, shown('number_cipher', identity.numberCipher)),
      phone: shown('phone_cipher', identity.phoneCipher),
      email: shown('email_cipher', identity.emailCipher),
      address: shown('address_cipher', identity.addressCipher),
    };
  }

  private hashOf(scope: Scope, typed: string, kind?: IdentityKind): Buffer | null {
    const reading = readIdentityNumber(typed, { today: scope.today, kind });
    if ('problem' in reading) throw new Invalid([{ field: 'number', code: reading.problem }]);
    return namesOnePerson(reading.number) ? this.seal.hashInBranch(scope.branch!, reading.number.digits12!) : null;
  }

  private people(rows: FoundRow[], sameNumber: (row: FoundRow) => boolean): FoundPerson[] {
    return [...Map.groupBy(rows, (row) => row.participantId).values()].map((ofOne) => {
      const [row] = ofOne as [FoundRow];
      return {
        participantId: row.participantId,
        ...this.seal.nameOf(row),
        maskedNumber: maskedNumber(row.numberKind, this.seal.open(row.participantId, 'number_cipher', row.numberCipher)),
        protected: row.protected,
        sameNumber: sameNumber(row),
        participations: ofOne.flatMap(foundParticipation),
      };
    });
  }
}

function foundParticipation({ participationId, projectName, status, unitName, responsibleName }: FoundRow): FoundParticipation[] {
  return unitName === null ? [] : [{ participationId, projectName, status, unitName, responsibleName }];
}
