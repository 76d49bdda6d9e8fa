import { Injectable } from '@nestjs/common';
import { In, type EntityTarget } from 'typeorm';
import { Organisation } from '#organisations';
import { Invalid, Stale, type Scope } from '#platform';
import { mustBeOpen, Project } from '#projects';
import { Dissemination, Hypothesis, Iteration, JointDecision, KnowledgeActivity, StructuralGoal, WorkProcess } from './register.entity.js';
import type { DisseminationInput, HypothesisInput, IterationInput, JointDecisionInput, KnowledgeActivityInput, StructuralGoalInput, WorkProcessInput } from './register.input.js';
import { ASSOCIATIONS, REGISTERS } from './register.queries.js';
import { inOrder, judged, newestFirst, notAhead } from './register.rules.js';
import type { AssociationReport, LearningRegisters } from './register.view.js';

interface Line { id: string; projectId: string; addedBy: string; version: number }

/** A line of a register: which register, and either the project it is added to or the line that is changed. */
export type At = { projectId: string; id?: undefined } | { id: string; version: number };

/** What the project learns, register by register: each is written as a whole line. */
@Injectable()
export class RegisterKeeper {
  async all(scope: Scope, projectId: string): Promise<LearningRegisters> {
    await scope.get(Project, projectId);
    const [registers] = await scope.read(REGISTERS, projectId);
    return { ...registers!, today: scope.today };
  }

  async associations(scope: Scope, projectId: string): Promise<AssociationReport> {
    await scope.get(Project, projectId);
    return { items: await scope.read(ASSOCIATIONS, projectId) };
  }

  async hypothesis(scope: Scope, at: At, asked: HypothesisInput): Promise<string> {
    const before = at.id === undefined ? null : await scope.get(Hypothesis, at.id);
    return this.write(scope, Hypothesis, at, judged(asked, before, scope.today));
  }

  async iteration(scope: Scope, at: At, asked: IterationInput): Promise<string> {
    inOrder(asked);
    return this.write(scope, Iteration, at, asked);
  }

  async knowledgeActivity(scope: Scope, at: At, asked: KnowledgeActivityInput): Promise<string> {
    notAhead('heldOn', asked.heldOn, scope.today);
    await areKnown(scope, 'recipientIds', asked.recipientIds);
    return this.write(scope, KnowledgeActivity, at, asked);
  }

  async dissemination(scope: Scope, at: At, asked: DisseminationInput): Promise<string> {
    notAhead('toldOn', asked.toldOn, scope.today);
    return this.write(scope, Dissemination, at, asked);
  }

  async process(scope: Scope, at: At, asked: WorkProcessInput): Promise<string> {
    await areKnown(scope, 'ownerIds', asked.ownerIds);
    return this.write(scope, WorkProcess, at, { ...asked, editions: newestFirst(asked.editions) });
  }

  async structuralGoal(scope: Scope, at: At, asked: StructuralGoalInput): Promise<string> {
    return this.write(scope, StructuralGoal, at, { ...asked, activities: newestFirst(asked.activities) });
  }

  async jointDecision(scope: Scope, at: At, asked: JointDecisionInput): Promise<string> {
    notAhead('decidedOn', asked.decidedOn, scope.today);
    await areKnown(scope, 'associationIds', asked.associationIds, 'COORDINATION_ASSOCIATION');
    return this.write(scope, JointDecision, at, asked);
  }

  async remove(scope: Scope, register: EntityTarget<Line>, id: string, version: number): Promise<void> {
    const line = await scope.get(register, id);
    mustBeOpen(await scope.get(Project, line.projectId), scope.today);
    if (line.version !== version) throw new Stale(line.version);
    await scope.remove(register, { id });
    await scope.record({ type: 'learning.removed', id, participationId: null });
  }

  private async write<E extends Line>(scope: Scope, register: EntityTarget<E>, at: At, values: Partial<E>): Promise<string> {
    const { projectId } = at.id === undefined ? at : await scope.get(register, at.id);
    mustBeOpen(await scope.get(Project, projectId), scope.today);
    const id = at.id ?? (await scope.insert(register, { ...values, projectId, addedBy: scope.account }));
    if (at.id !== undefined) await scope.change(register, at.id, at.version, values);
    await scope.record({ type: at.id === undefined ? 'learning.added' : 'learning.changed', id, participationId: null });
    return id;
  }
}

async function areKnown(scope: Scope, field: string, ids: string[], kind?: Organisation['kind']): Promise<void> {
  const found = await scope.find(Organisation, { where: { id: In(ids), ...(kind && { kind }) } });
  if (found.length < ids.length) throw new Invalid([{ field, code: kind ? 'learning.not-an-association' : 'learning.unknown-organisation' }]);
}
