import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import { may } from '../../app/session.js';

export const methodsKey = ['methods'];
export const learningKey = ['learning'];
export const activitiesKey = ['shared-activities'];
export const visitsKey = (participationId: string) => ['participations', participationId, 'activity-visits'];

type Id = MaybeRefOrGetter<string>;
const ofProject = (what: string, id: Id) => ({ queryKey: computed(() => [...learningKey, what, toValue(id)]), enabled: computed(() => toValue(id) !== '') });
const at = (id: Id) => ({ params: { path: { id: toValue(id) } } });

export function useMethods(wanted = true) {
  return useQuery({ queryKey: methodsKey, enabled: wanted, queryFn: () => answer(api.GET('/api/v1/methods')) });
}

export function useMethod(id: Id) {
  return useQuery({ queryKey: computed(() => [...methodsKey, toValue(id)]), queryFn: () => answer(api.GET('/api/v1/methods/{id}', at(id))) });
}

export function useRegisters(id: Id) {
  return useQuery({ ...ofProject('registers', id), queryFn: () => answer(api.GET('/api/v1/projects/{id}/learning', at(id))) });
}

export function useAssociations(id: Id) {
  return useQuery({ ...ofProject('associations', id), queryFn: () => answer(api.GET('/api/v1/projects/{id}/association-report', at(id))) });
}

export function useStructures(id: Id) {
  return useQuery({ ...ofProject('structures', id), queryFn: () => answer(api.GET('/api/v1/projects/{id}/local-structures', at(id))) });
}

export function useSurveys(id: Id) {
  return useQuery({ ...ofProject('surveys', id), queryFn: () => answer(api.GET('/api/v1/projects/{id}/surveys', at(id))) });
}

export function useActivities(wanted = true) {
  return useQuery({ queryKey: activitiesKey, enabled: wanted, queryFn: () => answer(api.GET('/api/v1/shared-activities')) });
}

export function useGuests() {
  return useQuery({ queryKey: [...activitiesKey, 'guests'], enabled: may('guest.read'), queryFn: () => answer(api.GET('/api/v1/activity-guests')) });
}

export function useVisits(participationId: string) {
  return useQuery({ queryKey: visitsKey(participationId), queryFn: () => answer(api.GET('/api/v1/participations/{id}/activity-visits', at(participationId))) });
}
