import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export type Release = Shape<'ReleaseShown'>;
export type ReleaseLine = Shape<'ReleaseLine'>;
export type ReleaseTable = Shape<'ReleaseTable'>;
export type ReleaseCell = Shape<'ReleaseCell'>;
export type ReleasePromise = Shape<'ReleasePromise'>;
export type Asked = Shape<'MakeRelease'>;

/** The released figures of a project, and one of the releases whole: the newest that stands, when none is chosen. */
export function useReleases(projectId: MaybeRefOrGetter<string>, shown: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['releases', toValue(projectId), toValue(shown)]),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/releases', { params: { path: { id: toValue(projectId) }, query: toValue(shown) ? { shown: toValue(shown) } : {} } })),
    enabled: computed(() => toValue(projectId) !== ''),
    placeholderData: keepPreviousData,
  });
}

/** What a release would tell; asked for once a period is chosen. */
export function usePreview(projectId: MaybeRefOrGetter<string>, asked: MaybeRefOrGetter<Asked | null>) {
  return useQuery({
    queryKey: computed(() => ['releases', 'preview', toValue(projectId), toValue(asked)]),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/release-preview', { params: { path: { id: toValue(projectId) }, query: toValue(asked)! } })),
    enabled: computed(() => toValue(projectId) !== '' && toValue(asked) !== null),
  });
}
