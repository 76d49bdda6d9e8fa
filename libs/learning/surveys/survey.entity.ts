import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

export const INSTRUMENTS = ['SELF_ASSESSMENT', 'COLLABORATION'] as const;
export type Instrument = (typeof INSTRUMENTS)[number];
export const MOMENTS = ['BASELINE', 'YEARLY', 'END'] as const;
export type Moment = (typeof MOMENTS)[number];
export type Theme = 'NEED_ADAPTATION' | 'PARALLEL' | 'CONTACT' | 'TRUST' | 'ROLES';

/** A statement an actor agrees with, 1 to 5. */
@Entity('survey_item')
export class SurveyItem {
  @PrimaryColumn('text') code: string;
  @Column('text') instrument: Instrument;
  @Column('text') theme: Theme;
  @Column('int') place: number;
  @Column('text') sv: string;
  @Column('text') en: string;
}

/** What one actor answered, one day. It stands. */
@Entity('survey_answer')
export class SurveyAnswer {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('uuid') branchId: string;
  @Column('text') instrument: Instrument;
  @Column('text') moment: Moment;
  @Column('date') answeredOn: string;
  @Column('jsonb') scores: Record<string, number>;
  @Column('text', { nullable: true }) words: string | null;
  @Column('uuid') answeredBy: string;
}
