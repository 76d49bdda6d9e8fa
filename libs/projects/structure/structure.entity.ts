import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { TargetKind, TargetPopulation, TargetStrength } from '../claims/claims.js';
import type { Provenance } from '../record/record.js';

export type Origin = 'RECORD' | 'OUTSIDE' | 'LOCAL';
export const ORIGINS = ['RECORD', 'OUTSIDE', 'LOCAL'] as const satisfies readonly Origin[];

/** A number the project is to reach. Several claims of one kind stand beside each other; at most one governs. */
@Entity('target')
export class Target {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') kind: TargetKind;
  @Column('text') strength: TargetStrength;
  @Column('numeric') value: number;
  @Column('text') unit: 'persons' | 'percent';
  @Column('text', { nullable: true }) population: TargetPopulation | null;
  @Column('boolean', { default: false }) byGender: boolean;
  @Column('text', { nullable: true }) quote: string | null;
  @Column('int', { nullable: true }) line: number | null;
  @Column('int', { nullable: true }) whole: number | null;
  @Column('text', { nullable: true }) provenance: Provenance | null;
  @Column('text', { default: 'RECORD' }) origin: 'RECORD' | 'LOCAL';
  @Column('boolean', { default: false }) governing: boolean;
  @Column('timestamptz', { nullable: true }) governedAt: Date | null;
  @Column('uuid', { nullable: true }) governedBy: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { nullable: true }) countedOf: TargetPopulation | null;
  @Column('int', { default: 1 }) version: number;
}

/** A part of the project, from a day and perhaps to a day: the structure changes over time, and its history stays. */
@Entity('subproject')
export class Subproject {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') name: string;
  @Column('uuid', { nullable: true }) leadOrganisationId: string | null;
  @Column('int', { nullable: true }) targetParticipants: number | null;
  @Column('text', { nullable: true }) method: string | null;
  @Column('text', { nullable: true }) targetGroup: string | null;
  @Column('uuid', { nullable: true }) succeedsId: string | null;
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('text', { default: 'LOCAL' }) origin: Origin;
  @Column('int', { default: 1 }) version: number;
}

export const PARTNER_ROLES = ['OWNER', 'MEMBER', 'PERFORMER', 'REFERRER', 'BRIDGE_BUILDER', 'SIP_PARTY', 'LEARNING_RECIPIENT', 'EVALUATOR', 'COLLABORATOR', 'OTHER'] as const;
export type PartnerRole = (typeof PARTNER_ROLES)[number];

@Entity('project_partner')
export class ProjectPartner {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('uuid') organisationId: string;
  @Column('text') role: PartnerRole;
  /** The coordination association through which it takes part. */
  @Column('uuid', { nullable: true }) memberOfId: string | null;
  @Column('text', { default: 'LOCAL' }) origin: Origin;
  @Column('text', { nullable: true }) quote: string | null;
  @Column('int', { default: 1 }) version: number;
}

/** The figures a goal in words can be followed by; `#outcomes` counts them, the last two are surveys of `#learning`. */
export const GOAL_MEASURES = ['SUPPORT', 'PARALLEL_AREAS', 'STEP_PROGRESS', 'INCREASED_LIVELIHOOD', 'WORK_OR_STUDIES', 'READY_FOR_ORDINARY', 'SELF_ASSESSMENT', 'COLLABORATION'] as const;
export type GoalMeasure = (typeof GOAL_MEASURES)[number];

@Entity('project_goal')
export class ProjectGoal {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') words: string;
  @Column('text', { default: 'LOCAL' }) origin: 'RECORD' | 'LOCAL';
  @Column('text', { nullable: true }) provenance: Provenance | null;
  @Column('text', { nullable: true }) quote: string | null;
  @Column('int', { nullable: true }) line: number | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { nullable: true }) measure: GoalMeasure | null;
  @Column('uuid', { nullable: true }) addedBy: string | null;
  @Column('int', { default: 1 }) version: number;
}

@Entity('project_municipality')
export class ProjectMunicipality {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') code: string;
  @Column('uuid', { nullable: true }) unitId: string | null;
  @Column('text', { default: 'LOCAL' }) origin: Origin | 'DERIVED';
  @Column('text', { nullable: true }) quote: string | null;
  @Column('int', { default: 1 }) version: number;
}

export const ACTOR_KINDS = ['SOCIAL_SERVICES', 'LABOUR_MARKET_UNIT', 'ADULT_EDUCATION', 'ADDICTION_CENTRE', 'HOUSING_COMPANY', 'SCHOOL', 'HEALTH_CARE', 'EMPLOYMENT_SERVICE', 'SOCIAL_INSURANCE', 'PRISON_PROBATION', 'CIVIL_SOCIETY', 'OTHER'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Somebody who meets the target group, in one municipality or in the whole area. The list of kinds is open: OTHER has words of its own. */
@Entity('project_actor')
export class ProjectActor {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') kind: ActorKind;
  @Column('text', { nullable: true }) kindWords: string | null;
  @Column('uuid', { nullable: true }) branchId: string | null;
  @Column('text', { nullable: true }) municipalityCode: string | null;
  @Column('text') part: 'INTERNAL' | 'EXTERNAL';
  @Column('text', { default: 'LOCAL' }) origin: Origin;
  @Column('text', { nullable: true }) quote: string | null;
  @Column('int', { default: 1 }) version: number;
}

@Entity('project_actor_contact')
export class ProjectActorContact {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') actorId: string;
  @Column('text') name: string;
  @Column('text') duty: string;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('int', { default: 1 }) version: number;
}
