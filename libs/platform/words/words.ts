import { en } from './en.js';
import { en as deliveriesInEnglish } from './en/deliveries.js';
import { en as importsInEnglish } from './en/imports.js';
import { en as learningInEnglish } from './en/learning.js';
import { en as measuringInEnglish } from './en/measuring.js';
import { en as outcomesInEnglish } from './en/outcomes.js';
import { en as sipInEnglish } from './en/sip.js';
import { en as targetsInEnglish } from './en/targets.js';
import { en as valuesInEnglish } from './en/values.js';
import { sv } from './sv.js';
import { sv as deliveries } from './sv/deliveries.js';
import { sv as imports } from './sv/imports.js';
import { sv as learning } from './sv/learning.js';
import { sv as measuring } from './sv/measuring.js';
import { sv as outcomes } from './sv/outcomes.js';
import { sv as sip } from './sv/sip.js';
import { sv as targets } from './sv/targets.js';
import { sv as values } from './sv/values.js';

export type Language = 'sv' | 'en';

/** Without what every object holds: a detail called `constructor` is a word of nobody's. */
const TABLES: Record<Language, Record<string, string>> = {
  sv: { __proto__: null as never, ...sv, ...deliveries, ...imports, ...learning, ...measuring, ...outcomes, ...sip, ...targets, ...values },
  en: { __proto__: null as never, ...en, ...deliveriesInEnglish, ...importsInEnglish, ...learningInEnglish, ...measuringInEnglish, ...outcomesInEnglish, ...sipInEnglish, ...targetsInEnglish, ...valuesInEnglish },
};

/** Swedish unless English is asked for first. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'sv';
}

/** The words of a code: `title` in short, `detail` what to do. `{name}` is filled from `details`; a detail that is itself a code is told in its words. */
export function wordsFor(language: Language) {
  return (code: string, details: Record<string, string | number> = {}): { title: string; detail: string } => {
    const text = TABLES[language][code] ?? TABLES[language]['unknown-code']!;
    const filled = text.replace(/\{(\w+)\}/g, (_, name: string) => TABLES[language][String(details[name])] ?? String(details[name] ?? '')).trim();
    const [title = '', ...rest] = filled.split(' | ');
    return { title, detail: rest.join(' | ') || title };
  };
}
