import { Injectable } from '@nestjs/common';
import { CatalogueService, MethodService } from '#catalogue';
import { Participation } from '#participation';
import { ownFile, PlanService } from '#plans';
import { Broken, Invalid, type Scope } from '#platform';
import type { AcceptOffer, ChangeIntervention, DeclineOffer, EndIntervention, OfferIntervention, OnDay } from './intervention.input.js';
import { Intervention } from './intervention.entity.js';
import { INTERVENTIONS } from './intervention.queries.js';
import { answeredOn, answersNoNeed, ended, linksAreKnown, mayRun, mayStart, moved, paused, plannedInOrder, resumed, started, type StartGround } from './intervention.rules.js';
import type { InterventionList, InterventionMade } from './intervention.view.js';
import { areasOn, mostAreasAtOnce } from './parallel.rules.js';

/** What is offered, what the participant answers, and what runs side by side: nothing is forced into an order but "the plan first". */
@Injectable()
export class InterventionService {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly plans: PlanService,
    private readonly methods: MethodService,
  ) {}

  async list(scope: Scope, participationId: string): Promise<InterventionList> {
    await scope.get(Participation, participationId);
    scope.notice({ participationId });
    const rows = await scope.read(INTERVENTIONS, participationId, scope.branch);
    return {
      items: rows.map(({ participationId: _, ...row }) => ({ ...row, answersNoNeed: answersNoNeed(row) })),
      areasNow: areasOn(rows, scope.today),
      mostAreasAtOnce: mostAreasAtOnce(rows),
    };
  }

  async offer(scope: Scope, participationId: string, { startsOn, offeredOn = startsOn ?? scope.today, ...asked }: OfferIntervention): Promise<InterventionMade> {
    const file = await ownFile(scope, participationId);
    await this.check(scope, participationId, asked);
    if (!(await this.catalogue.isKnown(scope, asked.typeCode))) throw new Invalid([{ field: 'typeCode', code: 'intervention.unknown-type' }]);
    if (asked.methodUseId) await this.methods.mustTakeNew(scope, asked.methodUseId, (await scope.get(Participation, participationId)).projectId);
    if (offeredOn > scope.today) throw new Invalid([{ field: 'offeredOn', code: 'day.in-the-future' }]);
    const begun = startsOn ? await this.begun(scope, participationId, { offeredOn, on: startsOn }) : {};
    const providerBranchId = asked.providerBranchId ?? (asked.providerName ? null : scope.branch);
    const id = await scope.insert(Intervention, { ...asked, ...begun, providerBranchId, offeredOn, casefileId: file.id, participationId, writtenBy: scope.account });
    await scope.record({ type: startsOn ? 'intervention.started' : 'intervention.offered', id, participationId });
    return { id };
  }

  async change(scope: Scope, id: string, version: number, asked: ChangeIntervention): Promise<void> {
    const intervention = await scope.get(Intervention, id);
    if (['ENDED', 'DECLINED'].includes(intervention.status)) throw new Broken('intervention.closed');
    const changes = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Partial<Intervention>;
    await this.check(scope, intervention.participationId, { ...intervention, ...changes });
    await this.save(scope, intervention, version, { type: 'intervention.changed', changes });
  }

  async accept(scope: Scope, id: string, version: number, asked: AcceptOffer): Promise<void> {
    const offer = await scope.get(Intervention, id);
    await ownFile(scope, offer.participationId, { on: asked.answeredOn ?? scope.today, field: 'answeredOn' });
    const changes = { status: moved(offer.status, 'accept'), ...answer(scope, offer, asked) };
    await this.save(scope, offer, version, { type: 'intervention.accepted', changes });
  }

  async decline(scope: Scope, id: string, version: number, { declineReason, ...asked }: DeclineOffer): Promise<void> {
    const offer = await scope.get(Intervention, id);
    const changes = { status: moved(offer.status, 'decline'), declineReason, ...answer(scope, offer, asked) };
    await this.save(scope, offer, version, { type: 'intervention.declined', changes });
  }

  async start(scope: Scope, id: string, version: number, { on }: OnDay): Promise<void> {
    const intervention = await scope.get(Intervention, id);
    await ownFile(scope, intervention.participationId);
    const changes = started(intervention, on, scope.today);
    if (intervention.methodUseId) await this.methods.mustTakeNew(scope, intervention.methodUseId);
    await this.mayBegin(scope, intervention.participationId, on);
    await this.save(scope, intervention, version, { type: 'intervention.started', changes });
  }

  async pause(scope: Scope, id: string, version: number, { on }: OnDay): Promise<void> {
    const intervention = await scope.get(Intervention, id);
    await this.save(scope, intervention, version, { type: 'intervention.paused', changes: paused(intervention, on, scope.today) });
  }

  async resume(scope: Scope, id: string, version: number, { on }: OnDay): Promise<void> {
    const intervention = await scope.get(Intervention, id);
    await ownFile(scope, intervention.participationId);
    mayRun((await this.ground(scope, intervention.participationId)).project, on);
    await this.save(scope, intervention, version, { type: 'intervention.resumed', changes: resumed(intervention, on, scope.today) });
  }

  async end(scope: Scope, id: string, version: number, asked: EndIntervention): Promise<void> {
    const intervention = await scope.get(Intervention, id);
    await this.save(scope, intervention, version, { type: 'intervention.ended', changes: ended(intervention, asked, scope.today) });
  }

  /** Begun already when it is written down: it walks the same moves, and the plan still comes first. */
  private async begun(scope: Scope, participationId: string, { offeredOn, on }: { offeredOn: string; on: string }): Promise<Partial<Intervention>> {
    const changes = started({ status: moved('OFFERED', 'accept'), periods: [], offeredOn }, on, scope.today);
    await this.mayBegin(scope, participationId, on);
    return { ...changes, answeredOn: on };
  }

  private async mayBegin(scope: Scope, participationId: string, on: string): Promise<void> {
    const ground = await this.ground(scope, participationId);
    mayRun(ground.project, on);
    mayStart(ground, on);
  }

  private ground(scope: Scope, participationId: string): Promise<StartGround> {
    return scope.call<StartGround>('start_ground', participationId);
  }

  private async check(scope: Scope, participationId: string, asked: ChangeIntervention): Promise<void> {
    plannedInOrder(asked);
    if (asked.needIds?.length || asked.goalIds?.length) linksAreKnown(asked, await this.plans.aims(scope, participationId));
  }

  private async save(scope: Scope, { id, participationId }: Intervention, version: number, { type, changes }: { type: string; changes: Partial<Intervention> }): Promise<void> {
    await scope.change(Intervention, id, version, changes);
    await scope.record({ type, id, participationId });
  }
}

const answer = (scope: Scope, offer: Intervention, asked: AcceptOffer) => ({
  answeredOn: answeredOn(offer, asked.answeredOn ?? scope.today, scope.today),
  answerWords: asked.answerWords ?? null,
});
