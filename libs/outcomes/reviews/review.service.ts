import { Injectable } from '@nestjs/common';
import { Unseen, UUID, type Language, type Reading, type Scope } from '#platform';
import { demandDay, demandDayBy } from '#progress';
import { periodOf } from '#projects';
import { courseOf } from '../outcomes.service.js';
import { FOLLOW_UP, FOLLOW_UP_HELD, type FollowUpRow } from './follow-up.queries.js';
import { followTarget, inBoth, type Followed } from './follow-up.rules.js';
import type { ReviewList, ReviewMade, FrozenReview, TargetFollowUp } from './follow-up.view.js';
import { TargetReview } from './review.entity.js';
import type { FollowUpQuery, ReviewTarget } from './review.input.js';
import { REVIEW, REVIEWS } from './review.queries.js';
import { isOverdue, mustBeShown, mustHold } from './review.rules.js';

/** Targets looked at together: their course and where they are heading, and what was decided, frozen. */
@Injectable()
export class ReviewService {
  async followUp(reading: Reading, projectId: string, { asOf }: FollowUpQuery, language: Language): Promise<TargetFollowUp> {
    if (asOf) demandDay('asOf', asOf);
    const told = await reading.one(FOLLOW_UP, projectId, asOf ?? null, 'municipality');
    demandDayBy('asOf', told.asOf, told.today);
    const all = followedOf(told);
    const targets = told.claims.map((claim) => {
      const last = told.reviews.find(({ targetId }) => targetId === claim.id) ?? null;
      return { target: followTarget(claim, { ...all, language }), last, overdue: isOverdue(last, told.today) };
    });
    const { name, asOf: day, readAt, shiftMonths } = told;
    return { projectId, projectName: name, asOf: day, readAt: new Date(readAt), startsOn: all.period?.startsOn ?? null, endsOn: all.period?.endsOn ?? null, shiftMonths, targets };
  }

  /** Counts the figures anew, and freezes them if they are those that were shown. */
  async review(scope: Scope, projectId: string, asked: ReviewTarget): Promise<ReviewMade> {
    mustHold(asked, scope.today);
    await courseOf(scope, projectId);
    const [told] = await scope.read(FOLLOW_UP_HELD, projectId, asked.asOf, 'municipality');
    const claim = told?.claims.find(({ id }) => id === asked.targetId);
    if (!told || !claim) throw new Unseen();
    const shown = inBoth(claim, followedOf(told));
    mustBeShown(asked.mark, shown.sv.mark);
    const { targetId, asOf, heldOn, present, note, decision, nextStep = null, nextReviewOn = null } = asked;
    const id = await scope.insert(TargetReview, { projectId, targetId, definitionId: told.definition.id, asOf, heldOn, present, shown, note, decision, nextStep, nextReviewOn, madeBy: scope.account });
    await scope.record({ type: 'target.reviewed', id, participationId: null });
    return { id };
  }

  async reviews(scope: Scope, projectId: string): Promise<ReviewList> {
    await courseOf(scope, projectId);
    return { items: await scope.read(REVIEWS, projectId) };
  }

  async one(scope: Scope, id: string, language: Language): Promise<FrozenReview> {
    if (!UUID.test(id)) throw new Unseen();
    const [review] = await scope.read(REVIEW, id, language);
    if (!review) throw new Unseen();
    return review;
  }
}

/** The question tells days as text, and moments too. */
function followedOf(told: FollowUpRow): Omit<Followed, 'language'> {
  const { claims, days, counts, doubled } = told;
  return { claims, days, counts, doubled, period: periodOf(told), definition: { ...told.definition, madeAt: new Date(told.definition.madeAt) } };
}
