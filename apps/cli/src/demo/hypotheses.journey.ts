import type { HypothesisTestMade, HypothesisTests, HypothesisTestView, Judgement, PutToTest } from '#outcomes';
import { log } from './learning.journey.js';
import type { Visitor } from './visitor.js';

export const testsOf = (coordinator: Visitor, projectId: string): Promise<HypothesisTests> => coordinator.must(coordinator.get<HypothesisTests>(`/projects/${projectId}/hypothesis-tests`));

export async function testOf(coordinator: Visitor, projectId: string, id: string): Promise<HypothesisTestView> {
  return (await testsOf(coordinator, projectId)).tests.find((test) => test.id === id)!;
}

/** A hypothesis is written into the register and put to the test. */
export async function putToTest(coordinator: Visitor, projectId: string, { words, indicator, ...asked }: Omit<PutToTest, 'hypothesisId'> & { words: string; indicator: string }): Promise<string> {
  const hypothesisId = await log(coordinator, projectId, 'hypotheses', { words, indicator, verdict: 'OPEN' });
  return (await coordinator.must(coordinator.post<HypothesisTestMade>(`/projects/${projectId}/hypothesis-tests`, { hypothesisId, ...asked }))).id;
}

/** A coordinator looks at the figures as they stand, and judges by them. */
export async function judgeTest(coordinator: Visitor, projectId: string, id: string, said: { judgement: Judgement; grounds: string }): Promise<void> {
  const { version, mark } = await testOf(coordinator, projectId, id);
  await coordinator.must(coordinator.change('POST', `/hypothesis-tests/${id}/judge`, version, { ...said, mark }));
}
