import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { How } from './reminders.js';

export const RHYTHMS = ['DAILY', 'WEEKLY'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** What one person wants to be reminded of, and when. Its key is the account's. */
@Entity('reminder_choice')
export class ReminderChoice {
  @PrimaryColumn('uuid') id: string;
  @Column('text') rhythm: Rhythm;
  @Column('int') weekday: number;
  @Column('int') hour: number;
  @Column('int') quietFrom: number;
  @Column('int') quietTo: number;
  @Column('boolean') quietWeekends: boolean;
  @Column('jsonb') kinds: Record<string, How>;
  @Column('int', { default: 1 }) version: number;
}

/** A letter to one person: how many things it told of, and what came of it. */
@Entity('reminder_letter')
export class ReminderLetter {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') accountId: string;
  @Column('text') kind: 'DIGEST' | 'NOW';
  @Column('timestamptz') orderedAt: Date;
  @Column('int', { nullable: true }) things: number | null;
  @Column('timestamptz', { nullable: true }) handedAt: Date | null;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  @Column('text', { nullable: true }) outcome: 'SENT' | 'NOTHING' | 'UNCERTAIN' | 'REFUSED' | 'REPLACED' | null;
}
