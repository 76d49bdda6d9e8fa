import { t } from '../../app/words.js';

export const STEPS = ['person', 'need', 'consent', 'review'] as const;
export type Step = (typeof STEPS)[number];

const OWN: Record<string, Step> = { person: 'person', consent: 'consent' };

/** The step a field stands in, by the name the server gives it. */
export const stepOf = (field: string): Step => OWN[field.split('.')[0] ?? ''] ?? 'need';

/** Words for the fields of a conflict. */
export const fieldWords = (): Record<string, string> => ({
  'person.givenName': t('referrals.field.givenName'),
  'person.familyName': t('referrals.field.familyName'),
  'person.number': t('referrals.field.number'),
  'person.phone': t('referrals.field.phone'),
  'person.interpreterLanguage': t('referrals.field.interpreter'),
  'person.protected': t('referrals.field.protected'),
  'person.safeChannel': t('referrals.field.safeChannel'),
  projectId: t('referrals.field.project'),
  toUnitId: t('referrals.field.to'),
  toAccountId: t('referrals.field.receiver'),
  reason: t('referrals.field.reason'),
  wish: t('referrals.field.wish'),
  ongoing: t('referrals.field.ongoing'),
  'consent.form': t('referrals.field.form'),
  'consent.validTo': t('referrals.field.validTo'),
  'consent.feedback': t('referrals.field.feedback'),
});
