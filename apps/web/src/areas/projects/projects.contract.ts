import type { Shape } from '../../app/api.js';

/** What the API shows of projects, by the names these pages use. */
export type Project = Shape<'ProjectView'>;
export type ProjectRow = Shape<'ProjectRow'>;
export type Fact = Shape<'FactView'>;
export type ReadFact = Shape<'ReadFact'>;
export type FactStatus = Fact['status'];
export type FactValue = Fact['value'];
export type Discrepancy = Shape<'DiscrepancyView'>;
export type Target = Shape<'TargetView'>;
/** A target as a text claims it, before it stands in the register. */
export type ClaimedTarget = Pick<Target, 'kind' | 'strength' | 'value' | 'unit' | 'population' | 'byGender' | 'quote'>;
export type Population = NonNullable<Target['population']>;
export type Subproject = Shape<'SubprojectView'>;
export type Partner = Shape<'PartnerView'>;
export type Actor = Shape<'ActorView'>;
export type Municipality = Shape<'MunicipalityView'>;
export type Goal = Shape<'GoalView'>;
export type Origin = Partner['origin'];
