import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import { language } from '../../app/words.js';

export type Effect = Shape<'Effect'>;
export type EffectRow = Shape<'EffectRow'>;
export type EffectShare = Shape<'EffectShare'>;

export function useEffect(projectId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['effect', toValue(projectId), language.value]),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/effect', { params: { path: { id: toValue(projectId) } } })),
    enabled: computed(() => toValue(projectId) !== ''),
  });
}
