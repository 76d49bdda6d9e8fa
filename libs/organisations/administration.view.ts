import type { Role } from '#access';
import type { AccountDecision } from './administration.input.js';
import type { BranchKind, OrganisationKind } from './organisation.entity.js';

export class UnitView {
  id: string;
  name: string;
  municipalityCode: string | null;
  version: number;
}

export class BranchView {
  id: string;
  name: string;
  kind: BranchKind;
  version: number;
  units: UnitView[];
}

export class OrganisationView {
  id: string;
  name: string;
  /** Ten digits. */
  orgNo: string | null;
  kind: OrganisationKind;
  version: number;
  branches: BranchView[];
}

export class MembershipView {
  id: string;
  accountId: string;
  accountName: string;
  role: Role;
  projectId: string | null;
  projectName: string | null;
  /** First day. */
  validFrom: string;
  /** Last day. */
  validTo: string;
  status: 'ACTIVE' | 'FUTURE' | 'ENDED';
  version: number;
}

export class InvitationView {
  id: string;
  name: string;
  email: string;
  role: Role;
  projectId: string | null;
  validTo: string;
  /** When the mail with the link left; null as long as it waits, and where none is sent. */
  mailedAt: Date | null;
  /** The link works until then. */
  expiresAt: Date;
  status: 'OPEN' | 'ACCEPTED' | 'WITHDRAWN' | 'EXPIRED';
  version: number;
}

export class InvitationSent {
  id: string;
  email: string;
  /** The secret part of the link, shown this once; null where it is mailed to the invited alone. */
  token: string | null;
}

export class AccountView {
  id: string;
  name: string;
  /** Only of colleagues and of those one administers. */
  email: string | null;
  status: 'ACTIVE' | 'DISABLED';
  version: number;
  /** The latest decision on the account; only for those who administer it. */
  decision: AccountDecision | null;
  reason: string | null;
  decidedAt: Date | null;
}

export class RoleWords {
  role: Role;
  /** Given in one project; the other roles in a unit alone. */
  inProject: boolean;
  /** What it lets its holder do, in words. */
  permissions: { permission: string; words: string }[];
}

export class Made {
  id: string;
}

export class OrganisationList {
  items: OrganisationView[];
}

export class MembershipList {
  items: MembershipView[];
}

export class AccountList {
  items: AccountView[];
}

export class InvitationList {
  items: InvitationView[];
}

export class RoleList {
  items: RoleWords[];
}
