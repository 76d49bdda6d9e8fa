import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The three that are to meet in every municipality. */
export const THE_THREE = ['SOCIAL_SERVICES', 'SCHOOL', 'LABOUR_MARKET_UNIT'] as const;
export type OneOfThree = (typeof THE_THREE)[number];

/** How those who meet the individual work together in one municipality. */
@Entity('local_structure')
export class LocalStructure {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') municipalityCode: string;
  @Column('text', { nullable: true }) socialServices: string | null;
  @Column('text', { nullable: true }) school: string | null;
  @Column('text', { nullable: true }) labourMarketUnit: string | null;
  @Column('text', { nullable: true }) agreement: string | null;
  @Column('date', { nullable: true }) agreedOn: string | null;
  @Column('text', { nullable: true }) forum: string | null;
  @Column('text', { nullable: true }) frequency: string | null;
  @Column('text', { nullable: true }) agenda: string | null;
  @Column('int', { default: 6 }) withinMonths: number;
  @Column('uuid') addedBy: string;
  @Column('int', { default: 1 }) version: number;
}

@Entity('structure_meeting')
export class StructureMeeting {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') structureId: string;
  @Column('date') heldOn: string;
  @Column('text', { array: true }) present: OneOfThree[];
  @Column('text', { nullable: true }) decisions: string | null;
  @Column('uuid') addedBy: string;
  @Column('int', { default: 1 }) version: number;
}
