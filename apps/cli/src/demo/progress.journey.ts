import type { DefineOutcomes, OutcomeMade } from '#outcomes';
import type { AssessStep, ConfirmStep, MakeLadder, ProgressMade, RecordOutcome, StepTrack } from '#progress';
import type { Visitor } from './visitor.js';

/** The caseworker tells where somebody stands. */
export async function assessStep(caseworker: Visitor, participationId: string, asked: AssessStep): Promise<string> {
  return (await caseworker.must(caseworker.post<ProgressMade>(`/participations/${participationId}/steps`, asked))).id;
}

/** Work, studies or readiness, with what shows it. */
export async function recordOutcome(caseworker: Visitor, participationId: string, asked: RecordOutcome): Promise<string> {
  return (await caseworker.must(caseworker.post<ProgressMade>(`/participations/${participationId}/outcome-events`, asked))).id;
}

export const stepsOf = (visitor: Visitor, participationId: string): Promise<StepTrack> => visitor.must(visitor.get<StepTrack>(`/participations/${participationId}/steps`));

/** The coordinator gives the project a ladder of its own. */
export async function makeLadder(coordinator: Visitor, projectId: string, asked: MakeLadder): Promise<string> {
  return (await coordinator.must(coordinator.post<ProgressMade>(`/projects/${projectId}/ladders`, asked))).id;
}

/** The coordinator decides what counts. */
export async function defineOutcomes(coordinator: Visitor, projectId: string, asked: DefineOutcomes): Promise<string> {
  return (await coordinator.must(coordinator.post<OutcomeMade>(`/projects/${projectId}/outcome-definitions`, asked))).id;
}

/** Försteg: the steps before somebody is ready for matching, taken from the ladder that holds, with what is gone through on the way. */
export const preLadder = (from: Pick<MakeLadder, 'steps' | 'checklist'>, methods: Record<number, string[]>): MakeLadder => ({
  name: 'Förstegen: steget innan matchning',
  steps: from.steps.slice(0, 7).map((step, position) => ({ ...step, methods: methods[position] ?? [] })),
  checklist: from.checklist,
  readyAt: 6,
  reason: 'Projektet arbetar fram till att personen är redo för ordinarie verksamhet.',
});

/** A colleague of the case, or the person herself, stands behind an assessment. */
export const confirmStep = async (caseworker: Visitor, assessmentId: string, byWhom: ConfirmStep['byWhom']): Promise<string> =>
  (await caseworker.must(caseworker.post<ProgressMade>(`/steps/${assessmentId}/confirm`, { byWhom }))).id;
