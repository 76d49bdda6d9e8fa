import type { Language } from '#platform';
import type { SupportCell } from './support.view.js';

const WORDS: Record<Language, { numerator: (least: number) => string; denominator: (cell: SupportCell) => string }> = {
  sv: {
    numerator: (least) => `har en handlingsplan som personen sagt ja till, minst en insats som har startat och svarar mot ett behov i den, och har senast skattat hur stödet passar till ${least} eller mer av 5`,
    denominator: ({ denominator, unknown }) => `alla deltagare, pågående och avslutade: ${denominator} av ${denominator + unknown} personer${unknown > 0 ? `; ${unknown} har inte skattat hur stödet passar, och räknas varken som ja eller nej` : ''}`,
  },
  en: {
    numerator: (least) => `has an action plan the person has agreed to, at least one intervention that has started and answers a need in it, and last rated how the support fits ${least} or more of 5`,
    denominator: ({ denominator, unknown }) => `all participants, present and completed: ${denominator} of ${denominator + unknown} persons${unknown > 0 ? `; ${unknown} have not rated how the support fits, and count neither as yes nor as no` : ''}`,
  },
};

export const supportWords = (language: Language, least: number, cell: SupportCell) => ({ numeratorWords: WORDS[language].numerator(least), denominatorWords: WORDS[language].denominator(cell) });
