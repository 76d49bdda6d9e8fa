import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export type Packs = Shape<'LearningPacks'>;
export type Pack = Shape<'PackContent'>;
export type PackLine = Shape<'PackLine'>;
export type GroupCounts = Shape<'GroupCounts'>;
export type Group = keyof GroupCounts;

export const packsKey = ['packs'];

export interface Chosen {
  projectId: string;
  shown: string;
  beside: string;
}

/** The packs a project has loaded, one of them whole, and a quarter of its own beside it: the latest, where none is chosen. */
export function usePacks(chosen: MaybeRefOrGetter<Chosen>) {
  return useQuery({
    queryKey: computed(() => [...packsKey, toValue(chosen)]),
    queryFn: () => {
      const { projectId, shown, beside } = toValue(chosen);
      return answer(api.GET('/api/v1/projects/{id}/packs', { params: { path: { id: projectId }, query: { ...(shown ? { shown } : {}), ...(beside ? { beside } : {}) } } }));
    },
    enabled: computed(() => toValue(chosen).projectId !== ''),
    placeholderData: keepPreviousData,
  });
}
