import type { Measure, ReviewMade, ReviewTarget, TargetFollowUp } from '#outcomes';
import type { Visitor } from './visitor.js';

export type Reviewed = Omit<ReviewTarget, 'targetId' | 'mark'>;

/** A coordinator reads a target as of a day and freezes it with what was seen and decided. The first of its kind and value is meant. */
export async function reviewTarget(coordinator: Visitor, projectId: string, which: { kind: Measure; value: number }, words: Reviewed): Promise<string> {
  const { targets } = await coordinator.must(coordinator.get<TargetFollowUp>(`/projects/${projectId}/target-follow-up?asOf=${words.asOf}`));
  const { target } = targets.find(({ target: { figure } }) => figure.kind === which.kind && figure.value === which.value)!;
  const { asOf, heldOn, present, note, decision, nextStep = null, nextReviewOn = null } = words;
  const body: ReviewTarget = { targetId: target.targetId, mark: target.mark, asOf, heldOn, present, note, decision, nextStep, nextReviewOn };
  return (await coordinator.must(coordinator.post<ReviewMade>(`/projects/${projectId}/target-reviews`, body))).id;
}
