import { Injectable } from '@nestjs/common';
import { Invalid } from '#platform';
import { namesOnePerson, readIdentityNumber } from './identity-number.js';
import type { NumberCipher } from './number-cipher.js';
import type { Gender } from './participant.entity.js';
import type { PersonInput } from './person.input.js';

/** A person as the database takes one: number, phone, e-mail and address sealed to the row, for a protected person the name too. */
export interface SealedPerson {
  gender: Gender;
  givenName: string | null;
  familyName: string | null;
  nameCipher: Buffer | null;
  numberKind: string;
  numberCipher: Buffer | null;
  numberHash: Buffer | null;
  birthDate: string | null;
  phoneCipher: Buffer | null;
  emailCipher: Buffer | null;
  addressCipher: Buffer | null;
  municipalityCode: string | null;
  interpreterLanguage: string | null;
  protected: boolean;
}

interface Sealing {
  participantId: string;
  branchId: string;
  today: string;
}

const TABLE = 'identity';

/** Seals and opens what tells who a person is. The keys live in this process alone. */
@Injectable()
export class PersonSeal {
  constructor(private readonly cipher: NumberCipher) {}

  /** Checks the number and seals the person; a wrong number or a missing birth date is `Invalid`, field by field. */
  seal(person: PersonInput, { participantId, branchId, today }: Sealing): SealedPerson {
    const { number, birthDate, gender } = checked(person, today);
    const hide = (column: string, text: string | null | undefined) => (text ? this.cipher.seal(text, { table: TABLE, column, rowId: participantId }) : null);
    const secret = person.protected ?? false;
    return {
      gender,
      givenName: secret ? null : person.givenName,
      familyName: secret ? null : person.familyName,
      nameCipher: secret ? hide('name_cipher', JSON.stringify([person.givenName, person.familyName])) : null,
      numberKind: person.numberKind,
      numberCipher: hide('number_cipher', number),
      numberHash: number ? this.hashInBranch(branchId, number) : null,
      birthDate,
      phoneCipher: hide('phone_cipher', person.phone),
      emailCipher: hide('email_cipher', person.email),
      addressCipher: hide('address_cipher', person.address),
      municipalityCode: secret ? null : (person.municipalityCode ?? null),
      interpreterLanguage: person.interpreterLanguage ?? null,
      protected: secret,
    };
  }

  open(participantId: string, column: 'name_cipher' | 'number_cipher' | 'phone_cipher' | 'email_cipher' | 'address_cipher', sealed: Buffer | null): string | null {
    return sealed ? this.cipher.open(sealed, { table: TABLE, column, rowId: participantId }) : null;
  }

  /** The same number gives the same digest within one branch, and never across branches. */
  hashInBranch(branchId: string, number: string): Buffer {
    return this.cipher.blindIndex({ branch: branchId }, number);
  }

  /** For counting persons of one project; without a number every participation is a person of its own. */
  hashInProject(projectId: string, person: PersonInput, today: string): Buffer | null {
    const { number } = checked(person, today);
    return number ? this.cipher.blindIndex({ project: projectId }, number) : null;
  }
}

function checked(person: PersonInput, today: string): { number: string | null; birthDate: string | null; gender: Gender } {
  const reading = readIdentityNumber(person.number, { today, kind: person.numberKind });
  if ('problem' in reading) throw new Invalid([{ field: 'number', code: reading.problem }]);
  const { number } = reading;
  const birthDate = person.birthDate ?? number.birthDate;
  if (birthDate && birthDate > today) throw new Invalid([{ field: 'birthDate', code: 'identity-number.future' }]);
  return { number: namesOnePerson(number) ? number.digits12 : null, birthDate, gender: person.gender ?? number.legalGender ?? 'UNKNOWN' };
}
