import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '#platform';
import type { OrderedFormat, OrderStatus, ReportKind } from './orders.js';

/** A report that somebody has ordered. What is read for it, and the file, are no column of it: the law hands the file out. */
@Entity('report_order')
export class ReportOrder {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') kind: ReportKind;
  @Column('text') format: OrderedFormat;
  @Column('text') language: Language;
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  @Column('int') total: number;
  @Column('int', { default: 0 }) done: number;
  @Column('text', { default: 'QUEUED' }) status: OrderStatus;
  @Column('text', { nullable: true }) fault: string | null;
  @Column('timestamptz', { default: () => 'now()' }) orderedAt: Date;
  @Column('uuid') orderedBy: string;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('timestamptz', { nullable: true }) keptUntil: Date | null;
  @Column('int', { default: 1 }) version: number;
}
