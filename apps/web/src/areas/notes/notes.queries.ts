import { useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import type { Attendance, NoteKind } from './notes.contract.js';

export const notesKey = (participationId: string) => ['participations', participationId, 'notes'];

export interface NoteFilter {
  kind: NoteKind | '';
  attendance: Attendance | '';
}

/** Page after page, newest first. */
export function useNotes(participationId: string, filter: MaybeRefOrGetter<NoteFilter>, wanted: MaybeRefOrGetter<boolean> = true) {
  return useInfiniteQuery({
    queryKey: computed(() => [...notesKey(participationId), { ...toValue(filter) }]),
    queryFn: ({ pageParam }) => {
      const { kind, attendance } = toValue(filter);
      const query = { ...(kind && { kind }), ...(attendance && { attendance }), ...(pageParam && { after: pageParam }) };
      return answer(api.GET('/api/v1/participations/{id}/notes', { params: { path: { id: participationId }, query } }));
    },
    enabled: computed(() => toValue(wanted)),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** These notes alone: what an assessment rests on. */
export function useNamedNotes(participationId: string, ids: MaybeRefOrGetter<readonly string[]>) {
  return useQuery({
    queryKey: computed(() => [...notesKey(participationId), 'named', toValue(ids)]),
    queryFn: () => answer(api.GET('/api/v1/participations/{id}/notes', { params: { path: { id: participationId }, query: { ids: toValue(ids).join(',') as never } } })),
    enabled: computed(() => toValue(ids).length > 0),
  });
}
