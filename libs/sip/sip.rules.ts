import { Temporal } from 'temporal-polyfill';
import type { SipStatus } from '#access';
import { longestConsent } from '#participants';
import { Broken, Invalid } from '#platform';
import type { PartyKind, Principal, Sip, SipContent, SipParty } from './sip.entity.js';
import type { SipMove, SipStage } from './sip.view.js';

/** How far back a need may have been seen, and how far ahead a meeting, a follow-up or a promise may lie. */
export const NEED_BACK_YEARS = 5;
export const MEETING_AHEAD_YEARS = 1;
export const PLAN_AHEAD_YEARS = 2;
const yearsFrom = (day: string, years: number) => Temporal.PlainDate.from(day).add({ years }).toString();

/** When the need was seen: today at the latest, and not so long ago that it is another. */
export function needIsSound(needOn: string, today: string): void {
  if (needOn > today) throw new Invalid([{ field: 'needOn', code: 'day.in-the-future' }]);
  if (needOn < yearsFrom(today, -NEED_BACK_YEARS)) throw new Invalid([{ field: 'needOn', code: 'sip.need-too-old', details: { years: NEED_BACK_YEARS } }]);
}

/** A day that was mistyped by a decade is told, and not waited for. */
export function notTooFar(field: string, day: string | null | undefined, today: string, years = PLAN_AHEAD_YEARS): void {
  if (day && day > yearsFrom(today, years)) throw new Invalid([{ field, code: 'sip.too-far-ahead', details: { years } }]);
}

/** Not over yet. */
export const OPEN_SIP: readonly SipStatus[] = ['NEED_IDENTIFIED', 'CONSENT_PENDING', 'CONSENTED', 'PREPARING', 'CALLED', 'MEETING_HELD', 'ESTABLISHED', 'FOLLOWED_UP'];

/** From need to follow-up: which move leads from where to where. Consent comes first; a plan that was followed up is followed up again. */
export const MOVES: Readonly<Record<SipMove, { from: readonly SipStatus[]; to: SipStatus | 'AS_IT_IS' }>> = {
  'ask-consent': { from: ['NEED_IDENTIFIED'], to: 'CONSENT_PENDING' },
  consent: { from: ['NEED_IDENTIFIED', 'CONSENT_PENDING', 'CONSENT_DECLINED', 'CONSENT_WITHDRAWN'], to: 'CONSENTED' },
  decline: { from: ['NEED_IDENTIFIED', 'CONSENT_PENDING'], to: 'CONSENT_DECLINED' },
  call: { from: ['CONSENTED', 'PREPARING', 'CALLED'], to: 'CALLED' },
  hold: { from: ['CALLED'], to: 'MEETING_HELD' },
  establish: { from: ['MEETING_HELD'], to: 'ESTABLISHED' },
  'follow-up': { from: ['ESTABLISHED', 'FOLLOWED_UP'], to: 'FOLLOWED_UP' },
  'renew-consent': { from: ['CONSENTED', 'PREPARING', 'CALLED', 'MEETING_HELD', 'ESTABLISHED', 'FOLLOWED_UP'], to: 'AS_IT_IS' },
  close: { from: ['ESTABLISHED', 'FOLLOWED_UP'], to: 'CLOSED' },
  refuse: { from: ['NEED_IDENTIFIED', 'CONSENT_PENDING', 'CONSENTED', 'PREPARING', 'CALLED'], to: 'REFUSED_BY_PRINCIPAL' },
  cancel: { from: ['NEED_IDENTIFIED', 'CONSENT_PENDING', 'CONSENTED', 'PREPARING', 'CALLED', 'MEETING_HELD'], to: 'CANCELLED' },
  'withdraw-consent': { from: OPEN_SIP.filter((status) => !['NEED_IDENTIFIED', 'CONSENT_PENDING'].includes(status)), to: 'CONSENT_WITHDRAWN' },
};

export function moved({ status }: Pick<Sip, 'status'>, move: SipMove): SipStatus {
  const { from, to } = MOVES[move];
  if (!from.includes(status)) throw notNow(status);
  return to === 'AS_IT_IS' ? status : to;
}

/** A refusal that says which step comes next. */
export const notNow = (status: SipStatus): Broken => new Broken('sip.not-now', { next: `sip.next.${status}` });

