import { useQuery } from '@tanstack/vue-query';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import { may } from '../../app/session.js';

export type Navigation = Shape<'NavigationView'>;
export type Step = Shape<'NavigationStepView'>;
export type StepKind = Step['kind'];
export type Outcome = NonNullable<Step['outcome']>;
export type Figure = Shape<'NavigationFigure'>;

export const stepKinds: readonly StepKind[] = ['CONTACTED', 'REFERRED', 'WAITING', 'BOOKED', 'MET', 'REFUSED', 'DONE'];
export const outcomes: readonly Outcome[] = ['CARE_STARTED', 'ASSESSED', 'REFERRED_ON', 'NO_CARE', 'PERSON_DECLINED', 'OTHER'];
export const navigationsKey = ['navigations'];

export function useNavigations() {
  return useQuery({ queryKey: navigationsKey, queryFn: () => answer(api.GET('/api/v1/navigations')) });
}

export function usePersonNavigations(participationId: string) {
  return useQuery({ queryKey: [...navigationsKey, participationId], queryFn: () => answer(api.GET('/api/v1/participations/{id}/navigations', { params: { path: { id: participationId } } })) });
}

export function useLeaderUnits() {
  return useQuery({ queryKey: [...navigationsKey, 'leaders'], queryFn: () => answer(api.GET('/api/v1/navigations/leader-units')), enabled: may('navigation.open') });
}

export function useNavigationFigures() {
  return useQuery({ queryKey: [...navigationsKey, 'figures'], queryFn: () => answer(api.GET('/api/v1/navigations/figures')) });
}
