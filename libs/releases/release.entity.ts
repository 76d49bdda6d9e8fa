import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Span } from './plan.js';
import type { Groups } from './tables/tables.rules.js';
import type { ReleasePromise, ReleaseTable } from './release.view.js';

/** Figures of a month or a quarter, frozen as they may be told outside the case team. It never changes; a wrong one is withdrawn, and another made. */
@Entity('release')
export class Release {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('int') number: number;
  @Column('text') span: Span;
  @Column('date') endsOn: string;
  @Column('jsonb') tables: ReleaseTable[];
  @Column('jsonb') promises: ReleasePromise[];
  @Column('timestamptz', { default: () => 'now()' }) madeAt: Date;
  @Column('uuid') madeBy: string;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('uuid', { nullable: true }) withdrawnBy: string | null;
  @Column('text', { nullable: true }) withdrawnReason: string | null;
  @Column('int', { default: 1 }) version: number;
}

/** The whole counts a release was made of, against which the next is tested: for those alone who make releases. */
@Entity('release_basis')
export class ReleaseBasis {
  @PrimaryColumn('uuid') id: string;
  @Column('jsonb') counts: Record<string, number>;
  @Column('jsonb') hidden: string[];
  @Column('jsonb') groups: Groups;
}
