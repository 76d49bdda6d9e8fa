/** What the API answers about interventions, as these pages use it; gives way to the generated types. */
export type Area = 'WORK' | 'STUDY' | 'HEALTH' | 'SOCIAL' | 'ECONOMY' | 'HOUSING' | 'LANGUAGE' | 'COORDINATION';
export type Status = 'OFFERED' | 'ACCEPTED' | 'DECLINED' | 'STARTED' | 'PAUSED' | 'ENDED';
export type ProposedBy = 'PARTICIPANT' | 'TOGETHER' | 'STAFF';
export type DeclineReason = 'NOT_NOW' | 'HEALTH' | 'FAMILY' | 'TRAVEL' | 'OTHER_WISH' | 'NOT_NEEDED' | 'OTHER';
export type EndReason = 'COMPLETED' | 'TO_WORK' | 'TO_STUDIES' | 'TO_OTHER' | 'OWN_WISH' | 'HEALTH' | 'MOVED' | 'PROVIDER' | 'OTHER';
export type Result = 'REACHED' | 'PARTLY' | 'NOT_REACHED' | 'CANNOT_TELL';
export type Move = 'accept' | 'decline' | 'start' | 'pause' | 'resume' | 'end';

export const declineReasons: readonly DeclineReason[] = ['NOT_NOW', 'HEALTH', 'FAMILY', 'TRAVEL', 'OTHER_WISH', 'NOT_NEEDED', 'OTHER'];
export const endReasons: readonly EndReason[] = ['COMPLETED', 'TO_WORK', 'TO_STUDIES', 'TO_OTHER', 'OWN_WISH', 'HEALTH', 'MOVED', 'PROVIDER', 'OTHER'];
export const results: readonly Result[] = ['REACHED', 'PARTLY', 'NOT_REACHED', 'CANNOT_TELL'];

/** What can be done with it as it stands. */
export const movesFrom: Record<Status, readonly Move[]> = {
  OFFERED: ['accept', 'decline'],
  ACCEPTED: ['start', 'decline'],
  STARTED: ['pause', 'end'],
  PAUSED: ['resume', 'end'],
  DECLINED: [],
  ENDED: [],
};

export interface InterventionType {
  code: string;
  area: Area;
  sv: string;
  en: string;
}
export interface Offer {
  typeCode: string;
  purpose: string;
  proposedBy: ProposedBy;
  providerName: string | null;
  contact: string | null;
  hoursPerWeek: number | null;
  plannedFrom: string | null;
  plannedTo: string | null;
  needIds: string[];
  goalIds: string[];
}
export interface Intervention extends Offer {
  id: string;
  typeSv: string;
  typeEn: string;
  area: Area;
  status: Status;
  branchName: string;
  own: boolean;
  providerBranchId: string | null;
  answersNoNeed: boolean;
  offeredOn: string;
  answeredOn: string | null;
  answerWords: string | null;
  declineReason: DeclineReason | null;
  periods: { startsOn: string; endsOn: string | null }[];
  endedOn: string | null;
  endReason: EndReason | null;
  result: Result | null;
  resultWords: string | null;
  version: number;
}
export interface InterventionList {
  items: Intervention[];
  areasNow: Area[];
  mostAreasAtOnce: number;
}
export interface TimelineBar {
  interventionId: string;
  typeSv: string;
  typeEn: string;
  status: Status;
  startsOn: string;
  endsOn: string | null;
  planned: boolean;
}
export interface TimelineView {
  startsOn: string;
  endsOn: string | null;
  today: string;
  lanes: { area: Area; party: string; bars: TimelineBar[] }[];
  marks: { on: string; kind: 'ENTERED' | 'PLAN_AGREED' | 'PLAN_REVIEWED' | 'ENDED' }[];
}
/** All a move may ask for; each takes its own part. */
export interface MoveWords {
  on: string;
  answerWords: string;
  declineReason: DeclineReason;
  endReason: EndReason;
  result: Result;
  resultWords: string;
}

interface Answered<Ok> {
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Ok } } };
}
type NoPath = { query?: never; header?: never; cookie?: never; path?: never };
type ById = { query?: never; header?: never; cookie?: never; path: { id: string } };
type Reads<Ok, Path = ById> = { parameters: Path; requestBody?: never } & Answered<Ok>;
type Sends<Body, Ok = undefined> = { parameters: ById; requestBody: { content: { 'application/json': Body } } } & Answered<Ok>;

declare module '../../app/contract.js' {
  interface paths {
    '/api/v1/intervention-types': { get: Reads<{ items: InterventionType[] }, NoPath> };
    '/api/v1/participations/{id}/interventions': { get: Reads<InterventionList>; post: Sends<Offer, { id: string }> };
    '/api/v1/participations/{id}/timeline': { get: Reads<TimelineView> };
    '/api/v1/interventions/{id}': { patch: Sends<Partial<Offer>> };
    '/api/v1/interventions/{id}/accept': { post: Sends<{ answeredOn: string; answerWords: string | null }> };
    '/api/v1/interventions/{id}/decline': { post: Sends<{ answeredOn: string; answerWords: string | null; declineReason: DeclineReason }> };
    '/api/v1/interventions/{id}/start': { post: Sends<{ on: string }> };
    '/api/v1/interventions/{id}/pause': { post: Sends<{ on: string }> };
    '/api/v1/interventions/{id}/resume': { post: Sends<{ on: string }> };
    '/api/v1/interventions/{id}/end': { post: Sends<{ on: string; endReason: EndReason; result: Result; resultWords: string | null }> };
  }
}