export const movesFrom = (status: SipStatus): SipMove[] => (Object.keys(MOVES) as SipMove[]).filter((move) => MOVES[move].from.includes(status));

/** A follow-up is due from its day on; no job need notice it. */
export function stageOf({ status, followUpOn }: Pick<Sip, 'status' | 'followUpOn'>, today: string): SipStage {
  return (status === 'ESTABLISHED' || status === 'FOLLOWED_UP') && followUpOn !== null && followUpOn <= today ? 'FOLLOW_UP_DUE' : status;
}

type ConsentDays = Pick<Sip, 'consentGivenOn' | 'consentTo' | 'consentEndedAt'>;
export const consentRuns = ({ consentGivenOn, consentTo, consentEndedAt }: ConsentDays, today: string): boolean =>
  !consentEndedAt && consentGivenOn !== null && consentTo !== null && consentGivenOn <= today && today <= consentTo;

/** Given before it is written down, for twelve months at most, and not over already. */
export function consentIsSound({ givenOn, validTo }: { givenOn: string; validTo: string }, today: string): void {
  if (givenOn > today) throw new Invalid([{ field: 'givenOn', code: 'day.in-the-future' }]);
  if (validTo < today || validTo < givenOn) throw new Invalid([{ field: 'validTo', code: 'sip.consent-over' }]);
  if (validTo > longestConsent(givenOn)) throw new Invalid([{ field: 'validTo', code: 'sip.consent-too-long' }]);
}

/** The day of a moment, where the house stands. */
export const dayOf = (moment: Date): string => Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString();

/** A meeting lies ahead, within the consent, and its form says what else is asked for. */
export function meetingIsSound(asked: Pick<Sip, 'meetingForm' | 'meetingPlace' | 'meetingLink'> & { meetingAt: Date }, { consentTo }: Pick<Sip, 'consentTo'>, { now, today }: { now: Date; today: string }): void {
  const { meetingAt, meetingForm, meetingPlace, meetingLink } = asked;
  if (meetingAt < now) throw new Invalid([{ field: 'at', code: 'sip.meeting-past' }]);
  notTooFar('at', dayOf(meetingAt), today, MEETING_AHEAD_YEARS);
  if (consentTo !== null && dayOf(meetingAt) > consentTo) throw new Invalid([{ field: 'at', code: 'sip.meeting-after-consent', details: { day: consentTo } }]);
  if (meetingForm !== 'VIDEO' && !meetingPlace) throw new Invalid([{ field: 'place', code: 'sip.needs-place' }]);
  if (meetingForm !== 'PLACE' && !meetingLink) throw new Invalid([{ field: 'link', code: 'sip.needs-link' }]);
}

/** Both principals are called, the duty being theirs (SoL 10 kap., HSL 16 kap. 4 §); all others are invited. */
export const callingOf = (kind: PartyKind): 'CALLED' | 'INVITED' => (kind === 'MUNICIPALITY' || kind === 'REGION' ? 'CALLED' : 'INVITED');

const BY_BRANCH: Readonly<Record<string, PartyKind>> = {
  HEALTH_CARE: 'REGION', EMPLOYMENT_SERVICE: 'EMPLOYMENT_SERVICE', SOCIAL_INSURANCE: 'SOCIAL_INSURANCE', PRISON_PROBATION: 'PRISON_PROBATION', SCHOOL: 'SCHOOL', CIVIL_SOCIETY: 'CIVIL_SOCIETY',
  SOCIAL_SERVICES: 'MUNICIPALITY',
};

/** What a unit is in a SIP, out of what its branch and its organisation are. */
export const kindOfUnit = (branchKind: string, organisationKind: string): PartyKind =>
  BY_BRANCH[branchKind] ?? (organisationKind === 'MUNICIPALITY' || organisationKind === 'REGION' ? organisationKind : 'OTHER');

interface Standing {
  sip: Pick<Sip, 'meetingAt' | 'overallResponsible' | 'followUpOn'> & ConsentDays;
  content: Pick<SipContent, 'agenda' | 'goals'>;
  parties: readonly { kind: PartyKind; insuredConsentOn: string | null }[];
  /** Each commitment's responsible: a party, or the person. */
  commitments: readonly { partyId: string | null; status: string }[];
}

