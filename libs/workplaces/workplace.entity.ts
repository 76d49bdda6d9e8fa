import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The three that Samordningsbron names (SBR-14), and every other in words. */
export const SECTORS = ['GREEN', 'CAFE_RESTAURANT', 'ADMINISTRATION', 'OTHER'] as const;
export type Sector = (typeof SECTORS)[number];

/** A host or an employer, in the register of one branch. */
@Entity('workplace')
export class Workplace {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') branchId: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) orgNumber: string | null;
  @Column('text') sector: Sector;
  @Column('text', { nullable: true }) sectorWords: string | null;
  @Column('text', { nullable: true }) place: string | null;
  @Column('text', { nullable: true }) contactName: string | null;
  @Column('text', { nullable: true }) contactPhone: string | null;
  @Column('boolean', { default: true }) active: boolean;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}
