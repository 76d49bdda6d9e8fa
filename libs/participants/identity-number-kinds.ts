export type LegalGender = 'WOMAN' | 'MAN';

/**
 * The kinds of number a person can have here.
 * `own`: the number names one person, so that two people with the same one are a duplicate. `reported`: it may go to SCB as it stands.
 */
export const identityKinds = {
  PERSONNUMMER: { sv: 'Personnummer', en: 'Personal identity number', own: true, reported: true },
  SAMORDNINGSNUMMER: { sv: 'Samordningsnummer', en: 'Coordination number', own: true, reported: true },
  INTERIM: { sv: 'Tillfälligt nummer', en: 'Interim number', own: true, reported: false },
  TF: { sv: 'SCB:s ersättningsnummer', en: "SCB's placeholder", own: false, reported: true },
  RESERVE: { sv: 'Reservnummer', en: 'Reserve number', own: true, reported: false },
  NONE: { sv: 'Nummer saknas', en: 'No number', own: false, reported: false },
} as const;

export type IdentityKind = keyof typeof identityKinds;

/**
 * What SCB wants after the date of birth instead of a protected person's number.
 * The woman's value is published; the man's is inferred from the odd third digit (low confidence), therefore a setting.
 */
export const scbPlaceholders: ScbPlaceholders = { WOMAN: 'Tf29', MAN: 'Tf19' };
export type ScbPlaceholders = Readonly<Record<LegalGender, string>>;

export function scbPlaceholderFor(birthDate: string, gender: LegalGender, placeholders = scbPlaceholders): string {
  return birthDate.replaceAll('-', '') + placeholders[gender];
}
