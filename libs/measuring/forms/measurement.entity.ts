import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Answers } from '../instruments/instrument.rules.js';

export const OCCASIONS = ['BASELINE', 'FOLLOW_UP', 'EXIT', 'RETEST'] as const;
export type Occasion = (typeof OCCASIONS)[number];
export const ANSWERING = ['PARTICIPANT', 'CASEWORKER'] as const;
export type Answering = (typeof ANSWERING)[number];

/** That somebody was measured, and what it came to. What was answered stands in a row of its own, since it may tell of health; so does the score of an instrument about health. */
@Entity('measurement')
export class Measurement {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('uuid') instrumentId: string;
  @Column('text') occasion: Occasion;
  @Column('date') measuredOn: string;
  @Column('text') respondent: Answering;
  @Column('int', { nullable: true }) minutes: number | null;
  @Column('int', { default: 0 }) missing: number;
  @Column('double precision', { nullable: true }) score: number | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('text', { nullable: true }) withdrawnWhy: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** A goal of one's own: how much it weighs, and how it has come out, from -2 to 2. */
export interface OwnGoalLevel { words: string; weight: number; level: number }

export type Answered = { values: Answers } | { goals: OwnGoalLevel[] };

/** One version of the answers of a form. A correction is another; this one stands. */
@Entity('measurement_answer')
export class MeasurementAnswer {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('uuid') measurementId: string;
  @Column('int') no: number;
  @Column('jsonb') answers: Answered;
  @Column('text', { default: '' }) words: string;
  /** How the person says it has become since the first time: -2 much worse, 0 unchanged, 2 much better. */
  @Column('int', { nullable: true }) feltChange: number | null;
  /** How it was to answer: 1 very bad, 5 very good. */
  @Column('int', { nullable: true }) acceptability: number | null;
  @Column('double precision', { nullable: true }) score: number | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}
