import { useQuery } from '@tanstack/vue-query';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export type MandateMap = Shape<'MandateMap'>;
export type MandateRow = Shape<'MandateRow'>;
export type Holder = Shape<'MandateHolder'>;
export type Part = Holder['part'];
export type Side = Shape<'TriadSideView'>;
export type Taken = Shape<'TakeMandate'>;
export type DutyRow = Shape<'DutyRow'>;
export type Process = DutyRow['process'];
export type DutyHolder = Shape<'DutyHolder'>;

export const parts: readonly Part[] = ['DECIDES', 'LEADS', 'PERFORMS', 'TOLD'];
export const mandatesKey = (participationId: string) => ['participations', participationId, 'mandates'];
export const dutiesKey = (projectId: string) => ['projects', projectId, 'duties'];

export function useMandates(participationId: string) {
  return useQuery({ queryKey: mandatesKey(participationId), queryFn: () => answer(api.GET('/api/v1/participations/{id}/mandates', { params: { path: { id: participationId } } })) });
}

export function useDuties(projectId: string) {
  return useQuery({ queryKey: dutiesKey(projectId), queryFn: () => answer(api.GET('/api/v1/projects/{id}/duties', { params: { path: { id: projectId } } })) });
}
