import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import { language } from '../../app/words.js';

export type Equity = Shape<'Equity'>;
export type EquityOutcome = Shape<'EquityOutcome'>;

export function useEquity(projectId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['equity', toValue(projectId), language.value]),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/equity', { params: { path: { id: toValue(projectId) } } })),
    enabled: computed(() => toValue(projectId) !== ''),
  });
}
