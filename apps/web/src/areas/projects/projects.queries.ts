import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import { language } from '../../app/words.js';

export const projectsKey = ['projects'];

export function useProjects() {
  return useQuery({ queryKey: projectsKey, queryFn: () => answer(api.GET('/api/v1/projects')) });
}

/** A project as it is today; its words of whom a number is counted come in the language they were asked in. */
export function useProject(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...projectsKey, toValue(id), language.value]),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}', { params: { path: { id: toValue(id) } } })),
  });
}

export function useParticipantCount(id: MaybeRefOrGetter<string>, allowed: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: computed(() => [...projectsKey, toValue(id), 'participant-count', language.value]),
    enabled: computed(() => toValue(allowed)),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/participant-count', { params: { path: { id: toValue(id) } } })),
  });
}

export function useCoverage(id: MaybeRefOrGetter<string>, allowed: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: computed(() => [...projectsKey, toValue(id), 'coverage', language.value]),
    enabled: computed(() => toValue(allowed)),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/coverage', { params: { path: { id: toValue(id) } } })),
  });
}

/** Every organisation, to choose among. */
export function useAllOrganisations(wanted: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: ['organisations', 'all'],
    enabled: computed(() => toValue(wanted)),
    queryFn: () => answer(api.GET('/api/v1/organisations')),
  });
}
