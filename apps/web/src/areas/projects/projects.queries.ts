import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export const projectsKey = ['projects'];

export function useProjects() {
  return useQuery({ queryKey: projectsKey, queryFn: () => answer(api.GET('/api/v1/projects')) });
}

export function useProject(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...projectsKey, toValue(id)]),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}', { params: { path: { id: toValue(id) } } })),
  });
}

export function useParticipantCount(id: MaybeRefOrGetter<string>, allowed: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: computed(() => [...projectsKey, toValue(id), 'participant-count']),
    enabled: computed(() => toValue(allowed)),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/participant-count', { params: { path: { id: toValue(id) } } })),
  });
}
