import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export type Month = Shape<'MonthSummary'>;
export type MonthDetail = Shape<'MonthDetail'>;
export type MonthPart = Shape<'MonthPartView'>;
export type MonthFault = Shape<'MonthFault'>;
export type MonthDifference = Shape<'MonthDifference'>;
export type SentRow = Shape<'SentRow'>;
export type Delivery = Shape<'DeliveryView'>;

export const monthsKey = (projectId: string) => ['projects', projectId, 'months'];

export function useMonths(projectId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => monthsKey(toValue(projectId))),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/months', { params: { path: { id: toValue(projectId) } } })),
  });
}

export function useMonth(projectId: string, month: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...monthsKey(projectId), toValue(month)]),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/months/{month}', { params: { path: { id: projectId, month: toValue(month) } } })),
  });
}

export const statusTones = { OPEN: 'empty', PREPARED: 'info', SUBMITTED: 'good', REOPENED: 'notice' } as const;
