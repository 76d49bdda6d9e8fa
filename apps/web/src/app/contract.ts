/**
 * What the API answers, as the pages use it.
 *
 * The generated types take this file's place at one point: when `src/api/schema.ts` is made, `paths` below becomes
 * `export type { paths } from '../api/schema.js'`, and the shapes its `components['schemas']`.
 */
interface Operation<Path, Query, Body, Ok> {
  parameters: { query?: Query; header?: never; cookie?: never } & Path;
  requestBody: { content: { 'application/json': Body } };
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Ok } } };
}
interface Question<Path, Query, Ok> {
  parameters: { query?: Query; header?: never; cookie?: never } & Path;
  requestBody?: never;
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Ok } } };
}
type NoPath = { path?: never };
type Reads<Ok, Path = NoPath, Query = never> = Question<Path, Query, Ok>;
type Sends<Body, Ok = undefined, Path = NoPath> = Operation<Path, never, Body, Ok>;
type ById = { path: { id: string } };
type Items<T> = { items: T[] };

export interface BranchName {
  id: string;
  name: string;
  organisation: string;
}

export interface HeldRole {
  role: string;
  unitId: string;
  unitName: string;
  projectId: string | null;
  projectName: string | null;
  validTo: string;
}

export interface Me {
  account: { id: string; name: string; locale: 'sv' | 'en'; version: number };
  branch: BranchName | null;
  branches: BranchName[];
  roles: HeldRole[];
  permissions: string[];
  /** How long the session lives without use, and when it ends whatever is done. */
  session?: { idleSeconds: number; endsAt: string };
}

export interface Unit {
  id: string;
  name: string;
  municipalityCode: string | null;
  version: number;
}
export interface Branch {
  id: string;
  name: string;
  kind: string;
  version: number;
  units: Unit[];
}
export interface Organisation {
  id: string;
  name: string;
  orgNo: string | null;
  kind: string;
  version: number;
  branches: Branch[];
}

export type MembershipStatus = 'ACTIVE' | 'ENDED' | 'FUTURE';
export interface Membership {
  id: string;
  accountId: string;
  accountName: string;
  role: string;
  projectId: string | null;
  projectName: string | null;
  validFrom: string;
  validTo: string;
  status: MembershipStatus;
  version: number;
}
export interface Invitation {
  id: string;
  name: string;
  email: string;
  role: string;
  projectId: string | null;
  validTo: string;
  status: 'OPEN' | 'ACCEPTED' | 'WITHDRAWN' | 'EXPIRED';
  expiresAt: string;
  version: number;
}
/** Whom an invitation greets, before anyone has signed in. */
export interface InvitationGreeting {
  name: string;
  email: string;
  unitName: string;
  organisation: string;
  role: string;
  hasAccount: boolean;
}
export interface Role {
  role: string;
  permissions: { permission: string; words: string }[];
}
export interface Account {
  id: string;
  name: string;
  email: string | null;
  status: 'ACTIVE' | 'DISABLED';
}

export type FactStatus = 'STATED' | 'DERIVED' | 'OUTSIDE' | 'MISSING' | 'CONFIRMED';
export type Provenance = 'APPLICATION' | 'DECISION' | null;
export type FactValue = string | number | boolean | null;

export interface Fact {
  key: string;
  value: FactValue;
  status: FactStatus;
  provenance: Provenance;
  quote: string | null;
  source: string | null;
}
export interface ReadFact extends Omit<Fact, 'source'> {
  line: number | null;
}
export interface Discrepancy {
  id: string;
  field: string;
  values: FactValue[];
  note: string;
  status: string;
  resolution: string | null;
}

export type TargetKind = 'PARTICIPANTS' | 'STEP_PROGRESS' | 'WORK_OR_STUDIES' | 'INCREASED_LIVELIHOOD';
export type TargetStrength = 'PLANNED' | 'MINIMUM' | 'AMBITION' | 'GOAL';
export type TargetPopulation = 'ALL_PARTICIPANTS' | 'ALL_ENROLLED' | 'COMPLETED' | 'PLANNED' | null;
export interface ClaimedTarget {
  kind: TargetKind;
  strength: TargetStrength;
  value: number;
  unit: 'persons' | 'percent';
  population: TargetPopulation;
  byGender: boolean;
  quote: string | null;
}
export interface Target extends ClaimedTarget {
  id: string;
  governing: boolean;
  reason: string | null;
  version: number;
}

