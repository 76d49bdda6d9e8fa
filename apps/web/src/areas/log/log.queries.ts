import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import { language } from '../../app/words.js';

export type Line = Shape<'JournalLine'>;

/** Which lines are asked for; what is empty is not asked. */
export interface Sought {
  from: string;
  to: string;
  account: string;
  pseudonym: string;
  kind: Line['kind'] | '';
}

export const asked = ({ from, to, account, pseudonym, kind }: Sought) => ({
  from,
  to,
  ...(account.trim().length > 1 ? { account: account.trim() } : {}),
  ...(pseudonym.trim() ? { pseudonym: pseudonym.trim() } : {}),
  ...(kind ? { kind } : {}),
});

/** The words of a line come in the language it was asked in. */
export function useLog(sought: MaybeRefOrGetter<Sought>, enabled: MaybeRefOrGetter<boolean>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['log', toValue(sought), language.value]),
    enabled: () => toValue(enabled),
    initialPageParam: '',
    queryFn: ({ pageParam }) => answer(api.GET('/api/v1/journal', { params: { query: { ...asked(toValue(sought)), ...(pageParam ? { before: pageParam } : {}) } } })),
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}
