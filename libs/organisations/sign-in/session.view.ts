import type { PermissionName, Role } from '#access';

export class BranchActedFor {
  id: string;
  name: string;
  kind: string;
  /** Name of the organisation the branch belongs to. */
  organisation: string;
}

export class RoleHeld {
  role: Role;
  unitId: string;
  unitName: string;
  projectId: string | null;
  projectName: string | null;
  /** Last day of the role. */
  validTo: string;
}

export class AccountSignedIn {
  id: string;
  name: string;
  locale: 'sv' | 'en';
  version: number;
}

export class SessionLife {
  /** So long it lives without use. */
  idleSeconds: number;
  /** It ends then, whatever is done. */
  endsAt: string;
}

/** Who is signed in, for which branch, and what that lets them do. */
export class Me {
  account: AccountSignedIn;
  branch: BranchActedFor | null;
  branches: BranchActedFor[];
  roles: RoleHeld[];
  permissions: PermissionName[];
  session: SessionLife;
}

/** Whom an invitation greets, before anyone has signed in. */
export class InvitationGreeting {
  name: string;
  email: string;
  unitName: string;
  organisation: string;
  role: Role;
  /** The address has an account already: the role is added to it, the password stays. */
  hasAccount: boolean;
}

/** A place where the person is signed in. */
export class OwnSession {
  id: string;
  startedAt: Date;
  /** Last used, to the minute. */
  seenAt: Date;
  /** It ends then, whatever is done. */
  endsAt: Date;
  /** Browser and system. */
  device: string | null;
  /** The branch acted for. */
  branchName: string | null;
  /** The one that asks. */
  current: boolean;
}

export class OwnSessionList {
  items: OwnSession[];
}
