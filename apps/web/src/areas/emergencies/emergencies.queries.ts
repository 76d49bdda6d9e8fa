import { useQuery } from '@tanstack/vue-query';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export type Emergency = Shape<'EmergencyView'>;

export const emergenciesKey = ['emergencies'];

export function useEmergencies() {
  return useQuery({ queryKey: emergenciesKey, queryFn: () => answer(api.GET('/api/v1/emergencies')) });
}
