import type { Shape } from '../../app/api.js';
import { day, daysBetween, moment, today } from '../../app/formats.js';
import { t, wordsPlugin, type WordKey } from '../../app/words.js';
import { participantTab } from '../participants/participant-tabs.js';
import { senderWords } from '../referrals/referral-words.js';
import type { ReferralRow } from '../referrals/referrals.contract.js';
import type { Inbox } from '../sip/sip.contract.js';

/** One line of Min dag. */
export interface Waiting {
  key: string;
  to: string | null;
  name: string;
  detail: string;
  /** What its day is, in words: "inskriven 2026-09-01", "skulle ha följts upp 2026-08-14". */
  when: string;
  /** How late, where something should have been done. */
  late: string | null;
}

const { te } = wordsPlugin.global;
/** A panel whose words are not here yet shows its key. */
const said = (key: string, otherwise: string, values = {}) => (te(key) || te(key, 'sv') ? t(key as WordKey, values) : otherwise);
export const panelTitle = (key: string) => said(`home.panel.${key}`, key);

/** Panels that say by when something is to be done; the others say since when. */
const deadlines = new Set(['methodReview', 'pauseEnding', 'planReview', 'consentEnding', 'sipCall', 'sipFollowUp']);
/** The tab where it is done. */
const tabs: Record<string, string> = { monthToCertify: 'narvaro', gaps: 'insatser', planMissing: 'plan', planReview: 'plan', consentEnding: 'samtycken', sipCall: 'sip', sipMeeting: 'sip', sipFollowUp: 'sip', followUpDue: 'efter-avslut', ownWords: 'plan', ownAnswers: 'plan' };

/** Where the detail comes as a code, its words. */
const detailWords: Record<string, string> = { gaps: 'continuity.gaps.name', ownWords: 'own.said.kinds', ownAnswers: 'own.said.kinds', followUpDue: 'facts.moment' };
const detailOf = (panel: string, detail: string | null) => (detailWords[panel] && detail ? said(`${detailWords[panel]}.${detail}`, detail) : (detail ?? ''));

const lateBy = (on: string | null): string | null => {
  const days = on ? daysBetween(on, today()) : 0;
  return days > 0 ? t('home.daysLate', {}, days) : null;
};

/** `unnamed`: on a person's own page. */
export function personWaiting(panel: string, item: Shape<'DayItem'>, at: number, unnamed: boolean): Waiting {
  const { participationId, methodId, givenName, familyName, pseudonym, on } = item;
  const late = deadlines.has(panel) ? lateBy(on) : null;
  return {
    key: `${participationId ?? methodId} ${at}`,
    to: unnamed ? null : participationId === null ? `/larande/metoder/${methodId}` : participantTab(participationId, tabs[panel] ?? ''),
    name: [givenName, familyName].filter(Boolean).join(' ') || (pseudonym ?? item.detail ?? ''),
    detail: participationId === null ? '' : detailOf(panel, item.detail),
    when: on ? said(`home.${late ? 'was' : 'on'}.${panel}`, day(on), { day: day(on) }) : '',
    late,
  };
}

const referralDetail: Record<Shape<'WaitingReferralsPanel'>['key'], (row: ReferralRow) => string> = {
  questions: ({ toUnitName }) => toUnitName ?? '',
  toAnswer: ({ sender, ageDays }) => `${senderWords(sender)}, ${t('home.daysOld', {}, ageDays ?? 0)}`,
  drafts: ({ toUnitName }) => toUnitName ?? '',
};

/** The day of a question or a draft is when it was last written on; of one to answer, when the answer is due. */
export function referralWaiting(panel: Shape<'WaitingReferralsPanel'>['key'], row: ReferralRow): Waiting {
  const on = panel === 'toAnswer' ? day(row.dueOn) : day(row.changedAt.slice(0, 10));
  return {
    key: row.id,
    to: panel === 'drafts' ? `/remisser/ny/${row.id}` : `/remisser/${row.id}`,
    name: row.personName ?? t('home.unnamedReferral'),
    detail: referralDetail[panel](row),
    when: t(`home.${row.overdue ? 'was' : 'on'}.${panel}` as WordKey, { day: on }),
    late: row.overdue ? lateBy(row.dueOn) : null,
  };
}

/** Calls nobody at the unit has answered yet. */
export const callsWaiting = ({ calls }: Inbox): Waiting[] =>
  calls.filter(({ answer }) => answer === null).map(({ partyId, sipId, personName, fromBranch, meetingAt, calledTo }) => ({
    key: partyId, to: `/sip/${sipId}`, name: personName ?? t('sip.one'), detail: fromBranch, when: calledTo === 'PLAN' ? t('sip.toPlan') : meetingAt ? t('sip.meetingAt', { at: moment(meetingAt) }) : '', late: null,
  }));

/** What the unit is asked to promise, or has promised: by when, and which is late. */
export const promisesWaiting = ({ commitments }: Inbox): Waiting[] =>
  commitments.map(({ id, sipId, personName, words, status, dueOn, late }) => ({
    key: id, to: `/sip/${sipId}`, name: personName ?? t('sip.one'), detail: words,
    when: `${status === 'SENT' ? `${t('sip.promise.SENT')}, ` : ''}${t('sip.by', { day: day(dueOn) })}`, late: late ? lateBy(dueOn) : null,
  }));
