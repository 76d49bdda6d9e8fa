import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Organisation } from '#organisations';
import { Broken, Invalid, type Scope } from '#platform';
import { mustFit, projectWith } from './fact.rules.js';
import { isReadOnly, mustBeOpen, stateOn } from './period.rules.js';
import { Project, ProjectContact, ProjectDiscrepancy, ProjectFact, ProjectSource, ProjectSourceText } from './project.entity.js';
import type { ChangeProject, ConfirmFact, ExplainDiscrepancy, MatchOwner, ReopenProject, ReplaceContact } from './project.input.js';
import { readRecord, withoutContact } from './record/record-reading.rules.js';
import { ProjectPartner } from './structure/structure.entity.js';

const OPEN_DAYS = 30;

/** The project held until the end of the scope by one who keeps its register; an archive is not opened by this. */
export async function openRegister(scope: Scope, projectId: string): Promise<Project> {
  const project = await scope.lock(Project, projectId);
  mustBeOpen(project, scope.today);
  return project;
}

/** What people decide about what a record says: which facts hold, why it contradicts itself, who owns the project, whom to ask. */
@Injectable()
export class RegisterService {
  async change(scope: Scope, id: string, version: number, asked: ChangeProject): Promise<void> {
    const { displayName, shiftMonths } = asked;
    if (displayName !== undefined) await openRegister(scope, id);
    if (shiftMonths !== undefined && !scope.opened.roles.includes('SYSTEM_ADMIN')) throw new Broken('project.moved-by-administrator', {}, 'shiftMonths');
    await scope.change(Project, id, version, { ...(displayName !== undefined && { displayName }), ...(shiftMonths !== undefined && { shiftMonths }) });
    await scope.record({ type: 'project.changed', id, participationId: null });
  }

  /** Lets an archive be put in order for a while. What is said of participants stays closed. */
  async reopen(scope: Scope, id: string, version: number, { reason }: ReopenProject): Promise<void> {
    const project = await scope.lock(Project, id);
    if (stateOn(project, scope.today) !== 'ARCHIVED') throw new Broken('project.not-archived');
    const openUntil = Temporal.PlainDate.from(scope.today).add({ days: OPEN_DAYS }).toString();
    await scope.change(Project, id, version, { openUntil, openReason: reason });
    await scope.record({ type: 'project.reopened', id, participationId: null });
  }

  /** What was to be put right has been: an archive again, before its days are over. */
  async close(scope: Scope, id: string, version: number): Promise<void> {
    const project = await scope.lock(Project, id);
    if (stateOn(project, scope.today) !== 'ARCHIVED' || isReadOnly(project, scope.today)) throw new Broken('project.not-reopened');
    await scope.change(Project, id, version, { openUntil: null, openReason: null });
    await scope.record({ type: 'project.closed', id, participationId: null });
  }

  async confirmFact(scope: Scope, id: string, version: number, { value, outside, note }: ConfirmFact): Promise<void> {
    const fact = await scope.get(ProjectFact, id);
    const project = await openRegister(scope, fact.projectId);
    const differs = value != null && JSON.stringify(value) !== JSON.stringify(fact.value);
    if ((differs || outside) && !note) throw new Invalid([{ field: 'note', code: 'fact.needs-note' }]);
    if (value == null && fact.value === null) throw new Invalid([{ field: 'value', code: 'fact.nothing-to-confirm' }]);
    const kept = differs ? mustFit(fact.key, value, project) : fact.value;
    const status = outside ? 'OUTSIDE' : 'CONFIRMED';
    await scope.change(ProjectFact, id, version, { value: kept, status, note: note ?? fact.note, confirmedAt: scope.now, confirmedBy: scope.account });
    const column = projectWith(fact.key, kept);
    mustBeAPeriod({ ...project, ...column });
    if (Object.keys(column).length > 0) await scope.change(Project, project.id, project.version, column);
    await scope.record({ type: 'project.fact-confirmed', id, participationId: null });
  }

  async explain(scope: Scope, id: string, version: number, { resolution }: ExplainDiscrepancy): Promise<void> {
    const discrepancy = await scope.get(ProjectDiscrepancy, id);
    await openRegister(scope, discrepancy.projectId);
    if (discrepancy.status === 'EXPLAINED') throw new Broken('discrepancy.explained-already');
    await scope.change(ProjectDiscrepancy, id, version, { status: 'EXPLAINED', resolution, resolvedAt: scope.now, resolvedBy: scope.account });
    await scope.record({ type: 'project.discrepancy-explained', id, participationId: null });
  }

  /** The owner in the record is this organisation of the house. A number that says otherwise is not overruled. */
  async matchOwner(scope: Scope, id: string, version: number, { organisationId }: MatchOwner): Promise<void> {
    await openRegister(scope, id);
    const [owner] = await scope.find(Organisation, { where: { id: organisationId } });
    if (!owner) throw new Invalid([{ field: 'organisationId', code: 'value.refers-to-nothing' }]);
    const [number] = await scope.find(ProjectFact, { where: { projectId: id, key: 'ownerOrgNo' } });
    const stated = (number?.value as string | null | undefined)?.replace('-', '');
    if (stated && owner.orgNo && stated !== owner.orgNo) throw new Broken('owner.number-differs', { stated, known: owner.orgNo }, 'organisationId');
    await scope.change(Project, id, version, { ownerOrganisationId: organisationId });
    await scope.remove(ProjectPartner, { projectId: id, role: 'OWNER' });
    await scope.insert(ProjectPartner, { projectId: id, organisationId, role: 'OWNER', origin: 'LOCAL' });
    await scope.record({ type: 'project.owner-matched', id, participationId: null });
  }

  /** Somebody else is to be asked. The one the record named is taken out of the texts read in. */
  async replaceContact(scope: Scope, id: string, version: number, { name, email, phone }: ReplaceContact): Promise<void> {
    await putContact(scope, id, version, { name, email: email ?? null, phone: phone ?? null, origin: 'LOCAL' });
    await scope.record({ type: 'project.contact-replaced', id, participationId: null });
  }

  async removeContact(scope: Scope, id: string, version: number): Promise<void> {
    await putContact(scope, id, version, { name: null, email: null, phone: null, origin: 'REMOVED' });
    await scope.record({ type: 'project.contact-removed', id, participationId: null });
  }
}

function mustBeAPeriod({ startsOn, endsOn }: Pick<Project, 'startsOn' | 'endsOn'>): void {
  if (startsOn && endsOn && startsOn > endsOn) throw new Invalid([{ field: 'value', code: 'project.ends-before-it-begins' }]);
}

/** A project without a contact has version 0 of it. */
async function putContact(scope: Scope, id: string, version: number, values: Omit<ProjectContact, 'id' | 'version'>): Promise<void> {
  await openRegister(scope, id);
  const [contact] = await scope.find(ProjectContact, { where: { id } });
  if (contact) await scope.change(ProjectContact, id, version, values);
  else await scope.insert(ProjectContact, { id, ...values });
  for (const source of await scope.find(ProjectSource, { where: { projectId: id } })) {
    const text = await scope.lock(ProjectSourceText, source.id);
    await scope.change(ProjectSourceText, text.id, text.version, { content: withoutContact(readRecord(text.content)).source });
  }
}
