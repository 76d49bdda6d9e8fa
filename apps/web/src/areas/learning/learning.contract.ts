import type { Shape } from '../../app/api.js';

/** What the API shows of methods and learning, by the names these pages use. */
export type MethodRow = Shape<'MethodRow'>;
export type Method = Shape<'MethodView'>;
export type MethodUse = Shape<'MethodUseView'>;
export type MethodStatus = MethodRow['uses'][number]['status'];
export type Figures = Shape<'MethodFigures'>;
export type EvidencePart = Shape<'EvidenceView'>['part'];
export type Registers = Shape<'LearningRegisters'>;
export type Association = Shape<'AssociationRow'>;
export type Structure = Shape<'StructureView'>;
export type StructureStatus = Structure['status'];
export type SurveyOverview = Shape<'SurveyOverview'>;
export type Trend = Shape<'ActorTrend'>;
export type Instrument = Trend['instrument'];
export type Moment = Trend['answers'][number]['moment'];
export type Activity = Shape<'ActivityView'>;
export type Guest = Shape<'GuestView'>;
export type Visit = Shape<'ActivityVisitView'>;

export const methodStatuses: readonly MethodStatus[] = ['TRIAL', 'ADOPTED', 'PROPOSED', 'PAUSED', 'RETIRED'];
export const methodTones = { PROPOSED: 'info', TRIAL: 'notice', ADOPTED: 'good', PAUSED: 'empty', RETIRED: 'empty' } as const;
export const structureTones = { NONE: 'empty', BUILDING: 'notice', IN_PLACE: 'info', MAINTAINED: 'good' } as const;
export type WorkProcess = Shape<'WorkProcessView'>;
