import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, type Shape } from '../../app/api.js';
import { number, percent } from '../../app/formats.js';
import { municipalityName } from '../../app/municipalities.js';
import { answer } from '../../app/problem.js';
import { language, t } from '../../app/words.js';

export type Trial = Shape<'TrialView'>;
export type Compared = Shape<'InstrumentComparison'>;
export type Statistic = Shape<'Statistic'>;
export type Kind = Statistic['kind'];

export const allocations = ['ALL', 'PARTICIPANT', 'MUNICIPALITY'] as const satisfies readonly Trial['allocation'][];
export const weeks = [4, 8, 12, 26] as const;
export const trialsKey = (projectId: string) => ['projects', projectId, 'trials'];

export function useTrials(projectId: string) {
  return useQuery({ queryKey: trialsKey(projectId), queryFn: () => answer(api.GET('/api/v1/projects/{id}/measurement-trials', { params: { path: { id: projectId } } })) });
}

export function useComparison(id: MaybeRefOrGetter<string>) {
  return useQuery({ queryKey: computed(() => ['trials', toValue(id)]), queryFn: () => answer(api.GET('/api/v1/measurement-trials/{id}/comparison', { params: { path: { id: toValue(id) } } })) });
}

const shares: readonly Kind[] = ['COMPLETION', 'TWICE', 'FLOOR', 'CEILING'];
const points: readonly Kind[] = ['MINUTES', 'MISSING', 'ACCEPTABILITY', 'ERROR', 'SMALLEST_CHANGE', 'MIC', 'BY_GENDER', 'BY_MUNICIPALITY'];
export const isShare = (kind: Kind): boolean => shares.includes(kind);

/** A value as its kind is told: a share, points or minutes with a decimal, else two decimals. */
export function valueWords(kind: Kind, value: number): string {
  if (isShare(kind)) return percent(100 * value);
  return number(value, points.includes(kind) ? 1 : 2);
}

/** The value with its interval, what it means and how many it rests on; or why there is none. */
export function statisticWords({ kind, value, from, to, n, least, verdict }: Statistic): string {
  if (verdict === 'TOO_FEW') return t('trials.tooFew', { n: number(n), least: number(least) });
  if (value === null) return t('trials.notComputed');
  const between = from !== null && to !== null ? ` ${t('trials.between', { from: valueWords(kind, from), to: valueWords(kind, to) })}` : '';
  return `${valueWords(kind, value)}${between}, ${verdict === 'GOOD' || verdict === 'WEAK' ? `${t(`trials.verdict.${verdict}`)}, ` : ''}n ${number(n)}`;
}

export const nameOfStatistic = ({ kind, municipality }: Pick<Statistic, 'kind' | 'municipality'>): string =>
  municipality ? t('trials.kind.BY_MUNICIPALITY', { municipality: municipalityName(municipality) }) : t(`trials.kind.${kind}`);

export const nameOf = (one: { sv: string; en: string }): string => one[language.value];

export function scheduleWords({ everyWeeks, atExit, retestDays }: Trial): string {
  return [t('trials.schedule.first'), everyWeeks && t('trials.schedule.every', { weeks: everyWeeks }), atExit && t('trials.schedule.exit'), retestDays && t('trials.schedule.retest', { days: retestDays }, retestDays)].filter(Boolean).join(', ');
}
