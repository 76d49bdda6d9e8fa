import { Invalid } from '#platform';
import type { Instrument, SurveyItem, Theme } from './survey.entity.js';
import type { ScoreInput } from './survey.input.js';
import type { ActorTrend, SurveyAnswerView, BeforeAndAfter } from './survey.view.js';

/** Every statement of the survey is answered, and none of another. */
export function whole(instrument: Instrument, scores: readonly ScoreInput[], items: readonly Pick<SurveyItem, 'code' | 'instrument'>[]): Record<string, number> {
  const asked = new Set(items.filter((item) => item.instrument === instrument).map(({ code }) => code));
  const given = new Map(scores.map(({ code, score }) => [code, score]));
  if ([...given.keys()].some((code) => !asked.has(code))) throw new Invalid([{ field: 'scores', code: 'survey.unknown-item' }]);
  if (given.size < asked.size) throw new Invalid([{ field: 'scores', code: 'survey.answer-all' }]);
  return Object.fromEntries(given);
}

/** 1 to 5 becomes 0 to 100. */
export const indexOf = (scores: readonly number[]): number => Math.round(((scores.reduce((sum, score) => sum + score, 0) / scores.length - 1) / 4) * 100);

export function themesOf(scores: Record<string, number>, items: readonly Pick<SurveyItem, 'code' | 'theme'>[]): { theme: Theme; index: number }[] {
  const known = items.filter(({ code }) => code in scores);
  return [...Map.groupBy(known, ({ theme }) => theme)].map(([theme, within]) => ({ theme, index: indexOf(within.map(({ code }) => scores[code]!)) }));
}

export const changeOver = (answers: readonly SurveyAnswerView[]): number | null => (answers.length < 2 ? null : answers.at(-1)!.index - answers[0]!.index);

/** Only actors that answered at least twice are compared with themselves: else who joins late would pass for a change. */
export function beforeAndAfter(instrument: Instrument, trends: readonly Pick<ActorTrend, 'instrument' | 'answers'>[]): BeforeAndAfter {
  const paired = trends.filter((trend) => trend.instrument === instrument && trend.answers.length > 1);
  const mean = (of: (answers: SurveyAnswerView[]) => SurveyAnswerView) => (paired.length === 0 ? null : Math.round(paired.reduce((sum, { answers }) => sum + of(answers).index, 0) / paired.length));
  return { instrument, actors: paired.length, before: mean((answers) => answers[0]!), latest: mean((answers) => answers.at(-1)!) };
}
