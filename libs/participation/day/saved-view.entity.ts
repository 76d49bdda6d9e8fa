import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ViewFilters } from './saved-view.input.js';

/** A list somebody wants to come back to; only its owner sees it. */
@Entity('saved_view')
export class SavedView {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') accountId: string;
  @Column('text') name: string;
  @Column('jsonb') filters: ViewFilters;
  @Column('int', { default: 1 }) version: number;
}
