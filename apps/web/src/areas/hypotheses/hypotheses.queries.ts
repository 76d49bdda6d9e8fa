import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export type HypothesisTest = Shape<'HypothesisTestView'>;
export type HypothesisReading = Shape<'HypothesisReading'>;
export type HypothesisMeasure = Shape<'HypothesisMeasure'>;

export const testsKey = ['hypothesis-tests'];

export function useHypothesisTests(projectId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...testsKey, toValue(projectId)]),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/hypothesis-tests', { params: { path: { id: toValue(projectId) } } })),
    enabled: computed(() => toValue(projectId) !== ''),
  });
}
