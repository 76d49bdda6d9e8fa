import { useQuery } from '@tanstack/vue-query';
import { api, type Shape } from '../../app/api.js';
import { number } from '../../app/formats.js';
import { answer } from '../../app/problem.js';
import { language, t } from '../../app/words.js';

export type Definition = Shape<'DefinitionView'>;
export type NewDefinition = Shape<'DefineOutcomes'>;

/** By what step progress may be told, and what may count where it is told by what happened. */
export const stepWays = ['LADDER', 'INSTRUMENT', 'EVENTS'] as const satisfies readonly Definition['stepWay'][];
export const stepEvents = ['STARTED_WORK', 'STARTED_STUDIES', 'SUBSIDISED_WORK', 'READY_FOR_ORDINARY', 'WORK_TRAINING', 'SIP_ESTABLISHED'] as const satisfies readonly Definition['stepEvents'][number][];

export const definitionsKey = (projectId: string) => ['outcome-definitions', projectId];

/** Every edition of what counts in a project, the one that holds first. */
export function useDefinitions(projectId: string) {
  return useQuery({ queryKey: definitionsKey(projectId), queryFn: () => answer(api.GET('/api/v1/projects/{id}/outcome-definitions', { params: { path: { id: projectId } } })) });
}

/** What counts as step progress, by whichever way the project tells it. */
export function stepSentence({ stepWay, stepGain, baselineDays, instrument, instrumentKey, instrumentChange, stepEvents: events, stepConfirmed }: Definition): string {
  if (stepWay === 'EVENTS') return t('outcomes.define.byEvents', { events: events.map((event) => t(`outcomes.define.event.${event}`)).join(', ') });
  if (stepWay === 'INSTRUMENT') return `${t('outcomes.define.byInstrument', { instrument: instrument?.[language.value] ?? instrumentKey ?? '', change: number(instrumentChange ?? 0, Number.isInteger(instrumentChange) ? 0 : 1) })} ${t('outcomes.define.baselineForm', {}, baselineDays)}`;
  return [t('outcomes.define.step', {}, stepGain), t('outcomes.define.baseline', {}, baselineDays), stepConfirmed && t('outcomes.define.confirmed')].filter(Boolean).join(' ');
}

/** What counts, sentence by sentence. */
export function sentencesOf(definition: Definition): { what: string; words: string }[] {
  const { livelihoodPoints, countsDeceased, fitAtLeast, independentOwn, independentRating } = definition;
  return [
    { what: t('outcomes.kind.STEP_PROGRESS'), words: stepSentence(definition) },
    { what: t('outcomes.kind.INCREASED_LIVELIHOOD'), words: `${livelihoodPoints === 0 ? t('outcomes.define.anyLivelihood') : t('outcomes.define.livelihood', { count: number(livelihoodPoints) }, livelihoodPoints)} ${t('outcomes.define.own')}` },
    { what: t('outcomes.kind.WORK_OR_STUDIES'), words: t('outcomes.define.work') },
    { what: t('outcomes.define.fitWhat'), words: t('outcomes.define.fit', { least: fitAtLeast }) },
    { what: t('outcomes.define.independentWhat'), words: t('outcomes.define.independent', { own: independentOwn, rating: independentRating }) },
    { what: t('outcomes.define.deceasedWhat'), words: t(countsDeceased ? 'outcomes.define.deceasedIn' : 'outcomes.define.deceasedOut') },
    { what: t('outcomes.define.unknownWhat'), words: t('outcomes.define.unknown') },
  ];
}
