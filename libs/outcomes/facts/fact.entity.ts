import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { BirthCountryAnswer, CitizenshipAnswer, EducationAnswer, Employment, FollowUpMethod, HousingAnswer, LabourAnswer, Moment, Teller, TruthAnswer } from './facts.js';

/** How somebody stood on the day of entry. Put right, it gets a new row; the old one stays, so that a figure can be told as it was known. */
@Entity('entry_fact')
export class EntryFact {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('int') no: number;
  @Column('text') labour: LabourAnswer;
  @Column('date', { nullable: true }) unemployedSince: string | null;
  @Column('text') inEducation: TruthAnswer;
  @Column('text') education: EducationAnswer;
  @Column('timestamptz', { nullable: true }) replacedAt: Date | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** What is more sensitive, in the category of the plan. */
@Entity('entry_background')
export class EntryBackground {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('int') no: number;
  @Column('text') citizenship: CitizenshipAnswer;
  @Column('text') birthCountry: BirthCountryAnswer;
  @Column('text') parentsAbroad: TruthAnswer;
  @Column('text') housing: HousingAnswer;
  @Column('text') otherDisadvantage: TruthAnswer;
  @Column('timestamptz', { nullable: true }) replacedAt: Date | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** About health (GDPR article 9): a table of its own, in the category of health. */
@Entity('entry_disability')
export class EntryDisability {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('int') no: number;
  @Column('text') disability: TruthAnswer;
  @Column('timestamptz', { nullable: true }) replacedAt: Date | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** What was seen of somebody after the exit, at one of three moments. */
@Entity('exit_observation')
export class ExitObservation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('text') moment: Moment;
  @Column('int') no: number;
  @Column('date') observedOn: string;
  @Column('text') labour: LabourAnswer;
  @Column('text', { nullable: true }) employment: Employment | null;
  @Column('text') jobSearching: TruthAnswer;
  @Column('text') inEducation: TruthAnswer;
  @Column('text') qualified: TruthAnswer;
  @Column('text') improved: TruthAnswer;
  @Column('text') toldBy: Teller;
  @Column('text') method: FollowUpMethod;
  @Column('timestamptz', { nullable: true }) replacedAt: Date | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** When an observation may be made, counted from the exit. */
@Entity('observation_window')
export class ObservationWindow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) projectId: string | null;
  @Column('text') moment: Moment;
  @Column('int') months: number;
  @Column('int') daysBefore: number;
  @Column('int') daysAfter: number;
  @Column('text') source: string;
}
