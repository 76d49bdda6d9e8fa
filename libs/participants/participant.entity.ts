import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { IdentityKind } from './identity-number-kinds.js';

export const GENDERS = ['FEMALE', 'MALE', 'OTHER', 'UNKNOWN'] as const;
export type Gender = (typeof GENDERS)[number];

@Entity('participant')
export class Participant {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') branchId: string;
  @Column('text') gender: Gender;
  @Column('boolean', { default: false }) protected: boolean;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('uuid', { nullable: true }) createdBy: string | null;
}

/** Who the participant is. A stricter table of its own: row security limits rows, not columns. */
@Entity('identity')
export class Identity {
  @PrimaryColumn('uuid') participantId: string;
  @Column('uuid') branchId: string;
  @Column('text', { nullable: true }) givenName: string | null;
  @Column('text', { nullable: true }) familyName: string | null;
  @Column('bytea', { nullable: true }) nameCipher: Buffer | null;
  @Column('text') numberKind: IdentityKind;
  @Column('bytea', { nullable: true }) numberCipher: Buffer | null;
  @Column('bytea', { nullable: true }) numberHash: Buffer | null;
  @Column('date', { nullable: true }) birthDate: string | null;
  @Column('bytea', { nullable: true }) phoneCipher: Buffer | null;
  @Column('bytea', { nullable: true }) emailCipher: Buffer | null;
  @Column('bytea', { nullable: true }) addressCipher: Buffer | null;
  @Column('text', { nullable: true }) municipalityCode: string | null;
  @Column('text', { nullable: true }) interpreterLanguage: string | null;
  @Column('int', { default: 1 }) version: number;
}

/** A number the person had before; it still finds the person. */
@Entity('identity_alias')
export class IdentityAlias {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') participantId: string;
  @Column('text') numberKind: IdentityKind;
  @Column('bytea', { nullable: true }) numberCipher: Buffer | null;
  @Column('bytea', { nullable: true }) numberHash: Buffer | null;
  @Column('text') reason: string;
  @Column('timestamptz', { default: () => 'now()' }) replacedAt: Date;
  @Column('uuid') replacedBy: string;
}

@Entity('protection')
export class Protection {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') participantId: string;
  @Column('text') level: 'SECRECY_MARKING' | 'PROTECTED_REGISTRATION' | 'ASSUMED_IDENTITY';
  @Column('text', { nullable: true }) safeChannel: string | null;
  @Column('timestamptz', { default: () => 'now()' }) setAt: Date;
  @Column('uuid') setBy: string;
  @Column('timestamptz', { nullable: true }) liftedAt: Date | null;
  @Column('uuid', { nullable: true }) liftedBy: string | null;
  @Column('uuid', { nullable: true }) confirmedBy: string | null;
}
