import type { Role } from '#access';
import type { BranchKind, InvitationSent, Made, OrganisationKind } from '#organisations';
import { DEMO_PASSWORD } from './password.js';
import { Visitor } from './visitor.js';

export { DEMO_PASSWORD } from './password.js';

export interface Seat {
  role: Role;
  unitId: string;
  projectId?: string | null;
  /** Last day of the role. */
  validTo: string;
}

export async function addOrganisation(admin: Visitor, name: string, kind: OrganisationKind, orgNo: string | null = null): Promise<string> {
  return (await admin.must(admin.post<Made>('/organisations', { name, kind, orgNo }))).id;
}

export async function addBranch(admin: Visitor, organisationId: string, name: string, kind: BranchKind): Promise<string> {
  return (await admin.must(admin.post<Made>(`/organisations/${organisationId}/branches`, { name, kind }))).id;
}

export async function addUnit(admin: Visitor, branchId: string, name: string, municipalityCode: string | null = null): Promise<string> {
  return (await admin.must(admin.post<Made>(`/branches/${branchId}/units`, { name, municipalityCode }))).id;
}

/** Invites somebody, who accepts by the link and signs in. Where nothing is mailed the link is shown, as in every demo world and test. */
export async function welcome(admin: Visitor, name: string, email: string, seat: Seat): Promise<Visitor> {
  const { unitId, ...asked } = seat;
  const { token } = await admin.must(admin.post<InvitationSent>(`/units/${unitId}/invitations`, { name, email, ...asked }));
  const visitor = admin.another(name);
  await visitor.must(visitor.post('/invitations/accept', { token, name, password: DEMO_PASSWORD }));
  await visitor.must(visitor.signIn(email, DEMO_PASSWORD));
  return visitor;
}
