import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export const stepsKey = (participationId: string) => ['participations', participationId, 'steps'];

export function useSteps(participationId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => stepsKey(toValue(participationId))),
    queryFn: () => answer(api.GET('/api/v1/participations/{id}/steps', { params: { path: { id: toValue(participationId) } } })),
  });
}
