import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { PackContent } from './pack.view.js';

/** What another project has told, kept to be laid beside one's own figures. */
@Entity('learning_pack')
export class LearningPack {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') digest: string;
  @Column('jsonb') content: PackContent;
  @Column('timestamptz', { default: () => 'now()' }) loadedAt: Date;
  @Column('uuid') loadedBy: string;
  @Column('int', { default: 1 }) version: number;
}
