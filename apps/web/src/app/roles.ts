import { language, wordsPlugin } from './words.js';

/** A role's own name; a role the words do not know yet is shown as the code it has. */
export function roleName(role: string): string {
  const { te, t } = wordsPlugin.global;
  return te(`roles.${role}`, language.value) || te(`roles.${role}`, 'sv') ? t(`roles.${role}`) : role;
}
