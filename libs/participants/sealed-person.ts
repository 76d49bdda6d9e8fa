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

export type SealedColumn = 'name_cipher' | 'number_cipher' | 'phone_cipher' | 'email_cipher' | 'address_cipher';

/** Null for those who may not know it. */
export interface PersonName {
  givenName: string | null;
  familyName: string | null;
}

/** Seals and opens what tells who a person is. The keys live in this process alone. */
@Injectable()
export class PersonSeal {
  constructor(private readonly cipher: NumberCipher) {}

  /** Checks the number and seals the person; a wrong number or a missing birth date is `Invalid`, field by field. */
  seal(person: PersonInput, { participantId, branchId, today }: Sealing): SealedPerson {
    const { number, birthDate, gender } = checked(person, today);
    const hide = (column: SealedColumn, text: string | null | undefined) => this.hide(participantId, column, text ?? null);
    const secret = person.protected ?? false;
    return {
      gender,
      ...this.sealedName(participantId, person, secret),
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

  open(participantId: string, column: SealedColumn, sealed: Buffer | null): string | null {
    return sealed ? this.cipher.open(sealed, { table: TABLE, column, rowId: participantId }) : null;
  }

  /** Seals one value of a person, or nothing. */
  hide(participantId: string, column: SealedColumn, text: string | null): Buffer | null {
    return text ? this.cipher.seal(text, { table: TABLE, column, rowId: participantId }) : null;
  }

  /** The name of a row of `app.identity`; for a protected person it is opened. */
  nameOf(row: { participantId: string; givenName: string | null; familyName: string | null; nameCipher: Buffer | null }): PersonName {
    const sealed = this.open(row.participantId, 'name_cipher', row.nameCipher);
    if (sealed === null) return { givenName: row.givenName, familyName: row.familyName };
    const [givenName, familyName] = JSON.parse(sealed) as [string, string];
    return { givenName, familyName };
  }

  /** Plain under row security, so that it can be searched and sorted; sealed for a protected person. */
  sealedName(participantId: string, name: { givenName: string; familyName: string }, secret: boolean): PersonName & { nameCipher: Buffer | null } {
    if (!secret) return { ...name, nameCipher: null };
    return { givenName: null, familyName: null, nameCipher: this.hide(participantId, 'name_cipher', JSON.stringify([name.givenName, name.familyName])) };
  }

  hashOfNumberInProject(projectId: string, number: string): Buffer {
    return this.cipher.blindIndex({ project: projectId }, number);
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

/** What is sealed is plain letters; a question brings it as text. */
export const sealedBytes = (text: string | null): Buffer | null => (text === null ? null : Buffer.from(text, 'latin1'));

function checked(person: PersonInput, today: string): { number: string | null; birthDate: string | null; gender: Gender } {
  const reading = readIdentityNumber(person.number, { today, kind: person.numberKind });
  if ('problem' in reading) throw new Invalid([{ field: 'number', code: reading.problem }]);
  const { number } = reading;
  const birthDate = person.birthDate ?? number.birthDate;
  if (birthDate && birthDate > today) throw new Invalid([{ field: 'birthDate', code: 'identity-number.future' }]);
  return { number: namesOnePerson(number) ? number.digits12 : null, birthDate, gender: person.gender ?? number.legalGender ?? 'UNKNOWN' };
}
