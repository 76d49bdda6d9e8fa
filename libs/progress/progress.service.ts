import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Invalid, Unseen, type Scope } from '#platform';
import { mustTakeFollowUpOn, periodOf } from '#projects';
import { OutcomeEvent, ProgressRemark, StepAssessment, StepConfirmation } from './progress.entity.js';
import type { AssessStep, ConfirmStep, RecordOutcome } from './progress.input.js';
import { ASSESSMENTS, EVIDENCE, GROUND, ONE_AT_A_TIME, OUTCOME_EVENTS, STANDING_BEFORE, TRACK, type Ground, type TrackRow } from './progress.queries.js';
import { assess, demandConfirmable, demandDayWithin, demandNew, demandStanding, demandWhatBelongs, threeMonthsAfter, type Assessed } from './progress.rules.js';
import type { ProgressMade, StepTrack } from './progress.view.js';

/** Steps and results of one participant. */
@Injectable()
export class ProgressService {
  async track(scope: Scope, participationId: string): Promise<StepTrack> {
    const [row] = await scope.read(TRACK, participationId, scope.today);
    if (!row) throw new Unseen();
    const assessments = await scope.read(ASSESSMENTS, participationId, scope.account);
    const outcomes = await scope.read(OUTCOME_EVENTS, participationId);
    const { pseudonym, ladder } = row;
    return { participationId, pseudonym, ladder, today: scope.today, nextOn: threeMonthsAfter(scope.today), move: moveOf(row), assessments, outcomes };
  }

  async assess(scope: Scope, participationId: string, asked: AssessStep): Promise<ProgressMade> {
    const ground = await groundOf(scope, participationId);
    const { why, ...assessed } = await this.judge(scope, ground, { ...asked, assessedOn: asked.assessedOn ?? scope.today });
    const evidence = await evidenceOf(scope, participationId, asked.evidence ?? []);
    const remarkId = await this.remark(scope, ground, why);
    const id = await scope.insert(StepAssessment, { ...placeOf(scope, ground), ladderId: ground.ladder.id, ...assessed, evidence, remarkId });
    await scope.record({ type: 'step.assessed', id, participationId });
    return { id };
  }

  /** The one who wrote it corrects it; the journal keeps that it was done. The ladder stays the one it was made on. */
  async correct(scope: Scope, id: string, version: number, asked: AssessStep): Promise<void> {
    const written = await scope.lock(StepAssessment, id);
    const ground = await groundOf(scope, written.participationId, written.ladderId);
    const { why, ...assessed } = await this.judge(scope, ground, { ...asked, assessedOn: asked.assessedOn ?? written.assessedOn }, id);
    const evidence = await evidenceOf(scope, written.participationId, asked.evidence ?? written.evidence);
    const remarkId = await this.remark(scope, ground, why);
    await scope.change(StepAssessment, id, version, { ...assessed, evidence, remarkId });
    await scope.record({ type: 'step.corrected', id, participationId: written.participationId });
  }

  /** A second caseworker of the case, or the person herself, stands behind what was assessed. */
  async confirm(scope: Scope, id: string, { byWhom }: ConfirmStep): Promise<ProgressMade> {
    const { casefileId, participationId, version, writtenBy } = await scope.get(StepAssessment, id);
    const before = await scope.find(StepConfirmation, { where: { assessmentId: id, assessmentVersion: version } });
    demandConfirmable({ byWhom, account: scope.account }, { writtenBy, confirmed: before.length > 0 });
    const made = await scope.insert(StepConfirmation, { casefileId, participationId, assessmentId: id, assessmentVersion: version, confirmedByWhom: byWhom, confirmedOn: scope.today, writtenBy: scope.account });
    await scope.record({ type: 'step.confirmed', id, participationId });
    return { id: made };
  }

  async recordOutcome(scope: Scope, participationId: string, asked: RecordOutcome): Promise<ProgressMade> {
    demandWhatBelongs(asked);
    const ground = await groundOf(scope, participationId);
    demandDayWithin('startsOn', asked.startsOn, { today: scope.today, course: { ...ground, endsOn: null } });
    if (periodOf(ground.project)) mustTakeFollowUpOn(ground.project, asked.startsOn);
    const { remark, ...outcome } = asked;
    await scope.read(ONE_AT_A_TIME, ground.casefileId);
    demandNew(asked, await scope.find(OutcomeEvent, { where: { casefileId: ground.casefileId, startsOn: asked.startsOn, withdrawnAt: IsNull() } }));
    const remarkId = await this.remark(scope, ground, remark?.trim() || null);
    const id = await scope.insert(OutcomeEvent, { ...placeOf(scope, ground), ...outcome, remarkId });
    await scope.record({ type: 'outcome.recorded', id, participationId });
    return { id };
  }

  async withdrawOutcome(scope: Scope, id: string, version: number): Promise<void> {
    const recorded = await scope.lock(OutcomeEvent, id);
    demandStanding(recorded);
    await scope.change(OutcomeEvent, id, version, { withdrawnAt: scope.now });
    await scope.record({ type: 'outcome.withdrawn', id, participationId: recorded.participationId });
  }

  private async judge(scope: Scope, ground: Ground, asked: AssessStep & { assessedOn: string }, but: string | null = null): Promise<Assessed> {
    demandDayWithin('assessedOn', asked.assessedOn, { today: scope.today, course: ground });
    const [before] = await scope.read(STANDING_BEFORE, ground.participationId, asked.assessedOn, but);
    return assess(asked, { ladder: ground.ladder, before });
  }

  private async remark(scope: Scope, ground: Ground, body: string | null): Promise<string | null> {
    return body === null ? null : scope.insert(ProgressRemark, { ...placeOf(scope, ground), body });
  }
}

const placeOf = (scope: Scope, { casefileId, participationId }: Ground) => ({ casefileId, participationId, writtenBy: scope.account });

async function groundOf(scope: Scope, participationId: string, ladderId: string | null = null): Promise<Ground> {
  const [ground] = await scope.read(GROUND, participationId, scope.branch!, ladderId);
  if (!ground) throw new Unseen();
  return ground;
}

async function evidenceOf(scope: Scope, participationId: string, ids: string[]): Promise<string[]> {
  const found = ids.length > 0 ? await scope.read(EVIDENCE, ids, participationId) : [];
  if (found.length < ids.length) throw new Invalid([{ field: 'evidence', code: 'step.evidence-unknown' }]);
  return ids;
}

function moveOf({ baselineOn, baselineDueOn, steps, gain, way, asksConfirmation, waiting }: TrackRow): StepTrack['move'] {
  const measurable = baselineOn !== null && baselineOn <= baselineDueOn;
  return { measurable, baselineOn, baselineDueOn, steps: measurable ? steps : null, gain, way, asksConfirmation, waiting: waiting ?? 0 };
}
