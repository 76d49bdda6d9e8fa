import { number, percent } from '../../app/formats.js';
import { t } from '../../app/words.js';
import type { FidelityItem } from './fidelity.queries.js';

const shares = new Set<FidelityItem['measure']>(['JOB_VARIETY', 'EMPLOYER_VARIETY', 'COMPETITIVE_SHARE', 'OUT_OF_OFFICE']);

/** Hardly any visits are not none. */
const decimalsOf = (value: number) => (value % 1 === 0 ? 0 : value < 1 ? 2 : 1);

/** What the logs say about an item, and the score that stands for. */
export function figureWords({ measure, figure, proposed }: Pick<FidelityItem, 'measure' | 'figure' | 'proposed'>): string {
  if (!measure) return '';
  if (!figure || figure.value === null) return t('fidelity.nothingCounted');
  const value = shares.has(measure) ? percent(figure.value * 100) : number(figure.value, decimalsOf(figure.value));
  return t(`fidelity.figure.${measure}`, { part: number(figure.part), whole: number(figure.whole), value }) + (proposed === null ? '' : ` ${t('fidelity.standsFor', { score: proposed })}`);
}
