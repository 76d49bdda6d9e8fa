import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import { language } from '../../app/words.js';

export type Judged = Shape<'ListJudged'>;
export type Import = Shape<'ImportRow'>;
export type Fault = Shape<'RowFault'>;
export type List = Shape<'ListOfParticipants'>;

export const importsKey = ['imports'];

export const useImports = () => useQuery({ queryKey: importsKey, queryFn: () => answer(api.GET('/api/v1/imports')) });

/** Those whom an undoing left. */
export function useImport(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...importsKey, toValue(id)]),
    queryFn: () => answer(api.GET('/api/v1/imports/{id}', { params: { path: { id: toValue(id) } } })),
    enabled: computed(() => toValue(id) !== ''),
  });
}

export const useColumns = () => useQuery({ queryKey: computed(() => [...importsKey, 'columns', language.value]), queryFn: () => answer(api.GET('/api/v1/imports/columns')) });
