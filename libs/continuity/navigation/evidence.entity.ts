import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A navigation that shows how a way of working goes. It is read with the navigation, and by nobody else who reads the process. */
@Entity('process_evidence')
export class ProcessEvidence {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') processId: string;
  @Column('uuid') navigationId: string;
  @Column('text', { default: '' }) words: string;
  @Column('date') linkedOn: string;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}
