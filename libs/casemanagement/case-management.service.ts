import { Injectable } from '@nestjs/common';
import { Participation } from '#participation';
import { ownFile } from '#plans';
import { Broken, Unseen, type Scope } from '#platform';
import { CaseContact, CaseManagement, ResourceMember } from './case-management.entity.js';
import type { BeginCaseManagement, ChangeCaseManagement, WriteContact, WriteMember } from './case-management.input.js';
import { CONTACTS, FIGURES, MANAGED, MEMBERS, PROJECT_MANAGED, TOLD } from './case-management.queries.js';
import { contactHolds, courseHolds, memberHolds, projectFigures } from './case-management.rules.js';
import type { CaseManagementOfPerson, ProjectCaseManagement } from './case-management.view.js';

type Made = { id: string };

/** One who keeps the whole together: after which model, how much, with whom around, and what came of it. */
@Injectable()
export class CaseManagementService {
  async ofPerson(scope: Scope, participationId: string): Promise<CaseManagementOfPerson> {
    await scope.get(Participation, participationId);
    scope.notice({ participationId });
    const items = await scope.read(MANAGED, participationId, scope.branch);
    const members = await scope.read(MEMBERS, participationId, scope.branch);
    const contacts = await scope.read(CONTACTS, participationId, scope.account);
    const [figures] = await scope.read(FIGURES, participationId, scope.branch, scope.today);
    const [seen] = await scope.read(TOLD, participationId);
    return { today: scope.today, told: seen!.told, items, members, contacts, figures: figures ?? null };
  }

  async begin(scope: Scope, participationId: string, asked: BeginCaseManagement): Promise<Made> {
    const file = await ownFile(scope, participationId);
    courseHolds(asked, scope.today);
    if ((await scope.find(CaseManagement, { where: { casefileId: file.id } })).some(({ endsOn }) => endsOn === null)) throw new Broken('cm.runs-already');
    const id = await scope.insert(CaseManagement, { ...asked, casefileId: file.id, participationId, writtenBy: scope.account });
    await scope.record({ type: 'case-management.begun', id, participationId });
    return { id };
  }

  async change(scope: Scope, id: string, version: number, { endsOn = null, endReason = null, goals = '', ...asked }: ChangeCaseManagement): Promise<void> {
    const { participationId } = await scope.get(CaseManagement, id);
    await ownFile(scope, participationId, endsOn === null ? 'BEGINS' : 'AFTERWARDS');
    courseHolds({ ...asked, endsOn, endReason }, scope.today);
    await scope.change(CaseManagement, id, version, { ...asked, goals, endsOn, endReason });
    await scope.record({ type: endsOn ? 'case-management.ended' : 'case-management.changed', id, participationId });
  }

  async choose(scope: Scope, participationId: string, asked: WriteMember): Promise<Made> {
    const file = await ownFile(scope, participationId);
    memberHolds(asked, scope.today);
    const id = await scope.insert(ResourceMember, { ...asked, casefileId: file.id, participationId, writtenBy: scope.account });
    await scope.record({ type: 'resource-group.added', id, participationId });
    return { id };
  }

  async changeMember(scope: Scope, id: string, version: number, { organisation = null, contact = null, leftOn = null, ...asked }: WriteMember): Promise<void> {
    const { participationId } = await scope.get(ResourceMember, id);
    memberHolds({ ...asked, leftOn }, scope.today);
    await scope.change(ResourceMember, id, version, { ...asked, organisation, contact, leftOn });
    await scope.record({ type: 'resource-group.changed', id, participationId });
  }

  async log(scope: Scope, participationId: string, asked: WriteContact): Promise<Made> {
    const file = await ownFile(scope, participationId, { on: asked.heldOn, field: 'heldOn' });
    contactHolds(asked, scope.today);
    const id = await scope.insert(CaseContact, { ...asked, casefileId: file.id, participationId, writtenBy: scope.account });
    await scope.record({ type: 'case-contact.written', id, participationId });
    return { id };
  }

  async correct(scope: Scope, id: string, version: number, { inVivo = false, about = '', ...asked }: WriteContact): Promise<void> {
    const { participationId } = await scope.get(CaseContact, id);
    contactHolds({ ...asked, inVivo }, scope.today);
    await scope.change(CaseContact, id, version, { ...asked, inVivo, about });
    await scope.record({ type: 'case-contact.corrected', id, participationId });
  }

  async ofProject(scope: Scope, projectId: string): Promise<ProjectCaseManagement> {
    if (!scope.opened.projects.includes(projectId)) throw new Unseen();
    const [counts] = await scope.read(PROJECT_MANAGED, projectId);
    return { asOf: scope.today, ...projectFigures(counts!) };
  }
}
