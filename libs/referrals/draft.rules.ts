import { readIdentityNumber, type PersonInput } from '#participants';
import { Invalid } from '#platform';
import type { PersonDraft, ReferralDraft } from './referral.input.js';

interface Missing {
  field: string;
  code: string;
}

/** What still has to be filled in before a draft is sent, field by field. */
export function whatIsMissing(draft: ReferralDraft, today: string): Missing[] {
  const { person, consent } = draft;
  const missing = (field: string, value: unknown, code = 'value.isNotEmpty') => (value ? [] : [{ field, code }]);
  return [
    ...missing('person.givenName', person?.givenName),
    ...missing('person.familyName', person?.familyName),
    ...numberFault(person ?? {}, today),
    ...missing('toUnitId', draft.toUnitId && draft.projectId, 'value.isUuid'),
    ...(person?.protected ? missing('toAccountId', draft.toAccountId, 'value.isUuid') : []),
    ...missing('reason', draft.reason?.trim()),
    ...missing('consent.form', consent?.form, 'value.isIn'),
    ...missing('consent.validTo', consent?.validTo),
    ...consentFault(draft, today),
  ];
}

/** What is filled in already and cannot be as it stands: told at once, and refused when it is sent. */
export const whatCannotBe = (draft: ReferralDraft, today: string): Missing[] => [...numberFault(draft.person ?? {}, today), ...consentFault(draft, today)];

function numberFault(person: PersonDraft, today: string): Missing[] {
  if (!person.number) return [];
  const reading = readIdentityNumber(person.number, { today, kind: person.numberKind });
  return 'problem' in reading ? [{ field: 'person.number', code: reading.problem }] : [];
}

function consentFault({ consent }: ReferralDraft, today: string): Missing[] {
  const given = consent?.givenOn ?? today;
  if (given > today) return [{ field: 'consent.givenOn', code: 'referral.consent-in-future' }];
  return consent?.validTo && consent.validTo < today ? [{ field: 'consent.validTo', code: 'referral.consent-over' }] : [];
}

/** A consent lasts a year at most. */
export function refuseLongConsent({ consent }: ReferralDraft, today: string): void {
  const given = Date.parse(consent?.givenOn ?? today);
  if (consent?.validTo && Date.parse(consent.validTo) - given > 366 * 86_400_000) {
    throw new Invalid([{ field: 'consent.validTo', code: 'referral.consent-too-long' }]);
  }
}

/** What somebody has filled in. */
export const told = (fields: PersonDraft): PersonDraft => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));

/** The person as one takes somebody on: the number itself tells its kind, and without one there is none. */
export function personToOpen(person: PersonDraft, today: string): PersonInput {
  const reading = person.number ? readIdentityNumber(person.number, { today, kind: person.numberKind }) : null;
  const numberKind = reading && 'number' in reading ? reading.number.kind : (person.numberKind ?? 'NONE');
  const protectionLevel = person.protected ? (person.protectionLevel ?? 'SECRECY_MARKING') : null;
  return { ...person, givenName: person.givenName!, familyName: person.familyName!, numberKind, protectionLevel };
}

/** Where two drafts differ, field by field; a field inside another is named with a full stop. */
export function draftDifferences(mine: ReferralDraft, theirs: ReferralDraft): { field: string; yours: unknown; theirs: unknown }[] {
  const [yours, other] = [flat(mine), flat(theirs)];
  return [...new Set([...yours.keys(), ...other.keys()])]
    .map((field) => ({ field, yours: yours.get(field) ?? null, theirs: other.get(field) ?? null }))
    .filter((difference) => difference.yours !== difference.theirs);
}

function flat(draft: object, before = ''): Map<string, unknown> {
  return new Map(Object.entries(draft).flatMap(([key, value]: [string, unknown]): [string, unknown][] =>
    (value !== null && typeof value === 'object' ? [...flat(value, `${before}${key}.`)] : [[before + key, value || null]])));
}
