import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Participation } from '#participation';
import { Broken, Invalid, Stale, Unseen, type Scope } from '#platform';
import { ownFile } from './own-file.js';
import { Plan, PlanReview } from './plan.entity.js';
import type { AddContribution, AgreePlan, ChangePlan, ReviewPlan } from './plan.input.js';
import { EXEMPTIONS, PLANS } from './plan.queries.js';
import { agreed, changesOf, conflicts, copyOf, mayBeProposed, mayBeWritten, missingSections, moved, planDifferences, reviewed } from './plan.rules.js';
import type { Goal, Need, PlanDifferenceList, PlanList, PlanMade } from './plan.view.js';

/** The individual action plan: written with the participant, agreed by the participant, looked over again and again. */
@Injectable()
export class PlanService {
  async versions(scope: Scope, participationId: string): Promise<PlanList> {
    const { startsOn } = await scope.get(Participation, participationId);
    scope.notice({ participationId });
    const items = await scope.read(PLANS, participationId, scope.branch);
    const exemptions = await scope.read(EXEMPTIONS, participationId, null);
    const first = items.map(({ agreedOn }) => agreedOn).filter((day) => day !== null).sort()[0];
    return {
      items: items.map(({ participationId: _, ...plan }) => ({ ...plan, missing: missingSections(plan) })),
      exemptions,
      daysToPlan: first ? daysBetween(startsOn, first) : null,
    };
  }

  /** Begins the plan, or its next version as a copy of the one agreed. */
  async begin(scope: Scope, participationId: string): Promise<PlanMade> {
    const file = await ownFile(scope, participationId);
    const [last] = await scope.find(Plan, { where: { casefileId: file.id }, order: { no: 'DESC' }, take: 1 });
    if (last && last.status !== 'AGREED') throw new Broken('plan.open-already');
    const id = await scope.insert(Plan, { ...(last ? copyOf(last) : {}), casefileId: file.id, participationId, no: (last?.no ?? 0) + 1, writtenBy: scope.account });
    await scope.record({ type: 'plan.begun', id, participationId });
    return { id };
  }

  async change(scope: Scope, id: string, version: number, asked: ChangePlan): Promise<void> {
    const plan = await scope.get(Plan, id);
    const changes = changesOf(asked, randomUUID);
    if (plan.version !== version) throw new Stale(plan.version, conflicts(plan, changes));
    mayBeWritten(plan);
    await this.save(scope, plan, changes, 'plan.changed');
  }

  async contribute(scope: Scope, id: string, version: number, { kind, saidOn = scope.today, words }: AddContribution): Promise<void> {
    const plan = await this.seenAt(scope, id, version);
    if (plan.status === 'AGREED') throw new Broken('plan.agreed-stands');
    if (saidOn > scope.today) throw new Invalid([{ field: 'saidOn', code: 'day.in-the-future' }]);
    await this.save(scope, plan, { contributions: [...plan.contributions, { kind, saidOn, words }] }, 'plan.contributed');
  }

  async propose(scope: Scope, id: string, version: number): Promise<void> {
    const plan = await this.seenAt(scope, id, version);
    await ownFile(scope, plan.participationId);
    const status = moved(plan, 'propose');
    mayBeProposed(plan);
    await this.save(scope, plan, { status, proposedAt: scope.now, proposedBy: scope.account }, 'plan.proposed');
  }

  async reopen(scope: Scope, id: string, version: number): Promise<void> {
    const plan = await this.seenAt(scope, id, version);
    await this.save(scope, plan, { status: moved(plan, 'reopen'), proposedAt: null, proposedBy: null }, 'plan.reopened');
  }

  async agree(scope: Scope, id: string, version: number, asked: AgreePlan): Promise<void> {
    const plan = await this.seenAt(scope, id, version);
    const before = (await this.current(scope, plan))?.agreedOn ?? null;
    await ownFile(scope, plan.participationId, { on: asked.agreedOn ?? scope.today, field: 'agreedOn' });
    const agreement = agreed(plan, asked, { today: scope.today, before });
    await this.save(scope, plan, { ...agreement, agreedAt: scope.now, agreedBy: scope.account }, 'plan.agreed');
  }

  async review(scope: Scope, id: string, asked: ReviewPlan): Promise<PlanMade> {
    const plan = await scope.get(Plan, id);
    const current = (await this.current(scope, plan))?.id === plan.id;
    const review = reviewed(plan, asked, { today: scope.today, current });
    const { casefileId, participationId } = plan;
    const made = await scope.insert(PlanReview, { ...review, casefileId, participationId, planId: id, writtenBy: scope.account });
    await scope.record({ type: 'plan.reviewed', id: made, participationId });
    return { id: made };
  }

  async differences(scope: Scope, id: string, earlierId: string): Promise<PlanDifferenceList> {
    const later = await scope.get(Plan, id);
    const earlier = await scope.get(Plan, earlierId);
    if (later.casefileId !== earlier.casefileId) throw new Unseen();
    return { items: planDifferences(earlier, later) };
  }

  /** The needs and goals that stand, or once stood, in the plans one may read: what an intervention or a note may be linked to. */
  async aims(scope: Scope, participationId: string): Promise<{ needs: Need[]; goals: Goal[] }> {
    const plans = await scope.find(Plan, { where: { participationId }, order: { no: 'DESC' } });
    const newest = <T extends { id: string }>(items: T[]) => items.filter((item, n) => items.findIndex(({ id }) => id === item.id) === n);
    return { needs: newest(plans.flatMap(({ needs }) => needs)), goals: newest(plans.flatMap(({ goals }) => goals)) };
  }

  private async current(scope: Scope, { casefileId }: Plan): Promise<Plan | undefined> {
    const [plan] = await scope.find(Plan, { where: { casefileId, status: 'AGREED' }, order: { no: 'DESC' }, take: 1 });
    return plan;
  }

  private async seenAt(scope: Scope, id: string, version: number): Promise<Plan> {
    const plan = await scope.get(Plan, id);
    if (plan.version !== version) throw new Stale(plan.version);
    return plan;
  }

  private async save(scope: Scope, { id, version, participationId }: Plan, changes: Partial<Plan>, type: string): Promise<void> {
    await scope.change(Plan, id, version, changes);
    await scope.record({ type, id, participationId });
  }
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
