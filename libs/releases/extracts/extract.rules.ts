import { createHmac } from 'node:crypto';
import { Broken, Invalid } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { LEAST_ALIKE } from './anonymity.rules.js';

export const EXTRACT_STATUSES = ['ASKED', 'APPROVED', 'REFUSED', 'STOPPED'] as const;
export type ExtractStatus = (typeof EXTRACT_STATUSES)[number];

/** An extract is there for half a year at most; who needs it longer asks anew, and says again what for. */
export const LONGEST_DAYS = 180;
/** More alike than so many leave nothing to evaluate. */
export const MOST_ALIKE = 50;

export interface AskedExtract {
  /** Its last day. */
  endsOn: string;
  least: number;
}

export interface ExtractState {
  status: ExtractStatus;
  askedBy: string;
  endsOn: string;
}

/** What is asked for is bound in time, and in how many are alike. */
export function mayBeAsked({ endsOn, least }: AskedExtract, today: string): void {
  if (endsOn <= today) throw new Invalid([{ field: 'endsOn', code: 'extract.ends-ahead' }]);
  if (endsOn > Temporal.PlainDate.from(today).add({ days: LONGEST_DAYS }).toString()) throw new Invalid([{ field: 'endsOn', code: 'extract.too-long' }]);
  if (!Number.isInteger(least) || least < LEAST_ALIKE || least > MOST_ALIKE) throw new Invalid([{ field: 'least', code: 'extract.least-alike' }]);
}

/** It is decided on once, by another than the one who asked, and not when its time is over. */
export function mustBeDecided({ status, askedBy, endsOn }: ExtractState, { by, today }: { by: string; today: string }): void {
  if (askedBy === by) throw new Broken('extract.own-request');
  if (status !== 'ASKED') throw new Broken('extract.decided-already');
  if (endsOn < today) throw new Broken('extract.over');
}

/** It is fetched while it runs: approved, not stopped, and to its last day. */
export function mustRun({ status, endsOn }: ExtractState, today: string): void {
  if (status === 'STOPPED') throw new Broken('extract.stopped');
  if (status !== 'APPROVED') throw new Broken('extract.not-approved');
  if (endsOn < today) throw new Broken('extract.over');
}

/** What runs can be stopped before its last day. */
export function mustBeStopped({ status, endsOn }: ExtractState, today: string): void {
  if (status !== 'APPROVED' || endsOn < today) throw new Broken('extract.not-running');
}

/** What was found is written down when there has been something to find it in; also afterwards. */
export function mustHaveRun({ status }: Pick<ExtractState, 'status'>): void {
  if (status !== 'APPROVED' && status !== 'STOPPED') throw new Broken('extract.not-approved');
}

/** In an order that tells nothing: that of codes drawn by lot. */
export const inNoOrder = <Line extends { code: string }>(lines: readonly Line[]): Line[] => [...lines].sort((one, other) => (one.code < other.code ? -1 : 1));

const CODE_LENGTH = 16;

/** The name of a person in one extract: the same in all its rows, another in every other extract, and told by nobody without the key. */
export const pseudonymIn = (key: Buffer, participantId: string): string => createHmac('sha256', key).update(participantId).digest('hex').slice(0, CODE_LENGTH);