const CALL_NEEDS: readonly [code: string, met: (standing: Standing, today: string) => boolean][] = [
  ['sip.needs-consent', ({ sip }, today) => consentRuns(sip, today)],
  ['sip.needs-time', ({ sip }) => sip.meetingAt !== null],
  ['sip.needs-agenda', ({ content }) => content.agenda.length > 0],
  ['sip.needs-municipality', ({ parties }) => parties.some(({ kind }) => kind === 'MUNICIPALITY')],
  ['sip.needs-region', ({ parties }) => parties.some(({ kind }) => kind === 'REGION')],
  ['sip.needs-insured-consent', ({ parties }) => parties.every(({ kind, insuredConsentOn }) => kind !== 'SOCIAL_INSURANCE' || insuredConsentOn !== null)],
];

const PLAN_NEEDS: readonly [code: string, met: (standing: Standing, today: string) => boolean][] = [
  ['sip.needs-consent', ({ sip }, today) => consentRuns(sip, today)],
  ['sip.needs-overall-responsible', ({ sip }) => sip.overallResponsible !== null],
  ['sip.needs-goal', ({ content }) => content.goals.length > 0],
  ['sip.needs-commitment', ({ commitments }) => commitments.some(({ partyId, status }) => partyId !== null && status !== 'DROPPED' && status !== 'DECLINED')],
  ['sip.needs-follow-up', ({ sip }, today) => sip.followUpOn !== null && sip.followUpOn > today],
];

const lacking = (needs: typeof CALL_NEEDS, standing: Standing, today: string) => needs.filter(([, met]) => !met(standing, today)).map(([code]) => code);
export const lacksForCall = (standing: Standing, today: string): string[] => lacking(CALL_NEEDS, standing, today);
export const lacksForPlan = (standing: Standing, today: string): string[] => lacking(PLAN_NEEDS, standing, today);

/** The first thing that lacks is told; the page lists them all. */
export function mustLackNothing(lacks: readonly string[]): void {
  if (lacks[0]) throw new Broken(lacks[0]);
}

/** Notice that somebody is ready for discharge starts the clock of the call. */
export function discharge(noticeOn: string | null, days: number, today: string): { noticeOn: string; callDueOn: string } {
  if (!noticeOn) throw new Invalid([{ field: 'noticeOn', code: 'sip.needs-notice' }]);
  if (noticeOn > today) throw new Invalid([{ field: 'noticeOn', code: 'day.in-the-future' }]);
  return { noticeOn, callDueOn: Temporal.PlainDate.from(noticeOn).add({ days }).toString() };
}

const NEW_ACT = '2025-07-01';

/** The law as it stood on the day the need was seen. */
export const legalBaseOn = (day: string, cause: Sip['cause']): string =>
  [day >= NEW_ACT ? 'SoL (2025:400) 10 kap. 8–9 §§' : 'SoL (2001:453) 2 kap. 7 §', 'HSL (2017:30) 16 kap. 4 §', ...(cause === 'DISCHARGE' ? ['Lag (2017:612) 4 kap.'] : []), ...(cause === 'LSS' ? ['LSS (1993:387) 10 §'] : [])].join(', ');

/** A plan under LSS is reviewed once a year at least: its follow-up is never further on. */
export function reviewedInTime({ cause }: Pick<Sip, 'cause'>, followUpOn: string, { from, days }: { from: string; days: number }): void {
  if (cause === 'LSS' && followUpOn > Temporal.PlainDate.from(from).add({ days }).toString()) throw new Invalid([{ field: 'followUpOn', code: 'sip.lss-review', details: { days } }]);
}

type Insured = Pick<SipParty, 'kind' | 'insuredConsentOn' | 'insuredConsentEndedAt'>;

/** Whether a party may take part: of Försäkringskassan alone the insured's consent is asked, and it lasts until it is taken back. */
export const mayTakePart = ({ kind, insuredConsentOn, insuredConsentEndedAt }: Insured): boolean => kind !== 'SOCIAL_INSURANCE' || (insuredConsentOn !== null && insuredConsentEndedAt === null);

/** Försäkringskassan coordinates with the insured person's consent. */
export const INSURED_CONSENT_SOURCE = 'Socialförsäkringsbalken 30 kap. 10 §';

export type { Principal };
