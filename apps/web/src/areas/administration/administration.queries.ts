import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import { me } from '../../app/session.js';
import { language } from '../../app/words.js';
import { ownPart } from './own-part.js';

export const organisationsKey = ['organisations'];
export const unitKey = (id: string) => ['units', id];

const askForOrganisations = { queryKey: organisationsKey, queryFn: () => answer(api.GET('/api/v1/organisations')) };

export const useOrganisations = () => useQuery(askForOrganisations);

/** The organisations the person answers for. */
export const useOwnOrganisations = () => useQuery({ ...askForOrganisations, select: ({ items }) => ownPart(items, me.value?.roles ?? []) });

export function useMemberships(unitId: MaybeRefOrGetter<string>, enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    enabled: () => toValue(enabled),
    queryKey: computed(() => [...unitKey(toValue(unitId)), 'memberships']),
    queryFn: () => answer(api.GET('/api/v1/units/{id}/memberships', { params: { path: { id: toValue(unitId) } } })),
  });
}

export function useInvitations(unitId: MaybeRefOrGetter<string>, enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    enabled: () => toValue(enabled),
    queryKey: computed(() => [...unitKey(toValue(unitId)), 'invitations']),
    queryFn: () => answer(api.GET('/api/v1/units/{id}/invitations', { params: { path: { id: toValue(unitId) } } })),
  });
}

export function useAccounts(unitId: MaybeRefOrGetter<string>, enabled: MaybeRefOrGetter<boolean> = true) {
  return useQuery({
    enabled: () => toValue(enabled),
    queryKey: computed(() => [...unitKey(toValue(unitId)), 'accounts']),
    queryFn: () => answer(api.GET('/api/v1/units/{id}/accounts', { params: { path: { id: toValue(unitId) } } })),
  });
}

/** What each role may do comes in the language it was asked in. */
export function useRoles() {
  return useQuery({ queryKey: computed(() => ['roles', language.value]), queryFn: () => answer(api.GET('/api/v1/roles')), staleTime: Infinity });
}
