import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What the person does with her words. The first three, and that she cannot come, wait for an answer. */
export const WORD_KINDS = ['COMMENT', 'PROPOSAL', 'CHANGE', 'CANNOT_COME', 'AGREEMENT', 'ACCEPTED', 'DECLINED'] as const;
export type WordKind = (typeof WORD_KINDS)[number];
export const SAID_KINDS = ['COMMENT', 'PROPOSAL', 'CHANGE', 'CANNOT_COME'] as const;
export type SaidKind = (typeof SAID_KINDS)[number];
/** In her own hand, or written down from paper or speech by one who carries the case. */
export const WRITTEN_DOWN = ['PAPER', 'VOICE'] as const;
export type Given = 'OWN' | (typeof WRITTEN_DOWN)[number];

/** Three questions about influence; nobody at work reads the answers. Written by the law's function alone. */
@Entity('own_survey')
export class OwnSurvey {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') participationId: string;
  @Column('int') part: number;
  @Column('int') heard: number;
  @Column('int') clear: number;
  @Column('text') given: 'OWN' | 'PAPER';
  @Column('date') answeredOn: string;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** How well the support fits, in the person's own eyes; what was said stands. */
@Entity('own_rating')
export class OwnRating {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('int') fit: number;
  @Column('text', { default: '' }) words: string;
  @Column('text') given: Given;
  @Column('date') ratedOn: string;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

@Entity('own_word')
export class OwnWord {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('text') kind: WordKind;
  @Column('uuid', { nullable: true }) planId: string | null;
  @Column('uuid', { nullable: true }) interventionId: string | null;
  @Column('text') given: Given;
  @Column('date') saidOn: string;
  @Column('text', { default: '' }) words: string;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('uuid', { nullable: true }) answeredBy: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}
