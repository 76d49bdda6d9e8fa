import { useQuery } from '@tanstack/vue-query';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import { may } from '../../app/session.js';

export type Shortage = Shape<'ShortageView'>;
export type ShortageCount = Shape<'ShortageCount'>;
export type Why = Shortage['why'];

export const reasons: readonly Why[] = ['NOT_OFFERED', 'FULL', 'LONG_WAIT', 'NOT_ENTITLED', 'TOO_FAR', 'LANGUAGE', 'UNSUITABLE', 'OTHER'];
export const shortagesKey = (participationId: string) => ['participations', participationId, 'shortages'];

export function useShortages(participationId: string) {
  return useQuery({ queryKey: shortagesKey(participationId), queryFn: () => answer(api.GET('/api/v1/participations/{id}/shortages', { params: { path: { id: participationId } } })), enabled: may('shortage.read') });
}

export function useShortageReport(projectId: string) {
  return useQuery({ queryKey: ['projects', projectId, 'shortages'], queryFn: () => answer(api.GET('/api/v1/projects/{id}/shortages', { params: { path: { id: projectId } } })) });
}
