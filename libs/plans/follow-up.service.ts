import { Injectable } from '@nestjs/common';
import { mayBeWritten, Participation } from '#participation';
import { Invalid, Unseen, type Scope } from '#platform';
import { PlanExemption } from './plan.entity.js';
import type { GrantExemption } from './plan.input.js';
import { EXEMPTIONS, FOLLOWED_PROJECT, MILESTONES, OVERDUE, UNAGREED } from './plan.queries.js';
import type { OverdueList, PlanFollowUp, PlanMade } from './plan.view.js';

/** What is late, how soon plans come, and who was let off from "the plan first". */
@Injectable()
export class PlanFollowUpService {
  async overdue(scope: Scope): Promise<OverdueList> {
    const items = await scope.read(OVERDUE, scope.today, scope.account);
    return { items, withoutAgreement: await scope.read(UNAGREED, scope.today, scope.account), today: scope.today };
  }

  async ofProject(scope: Scope, projectId: string): Promise<PlanFollowUp> {
    if ((await scope.read(FOLLOWED_PROJECT, projectId)).length === 0) throw new Unseen();
    const items = await scope.read(MILESTONES, projectId, scope.today);
    const days = items.flatMap((item) => (item.days === null ? [] : [item.days])).sort((a, b) => a - b);
    return {
      asOf: scope.today,
      medianDaysToPlan: median(days),
      withPlan: days.length,
      withoutPlan: items.length - days.length,
      overdue: items.filter(({ overdue }) => overdue).length,
      items,
      exemptions: await scope.read(EXEMPTIONS, null, projectId),
    };
  }

  async exempt(scope: Scope, participationId: string, { reason, holdsUntil }: GrantExemption): Promise<PlanMade> {
    mayBeWritten(await scope.get(Participation, participationId));
    if (holdsUntil < scope.today) throw new Invalid([{ field: 'holdsUntil', code: 'day.has-been' }]);
    const id = await scope.insert(PlanExemption, { participationId, reason, holdsUntil, grantedBy: scope.account });
    await scope.record({ type: 'plan.exempted', id, participationId });
    return { id };
  }
}

function median(sorted: number[]): number | null {
  if (sorted.length === 0) return null;
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
