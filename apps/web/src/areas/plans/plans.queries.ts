import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export const plansKey = (participationId: string) => ['participations', participationId, 'plans'];

export function usePlans(participationId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => plansKey(toValue(participationId))),
    queryFn: () => answer(api.GET('/api/v1/participations/{id}/plans', { params: { path: { id: toValue(participationId) } } })),
  });
}

export function useDifferences(id: MaybeRefOrGetter<string>, earlier: MaybeRefOrGetter<string | null>) {
  return useQuery({
    queryKey: computed(() => ['plans', toValue(id), 'differences', toValue(earlier)]),
    queryFn: () => answer(api.GET('/api/v1/plans/{id}/differences', { params: { path: { id: toValue(id) }, query: { earlier: toValue(earlier) ?? '' } } })),
    enabled: computed(() => toValue(earlier) !== null),
  });
}
