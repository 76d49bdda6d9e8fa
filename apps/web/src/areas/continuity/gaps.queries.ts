import { useQuery } from '@tanstack/vue-query';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export type Gap = Shape<'GapView'>;
export type GapKind = Gap['kind'];
export type GapRule = Shape<'GapRuleView'>;
export type Measure = Shape<'ActOnGap'>['taken'];

export const measures: readonly Measure[] = ['CONTACTED', 'OFFERED', 'MEETING', 'ASKED_PARTY', 'PAUSE', 'OTHER'];
export const gapsKey = ['gaps'];

export function useGaps() {
  return useQuery({ queryKey: gapsKey, queryFn: () => answer(api.GET('/api/v1/gaps')) });
}

export function useGapRules(projectId: string) {
  return useQuery({ queryKey: [...gapsKey, 'rules', projectId], queryFn: () => answer(api.GET('/api/v1/projects/{id}/gap-rules', { params: { path: { id: projectId } } })) });
}
