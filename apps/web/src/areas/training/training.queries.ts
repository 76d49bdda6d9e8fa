import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export type Workplace = Shape<'WorkplaceView'>;
export type Training = Shape<'WorkTrainingView'>;
export type Sector = Workplace['sector'];
export type TrainingOutcome = NonNullable<Training['outcome']>;

export const sectors: readonly Sector[] = ['GREEN', 'CAFE_RESTAURANT', 'ADMINISTRATION', 'OTHER'];
export const trainingOutcomes: readonly TrainingOutcome[] = ['COMPLETED', 'EXTENDED', 'HIRED', 'ENDED_EARLY'];
export const workplacesKey = ['workplaces'];
export const trainingKey = (participationId: string) => ['participations', participationId, 'work-trainings'];

export function useWorkplaces(enabled: MaybeRefOrGetter<boolean> = true) {
  return useQuery({ queryKey: workplacesKey, queryFn: () => answer(api.GET('/api/v1/workplaces')), enabled: computed(() => toValue(enabled)) });
}

export function useTraining(participationId: string) {
  return useQuery({ queryKey: trainingKey(participationId), queryFn: () => answer(api.GET('/api/v1/participations/{id}/work-trainings', { params: { path: { id: participationId } } })) });
}

export function useTrainingHours(projectId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['training-hours', toValue(projectId)]),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/work-training-hours', { params: { path: { id: toValue(projectId) } } })),
    enabled: computed(() => toValue(projectId) !== ''),
  });
}
