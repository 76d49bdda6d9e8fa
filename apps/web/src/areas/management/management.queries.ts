import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export type Management = Shape<'CaseManagementView'>;
export type Member = Shape<'MemberView'>;
export type Contact = Shape<'CaseContactView'>;
export type Barrier = Shape<'BarrierView'>;
export type Model = Management['model'];
/** What one may choose: that the participation ended is written by its end. */
export type EndReason = Exclude<Management['endReason'], null | 'PARTICIPATION_ENDED'>;
export type Relation = Member['relation'];
export type Mode = Contact['mode'];
export type Who = Contact['withWhom'][number];
export type Domain = Barrier['domain'];

export const models: readonly Model[] = ['BROKER', 'CLINICAL', 'INTENSIVE', 'ACT', 'RESOURCE_GROUP', 'STRENGTHS'];
export const endReasons: readonly EndReason[] = ['REACHED', 'OTHER_SUPPORT', 'OWN_WISH', 'MOVED', 'OTHER'];
export const relations: readonly Relation[] = ['FAMILY', 'FRIEND', 'STAFF', 'EMPLOYER', 'ASSOCIATION', 'OTHER'];
export const modes: readonly Mode[] = ['MEETING', 'PHONE', 'VIDEO', 'MESSAGE'];
export const everybody: readonly Who[] = ['PARTICIPANT', 'RESOURCE_GROUP', 'FAMILY', 'HEALTH_CARE', 'SOCIAL_SERVICES', 'EMPLOYMENT_SERVICE', 'SOCIAL_INSURANCE', 'EMPLOYER', 'OTHER'];
export const domains: readonly Domain[] = ['HEALTH', 'ADDICTION', 'ECONOMY', 'HOUSING', 'NETWORK', 'LANGUAGE', 'TRAVEL', 'CARE', 'AUTHORITY', 'OTHER'];

export const managementKey = (participationId: string) => ['participations', participationId, 'case-management'];
export const crisisKey = (participationId: string) => ['participations', participationId, 'crisis'];

export function useManagement(participationId: string) {
  return useQuery({ queryKey: managementKey(participationId), queryFn: () => answer(api.GET('/api/v1/participations/{id}/case-management', { params: { path: { id: participationId } } })) });
}

export function useCrisis(participationId: string) {
  return useQuery({ queryKey: crisisKey(participationId), queryFn: () => answer(api.GET('/api/v1/participations/{id}/crisis', { params: { path: { id: participationId } } })) });
}

export function useProjectManagement(projectId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['case-management', toValue(projectId)]),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/case-management', { params: { path: { id: toValue(projectId) } } })),
    enabled: computed(() => toValue(projectId) !== ''),
  });
}
