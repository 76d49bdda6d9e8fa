import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import { language } from '../../app/words.js';

export type FollowUp = Shape<'TargetFollowUp'>;
export type FollowedLine = Shape<'FollowedLine'>;
export type FollowedTarget = Shape<'FollowedTarget'>;
export type FollowedReading = Shape<'FollowedReading'>;
export type TrendPoint = Shape<'TrendPoint'>;
export type Forecast = Shape<'Forecast'>;
export type ReviewLine = Shape<'ReviewLine'>;

export const reviewsKey = ['target-reviews'];

/** Every target of a project with its course; what was shown stays while another day is read. */
export function useFollowUp(projectId: MaybeRefOrGetter<string>, asOf: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...reviewsKey, 'follow-up', toValue(projectId), toValue(asOf), language.value]),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/target-follow-up', { params: { path: { id: toValue(projectId) }, query: { asOf: toValue(asOf) } } })),
    enabled: computed(() => toValue(projectId) !== ''),
    placeholderData: keepPreviousData,
  });
}

export function useReviews(projectId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...reviewsKey, 'list', toValue(projectId)]),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/target-reviews', { params: { path: { id: toValue(projectId) } } })),
    enabled: computed(() => toValue(projectId) !== ''),
  });
}

export function useReview(id: string) {
  return useQuery({ queryKey: computed(() => [...reviewsKey, id, language.value]), queryFn: () => answer(api.GET('/api/v1/target-reviews/{id}', { params: { path: { id } } })) });
}
