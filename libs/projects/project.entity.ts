import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { RecordClaims } from './claims/claims.js';
import type { Generation } from './record/codes.js';
import type { FactStatus, Provenance } from './record/record.js';

/** What the text of a record says beside its labels: read anew at every import, never confirmed by itself. */
export interface StoredClaims extends RecordClaims {
  /** The free text with its typing errors mended; as written it stands in the source. */
  displayText: string;
}

@Entity('project')
export class Project {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') registrationNo: string;
  @Column('text', { array: true, default: '{}' }) aliases: string[];
  @Column('text') name: string;
  @Column('text') displayName: string;
  @Column('text') generation: Generation;
  @Column('uuid', { nullable: true }) ownerOrganisationId: string | null;
  @Column('text', { nullable: true }) region: string | null;
  @Column('text', { nullable: true }) nuts2: string | null;
  /** By the record; `shiftMonths` later in a demo. Empty when the record does not say, or says it ends before it begins. */
  @Column('date', { nullable: true }) startsOn: string | null;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('int', { default: 0 }) shiftMonths: number;
  @Column('boolean', { nullable: true }) secondaryThemeChildPoverty: boolean | null;
  @Column('boolean', { nullable: true }) strategicImportance: boolean | null;
  @Column('jsonb', { default: {} }) claims: StoredClaims;
  @Column('date', { nullable: true }) openUntil: string | null;
  @Column('text', { nullable: true }) openReason: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('uuid', { nullable: true }) createdBy: string | null;
}

@Entity('project_source')
export class ProjectSource {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') fileName: string;
  @Column('text') sha256: string;
  @Column('timestamptz', { default: () => 'now()' }) importedAt: Date;
  @Column('uuid', { nullable: true }) importedBy: string | null;
}

/** Apart from the source, since it may name contact persons: only the keepers of the register read it. */
@Entity('project_source_text')
export class ProjectSourceText {
  @PrimaryColumn('uuid') id: string;
  @Column('text') content: string;
  @Column('int', { default: 1 }) version: number;
}

export type FactValue = string | number | boolean | null;

@Entity('project_fact')
export class ProjectFact {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') key: string;
  @Column('jsonb', { nullable: true }) value: FactValue;
  @Column('text') status: FactStatus | 'CONFIRMED';
  @Column('text', { nullable: true }) provenance: Provenance | null;
  @Column('text', { nullable: true }) quote: string | null;
  @Column('int', { nullable: true }) line: number | null;
  @Column('uuid', { nullable: true }) sourceId: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
  @Column('uuid', { nullable: true }) confirmedBy: string | null;
  @Column('int', { default: 1 }) version: number;
}

/** The contact person of a record: personal data of staff, replaceable and removable. */
@Entity('project_contact')
export class ProjectContact {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { default: 'RECORD' }) origin: 'RECORD' | 'LOCAL' | 'REMOVED';
  @Column('int', { default: 1 }) version: number;
}

@Entity('project_discrepancy')
export class ProjectDiscrepancy {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') field: string;
  @Column('jsonb') reportedValues: FactValue[];
  @Column('text') note: string;
  @Column('text', { default: 'OPEN' }) status: 'OPEN' | 'EXPLAINED';
  @Column('text', { nullable: true }) resolution: string | null;
  @Column('timestamptz', { nullable: true }) resolvedAt: Date | null;
  @Column('uuid', { nullable: true }) resolvedBy: string | null;
  @Column('int', { default: 1 }) version: number;
}
