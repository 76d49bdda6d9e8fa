import { useQuery } from '@tanstack/vue-query';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export type ReportLine = Shape<'ReportLine'>;
export type OrderReport = Shape<'OrderReport'>;

export const isUnderWay = ({ status }: ReportLine): boolean => status === 'QUEUED' || status === 'RUNNING';

/** What one has ordered. While something is under way it is read again each second. */
export const useReports = () => useQuery({
  queryKey: ['reports'],
  queryFn: () => answer(api.GET('/api/v1/reports')),
  refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? 1000 : false),
});
