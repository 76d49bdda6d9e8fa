import { ValidationService } from '@fkui/logic';

/** What has just been chosen is not at fault any more: FKUI judges a group of choices only when it loses the focus. */
export function forgive(name: string): void {
  const field = document.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`);
  if (field && 'validation' in field.dataset) ValidationService.resetState(field);
}
