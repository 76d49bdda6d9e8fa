import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const ORGANISATION_KINDS = ['REGION', 'MUNICIPALITY', 'COORDINATION_ASSOCIATION', 'MUNICIPAL_FEDERATION', 'ASSOCIATION', 'STATE_AGENCY', 'HOUSING_COMPANY', 'COMPANY', 'OTHER'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const BRANCH_KINDS = ['SOCIAL_SERVICES', 'LABOUR_MARKET_UNIT', 'ADULT_EDUCATION', 'ADDICTION_CENTRE', 'HOUSING_COMPANY', 'SCHOOL', 'HEALTH_CARE', 'EMPLOYMENT_SERVICE', 'SOCIAL_INSURANCE', 'PRISON_PROBATION', 'CIVIL_SOCIETY', 'PROJECT_OFFICE', 'OTHER'] as const;
export type BranchKind = (typeof BRANCH_KINDS)[number];

@Entity('organisation')
export class Organisation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) orgNo: string | null;
  @Column('text') kind: OrganisationKind;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('uuid', { nullable: true }) createdBy: string | null;
}

@Entity('branch')
export class Branch {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('text') name: string;
  @Column('text') kind: BranchKind;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('uuid', { nullable: true }) createdBy: string | null;
}

@Entity('unit')
export class Unit {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') branchId: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) municipalityCode: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('uuid', { nullable: true }) createdBy: string | null;
}
