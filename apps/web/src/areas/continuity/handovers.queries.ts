import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export type Handover = Shape<'HandoverView'>;
export type Move = Handover['moves'][number];
export type ChecklistItem = Handover['checklist'][number];
export type CaseToHandOver = Shape<'CaseToHandOver'>;
export type ReturnReason = Shape<'ReturnHandover'>['reason'];

export const checklist: readonly ChecklistItem[] = ['PARTICIPANT_INFORMED', 'SUMMARY_APPROVED', 'PLAN_UP_TO_DATE', 'NEXT_STEPS_BOOKED', 'PARTIES_TOLD', 'CONSENTS_SEEN_OVER', 'JOINT_MEETING_HELD'];
export const returnReasons: readonly ReturnReason[] = ['WRONG_UNIT', 'NO_CAPACITY', 'NEEDS_MORE', 'PERSON_DECLINES', 'NOT_REACHED', 'OTHER'];
export const handoversKey = ['handovers'];

export function useHandovers() {
  return useQuery({ queryKey: handoversKey, queryFn: () => answer(api.GET('/api/v1/handovers')) });
}

export function useChain(participationId: string) {
  return useQuery({ queryKey: [...handoversKey, participationId], queryFn: () => answer(api.GET('/api/v1/participations/{id}/handovers', { params: { path: { id: participationId } } })) });
}

export function useCasesToHandOver(accountId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...handoversKey, 'cases', toValue(accountId)]),
    queryFn: () => answer(api.GET('/api/v1/accounts/{id}/cases-to-hand-over', { params: { path: { id: toValue(accountId) } } })),
    enabled: computed(() => toValue(accountId) !== ''),
  });
}
