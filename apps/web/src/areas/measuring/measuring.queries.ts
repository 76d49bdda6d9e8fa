import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, type Shape } from '../../app/api.js';
import { number } from '../../app/formats.js';
import { answer } from '../../app/problem.js';
import { language, t } from '../../app/words.js';

export type Measured = Shape<'MeasuredInstrument'>;
export type Measurement = Shape<'MeasurementView'>;
export type Occasion = Measurement['occasion'];
export type Answering = Measurement['respondent'];
export type Goal = Shape<'GoalLevel'>;

export const occasions = ['BASELINE', 'FOLLOW_UP', 'EXIT', 'RETEST'] as const satisfies readonly Occasion[];
export const levels = [-2, -1, 0, 1, 2] as const;
export const measuringKey = (participationId: string) => ['participations', participationId, 'measurements'];

export function useMeasurements(participationId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => measuringKey(toValue(participationId))),
    queryFn: () => answer(api.GET('/api/v1/participations/{id}/measurements', { params: { path: { id: toValue(participationId) } } })),
  });
}

/** The words of an item in the language that is shown, else in Swedish; where they are not here, its place in the form on paper. */
export function itemWords(item: Measured['definition']['items'][number], at: number): string {
  return item.words?.[language.value] ?? item.words?.sv ?? t('measuring.item', { no: at + 1 });
}

/** What a value of the scale means, where that is told. */
export function anchorWords({ anchors = [] }: Measured['definition'], value: number): string | null {
  const anchor = anchors.find(({ at }) => at === value);
  return anchor ? (anchor[language.value] ?? anchor.sv) : null;
}

/** With one decimal where there is one to tell. */
export const scoreWords = (score: number): string => number(score, Number.isInteger(Math.round(score * 10) / 10) ? 0 : 1);

/** Higher or lower than the first time, and whether that is better. */
export function changeWords({ better }: Measured['definition'], change: number): string {
  const size = Math.round(change * 10) / 10;
  if (size === 0) return t('measuring.change.same');
  const words = t(size > 0 ? 'measuring.change.up' : 'measuring.change.down', { by: scoreWords(Math.abs(size)) });
  return `${words}, ${t((size > 0) === (better === 'HIGHER') ? 'measuring.change.better' : 'measuring.change.worse')}`;
}

/** The occasion one most likely means: what is due, else a follow-up once there is a first time. */
export function likelyOccasion({ due, measurements }: Pick<Measured, 'due' | 'measurements'>): Occasion {
  if (due) return due.occasion;
  return measurements.some(({ occasion, withdrawnAt }) => occasion === 'BASELINE' && withdrawnAt === null) ? 'FOLLOW_UP' : 'BASELINE';
}
