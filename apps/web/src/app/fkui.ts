import { TranslationService, ValidationService, getErrorMessages } from '@fkui/logic';
import { watch } from 'vue';
import { language, type Language } from './words.js';
import swedish from '../words/sv/validation.json';

type FkuiWords = Record<string, string>;
let english: { texts: FkuiWords; messages: FkuiWords } | null = null;

/** FKUI speaks Swedish by itself; in English it asks us, key by key. */
class FkuiTranslation {
  currentLanguage: string = 'sv';
  changeLanguage(chosen: string) {
    this.currentLanguage = chosen;
    return Promise.resolve();
  }
  translate(key: string, defaultOrValues?: string | Record<string, unknown>, values?: Record<string, unknown>): string {
    const swedishText = typeof defaultOrValues === 'string' ? defaultOrValues : key;
    const given = (typeof defaultOrValues === 'object' ? defaultOrValues : values) ?? {};
    const text = (language.value === 'en' && english?.texts[key]) || swedishText;
    return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(given[name] ?? ''));
  }
}

async function speak(chosen: Language): Promise<void> {
  if (chosen === 'en' && !english) {
    const [texts, messages] = await Promise.all([import('../words/en/fkui.json'), import('../words/en/validation.json')]);
    english = { texts: texts.default, messages: messages.default };
  }
  const ours = chosen === 'en' && english ? english.messages : { ...getErrorMessages(), ...swedish };
  ValidationService.setErrorMessages(ours, { clear: true });
}

export async function followLanguage(): Promise<void> {
  TranslationService.changeProvider(new FkuiTranslation());
  watch(language, (chosen) => void speak(chosen as Language));
  await speak(language.value as Language);
}

