import { question, statement } from '#platform';
import type { IdentityKind } from '../identity-number-kinds.js';

/** A row of `app.identity` with its person, as sealed. */
export interface IdentityRow {
  participationId: string;
  participantId: string;
  branchId: string;
  protected: boolean;
  givenName: string | null;
  familyName: string | null;
  nameCipher: Buffer | null;
  numberKind: IdentityKind;
  numberCipher: Buffer | null;
  birthDate: string | null;
  phoneCipher: Buffer | null;
  emailCipher: Buffer | null;
  addressCipher: Buffer | null;
  municipalityCode: string | null;
  interpreterLanguage: string | null;
  version: number;
}

/** $1 participation -> who it is about, for those who may know. */
export const IDENTITY_OF = statement<[string], IdentityRow>()('identity.of', `
  select p.id as "participationId", i.participant_id as "participantId", i.branch_id as "branchId", p.protected, i.given_name as "givenName",
    i.family_name as "familyName", i.name_cipher as "nameCipher", i.number_kind as "numberKind", i.number_cipher as "numberCipher",
    i.birth_date as "birthDate", i.phone_cipher as "phoneCipher", i.email_cipher as "emailCipher", i.address_cipher as "addressCipher",
    i.municipality_code as "municipalityCode", i.interpreter_language as "interpreterLanguage", i.version
  from app.participation p join app.identity i on i.participant_id = p.participant_id where p.id = $1`,
(row) => ({ participationId: row.participationId, objectId: row.participantId }));

/** $1 participation, for those who see it at all. */
export const SEEN_PERSON = statement<[string], { participantId: string; protected: boolean; branchId: string }>()('identity.person',
  'select participant_id as "participantId", protected, branch_id as "branchId" from app.participation where id = $1');

type Corrected = [participant: string, version: number, givenName: string | null, familyName: string | null, nameCipher: Buffer | null, birthDate: string | null,
  phone: Buffer | null, email: Buffer | null, address: Buffer | null, municipalityCode: string | null, interpreterLanguage: string | null];

export const CORRECT_IDENTITY = statement<Corrected, { version: number }>()('identity.correct', `
  update app.identity set given_name = $3, family_name = $4, name_cipher = $5, birth_date = $6, phone_cipher = $7, email_cipher = $8, address_cipher = $9,
    municipality_code = $10, interpreter_language = $11, version = version + 1
  where participant_id = $1 and version = $2 returning version`);

export const PARTICIPATIONS_OF = statement<[string], { participationId: string; projectId: string }>()('identity.participations',
  'select participation_id as "participationId", project_id as "projectId" from law.participations_of($1)');

export interface AliasRow {
  id: string;
  participantId: string;
  numberKind: IdentityKind;
  numberCipher: Buffer | null;
  reason: string;
  replacedAt: Date;
  replacedByName: string | null;
}

export const ALIASES = statement<[string], AliasRow>()('identity.aliases', `
  select l.id, l.participant_id as "participantId", l.number_kind as "numberKind", l.number_cipher as "numberCipher", l.reason,
    l.replaced_at as "replacedAt", a.name as "replacedByName"
  from app.identity_alias l left join app.account a on a.id = l.replaced_by where l.participant_id = $1 order by l.replaced_at desc`);

export interface FoundRow {
  participantId: string;
  givenName: string | null;
  familyName: string | null;
  nameCipher: Buffer | null;
  numberKind: IdentityKind;
  numberCipher: Buffer | null;
  protected: boolean;
  participationId: string | null;
  projectName: string | null;
  status: 'ACTIVE' | 'PAUSED' | 'ENDED' | null;
  unitName: string | null;
  responsibleName: string | null;
}

/**
 * The protected people whose name the scope may know. Their names are sealed, so they are opened and compared by the caller;
 * who is not shown afterwards has not been seen, and is not noted as such here.
 */
export const SEALED_NAMES = question<[], SealedName>()('people.sealed-names', `
  select i.participant_id as "participantId", i.given_name as "givenName", i.family_name as "familyName", convert_from(i.name_cipher, 'UTF8') as "nameCipher"
  from app.identity i where i.name_cipher is not null`);

export interface SealedName {
  participantId: string;
  givenName: null;
  familyName: null;
  nameCipher: string;
}

/** $1 the beginning of a name, $2 the digest of a number, $3 a birthday that must fit with the name, $4 protected people whose name fits. */
export const FIND_PEOPLE = statement<[string | null, Buffer | null, string | null, string[]], FoundRow>()('people.find', `
  select participant_id as "participantId", given_name as "givenName", family_name as "familyName", name_cipher as "nameCipher", number_kind as "numberKind",
    number_cipher as "numberCipher", protected, participation_id as "participationId", project_name as "projectName", status, unit_name as "unitName",
    responsible_name as "responsibleName"
  from law.find_people($1, $2, $3, $4)`, (row) => ({ participationId: row.participationId, objectId: row.participantId }));
