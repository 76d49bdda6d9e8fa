import { useQuery } from '@tanstack/vue-query';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export type FidelityOverview = Shape<'FidelityOverview'>;
export type ReviewRow = Shape<'FidelityReviewRow'>;
export type ScaleChoice = Shape<'ScaleChoice'>;
export type FidelityReview = Shape<'FidelityReviewView'>;
export type FidelityItem = Shape<'FidelityItemView'>;
export type ScaleFile = Shape<'ScaleFile'>;

export const fidelityKey = ['fidelity'];

export function useFidelity() {
  return useQuery({ queryKey: fidelityKey, queryFn: () => answer(api.GET('/api/v1/fidelity')) });
}

export function useFidelityReview(id: string) {
  return useQuery({ queryKey: [...fidelityKey, id], queryFn: () => answer(api.GET('/api/v1/fidelity-reviews/{id}', { params: { path: { id } } })) });
}
