import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import { may } from '../../app/session.js';

export const sipsKey = (participationId: string) => ['participations', participationId, 'sips'];
export const sipKey = (id: string) => ['sips', id];
export const inboxKey = ['sip-inbox'];
export const termsKey = ['sip-terms'];
export const bridgesKey = (participationId: string) => ['participations', participationId, 'bridges'];

export const useSips = (participationId: string) =>
  useQuery({ queryKey: sipsKey(participationId), queryFn: () => answer(api.GET('/api/v1/participations/{id}/sips', { params: { path: { id: participationId } } })) });

export const useSip = (id: MaybeRefOrGetter<string>) =>
  useQuery({ queryKey: computed(() => sipKey(toValue(id))), queryFn: () => answer(api.GET('/api/v1/sips/{id}', { params: { path: { id: toValue(id) } } })) });

export const useSipsInHand = () => useQuery({ queryKey: ['sips', 'in-hand'], queryFn: () => answer(api.GET('/api/v1/sips')), enabled: may('sip.write') });

export const useSipInbox = () => useQuery({ queryKey: inboxKey, queryFn: () => answer(api.GET('/api/v1/sip-inbox')), enabled: may('sip.answer') });

export const useSuggestions = (id: string, enabled: MaybeRefOrGetter<boolean>) =>
  useQuery({ queryKey: [...sipKey(id), 'suggestions'], queryFn: () => answer(api.GET('/api/v1/sips/{id}/agenda-suggestions', { params: { path: { id } } })), enabled: computed(() => toValue(enabled)) });

export const useSipFigures = (project: string, enabled: boolean) =>
  useQuery({ queryKey: ['sip-figures', project], queryFn: () => answer(api.GET('/api/v1/sip-figures', { params: { query: { project } } })), enabled });

export const useSipTerms = () => useQuery({ queryKey: termsKey, queryFn: () => answer(api.GET('/api/v1/sip-terms')) });

export const useBridges = (participationId: string) =>
  useQuery({ queryKey: bridgesKey(participationId), queryFn: () => answer(api.GET('/api/v1/participations/{id}/bridges', { params: { path: { id: participationId } } })), enabled: may('bridge.read') });
