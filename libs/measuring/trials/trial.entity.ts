import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { InstrumentComparison } from './trial.view.js';

export const ALLOCATIONS = ['ALL', 'PARTICIPANT', 'MUNICIPALITY'] as const;
export type Allocation = (typeof ALLOCATIONS)[number];
export type TrialStatus = 'PLANNED' | 'RUNNING' | 'DECIDED';

/** Several instruments tried on the same participants. Planned it may be changed; running it is held to; decided it stands, with the figures as they were shown. */
@Entity('measurement_trial')
export class MeasurementTrial {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') name: string;
  @Column('uuid', { array: true }) instrumentIds: string[];
  @Column('text') allocation: Allocation;
  @Column('int') seed: number;
  /** As they were drawn at the start; the first has the first instrument, the second the next, and so on around. */
  @Column('text', { array: true, default: '{}' }) municipalities: string[];
  @Column('date') startsOn: string;
  @Column('int', { nullable: true }) everyWeeks: number | null;
  @Column('boolean') atExit: boolean;
  @Column('int', { nullable: true }) retestDays: number | null;
  @Column('int', { default: 20 }) pairsLeast: number;
  @Column('int', { default: 10 }) outcomesLeast: number;
  @Column('int', { default: 50 }) formsLeast: number;
  @Column('text', { default: 'PLANNED' }) status: TrialStatus;
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  @Column('uuid', { nullable: true }) startedBy: string | null;
  @Column('uuid', { nullable: true }) chosenId: string | null;
  @Column('date', { nullable: true }) decidedOn: string | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('text', { nullable: true }) grounds: string | null;
  @Column('jsonb', { nullable: true }) figures: InstrumentComparison[] | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) addedAt: Date;
  @Column('uuid') addedBy: string;
}
