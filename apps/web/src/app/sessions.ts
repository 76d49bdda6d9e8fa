import { useQuery } from '@tanstack/vue-query';
import { api, type Shape } from './api.js';
import { answer } from './problem.js';

export type OwnSession = Shape<'OwnSession'>;
export const sessionsKey = ['own-sessions'];

/** Where one is signed in. */
export const useOwnSessions = () => useQuery({ queryKey: sessionsKey, queryFn: () => answer(api.GET('/api/v1/me/sessions')) });
