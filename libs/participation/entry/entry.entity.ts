import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { LivelihoodKind, LivelihoodMoment } from './livelihood-kinds.js';
import type { Direction as Towards, EntryRuleKind, Track } from './entry-words.js';

/** One thing a project asks of those who enter: data, so that another project asks for something else without other code. */
@Entity('entry_rule')
export class EntryRule {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') kind: EntryRuleKind;
  @Column('int', { nullable: true }) number: number | null;
  @Column('text', { array: true }) codes: string[];
  @Column('int', { default: 1 }) version: number;
}

/** Why the person enters, as far as the project asks. Put right, it gets a new row; the old one stays. */
@Entity('entry_assessment')
export class EntryAssessment {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('text', { nullable: true }) targetGroup: string | null;
  @Column('text', { nullable: true }) entryGrounds: string | null;
  @Column('text', { nullable: true }) track: Track | null;
  @Column('text', { array: true }) trackGrounds: string[];
  @Column('date', { nullable: true }) guardianConsentOn: string | null;
  @Column('boolean', { nullable: true }) activityResponsibility: boolean | null;
  @Column('boolean', { nullable: true }) supportsSelf: boolean | null;
  @Column('text', { nullable: true }) livelihoodAssessment: string | null;
  @Column('text', { nullable: true }) livelihoodAssessedBy: string | null;
  @Column('date', { nullable: true }) livelihoodAssessedOn: string | null;
  @Column('text', { nullable: true }) unavailableActivity: string | null;
  @Column('text', { nullable: true }) unavailableActor: string | null;
  @Column('text', { nullable: true }) unavailableReason: string | null;
  @Column('text', { nullable: true }) coordinatedNeed: string | null;
  @Column('text', { array: true }) parties: string[];
  @Column('text', { nullable: true }) aim: string | null;
  @Column('timestamptz', { nullable: true }) replacedAt: Date | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

@Entity('direction')
export class DirectionRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('text') towards: Towards;
  @Column('date') startsOn: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** One source of livelihood, before or after. */
@Entity('livelihood')
export class Livelihood {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('text') moment: LivelihoodMoment;
  @Column('date') observedOn: string;
  @Column('text') kind: LivelihoodKind;
  @Column('int') sharePercent: number;
  @Column('date', { nullable: true }) since: string | null;
  @Column('text') toldBy: 'DECLARED' | 'AGENCY' | 'DOCUMENT';
  @Column('timestamptz', { nullable: true }) replacedAt: Date | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}
