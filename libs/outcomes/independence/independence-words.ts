import type { Language } from '#platform';
import type { BecameIndependent, IndependenceFigures } from './independence.view.js';

type Rule = Pick<IndependenceFigures, 'independentOwn' | 'independentRating'>;

const WORDS: Record<Language, { numerator: (rule: Rule) => string; denominator: (became: BecameIndependent | null) => string }> = {
  sv: {
    numerator: ({ independentOwn, independentRating }) => `har minst ${independentOwn} % egen försörjning, eller skattar sin självständighet till ${independentRating} eller mer av 10; det av de två räknas som är känt vid första inskrivningen`,
    denominator: (became) => `deltagare som inte var självständiga vid första inskrivningen och har berättat hur det är senare${became ? `: ${became.denominator} av ${became.denominator + became.already + became.unknown} personer; ${became.already} var det redan, och om ${became.unknown} är det inte känt` : ''}`,
  },
  en: {
    numerator: ({ independentOwn, independentRating }) => `has at least ${independentOwn}% own livelihood, or rates their independence ${independentRating} or more of 10; of the two, what is known at the first entry counts`,
    denominator: (became) => `participants who were not independent at the first entry and have told how it is later${became ? `: ${became.denominator} of ${became.denominator + became.already + became.unknown} persons; ${became.already} were so already, and of ${became.unknown} it is not known` : ''}`,
  },
};

export const independenceWords = (language: Language, rule: Rule, became: BecameIndependent | null) => ({ numeratorWords: WORDS[language].numerator(rule), denominatorWords: WORDS[language].denominator(became) });
