import { useQuery } from '@tanstack/vue-query';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export type Whole = Shape<'WholeTimeline'>;
export type Item = Shape<'WholeTimelineItem'>;

export function useWholeTimeline(participationId: string) {
  return useQuery({
    queryKey: ['participations', participationId, 'whole-timeline'],
    queryFn: () => answer(api.GET('/api/v1/participations/{id}/whole-timeline', { params: { path: { id: participationId } } })),
  });
}
