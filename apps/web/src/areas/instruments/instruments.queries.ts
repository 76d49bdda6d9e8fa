import { useQuery } from '@tanstack/vue-query';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import { t } from '../../app/words.js';

export type Instrument = Shape<'InstrumentRow'>;
export type NewInstrument = Shape<'MakeInstrument'>;
export type InstrumentFile = Shape<'InstrumentFile'>;

export const instrumentsKey = (projectId: string) => ['projects', projectId, 'instruments'];

export function useInstruments(projectId: string) {
  return useQuery({ queryKey: instrumentsKey(projectId), queryFn: () => answer(api.GET('/api/v1/projects/{id}/instruments', { params: { path: { id: projectId } } })) });
}

export const everyChoices = [30, 60, 90, 180, 365] as const;

/** When an instrument is asked, in words. */
export function whenWords({ atEntry, everyDays, atExit }: Pick<NonNullable<Instrument['use']>, 'atEntry' | 'everyDays' | 'atExit'>): string {
  return [atEntry && t('instruments.when.atEntry'), everyDays && t('instruments.when.every', { days: everyDays }), atExit && t('instruments.when.atExit')].filter(Boolean).join(', ');
}

/** Rows as they are pasted: the key, a colon, the words. Empty lines are no rows. */
export function rowsOf(text: string): { key: string; sv: string }[] {
  return text.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => {
    const at = line.indexOf(':');
    return at < 0 ? { key: line.slice(0, 40), sv: '' } : { key: line.slice(0, at).trim(), sv: line.slice(at + 1).trim() };
  });
}
