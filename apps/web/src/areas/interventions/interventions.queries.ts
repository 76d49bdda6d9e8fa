import { useQuery } from '@tanstack/vue-query';
import { api } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import { may } from '../../app/session.js';
import { language } from '../../app/words.js';

export const interventionsKey = (participationId: string) => ['participations', participationId, 'interventions'];

export function useInterventions(participationId: string) {
  return useQuery({
    queryKey: interventionsKey(participationId),
    queryFn: () => answer(api.GET('/api/v1/participations/{id}/interventions', { params: { path: { id: participationId } } })),
    enabled: may('intervention.read'),
  });
}

export function useTimeline(participationId: string) {
  return useQuery({
    queryKey: [...interventionsKey(participationId), 'timeline'],
    queryFn: () => answer(api.GET('/api/v1/participations/{id}/timeline', { params: { path: { id: participationId } } })),
  });
}

export function useInterventionTypes() {
  return useQuery({ queryKey: ['intervention-types'], queryFn: () => answer(api.GET('/api/v1/intervention-types')), staleTime: Infinity });
}

/** The name of a kind of intervention in the language of the page. */
export const typeName = (type: { typeSv: string; typeEn: string }): string => (language.value === 'sv' ? type.typeSv : type.typeEn);
