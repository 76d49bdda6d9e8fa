import { Column, Entity, PrimaryColumn } from 'typeorm';

export const AREAS = ['WORK', 'STUDY', 'HEALTH', 'SOCIAL', 'ECONOMY', 'HOUSING', 'LANGUAGE', 'COORDINATION'] as const;
export type Area = (typeof AREAS)[number];

/** The five groups of interventions that Samordningsbron names. */
export const FAMILIES = ['REHABILITATION', 'MAPPING', 'STUDY_AND_VOCATION', 'WORK_TRAINING', 'SUPPORT_TO_EMPLOYMENT'] as const;
export type Family = (typeof FAMILIES)[number];

/** A kind of intervention that may be offered: data, not code. */
@Entity('intervention_type')
export class InterventionType {
  @PrimaryColumn('text') code: string;
  @Column('text') area: Area;
  @Column('text', { nullable: true }) family: Family | null;
  @Column('text', { nullable: true }) within: string | null;
  @Column('text') sv: string;
  @Column('text') en: string;
  @Column('int') place: number;
}
