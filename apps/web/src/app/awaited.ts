/**
 * Doors that the web knows before they stand: the projects. What stands has its types from `libs/contract`.
 * When `npm run openapi` tells of these api too, this file goes, and `api.ts` and `areas/projects` take the generated shapes.
 */
interface Operation<Path, Body, Ok> {
  parameters: { query?: never; header?: never; cookie?: never } & Path;
  requestBody: { content: { 'application/json': Body } };
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Ok } } };
}
interface Question<Path, Ok> {
  parameters: { query?: never; header?: never; cookie?: never } & Path;
  requestBody?: never;
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Ok } } };
}
type NoPath = { path?: never };
type Reads<Ok, Path = NoPath> = Question<Path, Ok>;
type Sends<Body, Ok = undefined, Path = NoPath> = Operation<Path, Body, Ok>;
type ById = { path: { id: string } };

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
export interface AwaitedPaths {
  '/api/v1/records/preview': { post: Sends<RecordText, { reading: Reading }> };
  '/api/v1/records': { post: Sends<RecordText, { projectId: string }> };
  '/api/v1/projects': { get: Reads<{ items: ProjectRow[] }> };
  '/api/v1/projects/{id}': { get: Reads<Project, ById> };
  '/api/v1/projects/{id}/participant-count': { get: Reads<ParticipantCount, ById> };
  '/api/v1/targets/{id}/govern': { post: Sends<{ reason: string }, undefined, ById> };
}
