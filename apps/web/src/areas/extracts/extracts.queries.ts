import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export type Extract = Shape<'ExtractView'>;
export type Finding = Shape<'FindingView'>;
export type Variable = Extract['variables'][number];

/** In the order they stand in the file. Who could be found again by the first four is told more roughly, or not at all. */
export const VARIABLES = [
  'gender', 'ageBand', 'municipality', 'entered', 'completed', 'stepProgress', 'increasedLivelihood', 'workOrStudies', 'readyForOrdinary', 'support', 'parallelAreas',
] as const satisfies readonly Variable[];

export const extractsKey = ['extracts'];

export function useExtracts(projectId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...extractsKey, toValue(projectId)]),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/extracts', { params: { path: { id: toValue(projectId) } } })),
    enabled: computed(() => toValue(projectId) !== ''),
  });
}

/** What an extract would tell; asked for when somebody is to decide on it. */
export function useExtractPreview(id: MaybeRefOrGetter<string | null>) {
  return useQuery({
    queryKey: computed(() => [...extractsKey, 'preview', toValue(id)]),
    queryFn: () => answer(api.GET('/api/v1/extracts/{id}/preview', { params: { path: { id: toValue(id)! } } })),
    enabled: computed(() => toValue(id) !== null),
  });
}

/** Whether it runs today: approved, and not after its last day. */
export const runs = ({ status, endsOn }: Extract, today: string): boolean => status === 'APPROVED' && endsOn >= today;