export interface Subproject {
  id: string;
  name: string;
  leadOrganisation: string | null;
  targetParticipants: number | null;
  startsOn: string | null;
  endsOn: string | null;
}
export interface Partner {
  id: string;
  organisationId: string | null;
  name: string;
  role: string;
  source: string | null;
}

export interface ProjectRow {
  id: string;
  registrationNo: string;
  name: string;
  ownerName: string;
  generation: '2014-2020' | '2021-2027';
  startsOn: string;
  endsOn: string;
  region: string;
  nuts2: string | null;
  plannedParticipants: number | null;
  participantCount: number | null;
  status: string;
}
export interface Project {
  id: string;
  version: number;
  registrationNo: string;
  aliases: string[];
  name: string;
  displayName: string;
  facts: Fact[];
  discrepancies: Discrepancy[];
  targets: Target[];
  subprojects: Subproject[];
  partners: Partner[];
  shiftMonths: number;
}
export interface ParticipantCount {
  asOf: string;
  population: string;
  women: number | null;
  men: number | null;
  other: number | null;
  total: number | null;
  targets: { id: string; value: number; strength: TargetStrength; quote: string | null; missing: number | null }[];
}

export interface ProjectRecord {
  registrationNo: string;
  aliases: string[];
  name: string;
  owner: { name: string; orgNo: string | null; kind: string };
  period: { startsOn: string; endsOn: string };
  targets: ClaimedTarget[];
  discrepancies: { field: string; values: FactValue[]; note: string }[];
  missing: string[];
}
export interface Reading {
  json: ProjectRecord;
  facts: ReadFact[];
}
interface RecordText {
  text: string;
  fileName: string;
}
interface GivenRole {
  role: string;
  projectId: string | null;
  validTo: string;
}

export interface paths {
  '/api/v1/session': { post: Sends<{ email: string; password: string }>; delete: Reads<undefined> };
  '/api/v1/me': { get: Reads<Me>; patch: Sends<{ locale: 'sv' | 'en' }> };
  '/api/v1/me/branch': { put: Sends<{ branchId: string }> };
  '/api/v1/invitations/accept': { post: Sends<{ token: string; name: string; password: string }> };
  '/api/v1/invitations/greet': { post: Sends<{ token: string }, InvitationGreeting> };
  '/api/v1/invitations/{id}/withdraw': { post: Sends<Record<string, never>, undefined, ById> };

  '/api/v1/organisations': { get: Reads<Items<Organisation>>; post: Sends<{ name: string; orgNo: string | null; kind: string }> };
  '/api/v1/organisations/{id}': { patch: Sends<{ name: string }, undefined, ById> };
  '/api/v1/organisations/{id}/branches': { post: Sends<{ name: string; kind: string }, undefined, ById> };
  '/api/v1/branches/{id}': { patch: Sends<{ name: string }, undefined, ById> };
  '/api/v1/branches/{id}/units': { post: Sends<{ name: string; municipalityCode: string | null }, undefined, ById> };
  '/api/v1/units/{id}': { patch: Sends<{ name: string }, undefined, ById> };

  '/api/v1/units/{id}/memberships': {
    get: Reads<Items<Membership>, ById>;
    post: Sends<GivenRole & { accountId: string; validFrom: string }, undefined, ById>;
  };
  '/api/v1/units/{id}/invitations': {
    get: Reads<Items<Invitation>, ById>;
    post: Sends<GivenRole & { name: string; email: string }, { id: string; email: string; token: string }, ById>;
  };
  '/api/v1/units/{id}/accounts': { get: Reads<Items<Account>, ById> };
  '/api/v1/memberships/{id}/end': { post: Sends<{ reason: string }, undefined, ById> };
  '/api/v1/roles': { get: Reads<Items<Role>> };

  '/api/v1/records/preview': { post: Sends<RecordText, { reading: Reading }> };
  '/api/v1/records': { post: Sends<RecordText, { projectId: string }> };
  '/api/v1/projects': { get: Reads<Items<ProjectRow>> };
  '/api/v1/projects/{id}': { get: Reads<Project, ById> };
  '/api/v1/projects/{id}/participant-count': { get: Reads<ParticipantCount, ById> };
  '/api/v1/targets/{id}/govern': { post: Sends<{ reason: string }, undefined, ById> };
}
