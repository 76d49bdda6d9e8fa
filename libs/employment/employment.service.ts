import { Injectable } from '@nestjs/common';
import { Participation } from '#participation';
import { ownFile } from '#plans';
import { Broken, Unseen, type Scope } from '#platform';
import { Workplace } from '#workplaces';
import { EmploymentStage, JobMatch, JobPlacement, JobSupport, VocationalProfile } from './employment.entity.js';
import type { ApproveProfile, DecideMatch, EnterStage, ProposeMatch, WritePlacement, WriteSupport } from './employment.input.js';
import { APPROACHES_OF, DISCLOSURES_OF, MATCHES_OF, PLACEMENTS_OF, PROFILES_OF, STAGES_OF } from './employment.queries.js';
import { hasBeen, mayEnter, placementHolds } from './employment.rules.js';
import type { SupportedEmployment } from './employment.view.js';

type Made = { id: string };

/** From the first conversation to support on the job, in stages that may be revisited. */
@Injectable()
export class EmploymentService {
  async ofPerson(scope: Scope, participationId: string): Promise<SupportedEmployment> {
    await scope.get(Participation, participationId);
    scope.notice({ participationId });
    const stages = await scope.read(STAGES_OF, participationId);
    const profiles = await scope.read(PROFILES_OF, participationId);
    const disclosures = await scope.read(DISCLOSURES_OF, participationId, scope.today);
    const approaches = await scope.read(APPROACHES_OF, participationId);
    const matches = await scope.read(MATCHES_OF, participationId);
    return { today: scope.today, stages, profiles, disclosures, approaches, matches, placements: await scope.read(PLACEMENTS_OF, participationId, scope.today) };
  }

  /** The stage that runs ends the day the next is entered. */
  async enter(scope: Scope, participationId: string, { stage, on, words = '' }: EnterStage): Promise<Made> {
    const file = await ownFile(scope, participationId, { on, field: 'on' });
    hasBeen('on', on, scope.today);
    const running = (await scope.find(EmploymentStage, { where: { casefileId: file.id } })).find(({ leftOn }) => leftOn === null);
    mayEnter(stage, on, running);
    if (running) await scope.change(EmploymentStage, running.id, running.version, { leftOn: on });
    const id = await scope.insert(EmploymentStage, { stage, enteredOn: on, words, casefileId: file.id, participationId, writtenBy: scope.account });
    await scope.record({ type: 'employment-stage.begun', id, participationId });
    return { id };
  }

  async approve(scope: Scope, participationId: string, asked: ApproveProfile): Promise<Made> {
    const file = await ownFile(scope, participationId, { on: asked.approvedOn, field: 'approvedOn' });
    hasBeen('approvedOn', asked.approvedOn, scope.today);
    const [last] = await scope.find(VocationalProfile, { where: { casefileId: file.id }, order: { no: 'DESC' }, take: 1 });
    const id = await scope.insert(VocationalProfile, { ...asked, no: (last?.no ?? 0) + 1, casefileId: file.id, participationId, writtenBy: scope.account });
    await scope.record({ type: 'vocational-profile.agreed', id, participationId });
    return { id };
  }

  async propose(scope: Scope, participationId: string, asked: ProposeMatch): Promise<Made> {
    const file = await ownFile(scope, participationId);
    await workplaceKnown(scope, asked.workplaceId);
    const id = await scope.insert(JobMatch, { ...asked, casefileId: file.id, participationId, writtenBy: scope.account });
    await scope.record({ type: 'job-match.proposed', id, participationId });
    return { id };
  }

  async decide(scope: Scope, id: string, version: number, { status, decidedOn }: DecideMatch): Promise<void> {
    const match = await scope.get(JobMatch, id);
    if (match.status !== 'PROPOSED') throw new Broken('se.decided-already');
    hasBeen('decidedOn', decidedOn, scope.today);
    await scope.change(JobMatch, id, version, { status, decidedOn });
    await scope.record({ type: 'job-match.decided', id, participationId: match.participationId });
  }

  async place(scope: Scope, participationId: string, asked: WritePlacement): Promise<Made> {
    const file = await ownFile(scope, participationId, 'AFTERWARDS');
    placementHolds(asked);
    if (asked.workplaceId) await workplaceKnown(scope, asked.workplaceId);
    const id = await scope.insert(JobPlacement, { ...asked, casefileId: file.id, participationId, writtenBy: scope.account });
    await scope.record({ type: 'job-placement.added', id, participationId });
    return { id };
  }

  async changePlacement(scope: Scope, id: string, version: number, { workplaceId = null, endsOn = null, endReason = null, fading = '', ...asked }: WritePlacement): Promise<void> {
    const { participationId } = await scope.get(JobPlacement, id);
    placementHolds({ ...asked, workplaceId, endsOn, endReason });
    if (workplaceId) await workplaceKnown(scope, workplaceId);
    await scope.change(JobPlacement, id, version, { ...asked, workplaceId, endsOn, endReason, fading });
    await scope.record({ type: 'job-placement.changed', id, participationId });
  }

  async support(scope: Scope, placementId: string, asked: WriteSupport): Promise<Made> {
    const { casefileId, participationId, startsOn } = await scope.get(JobPlacement, placementId);
    hasBeen('heldOn', asked.heldOn, scope.today);
    if (asked.heldOn < startsOn) throw new Broken('se.support-before-start', {}, 'heldOn');
    const id = await scope.insert(JobSupport, { ...asked, placementId, casefileId, participationId, writtenBy: scope.account });
    await scope.record({ type: 'job-support.written', id, participationId });
    return { id };
  }
}

/** An employer stands in the branch's own register. */
export async function workplaceKnown(scope: Scope, workplaceId: string): Promise<void> {
  if ((await scope.find(Workplace, { where: { id: workplaceId } })).length === 0) throw new Unseen();
}
