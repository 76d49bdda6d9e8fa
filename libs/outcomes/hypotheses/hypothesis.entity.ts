import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Expectation, HypothesisFigure, Judgement, TestedPopulation } from './hypotheses.js';
import type { HypothesisFigures, HypothesisMeasure } from './hypothesis.view.js';

/** A hypothesis put to the test: set up once, judged once. */
@Entity('hypothesis_test')
export class HypothesisTest {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('uuid', { nullable: true }) hypothesisId: string | null;
  @Column('text') words: string;
  @Column('text') figure: HypothesisFigure;
  @Column('text', { nullable: true }) population: TestedPopulation | null;
  @Column('date') baselineFrom: string;
  @Column('date') baselineOn: string;
  @Column('jsonb') baseline: HypothesisMeasure;
  @Column('text') expectation: Expectation;
  @Column('numeric', { precision: 6, scale: 1, nullable: true }) level: number | null;
  @Column('date') lastOn: string;
  @Column('timestamptz', { default: () => 'now()' }) addedAt: Date;
  @Column('uuid') addedBy: string;
  @Column('text', { nullable: true }) judgement: Judgement | null;
  @Column('text', { nullable: true }) grounds: string | null;
  @Column('jsonb', { nullable: true }) shown: HypothesisFigures | null;
  @Column('timestamptz', { nullable: true }) judgedAt: Date | null;
  @Column('uuid', { nullable: true }) judgedBy: string | null;
  @Column('int', { default: 1 }) version: number;
}
