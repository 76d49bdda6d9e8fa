import { Injectable } from '@nestjs/common';
import { Unseen, type Reading, type Scope } from '#platform';
import { Workplace } from './workplace.entity.js';
import type { WriteWorkplace } from './workplace.input.js';
import { WORKPLACES } from './workplace.queries.js';
import { orgNumberOf, sectorOf } from './workplace.rules.js';
import type { WorkplaceList } from './workplace.view.js';

/** Where the branch places people, and whom it talks to there. */
@Injectable()
export class WorkplaceService {
  async list(reading: Reading): Promise<WorkplaceList> {
    return { items: await reading.all(WORKPLACES, []) };
  }

  async add(scope: Scope, asked: WriteWorkplace): Promise<{ id: string }> {
    if (!scope.branch) throw new Unseen();
    const { active: _, ...row } = kept(asked);
    const id = await scope.insert(Workplace, { ...row, branchId: scope.branch, writtenBy: scope.account });
    await scope.record({ type: 'workplace.added', id, participationId: null });
    return { id };
  }

  async change(scope: Scope, id: string, version: number, asked: WriteWorkplace): Promise<void> {
    await scope.change(Workplace, id, version, kept(asked));
    await scope.record({ type: 'workplace.changed', id, participationId: null });
  }
}

const kept = ({ name, orgNumber, place, contactName, contactPhone, active = true, ...sector }: WriteWorkplace) => ({
  name: name.trim(), orgNumber: orgNumberOf(orgNumber), ...sectorOf(sector), place: place || null, contactName: contactName || null, contactPhone: contactPhone || null, active,
});
