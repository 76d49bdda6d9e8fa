import { useQuery } from '@tanstack/vue-query';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import { may } from '../../app/session.js';

export type Session = Shape<'SessionView'>;
export type Motivation = Shape<'Motivation'>;
export type Around = Shape<'WellbeingAround'>;
export type Measured = Shape<'WellbeingView'>;
export type Moment = Measured['moment'];

export const rulers = ['importance', 'confidence', 'readiness'] as const;
export const moments: readonly Moment[] = ['BEFORE', 'DURING', 'AFTER'];
export const scale = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export const motivationKey = (participationId: string) => ['participations', participationId, 'motivation'];
export const wellbeingKey = (participationId: string) => ['participations', participationId, 'wellbeing'];

export function useMotivation(participationId: string) {
  return useQuery({ queryKey: motivationKey(participationId), queryFn: () => answer(api.GET('/api/v1/participations/{id}/motivation', { params: { path: { id: participationId } } })) });
}

export function useWellbeing(participationId: string) {
  return useQuery({ queryKey: wellbeingKey(participationId), queryFn: () => answer(api.GET('/api/v1/participations/{id}/wellbeing', { params: { path: { id: participationId } } })), enabled: may('wellbeing.read') });
}
