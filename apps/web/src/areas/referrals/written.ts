import { me } from '../../app/session.js';
import type { ConsentForm, Referral, ReferralDraft } from './referrals.contract.js';

/** A referral as the fields hold it: an empty field is an empty text. */
export interface Written {
  person: Record<'givenName' | 'familyName' | 'number' | 'phone' | 'interpreterLanguage' | 'safeChannel', string> & { protected: boolean };
  projectId: string;
  toUnitId: string;
  toAccountId: string;
  reason: string;
  wish: string;
  ongoing: string;
  consent: { form: '' | ConsentForm; validTo: string; feedback: boolean };
}

export const blank = (): Written => ({
  person: { givenName: '', familyName: '', number: '', phone: '', interpreterLanguage: '', safeChannel: '', protected: false },
  projectId: '', toUnitId: '', toAccountId: '', reason: '', wish: '', ongoing: '',
  consent: { form: '', validTo: '', feedback: false },
});

/** What the server takes: an empty field is left out. */
export function bodyOf({ person, consent, ...rest }: Written): ReferralDraft {
  const filled = <T extends object>(of: T) => Object.fromEntries(Object.entries(of).filter(([, value]) => value !== '')) as Partial<T>;
  return { ...filled(rest), person: filled(person), consent: { ...filled(consent), form: consent.form || null } };
}

/** A draft taken up again. */
export function writtenBefore({ person, consent, projectId, toUnitId, handler, reason, wish, ongoing }: Referral): Written {
  const known = (value: string | null | undefined) => value ?? '';
  const { givenName, familyName, number, phone, interpreterLanguage, safeChannel } = person ?? {};
  return {
    person: { givenName: known(givenName), familyName: known(familyName), number: known(number), phone: known(phone), interpreterLanguage: known(interpreterLanguage), safeChannel: known(safeChannel), protected: person?.protected ?? false },
    projectId: known(projectId), toUnitId: known(toUnitId), toAccountId: known(handler?.id), reason: known(reason), wish: known(wish), ongoing: known(ongoing),
    consent: { form: consent.form ?? '', validTo: known(consent.validTo), feedback: consent.feedback },
  };
}

/** Puts values by the server's names for fields (`person.givenName`) into what is written. */
export function putInto(written: Written, values: Record<string, unknown>): void {
  for (const [path, value] of Object.entries(values)) {
    const [outer, inner] = path.split('.') as [keyof Written, string | undefined];
    Object.assign(inner ? (written[outer] as object) : written, { [inner ?? outer]: value ?? '' });
  }
}

/** The unit in which one sits as one who refers. */
export function sendingUnit(): string {
  const roles = me.value?.roles ?? [];
  return (roles.find(({ role }) => role === 'REFERRER') ?? roles.find(({ projectId }) => projectId === null) ?? roles[0])?.unitId ?? '';
}
