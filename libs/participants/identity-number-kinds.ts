export type LegalGender = 'FEMALE' | 'MALE';

/**
 * The kinds of number a person can have here. `reported`: it may go to SCB as it stands.
 * A temporary number is an interim one of the person's own (`YYYYMMDD-T220`), or what SCB wants in place of a protected person's number.
 */
export const identityKinds = {
  PERSONNUMMER: { sv: 'Personnummer', en: 'Personal identity number', reported: true },
  SAMORDNINGSNUMMER: { sv: 'Samordningsnummer', en: 'Coordination number', reported: true },
  TF: { sv: 'Tillfälligt nummer', en: 'Temporary number', reported: false },
  RESERVE: { sv: 'Reservnummer', en: 'Reserve number', reported: false },
  NONE: { sv: 'Nummer saknas', en: 'No number', reported: false },
} as const;

export type IdentityKind = keyof typeof identityKinds;

/**
 * What SCB wants after the date of birth instead of a protected person's number.
 * The woman's value is published; the man's is inferred from the odd third digit (low confidence), therefore a setting.
 */
export const scbPlaceholders: ScbPlaceholders = { FEMALE: 'Tf29', MALE: 'Tf19' };
export type ScbPlaceholders = Readonly<Record<LegalGender, string>>;

export function scbPlaceholderFor(birthDate: string, gender: LegalGender, placeholders = scbPlaceholders): string {
  return birthDate.replaceAll('-', '') + placeholders[gender];
}
