import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '#access';

@Entity('account')
export class Account {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text', { default: 'ACTIVE' }) status: 'ACTIVE' | 'DISABLED';
  @Column('text', { default: 'sv' }) locale: 'sv' | 'en';
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

@Entity('account_contact')
export class AccountContact {
  @PrimaryColumn('uuid') accountId: string;
  @Column('text') email: string;
  @Column('text', { nullable: true }) phone: string | null;
}

/** An account in a unit under a role, for a time. Given and ended by the law's functions alone. */
@Entity('membership')
export class Membership {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') accountId: string;
  @Column('uuid') unitId: string;
  @Column('text') role: Role;
  @Column('uuid', { nullable: true }) projectId: string | null;
  @Column('date') validFrom: string;
  @Column('date') validTo: string;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('uuid', { nullable: true }) endedBy: string | null;
  @Column('text', { nullable: true }) endReason: string | null;
  @Column('timestamptz', { default: () => 'now()' }) grantedAt: Date;
  @Column('uuid', { nullable: true }) grantedBy: string | null;
  @Column('int', { default: 1 }) version: number;
}

@Entity('invitation')
export class Invitation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') email: string;
  @Column('uuid') unitId: string;
  @Column('text') role: Role;
  @Column('uuid', { nullable: true }) projectId: string | null;
  @Column('date') validTo: string;
  @Column('timestamptz', { default: () => 'now()' }) invitedAt: Date;
  @Column('uuid') invitedBy: string;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) mailedAt: Date | null;
  @Column('timestamptz', { nullable: true }) acceptedAt: Date | null;
  @Column('uuid', { nullable: true }) acceptedBy: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('uuid', { nullable: true }) withdrawnBy: string | null;
  @Column('int', { default: 1 }) version: number;
}
