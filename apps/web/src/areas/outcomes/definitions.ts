import { useQuery } from '@tanstack/vue-query';
import { api, type Shape } from '../../app/api.js';
import { number } from '../../app/formats.js';
import { answer } from '../../app/problem.js';
import { t } from '../../app/words.js';

export type Definition = Shape<'DefinitionView'>;
export type NewDefinition = Shape<'DefineOutcomes'>;

export const definitionsKey = (projectId: string) => ['outcome-definitions', projectId];

/** Every edition of what counts in a project, the one that holds first. */
export function useDefinitions(projectId: string) {
  return useQuery({ queryKey: definitionsKey(projectId), queryFn: () => answer(api.GET('/api/v1/projects/{id}/outcome-definitions', { params: { path: { id: projectId } } })) });
}

/** What counts, sentence by sentence. */
export function sentencesOf({ stepGain, baselineDays, livelihoodPoints, countsDeceased, fitAtLeast }: Definition): { what: string; words: string }[] {
  return [
    { what: t('outcomes.kind.STEP_PROGRESS'), words: `${t('outcomes.define.step', {}, stepGain)} ${t('outcomes.define.baseline', {}, baselineDays)}` },
    { what: t('outcomes.kind.INCREASED_LIVELIHOOD'), words: `${livelihoodPoints === 0 ? t('outcomes.define.anyLivelihood') : t('outcomes.define.livelihood', { count: number(livelihoodPoints) }, livelihoodPoints)} ${t('outcomes.define.own')}` },
    { what: t('outcomes.kind.WORK_OR_STUDIES'), words: t('outcomes.define.work') },
    { what: t('outcomes.define.fitWhat'), words: t('outcomes.define.fit', { least: fitAtLeast }) },
    { what: t('outcomes.define.deceasedWhat'), words: t(countsDeceased ? 'outcomes.define.deceasedIn' : 'outcomes.define.deceasedOut') },
    { what: t('outcomes.define.unknownWhat'), words: t('outcomes.define.unknown') },
  ];
}
