import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import { language } from '../../app/words.js';
import type { OutcomesAsked, PersonsAsked } from './outcomes.contract.js';

/** The words of a figure come in the language it was asked in. What was shown stays while another day or division is read. */
export function useOutcomes(projectId: MaybeRefOrGetter<string>, asked: MaybeRefOrGetter<OutcomesAsked>) {
  return useQuery({
    queryKey: computed(() => ['outcomes', toValue(projectId), toValue(asked), language.value]),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/outcomes', { params: { path: { id: toValue(projectId) }, query: toValue(asked) } })),
    enabled: computed(() => toValue(projectId) !== ''),
    placeholderData: keepPreviousData,
  });
}

export function useFlow(projectId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['flow', toValue(projectId)]),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/flow', { params: { path: { id: toValue(projectId) } } })),
    enabled: computed(() => toValue(projectId) !== ''),
  });
}

/** The persons behind one number. */
export interface Behind {
  projectId: string;
  target: string;
  query: PersonsAsked;
}

export function usePersons(behind: MaybeRefOrGetter<Behind | null>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['outcomes', 'persons', toValue(behind), language.value]),
    enabled: computed(() => toValue(behind) !== null),
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const { projectId, target, query } = toValue(behind)!;
      return answer(api.GET('/api/v1/projects/{id}/outcomes/{target}/persons', { params: { path: { id: projectId, target }, query: { ...query, ...(pageParam ? { after: pageParam } : {}) } } }));
    },
    getNextPageParam: (last) => last.next,
  });
}
