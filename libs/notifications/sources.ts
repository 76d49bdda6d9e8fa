import { HANDOVERS } from '#continuity';
import { ALL_WAITING } from '#referrals';
import { CALLS, PROMISES } from '#sip';
import type { Scope } from '#platform';
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

/** Calls to a SIP that nobody at the unit has answered. */
export const calls: Source = async (scope) => {
  const rows = await scope.read(CALLS);
  return rows.filter(({ answer }) => answer === null).map(({ partyId, meetingAt }) => ({ thing: `${partyId} ${meetingAt?.toISOString()}`, on: null }));
};

/** What the unit is asked to promise, or has promised. */
export const promises: Source = async (scope) => {
  const rows = await scope.read(PROMISES, [...scope.opened.caseUnits, ...scope.opened.receiveUnits], scope.today);
  return rows.map(({ id, status, dueOn }) => ({ thing: `${id} ${status}`, on: dueOn }));
};

/** Handovers one is to answer, or has taken on and is to meet the person: one's own, and the unit's where nobody is named. */
export const handovers: Source = async (scope) => {
  const rows = await scope.read(HANDOVERS, scope.today);
  const forMe = ({ toAccountId, toUnitId }: (typeof rows)[number]) => (toAccountId === null ? scope.opened.caseUnits.includes(toUnitId) : toAccountId === scope.account);
  return rows.filter((row) => ['OFFERED', 'ACCEPTED'].includes(row.status) && forMe(row)).map(({ id, status, dueOn }) => ({ thing: `${id} ${status}`, on: dueOn }));
};
