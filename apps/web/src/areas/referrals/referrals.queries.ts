import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import { language } from '../../app/words.js';
import type { Box } from './referrals.contract.js';

export const referralsKey = ['referrals'];

export type BoxState = 'open' | 'closed' | 'all';

export function useBox(box: MaybeRefOrGetter<Box>, state: MaybeRefOrGetter<BoxState>, after: MaybeRefOrGetter<string | undefined>) {
  return useQuery({
    queryKey: computed(() => [...referralsKey, toValue(box), toValue(state), toValue(after)]),
    queryFn: () => answer(api.GET('/api/v1/referrals', { params: { query: { box: toValue(box), state: toValue(state), after: toValue(after) } } })),
  });
}

/** What waits for oneself; shown on Min dag. */
export function useWaitingReferrals(enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({ queryKey: [...referralsKey, 'waiting'], queryFn: () => answer(api.GET('/api/v1/waiting-referrals')), enabled: computed(() => toValue(enabled)) });
}

export function useReferral(id: string) {
  return useQuery({ queryKey: [...referralsKey, id], queryFn: () => answer(api.GET('/api/v1/referrals/{id}', { params: { path: { id } } })) });
}

/** The catalogue comes in the language it was asked in. */
export function useReasons() {
  return useQuery({ queryKey: computed(() => ['referral-reasons', language.value]), queryFn: () => answer(api.GET('/api/v1/referral-reasons')), staleTime: Infinity });
}

export function useReceivingUnits() {
  return useQuery({ queryKey: ['receiving-units'], queryFn: () => answer(api.GET('/api/v1/receiving-units')), staleTime: 60_000 });
}

export function useReceivers(unitId: MaybeRefOrGetter<string | null>) {
  return useQuery({
    queryKey: computed(() => ['receivers', toValue(unitId)]),
    queryFn: () => answer(api.GET('/api/v1/units/{id}/referral-receivers', { params: { path: { id: toValue(unitId) ?? '' } } })),
    enabled: computed(() => Boolean(toValue(unitId))),
  });
}
