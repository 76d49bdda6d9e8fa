import { asProblem } from './problem.js';
import { rememberLanguage } from './session.js';
import { say } from './toasts.js';
import { chooseLanguage, type Language } from './words.js';

/** The page changes at once; the account learns of it after. A lost answer costs nothing but the memory. */
export async function switchLanguage(chosen: Language): Promise<void> {
  await chooseLanguage(chosen);
  await rememberLanguage(chosen).catch((failure: unknown) => say(asProblem(failure).words));
}
