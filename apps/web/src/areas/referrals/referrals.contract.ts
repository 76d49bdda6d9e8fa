/** What the API answers about referrals; the generated types take this file's place. */
export type ReferralStatus = 'DRAFT' | 'SENT' | 'MORE_INFO' | 'WAITLISTED' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';
export type ReferralMove = 'send' | 'ask' | 'answer' | 'waitlist' | 'accept' | 'decline' | 'withdraw';
export type ConsentForm = 'ORAL' | 'WRITTEN' | 'EID';
export type Box = 'inbox' | 'sent' | 'drafts';

export interface Feedback {
  status: 'STARTED' | 'PAUSED' | 'RESUMED' | 'ENDED';
  onDay: string;
  result: 'WORK' | 'STUDIES' | 'HANDED_OVER' | 'OTHER' | null;
}
export interface Sender {
  organisation: string;
  branch: string;
  unit: string;
  person: string;
  masked: boolean;
}
export interface ReferralRow {
  id: string;
  status: ReferralStatus;
  version: number;
  protected: boolean;
  personName: string | null;
  projectName: string | null;
  toUnitName: string | null;
  sender: Sender | null;
  handlerName: string | null;
  sentAt: string | null;
  changedAt: string;
  dueOn: string | null;
  ageDays: number | null;
  overdue: boolean;
  feedback: Feedback | null;
}
export interface ReferralPage {
  items: ReferralRow[];
  counts: { inbox: number; overdue: number; sent: number; drafts: number };
  next: string | null;
}

export interface PersonDraft {
  givenName?: string | null;
  familyName?: string | null;
  number?: string | null;
  phone?: string | null;
  interpreterLanguage?: string | null;
  protected?: boolean;
  safeChannel?: string | null;
}
export interface ReferralDraft {
  person: PersonDraft;
  projectId: string | null;
  toUnitId: string | null;
  toAccountId: string | null;
  reason: string | null;
  wish: string | null;
  ongoing: string | null;
  consent: { form: ConsentForm | null; givenOn?: string | null; validTo: string | null; feedback: boolean };
}
export interface ReferralEntry {
  id: string;
  move: ReferralMove | 'message' | 'end-consent';
  side: 'SENDER' | 'RECEIVER';
  reason: string | null;
  body: string | null;
  at: string;
  name: string | null;
}
export interface KnownPerson {
  participantId: string;
  participationId: string;
  projectId: string;
  projectName: string;
  status: 'ACTIVE' | 'PAUSED' | 'ENDED';
}
export interface Staff {
  id: string;
  name: string;
}
export interface Referral extends Omit<ReferralRow, 'handlerName' | 'personName' | 'feedback'> {
  side: 'SENDER' | 'RECEIVER';
  moves: ReferralMove[];
  projectId: string | null;
  toUnitId: string | null;
  handler: Staff | null;
  person: PersonDraft | null;
  reason: string | null;
  wish: string | null;
  ongoing: string | null;
  consent: { form: ConsentForm | null; givenOn: string | null; validTo: string | null; feedback: boolean; endedAt: string | null };
  decidedAt: string | null;
  decidedByName: string | null;
  decisionReason: string | null;
  participationId: string | null;
  entries: ReferralEntry[];
  feedback: Feedback[];
  staff: Staff[];
  known: KnownPerson[];
}
export interface ReferralReason {
  code: string;
  move: ReferralMove;
  words: string;
  hidden: boolean;
}
export interface ReceivingUnit {
  id: string;
  projectId: string;
  projectName: string;
  unitId: string;
  unitName: string;
  organisation: string;
  answerWithinDays: number;
  open: boolean;
  suggested: boolean;
}
export interface Moved {
  id: string;
  version: number;
  status: ReferralStatus;
  participationId: string | null;
}
export interface Acceptance {
  responsibleId: string | null;
  participantId?: string | null;
  participationId?: string | null;
}

interface Answered<Ok> {
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Ok } } };
}
interface Asks<Ok, Parameters = object> extends Answered<Ok> {
  parameters: { header?: never; cookie?: never } & Parameters;
  requestBody?: never;
}
interface Tells<Body, Ok, Parameters = object> extends Answered<Ok> {
  parameters: { query?: never; header?: never; cookie?: never } & Parameters;
  requestBody: { content: { 'application/json': Body } };
}
type ById = { path: { id: string } };
type Reasoned = { reason: string; body: string | null };

declare module '../../app/contract.js' {
  interface paths {
    '/api/v1/referrals': {
      get: Asks<ReferralPage, { query: { box: Box; state?: 'open' | 'closed' | 'all'; after?: string }; path?: never }>;
      post: Tells<ReferralDraft & { unitId: string }, { id: string; version: number }, { path?: never }>;
    };
    '/api/v1/referrals/{id}': { get: Asks<Referral, ById & { query?: never }> };
    '/api/v1/referrals/{id}/draft': {
      put: Tells<ReferralDraft, { version: number; changedAt: string }, ById>;
      delete: Asks<undefined, ById & { query?: never }>;
    };
    '/api/v1/referrals/{id}/send': { post: Tells<Record<string, never>, Moved, ById> };
    '/api/v1/referrals/{id}/answer': { post: Tells<{ body: string }, Moved, ById> };
    '/api/v1/referrals/{id}/withdraw': { post: Tells<Reasoned, Moved, ById> };
    '/api/v1/referrals/{id}/ask': { post: Tells<Reasoned, Moved, ById> };
    '/api/v1/referrals/{id}/waitlist': { post: Tells<Reasoned, Moved, ById> };
    '/api/v1/referrals/{id}/decline': { post: Tells<Reasoned, Moved, ById> };
    '/api/v1/referrals/{id}/accept': { post: Tells<Acceptance, Moved, ById> };
    '/api/v1/referrals/{id}/handler': { post: Tells<{ accountId: string }, undefined, ById> };
    '/api/v1/referrals/{id}/messages': { post: Tells<{ body: string }, undefined, ById> };
    '/api/v1/referrals/{id}/end-consent': { post: Tells<Record<string, never>, undefined, ById> };
    '/api/v1/referral-reasons': { get: Asks<{ items: ReferralReason[] }, { query?: never; path?: never }> };
    '/api/v1/receiving-units': { get: Asks<{ items: ReceivingUnit[] }, { query?: { project?: string; municipality?: string }; path?: never }> };
    '/api/v1/units/{id}/receivers': { get: Asks<{ items: Staff[] }, ById & { query?: never }> };
  }
}
