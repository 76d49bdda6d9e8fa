import { Injectable } from '@nestjs/common';
import { PERMISSIONS, ROLES, type Permission, type Role } from '#access';
import type { Language, Scope } from '#platform';
import type { AddBranch, AddOrganisation, AddUnit, DecideOnAccount, EndRole, GiveRole, Rename } from './administration.input.js';
import { ACCOUNTS, MEMBERSHIPS, ORGANISATIONS } from './administration.queries.js';
import type { AccountView, Made, MembershipView, OrganisationView, RoleWords } from './administration.view.js';
import { Branch, Organisation, Unit } from './organisation.entity.js';

const DECIDED = { SESSIONS_ENDED: 'account.sessions-ended', DISABLED: 'account.disabled', ENABLED: 'account.enabled' } as const;

const PROJECT_SEATS = new Set<string>(['PROJECT', 'LEARN']);

/** Municipalities and agencies run their own people: organisations, branches, units, roles, accounts. */
@Injectable()
export class AdministrationService {
  async organisations(scope: Scope): Promise<OrganisationView[]> {
    return scope.read(ORGANISATIONS);
  }

  async addOrganisation(scope: Scope, { name, orgNo, kind }: AddOrganisation): Promise<Made> {
    const id = await scope.insert(Organisation, { name, orgNo: orgNo?.replace('-', '') ?? null, kind, createdBy: scope.account });
    await scope.record({ type: 'organisation.added', id, participationId: null });
    return { id };
  }

  async addBranch(scope: Scope, organisationId: string, { name, kind }: AddBranch): Promise<Made> {
    await scope.get(Organisation, organisationId);
    const id = await scope.insert(Branch, { organisationId, name, kind, createdBy: scope.account });
    await scope.record({ type: 'branch.added', id, participationId: null });
    return { id };
  }

  async addUnit(scope: Scope, branchId: string, { name, municipalityCode }: AddUnit): Promise<Made> {
    await scope.get(Branch, branchId);
    const id = await scope.insert(Unit, { branchId, name, municipalityCode: municipalityCode ?? null, createdBy: scope.account });
    await scope.record({ type: 'unit.added', id, participationId: null });
    return { id };
  }

  async rename(scope: Scope, what: 'organisation' | 'branch' | 'unit', id: string, change: Rename & { version: number }): Promise<void> {
    const entity = { organisation: Organisation, branch: Branch, unit: Unit }[what];
    await scope.change<Organisation | Branch | Unit>(entity, id, change.version, { name: change.name });
    await scope.record({ type: `${what}.renamed`, id, participationId: null });
  }

  async memberships(scope: Scope, unitId: string): Promise<MembershipView[]> {
    await scope.get(Unit, unitId);
    return scope.read(MEMBERSHIPS, unitId, scope.today);
  }

  async accounts(scope: Scope, unitId: string): Promise<AccountView[]> {
    await scope.get(Unit, unitId);
    return scope.read(ACCOUNTS, unitId);
  }

  async giveRole(scope: Scope, unitId: string, { accountId, role, projectId, validFrom, validTo }: GiveRole): Promise<Made> {
    const id = await scope.call<string>('give_role', accountId, unitId, role, projectId ?? null, validFrom, validTo);
    await scope.record({ type: 'membership.given', id, participationId: null });
    return { id };
  }

  async endRole(scope: Scope, id: string, version: number, { reason }: EndRole): Promise<void> {
    await scope.call('end_role', id, version, reason);
    await scope.record({ type: 'membership.ended', id, participationId: null });
  }

  /** Ends an account's sessions, shuts it or opens it again; the reason stays. */
  async decideOnAccount(scope: Scope, id: string, version: number, { decision, reason }: DecideOnAccount): Promise<void> {
    await scope.call('decide_on_account', id, version, decision, reason);
    await scope.record({ type: DECIDED[decision], id, participationId: null });
  }

  /** What each role lets its holder do, in words. */
  roles(language: Language): RoleWords[] {
    const permissions = Object.entries(PERMISSIONS) as [string, Permission][];
    return (Object.keys(ROLES) as Role[]).map((role) => ({
      role,
      inProject: PROJECT_SEATS.has(ROLES[role]),
      permissions: permissions.filter(([, p]) => p.roles.includes(role)).map(([permission, p]) => ({ permission, words: p[language] })),
    }));
  }
}
