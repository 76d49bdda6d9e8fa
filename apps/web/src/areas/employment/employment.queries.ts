import { useQuery } from '@tanstack/vue-query';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export type Employment = Shape<'SupportedEmployment'>;
export type Stage = Shape<'StageView'>['stage'];
export type Disclosure = Shape<'DisclosureView'>;
export type Match = Shape<'MatchView'>;
export type Placement = Shape<'PlacementView'>;

export const stages: readonly Stage[] = ['ENGAGEMENT', 'VOCATIONAL_PROFILING', 'JOB_FINDING', 'EMPLOYER_ENGAGEMENT', 'ON_OFF_JOB_SUPPORT'];
export const employmentKey = (participationId: string) => ['participations', participationId, 'supported-employment'];
export const employerContactsKey = ['employer-contacts'];

export function useEmployment(participationId: string) {
  return useQuery({ queryKey: employmentKey(participationId), queryFn: () => answer(api.GET('/api/v1/participations/{id}/supported-employment', { params: { path: { id: participationId } } })) });
}

export function useEmployerContacts() {
  return useQuery({ queryKey: employerContactsKey, queryFn: () => answer(api.GET('/api/v1/employer-contacts')) });
}
