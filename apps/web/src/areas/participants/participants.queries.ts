import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import type { components } from '../../../../../libs/contract/schema.js';
import { api } from '../../app/api.js';
import type { Permission } from '../../app/permissions.js';
import { answer } from '../../app/problem.js';
import { may } from '../../app/session.js';
import { language } from '../../app/words.js';

type Schemas = components['schemas'];
export type Overview = Schemas['ParticipationOverview'];
export type Listed = Schemas['ParticipationRow'];
export type Consent = Schemas['ConsentView'];
export type Category = Schemas['ClosedLine']['category'];
export type Filters = Schemas['ViewFilters'];
export type FoundPerson = Schemas['FoundPerson'];
export type ThingKind = Schemas['OpenThingView']['kind'];
export type EntryRule = Schemas['EntryRuleView'];

export const participantsKey = ['participations'];
export const participantKey = (id: string) => ['participations', id];
export const viewsKey = ['saved-views'];

export function useParticipants(filters: MaybeRefOrGetter<Filters & { name?: string }>) {
  return useInfiniteQuery({
    queryKey: computed(() => [...participantsKey, 'list', toValue(filters)]),
    queryFn: ({ pageParam }) => {
      const { status, mine, unitId, projectId, name } = toValue(filters);
      const asked = { status: status?.join(','), mine: mine || undefined, unitId: unitId || undefined, projectId: projectId || undefined, name: name || undefined, after: pageParam };
      return answer(api.GET('/api/v1/participations', { params: { query: asked as never } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function useSavedViews() {
  return useQuery({ queryKey: viewsKey, queryFn: () => answer(api.GET('/api/v1/saved-views')) });
}

export function useParticipant(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...participantKey(toValue(id)), 'overview']),
    queryFn: () => answer(api.GET('/api/v1/participations/{id}', { params: { path: { id: toValue(id) } } })),
  });
}

export function useEntry(id: MaybeRefOrGetter<string>, enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: computed(() => [...participantKey(toValue(id)), 'entry']),
    queryFn: () => answer(api.GET('/api/v1/participations/{id}/entry', { params: { path: { id: toValue(id) } } })),
    enabled: computed(() => toValue(enabled)),
  });
}

export function useCourse(id: MaybeRefOrGetter<string>, enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: computed(() => [...participantKey(toValue(id)), 'course']),
    queryFn: () => answer(api.GET('/api/v1/participations/{id}/course', { params: { path: { id: toValue(id) } } })),
    enabled: computed(() => toValue(enabled)),
  });
}

export function useEnding(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...participantKey(toValue(id)), 'ending']),
    queryFn: () => answer(api.GET('/api/v1/participations/{id}/ending', { params: { path: { id: toValue(id) } } })),
    staleTime: 0,
  });
}

export function useGrounds(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...participantKey(toValue(id)), 'why', language.value]),
    queryFn: () => answer(api.GET('/api/v1/participations/{id}/why', { params: { path: { id: toValue(id) } } })),
  });
}

/** Nobody is offered to write in a file that is not theirs; no, until it is known. */
export function useMayWrite(id: MaybeRefOrGetter<string>) {
  const participation = useParticipant(id);
  return (permission: Permission) => may(permission) && (participation.data.value?.writable ?? false);
}

export function useConsents(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...participantKey(toValue(id)), 'consents']),
    queryFn: () => answer(api.GET('/api/v1/participations/{id}/consents', { params: { path: { id: toValue(id) } } })),
  });
}

export function useEarlierNumbers(id: MaybeRefOrGetter<string>, enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: computed(() => [...participantKey(toValue(id)), 'earlier-numbers']),
    queryFn: () => answer(api.GET('/api/v1/participations/{id}/identity/earlier-numbers', { params: { path: { id: toValue(id) } } })),
    enabled: computed(() => toValue(enabled)),
  });
}

export function useNext(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...participantKey(toValue(id)), 'next']),
    queryFn: () => answer(api.GET('/api/v1/participations/{id}/next', { params: { path: { id: toValue(id) } } })),
  });
}

export function useUnits() {
  return useQuery({ queryKey: ['organisations', 'units'], queryFn: () => answer(api.GET('/api/v1/organisations')) });
}

export function useCaseStaff(unitId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['units', toValue(unitId), 'case-staff']),
    queryFn: () => answer(api.GET('/api/v1/units/{id}/case-staff', { params: { path: { id: toValue(unitId) } } })),
    enabled: computed(() => toValue(unitId) !== ''),
  });
}

export function useSubprojects(projectId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['projects', toValue(projectId), 'subprojects']),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}', { params: { path: { id: toValue(projectId) } } })),
    select: (project) => project.subprojects,
    enabled: computed(() => toValue(projectId) !== ''),
  });
}

export function useEntryRules(projectId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['projects', toValue(projectId), 'entry-rules']),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/entry-rules', { params: { path: { id: toValue(projectId) } } })),
    enabled: computed(() => toValue(projectId) !== ''),
  });
}

export function useMyDay(enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({ queryKey: ['my-day'], queryFn: () => answer(api.GET('/api/v1/my-day')), enabled: computed(() => toValue(enabled)) });
}
