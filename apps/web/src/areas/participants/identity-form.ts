import type { Shape } from '../../app/api.js';
import { day } from '../../app/formats.js';
import { municipalityName } from '../../app/municipalities.js';
import { t } from '../../app/words.js';

/** Who somebody is, as the form holds it: empty text where nothing is known. */
export const IDENTITY_FIELDS = ['givenName', 'familyName', 'birthDate', 'municipalityCode', 'phone', 'email', 'address', 'interpreterLanguage'] as const;
export type WrittenIdentity = Record<(typeof IDENTITY_FIELDS)[number], string>;

/** What the page knows, and what was shown for the correction. */
export function identityBefore(masked: Shape<'MaskedIdentity'>, shown: Shape<'RevealedIdentity'>): WrittenIdentity {
  const known: Partial<Record<string, unknown>> = { ...masked, ...shown };
  return Object.fromEntries(IDENTITY_FIELDS.map((field) => [field, typeof known[field] === 'string' ? known[field] : ''])) as WrittenIdentity;
}

/** Only what differs is sent, so that another's change of something else stands; an emptied field is null. */
export function corrections(before: WrittenIdentity, now: WrittenIdentity): Shape<'CorrectIdentity'> {
  const changed = IDENTITY_FIELDS.filter((field) => now[field].trim() !== before[field]);
  return Object.fromEntries(changed.map((field) => [field, now[field].trim() || null]));
}

export const identityFieldWords = () => Object.fromEntries(IDENTITY_FIELDS.map((field) => [field, t(`participants.identity.${field}`)]));

export function identityValueWords(field: string, value: unknown): string | undefined {
  if (field === 'municipalityCode') return municipalityName(String(value));
  return field === 'birthDate' ? day(String(value)) : undefined;
}
