import { day } from '../../app/formats.js';
import { t } from '../../app/words.js';
import { participantTab } from '../participants/participant-tabs.js';
import type { Gap } from './gaps.queries.js';

/** Why somebody is on the list, in a sentence. */
export function causeOf({ kind, about, times }: Gap): string {
  if (kind === 'NO_SHOW') return t('continuity.gaps.cause.NO_SHOW', { times: times ?? 0 });
  if (kind === 'NO_CONTACT') return about ? t('continuity.gaps.cause.NO_CONTACT', { day: day(about) }) : t('continuity.gaps.cause.NEVER_MET');
  return t(`continuity.gaps.cause.${kind}`, { day: about ? day(about) : '' });
}

/** What was last done about it; a planned pause as long as it holds. */
export function doneWith({ done, paused }: Gap): string {
  if (!done) return t('continuity.gaps.nothingDone');
  if (done.pauseTo) return t(paused ? 'continuity.gaps.pausedTo' : 'continuity.gaps.pauseOver', { day: day(done.pauseTo) });
  return t('continuity.gaps.doneOn', { what: t(`continuity.gaps.taken.${done.taken}`), day: day(done.on) });
}

/** Where something is done about it. */
export function wayTo({ kind, participationId, referralId }: Gap): string {
  if (referralId || participationId === null) return `/remisser/${referralId}`;
  const tabs: Partial<Record<Gap['kind'], string>> = { REVIEW_OVERDUE: 'plan', SIP_REVIEW_OVERDUE: 'sip', CONSENT_ENDING: 'samtycken', HANDOVER_UNANSWERED: 'overlamning', HANDOVER_RETURNED: 'overlamning', NO_CONTACT: 'anteckningar', NO_SHOW: 'anteckningar', DUTY_UNASSIGNED: '', DUTY_DOUBLE: 'ansvar' };
  return participantTab(participationId, tabs[kind] ?? 'insatser');
}
