import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export type Indicators = Shape<'Indicators'>;
export type IndicatorFigure = Shape<'IndicatorFigure'>;
export type Counts = Shape<'IndicatorCounts'>;
export type Person = Shape<'IndicatorPerson'>;

/** Of which day, from which, and as known on which. */
export interface When {
  asOf?: string;
  from?: string;
  knownOn?: string;
}

export function useIndicators(projectId: string, when: MaybeRefOrGetter<When>, enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: computed(() => ['indicators', projectId, toValue(when)]),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/indicators', { params: { path: { id: projectId }, query: toValue(when) } })),
    enabled,
    placeholderData: keepPreviousData,
  });
}

/** `code` all: what is missing of whom. */
export interface Behind extends When {
  projectId: string;
  code: string;
  missing?: 'true';
}

export function usePeople(behind: MaybeRefOrGetter<Behind | null>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['indicators', 'people', toValue(behind)]),
    enabled: computed(() => toValue(behind) !== null),
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const { projectId, code, ...query } = toValue(behind)!;
      return answer(api.GET('/api/v1/projects/{id}/indicators/{code}/people', { params: { path: { id: projectId, code }, query: { ...query, ...(pageParam ? { after: pageParam } : {}) } } }));
    },
    getNextPageParam: (last) => last.next,
  });
}
