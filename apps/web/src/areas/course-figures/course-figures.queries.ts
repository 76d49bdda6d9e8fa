import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import { language } from '../../app/words.js';

export type SupportFigures = Shape<'SupportFigures'>;
export type LivelihoodMatrix = Shape<'LivelihoodMatrix'>;
export type LivelihoodMove = Shape<'LivelihoodMove'>;
export type ResponsibleChanges = Shape<'ResponsibleChanges'>;
export type ChangesOutcome = Shape<'ChangesOutcome'>;
export type ChangesCell = Shape<'ChangesCell'>;

export function useSupportFigures(projectId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['support-figures', toValue(projectId), language.value]),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/support-figures', { params: { path: { id: toValue(projectId) } } })),
    enabled: computed(() => toValue(projectId) !== ''),
  });
}

export function useLivelihoods(projectId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['livelihood-matrix', toValue(projectId), language.value]),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/livelihood-matrix', { params: { path: { id: toValue(projectId) } } })),
    enabled: computed(() => toValue(projectId) !== ''),
  });
}

export function useResponsibleChanges(projectId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['responsible-changes', toValue(projectId), language.value]),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/responsible-changes', { params: { path: { id: toValue(projectId) } } })),
    enabled: computed(() => toValue(projectId) !== ''),
  });
}
