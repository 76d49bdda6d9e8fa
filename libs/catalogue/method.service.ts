import { Injectable } from '@nestjs/common';
import { mustBeOpen, municipalities, Project, WORKED_IN } from '#projects';
import { Invalid, Unseen, type Scope } from '#platform';
import { CatalogueService } from './catalogue.service.js';
import { Method, MethodEvaluation, MethodEvidence, MethodUse } from './method.entity.js';
import type { AddEvidence, AddMethod, ChangeMethodUse, EvaluateMethod, ProposeMethod, TryMethod } from './method.input.js';
import { FIGURES_FOR_ALL, METHODS, ONE_METHOD } from './method.queries.js';
import { decided, DECISIONS, evidenceIsWhole, mustTakeNew, tried } from './method.rules.js';
import type { MethodList, MethodMade, MethodView } from './method.view.js';

/** Methods and their life: shared by all, decided on where they are worked with. */
@Injectable()
export class MethodService {
  constructor(private readonly catalogue: CatalogueService) {}

  async list(scope: Scope): Promise<MethodList> {
    const items = await scope.read(METHODS);
    const { items: types } = await this.catalogue.interventionTypes(scope);
    return { items, types, today: scope.today };
  }

  async one(scope: Scope, id: string): Promise<MethodView> {
    const [method] = await scope.read(ONE_METHOD, id);
    if (!method) throw new Unseen();
    return { ...method, projects: await scope.read(WORKED_IN), today: scope.today };
  }

  async add(scope: Scope, { typeCode = null, origin, name, ...given }: AddMethod): Promise<MethodMade> {
    if (typeCode && !(await this.catalogue.isKnown(scope, typeCode))) throw new Invalid([{ field: 'typeCode', code: 'intervention.unknown-type' }]);
    const id = await scope.insert(Method, { ...given, name: name.trim(), typeCode, origin: origin?.trim() || null, proposedBy: scope.account });
    return told(scope, 'method.added', id);
  }

  /** For the own branch, or for any in a project whose register one keeps. Another's experience may be taken up. */
  async propose(scope: Scope, methodId: string, { branchId = scope.branch!, followsId, municipalityCode, ...asked }: ProposeMethod): Promise<MethodMade> {
    await scope.get(Method, methodId);
    mustBeOpen(await scope.get(Project, asked.projectId), scope.today);
    if (municipalityCode && !municipalities.some(({ code }) => code === municipalityCode)) throw new Invalid([{ field: 'municipalityCode', code: 'municipality.unknown' }]);
    const [followed] = followsId ? await scope.find(MethodUse, { where: { id: followsId, methodId } }) : [];
    if (followsId && !followed) throw new Invalid([{ field: 'followsId', code: 'value.refers-to-nothing' }]);
    const id = await scope.insert(MethodUse, { ...asked, methodId, branchId, municipalityCode, followsId, since: scope.today, proposedBy: scope.account });
    return told(scope, 'method.proposed', id);
  }

  async addEvidence(scope: Scope, methodId: string, asked: AddEvidence): Promise<MethodMade> {
    await scope.get(Method, methodId);
    evidenceIsWhole(asked);
    const id = await scope.insert(MethodEvidence, { ...asked, source: asked.source?.trim() || null, methodId, branchId: scope.branch!, writtenBy: scope.account });
    return told(scope, 'method.evidence-added', id);
  }

  async change(scope: Scope, id: string, version: number, changes: ChangeMethodUse): Promise<void> {
    await this.save(scope, { id, version, type: 'method.changed' }, () => changes);
  }

  async try(scope: Scope, id: string, version: number, asked: TryMethod): Promise<void> {
    await this.save(scope, { id, version, type: 'method.tried' }, (use) => tried(use, asked, scope.today));
  }

  async pause(scope: Scope, id: string, version: number): Promise<void> {
    await this.save(scope, { id, version, type: 'method.paused' }, ({ status }) => ({ status: decided(status, 'pause'), since: scope.today }));
  }

  adopt(scope: Scope, id: string, version: number, asked: EvaluateMethod): Promise<void> {
    return this.evaluate(scope, { id, version, decision: 'adopt' }, asked);
  }

  retire(scope: Scope, id: string, version: number, asked: EvaluateMethod): Promise<void> {
    return this.evaluate(scope, { id, version, decision: 'retire' }, asked);
  }

  /** Somebody begins with it: in its own project, and only while it is tried or adopted. */
  async mustTakeNew(scope: Scope, useId: string, projectId?: string): Promise<void> {
    const [use] = await scope.find(MethodUse, { where: { id: useId } });
    if (!use || (projectId && use.projectId !== projectId)) throw new Invalid([{ field: 'methodUseId', code: 'method.not-of-project' }]);
    mustTakeNew(use);
  }

  /** Nothing is adopted or retired without what was found, and the figures of the day as all may read them. */
  private async evaluate(scope: Scope, { id, version, decision }: { id: string; version: number; decision: 'adopt' | 'retire' }, { words }: EvaluateMethod): Promise<void> {
    const { to } = DECISIONS[decision];
    await this.save(scope, { id, version, type: `method.${to.toLowerCase()}` }, ({ status }) => ({ status: decided(status, decision), since: scope.today, reviewOn: null }));
    const [figures] = await scope.read(FIGURES_FOR_ALL, id);
    await scope.insert(MethodEvaluation, { methodUseId: id, decision: to, words: words.trim(), figures: figures!, decidedOn: scope.today, decidedBy: scope.account });
  }

  private async save(scope: Scope, { id, version, type }: { id: string; version: number; type: string }, changed: (use: MethodUse) => Partial<MethodUse>): Promise<void> {
    const use = await scope.get(MethodUse, id);
    mustBeOpen(await scope.get(Project, use.projectId), scope.today);
    await scope.change(MethodUse, id, version, changed(use));
    await scope.record({ type, id, participationId: null });
  }
}

async function told(scope: Scope, type: string, id: string): Promise<MethodMade> {
  await scope.record({ type, id, participationId: null });
  return { id };
}
