import { Injectable } from '@nestjs/common';
import { Organisation } from '#organisations';
import { Broken, Invalid, Stale, type Scope } from '#platform';
import { municipalities } from '../record/municipalities.js';
import { openRegister } from '../register.service.js';
import { ProjectActor, ProjectActorContact, ProjectGoal, ProjectMunicipality, ProjectPartner } from './structure.entity.js';
import type { ActorContactInput, AddActor, AddGoal, AddMunicipality, AddPartner, DeliverBy, FollowGoal } from './structure.input.js';

export interface Made { id: string }

type Removable = { id: string; version: number };

/** Who is in the project, where, and what it aims at: goals, partners, municipalities, actors. */
@Injectable()
export class StructureService {
  /** The record's list of goals is open: people add their own. */
  async addGoal(scope: Scope, projectId: string, { words, reason }: AddGoal): Promise<Made> {
    await openRegister(scope, projectId);
    const id = await scope.insert(ProjectGoal, { projectId, words: words.trim(), reason, origin: 'LOCAL', addedBy: scope.account });
    return told(scope, 'project.goal-added', id);
  }

  async removeGoal(scope: Scope, id: string, version: number): Promise<void> {
    const goal = await scope.get(ProjectGoal, id);
    await openRegister(scope, goal.projectId);
    if (goal.origin === 'RECORD') throw new Broken('goal.from-record');
    await removeSeen(scope, ProjectGoal, goal, version);
    await told(scope, 'project.goal-removed', id);
  }

  /** Which of the project's figures tells how it goes with the goal. */
  async followGoal(scope: Scope, id: string, version: number, { measure = null }: FollowGoal): Promise<void> {
    const goal = await scope.get(ProjectGoal, id);
    await openRegister(scope, goal.projectId);
    await scope.change(ProjectGoal, id, version, { measure });
    await told(scope, 'project.goal-followed', id);
  }

  async addPartner(scope: Scope, projectId: string, { organisationId, role, origin, memberOfId, quote }: AddPartner): Promise<Made> {
    await openRegister(scope, projectId);
    if (role === 'OWNER') throw new Broken('partner.owner-by-matching', {}, 'role');
    const [association] = memberOfId ? await scope.find(Organisation, { where: { id: memberOfId } }) : [];
    if (memberOfId && association?.kind !== 'COORDINATION_ASSOCIATION') throw new Invalid([{ field: 'memberOfId', code: 'partner.member-of-association' }]);
    const id = await scope.insert(ProjectPartner, { projectId, organisationId, role, origin, memberOfId: memberOfId ?? null, quote: quote ?? null });
    return told(scope, 'project.partner-added', id);
  }

  async removePartner(scope: Scope, id: string, version: number): Promise<void> {
    const partner = await scope.get(ProjectPartner, id);
    await openRegister(scope, partner.projectId);
    if (partner.role === 'OWNER') throw new Broken('partner.owner-by-matching');
    await removeSeen(scope, ProjectPartner, partner, version);
    await told(scope, 'project.partner-removed', id);
  }

  async addMunicipality(scope: Scope, projectId: string, { code, unitId, origin }: AddMunicipality): Promise<Made> {
    await openRegister(scope, projectId);
    if (!municipalities.some((each) => each.code === code)) throw new Invalid([{ field: 'code', code: 'municipality.unknown' }]);
    const id = await scope.insert(ProjectMunicipality, { projectId, code, unitId: unitId ?? null, origin });
    return told(scope, 'project.municipality-added', id);
  }

  async deliverBy(scope: Scope, id: string, version: number, { unitId }: DeliverBy): Promise<void> {
    const municipality = await scope.get(ProjectMunicipality, id);
    await openRegister(scope, municipality.projectId);
    await scope.change(ProjectMunicipality, id, version, { unitId: unitId ?? null });
    await told(scope, 'project.municipality-changed', id);
  }

  async removeMunicipality(scope: Scope, id: string, version: number): Promise<void> {
    const municipality = await scope.get(ProjectMunicipality, id);
    await openRegister(scope, municipality.projectId);
    await removeSeen(scope, ProjectMunicipality, municipality, version);
    await told(scope, 'project.municipality-removed', id);
  }

  async addActor(scope: Scope, projectId: string, asked: AddActor): Promise<Made> {
    await openRegister(scope, projectId);
    if ((asked.kind === 'OTHER') !== Boolean(asked.kindWords)) throw new Invalid([{ field: 'kindWords', code: 'actor.other-in-words' }]);
    const { branchId = null, municipalityCode = null, kindWords = null, ...given } = asked;
    const id = await scope.insert(ProjectActor, { ...given, projectId, branchId, municipalityCode, kindWords });
    return told(scope, 'project.actor-added', id);
  }

  async removeActor(scope: Scope, id: string, version: number): Promise<void> {
    const actor = await scope.get(ProjectActor, id);
    await openRegister(scope, actor.projectId);
    await removeSeen(scope, ProjectActor, actor, version);
    await told(scope, 'project.actor-removed', id);
  }

  async addContact(scope: Scope, actorId: string, { name, duty, email, phone }: ActorContactInput): Promise<Made> {
    const actor = await scope.get(ProjectActor, actorId);
    await openRegister(scope, actor.projectId);
    const id = await scope.insert(ProjectActorContact, { actorId, name, duty, email: email ?? null, phone: phone ?? null });
    return told(scope, 'project.actor-contact-added', id);
  }

  async removeContact(scope: Scope, id: string, version: number): Promise<void> {
    const contact = await scope.get(ProjectActorContact, id);
    const actor = await scope.get(ProjectActor, contact.actorId);
    await openRegister(scope, actor.projectId);
    await removeSeen(scope, ProjectActorContact, contact, version);
    await told(scope, 'project.actor-contact-removed', id);
  }
}

async function told(scope: Scope, type: string, id: string): Promise<Made> {
  await scope.record({ type, id, participationId: null });
  return { id };
}

/** Takes away the row as it was seen. */
export async function removeSeen<T extends Removable>(scope: Scope, entity: new () => T, row: T, version: number): Promise<void> {
  if (row.version !== version) throw new Stale(row.version);
  await scope.remove<Removable>(entity, { id: row.id });
}
