import { useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import { language } from '../../app/words.js';

export type OwnPart = Shape<'OwnParticipation'>;
export type OwnStep = Shape<'OwnStep'>;
export type OwnIntervention = Shape<'OwnIntervention'>;
export type OwnMonth = Shape<'OwnMonth'>;
export type OwnRating = Shape<'OwnRatingView'>;
export type OwnWord = Shape<'OwnWordView'>;
export type OwnConsent = Shape<'OwnConsent'>;
export type OwnAccess = Shape<'OwnAccessView'>;

export const ownKey = ['own'];

export const useOwnPages = () => useQuery({ queryKey: [...ownKey, 'pages'], queryFn: () => answer(api.GET('/api/v1/own/pages')) });
export const useOwnConsents = () => useQuery({ queryKey: [...ownKey, 'consents'], queryFn: () => answer(api.GET('/api/v1/own/consents')) });

export const useOwnLog = () => useInfiniteQuery({
  queryKey: computed(() => [...ownKey, 'log', language.value]),
  queryFn: ({ pageParam }) => answer(api.GET('/api/v1/own/log', { params: { query: { before: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

export const accessKey = (participationId: string) => ['participations', participationId, 'own-access'];
export const wordsKey = (participationId: string) => ['participations', participationId, 'own-words'];

export const useOwnAccess = (id: string) => useQuery({ queryKey: accessKey(id), queryFn: () => answer(api.GET('/api/v1/participations/{id}/own-access', { params: { path: { id } } })) });
export const useWords = (id: string) => useQuery({ queryKey: wordsKey(id), queryFn: () => answer(api.GET('/api/v1/participations/{id}/own-words', { params: { path: { id } } })) });

/** What a step or an intervention is called, in the language of the page. */
export const whatOf = (it: { whatSv: string | null; whatEn: string | null }) => (language.value === 'sv' ? it.whatSv : it.whatEn) ?? '';
export const typeOf = (it: { typeSv: string; typeEn: string }) => (language.value === 'sv' ? it.typeSv : it.typeEn);
export const aboutOf = (it: { aboutSv: string | null; aboutEn: string | null }) => (language.value === 'sv' ? it.aboutSv : it.aboutEn);
