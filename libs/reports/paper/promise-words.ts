import type { Language } from '#platform';
import { RELEASE_WORDS, type ReleasePromise } from '#releases';
import type { Writer } from './paper.js';

const WORDS: Record<Language, Record<ReleasePromise['strength'], (value: string) => string>> = {
  sv: { PLANNED: (value) => `planerat ${value}`, MINIMUM: (value) => `minst ${value}`, AMBITION: (value) => `ambition ${value}`, GOAL: (value) => `mål ${value}` },
  en: { PLANNED: (value) => `planned ${value}`, MINIMUM: (value) => `at least ${value}`, AMBITION: (value) => `ambition ${value}`, GOAL: (value) => `target ${value}` },
};

/** "minst 75 %", "planerat 490 personer". */
export function promiseWords({ strength, value, unit }: Pick<ReleasePromise, 'strength' | 'value' | 'unit'>, { language, write }: { language: Language; write: Writer }): string {
  return WORDS[language][strength](unit === 'percent' ? write.percent(value) : `${write.number(value)} ${RELEASE_WORDS[language].column.PERSONS}`);
}
