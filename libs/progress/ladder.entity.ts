import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One step of a ladder: its place in the list is its position, counted from 0. */
export interface LadderStep {
  name: string;
  description: string;
  /** What holds when somebody stands here. */
  criteria: string[];
  /** The working methods used here. */
  methods: string[];
}

/** One edition of a project's ladder. It never changes: a change is a new edition, and old assessments keep theirs. */
@Entity('ladder')
export class Ladder {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) projectId: string | null;
  @Column('int') edition: number;
  @Column('text') name: string;
  @Column('jsonb') steps: LadderStep[];
  @Column('jsonb', { default: [] }) checklist: string[];
  @Column('int', { nullable: true }) readyAt: number | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { default: () => 'now()' }) madeAt: Date;
  @Column('uuid', { nullable: true }) madeBy: string | null;
}
