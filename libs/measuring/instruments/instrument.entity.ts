import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Definition, LicenceKind } from './instrument.rules.js';

export const RESPONDENTS = ['PARTICIPANT', 'CASEWORKER', 'BOTH'] as const;
export type Respondent = (typeof RESPONDENTS)[number];

/** One edition of a way to measure. It never changes: a change, or words that are loaded, make a new edition; forms keep theirs. */
@Entity('instrument')
export class Instrument {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** Null: it came with the program. */
  @Column('uuid', { nullable: true }) projectId: string | null;
  @Column('text') key: string;
  @Column('int') edition: number;
  @Column('text') nameSv: string;
  @Column('text') nameEn: string;
  @Column('text') respondent: Respondent;
  @Column('text') licence: LicenceKind;
  @Column('text', { nullable: true }) licensor: string | null;
  @Column('text', { nullable: true }) source: string | null;
  @Column('boolean') aboutHealth: boolean;
  @Column('jsonb') definition: Definition;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { default: () => 'now()' }) madeAt: Date;
  @Column('uuid', { nullable: true }) madeBy: string | null;
}

/** That a project may use an instrument, and by whose leave. A renewed licence is another row. */
@Entity('instrument_licence')
export class InstrumentLicence {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') key: string;
  @Column('text') holder: string;
  @Column('text') kind: 'PERMISSION' | 'PAID';
  @Column('text') reference: string;
  @Column('date', { nullable: true }) validTo: string | null;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt: Date;
  @Column('uuid') recordedBy: string;
}

/** That a project asks by an instrument, and when. Retired it is asked no more; what was answered stands. */
@Entity('instrument_use')
export class InstrumentUse {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('uuid') instrumentId: string;
  @Column('boolean') atEntry: boolean;
  @Column('int', { nullable: true }) everyDays: number | null;
  @Column('boolean') atExit: boolean;
  @Column('date', { nullable: true }) retiredOn: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) addedAt: Date;
  @Column('uuid') addedBy: string;
}
