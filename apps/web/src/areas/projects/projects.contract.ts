import type { Shape } from '../../app/api.js';

/** What the API shows of projects, by the names these pages use. */
export type Project = Shape<'ProjectView'>;
export type ProjectRow = Shape<'ProjectRow'>;
export type Fact = Shape<'FactView'>;
export type ReadFact = Shape<'ReadFact'>;
export type FactStatus = Fact['status'];
export type FactValue = Fact['value'];
export type Discrepancy = Shape<'DiscrepancyView'>;
export type Reading = Shape<'ReadingView'>;
export type ParticipantCount = Shape<'ParticipantCount'>;
export type Subproject = Shape<'SubprojectView'>;
export type Partner = Shape<'PartnerView'>;
export type Target = Shape<'TargetView'>;
export type TargetKind = Target['kind'];
export type TargetStrength = Target['strength'];
/** A target as a text claims it, before it stands in the register. */
export type ClaimedTarget = Pick<Target, 'kind' | 'strength' | 'value' | 'unit' | 'population' | 'byGender' | 'quote'>;
