import { createI18n } from 'vue-i18n';
import { words as sv } from '../words/sv/words.js';

export type Words = typeof sv;
export type Language = 'sv' | 'en';
export const languages: readonly Language[] = ['sv', 'en'];

/** Every key that exists in Swedish, as `area.key`; a misspelt one does not compile. */
export type WordKey = KeysOf<Words>;
type KeysOf<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeysOf<T[K]>}` }[keyof T & string];

const remembered = 'samsteg.language';
const i18n = createI18n({ legacy: false, locale: 'sv', fallbackLocale: 'sv', messages: { sv } as Record<Language, Words> });

export const wordsPlugin = i18n;
export const language = i18n.global.locale;

/** The words for a key in the language of the page. `count` chooses between the forms `one | many`. */
export function t(key: WordKey, values: Record<string, unknown> = {}, count?: number): string {
  return count === undefined ? i18n.global.t(key, values) : i18n.global.t(key, { count, ...values }, count);
}

export async function speak(chosen: Language): Promise<void> {
  if (chosen === 'en' && !i18n.global.availableLocales.includes('en')) {
    const { words } = await import('../words/en/words.js');
    i18n.global.setLocaleMessage('en', words);
  }
  i18n.global.locale.value = chosen;
  document.documentElement.lang = chosen;
}

export function chooseLanguage(chosen: Language): Promise<void> {
  localStorage.setItem(remembered, chosen);
  return speak(chosen);
}

/** What this browser chose last; nothing personal is kept, only the two letters. */
export function chosenLanguage(): Language | null {
  const chosen = localStorage.getItem(remembered);
  return chosen === 'sv' || chosen === 'en' ? chosen : null;
}
