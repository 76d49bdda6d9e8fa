import { onScopeDispose } from 'vue';
import { t } from './words.js';

/** Forms in which somebody has written what is not sent yet. */
const written = new Set<symbol>();

/** For a form: whether leaving the page now would throw words away. */
export function useUnsaved() {
  const form = Symbol('form');
  const kept = () => void written.delete(form);
  onScopeDispose(kept);
  return { wrote: () => void written.add(form), kept };
}

/** Asks before words are thrown away. Said yes to, they are forgotten. */
export function mayLeave(): boolean {
  if (written.size > 0 && !window.confirm(t('ui.form.leave'))) return false;
  written.clear();
  return true;
}

window.addEventListener('beforeunload', (event) => {
  if (written.size > 0) event.preventDefault();
});
