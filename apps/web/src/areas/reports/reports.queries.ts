import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export type ReportLine = Shape<'ReportLine'>;
export type OrderReport = Shape<'OrderReport'>;
export type OrderEvaluationPack = Shape<'OrderEvaluationPack'>;

export const isUnderWay = ({ status }: ReportLine): boolean => status === 'QUEUED' || status === 'RUNNING';

/** What one has ordered. While something is under way it is read again each second. */
export const useReports = () => useQuery({
  queryKey: ['reports'],
  queryFn: () => answer(api.GET('/api/v1/reports')),
  refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? 1000 : false),
});

/** The packs for evaluation one may fetch. */
export const useEvaluationPacks = (projectId: MaybeRefOrGetter<string>) => useQuery({
  queryKey: computed(() => ['evaluation-packs', toValue(projectId)]),
  queryFn: () => answer(api.GET('/api/v1/projects/{id}/evaluation-packs', { params: { path: { id: toValue(projectId) } } })),
});
