import type { InventedPerson } from '#participants';
import type { ReferralBegun, ReferralDraft, ReferralMoved, ReferralView } from '#referrals';
import { accountOf, typed } from './participation.journey.js';
import type { Visitor } from './visitor.js';

/** Where a referral comes from and goes to. */
export interface Way {
  fromUnitId: string;
  projectId: string;
  toUnitId: string;
}

export interface Wanted {
  reason?: string;
  wish?: string;
  ongoing?: string;
  /** Last day of the consent. */
  consentTo: string;
  feedback?: boolean;
  interpreterLanguage?: string | null;
  /** For a protected person: the one at the receiving unit who may know. */
  protectedFor?: string | null;
}

/** A project lets a unit take referrals, for people of some municipalities, answering within some working days. */
export async function receiveAt(keeper: Visitor, projectId: string, unitId: string, how: { municipalityCodes?: string[]; answerWithinDays?: number } = {}): Promise<string> {
  return (await keeper.must(keeper.post<{ id: string }>('/receiving-units', { projectId, unitId, ...how }))).id;
}

/** The referral as written down before it is sent. */
export const written = (person: InventedPerson, { projectId, toUnitId }: Way, wanted: Wanted): ReferralDraft => ({
  person: { ...(typed(person) as ReferralDraft['person']), interpreterLanguage: wanted.interpreterLanguage ?? null, protected: Boolean(wanted.protectedFor) },
  projectId,
  toUnitId,
  toAccountId: wanted.protectedFor ?? null,
  reason: wanted.reason ?? 'Har varit utan arbete länge och behöver stöd från flera håll.',
  wish: wanted.wish ?? 'Arbetsträning med handledare',
  ongoing: wanted.ongoing ?? 'Kontakt med vårdcentralen.',
  consent: { form: 'WRITTEN', validTo: wanted.consentTo, feedback: wanted.feedback ?? true },
});

/** Somebody refers a person: written, saved, sent. */
export async function refer(referrer: Visitor, person: InventedPerson, way: Way, wanted: Wanted): Promise<ReferralMoved> {
  const { id, version } = await referrer.must(referrer.post<ReferralBegun>('/referrals', { unitId: way.fromUnitId, ...written(person, way, wanted) }));
  return referrer.must(referrer.change<ReferralMoved>('POST', `/referrals/${id}/send`, version));
}

/** One of the receiving unit reads the referral and answers for the case from today. */
export async function accept(receiver: Visitor, referralId: string): Promise<ReferralMoved> {
  const { version } = await receiver.must(receiver.get<ReferralView>(`/referrals/${referralId}`));
  return receiver.must(receiver.change<ReferralMoved>('POST', `/referrals/${referralId}/accept`, version, { responsibleId: await accountOf(receiver) }));
}

/** Another answer than yes, with its reason. */
export async function answerWith(receiver: Visitor, referralId: string, step: 'ask' | 'waitlist' | 'decline', said: { reason: string; body?: string }): Promise<ReferralMoved> {
  const { version } = await receiver.must(receiver.get<ReferralView>(`/referrals/${referralId}`));
  return receiver.must(receiver.change<ReferralMoved>('POST', `/referrals/${referralId}/${step}`, version, said));
}
