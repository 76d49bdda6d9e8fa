import type { DecideTrial, PlanTrial, TrialComparison, TrialsOfProject, TrialView } from '#measuring';
import type { Visitor } from './visitor.js';

/** A plan as most are: all methods to everybody, each eighth week, at the exit, and again after a week where nothing has changed. */
export const trialPlan = (instrumentIds: string[], startsOn: string, change: Partial<PlanTrial> = {}): PlanTrial => ({
  name: 'Vilken mätmetod håller i hela länet?', instrumentIds, allocation: 'ALL', startsOn, everyWeeks: 8, atExit: true, retestDays: 7, pairsLeast: 20, outcomesLeast: 10, formsLeast: 50, ...change,
});

export const planTrial = async (coordinator: Visitor, projectId: string, plan: PlanTrial): Promise<string> =>
  (await coordinator.must(coordinator.post<{ id: string }>(`/projects/${projectId}/measurement-trials`, plan))).id;

export const trialsOf = (visitor: Visitor, projectId: string): Promise<TrialsOfProject> => visitor.must(visitor.get<TrialsOfProject>(`/projects/${projectId}/measurement-trials`));

export async function trialOf(visitor: Visitor, projectId: string, id: string): Promise<TrialView> {
  return (await trialsOf(visitor, projectId)).items.find((one) => one.id === id)!;
}

export async function startTrial(coordinator: Visitor, projectId: string, id: string): Promise<void> {
  const { version } = await trialOf(coordinator, projectId, id);
  await coordinator.must(coordinator.change('POST', `/measurement-trials/${id}/start`, version, {}));
}

export async function decideTrial(coordinator: Visitor, projectId: string, { id, ...decision }: DecideTrial & { id: string }): Promise<void> {
  const { version } = await trialOf(coordinator, projectId, id);
  await coordinator.must(coordinator.change('POST', `/measurement-trials/${id}/decide`, version, decision));
}

export const compareTrial = (visitor: Visitor, id: string): Promise<TrialComparison> => visitor.must(visitor.get<TrialComparison>(`/measurement-trials/${id}/comparison`));
