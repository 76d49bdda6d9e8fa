import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AskedHow, RatingMoment } from './independence.js';

/** How independent a person says she is. Put right, it gets a new row; the old one stays. */
@Entity('independence_rating')
export class IndependenceRating {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('text') moment: RatingMoment;
  @Column('date') ratedOn: string;
  @Column('int') rating: number;
  @Column('int', { nullable: true }) ownPercent: number | null;
  @Column('text') askedHow: AskedHow;
  @Column('timestamptz', { nullable: true }) replacedAt: Date | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}
