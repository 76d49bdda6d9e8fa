import { HANDOVERS } from '#continuity';
import { REVIEWS_DUE } from '#outcomes';
import { ALL_WAITING } from '#referrals';
import { INBOX, type InboxRow } from '#sip';
import { statement, type Scope } from '#platform';
import { MY_DAY } from './my-day.js';

/** One thing that waits: what tells it from others, and its day. */
export interface Waiting {
  thing: string;
  on: string | null;
}

/** Asks what waits for the scope's person: by the very statements that fill the pages, so that letter and page cannot differ. */
export type Source = (scope: Scope) => Promise<Waiting[]>;

/** A panel of "Min dag". */
export function fromDay(key: string): Source {
  const panel = MY_DAY.find((each) => each.key === key)!;
  return async (scope) => (await scope.read(panel.whole, scope.account, scope.today, null)).map(({ participationId, methodId, on, detail }) => ({ thing: `${participationId ?? methodId} ${on} ${detail}`, on }));
}

/** A panel of referrals. */
export const fromReferrals = (panel: 'toAnswer' | 'questions'): Source => async (scope) => {
  const rows = await scope.read(ALL_WAITING, scope.today, scope.account);
  return rows.filter((row) => row.panel === panel).map(({ id, dueOn, changedAt }) => ({ thing: panel === 'toAnswer' ? id : `${id} ${changedAt.toISOString()}`, on: panel === 'toAnswer' ? dueOn : null }));
};

/** The inbox of SIPs, as its page asks for it. */
const SIP_INBOX = statement<[], InboxRow>()('sip.inbox.whole', INBOX.text);

/** Calls to a SIP that nobody at the unit has answered. */
export const calls: Source = async (scope) =>
  (await scope.read(SIP_INBOX)).flatMap(({ call }) => (call !== null && call.answer === null ? [{ thing: `${call.partyId} ${String(call.meetingAt)}`, on: null }] : []));

/** What the unit is asked to promise, or has promised. */
export const promises: Source = async (scope) =>
  (await scope.read(SIP_INBOX)).flatMap(({ promise }) => (promise ? [{ thing: `${promise.id} ${promise.status}`, on: promise.dueOn }] : []));

/** Handovers one is to answer, or has taken on and is to meet the person: one's own, and the unit's where nobody is named. */
export const handovers: Source = async (scope) => {
  const rows = await scope.read(HANDOVERS, scope.today);
  const forMe = ({ toAccountId, toUnitId }: (typeof rows)[number]) => (toAccountId === null ? scope.opened.caseUnits.includes(toUnitId) : toAccountId === scope.account);
  return rows.filter((row) => ['OFFERED', 'ACCEPTED'].includes(row.status) && forMe(row)).map(({ id, status, dueOn }) => ({ thing: `${id} ${status}`, on: dueOn }));
};

/** Targets that were to be looked at again by today. */
export const targetReviews: Source = async (scope) => (await scope.read(REVIEWS_DUE, scope.today)).map(({ id, on }) => ({ thing: id, on }));
