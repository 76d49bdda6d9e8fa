import { day, moment } from '../../app/formats.js';
import { t } from '../../app/words.js';
import type { Feedback, ReferralStatus, Sender } from './referrals.contract.js';

export const tones: Record<ReferralStatus, 'good' | 'notice' | 'info' | 'empty'> = {
  DRAFT: 'empty', SENT: 'info', MORE_INFO: 'notice', WAITLISTED: 'notice', ACCEPTED: 'good', DECLINED: 'empty', WITHDRAWN: 'empty',
};

export const statusWords = (status: ReferralStatus) => t(`referrals.status.${status}`);

/** The law hides some senders: then it is another authority, and nothing more. */
export function senderWords(sender: Sender | null): string {
  if (!sender) return t('referrals.otherAuthority');
  return sender.unit.startsWith(sender.organisation) ? sender.unit : `${sender.organisation}, ${sender.unit}`;
}

/** What came of it, in the referrer's words. */
export function feedbackWords({ status, onDay, result }: Feedback): string {
  const what = t(`referrals.feedback.${status}`, { day: day(onDay) });
  return result ? `${what} ${t(`referrals.result.${result}`)}` : what;
}

export const momentWords = (instant: string | null) => (instant ? moment(instant) : '');
