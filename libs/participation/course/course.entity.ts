import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ClosingReason } from './closing-reasons.js';

@Entity('home')
export class Home {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') participationId: string;
  @Column('uuid') branchId: string;
  @Column('uuid') unitId: string;
  @Column('uuid', { nullable: true }) subprojectId: string | null;
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
}

@Entity('pause')
export class Pause {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('date', { nullable: true }) resumesOn: string | null;
  @Column('text') reason: string;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** How a participation ended. Found wrong, it is marked so and the participation goes on. */
@Entity('participation_exit')
export class ParticipationExit {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('date') endsOn: string;
  @Column('text') reason: ClosingReason;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz', { nullable: true }) reopenedAt: Date | null;
  @Column('uuid', { nullable: true }) reopenedBy: string | null;
  @Column('text', { nullable: true }) reopenReason: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}
