import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import { language } from '../../app/words.js';

export type IndependenceFigures = Shape<'IndependenceFigures'>;
export type IndependenceGroup = Shape<'IndependenceGroup'>;
export type IndependenceOfPerson = Shape<'IndependenceOfPerson'>;
export type Rated = Shape<'IndependenceRatingView'>;
export type Asked = Shape<'RateIndependence'>;

export const moments = ['ENTRY', 'DURING', 'EXIT'] as const satisfies readonly Rated['moment'][];
export const askedHows = ['MEETING', 'PHONE', 'FORM', 'MESSAGE'] as const satisfies readonly Rated['askedHow'][];
export const independenceKey = (participationId: string) => ['participations', participationId, 'independence'];

export function useIndependence(participationId: string) {
  return useQuery({ queryKey: independenceKey(participationId), queryFn: () => answer(api.GET('/api/v1/participations/{id}/independence', { params: { path: { id: participationId } } })) });
}

export function useIndependenceFigures(projectId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['independence', toValue(projectId), language.value]),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/independence', { params: { path: { id: toValue(projectId) } } })),
    enabled: computed(() => toValue(projectId) !== ''),
  });
}
