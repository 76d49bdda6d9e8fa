import { Injectable } from '@nestjs/common';
import { Participation } from '#participation';
import { ownFile } from '#plans';
import type { Scope } from '#platform';
import type { AgreeCrisisPlan, WriteBarrier } from './case-management.input.js';
import { BARRIERS, CRISIS_PLANS } from './case-management.queries.js';
import { barrierHolds, crisisPlanHolds } from './case-management.rules.js';
import type { CrisisOfPerson } from './case-management.view.js';
import { Barrier, CrisisPlan } from './crisis.entity.js';

/** What stands in the way, and what helps when it gets worse: health, and read as such. */
@Injectable()
export class CrisisService {
  async ofPerson(scope: Scope, participationId: string): Promise<CrisisOfPerson> {
    await scope.get(Participation, participationId);
    scope.notice({ participationId });
    const barriers = await scope.read(BARRIERS, participationId, scope.branch);
    return { barriers, plans: await scope.read(CRISIS_PLANS, participationId) };
  }

  async find(scope: Scope, participationId: string, asked: WriteBarrier): Promise<{ id: string }> {
    const file = await ownFile(scope, participationId, { on: asked.foundOn, field: 'foundOn' });
    barrierHolds(asked, scope.today);
    const id = await scope.insert(Barrier, { ...asked, casefileId: file.id, participationId, writtenBy: scope.account });
    await scope.record({ type: 'barrier.added', id, participationId });
    return { id };
  }

  async change(scope: Scope, id: string, version: number, { liftedOn = null, ...asked }: WriteBarrier): Promise<void> {
    const { participationId } = await scope.get(Barrier, id);
    barrierHolds({ ...asked, liftedOn }, scope.today);
    await scope.change(Barrier, id, version, { ...asked, liftedOn });
    await scope.record({ type: 'barrier.changed', id, participationId });
  }

  /** The next version; those before stay as they were agreed. */
  async agree(scope: Scope, participationId: string, asked: AgreeCrisisPlan): Promise<{ id: string }> {
    const file = await ownFile(scope, participationId);
    crisisPlanHolds(asked, scope.today);
    const [last] = await scope.find(CrisisPlan, { where: { casefileId: file.id }, order: { no: 'DESC' }, take: 1 });
    const id = await scope.insert(CrisisPlan, { ...asked, no: (last?.no ?? 0) + 1, casefileId: file.id, participationId, writtenBy: scope.account });
    await scope.record({ type: 'crisis-plan.agreed', id, participationId });
    return { id };
  }
}
