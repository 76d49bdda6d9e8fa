import type { ClaimedTarget, Population, Target } from './projects.contract.js';
import { number, percent } from '../../app/formats.js';
import { t } from '../../app/words.js';

/** "490 personer" or "75 %". */
export function claimValue({ value, unit }: Pick<ClaimedTarget, 'value' | 'unit'>): string {
  return unit === 'percent' ? percent(value, 2) : t('projects.targets.persons', { count: number(value) }, value);
}

/** "minst 30 % av dem som avslutat": strength, value and what it is counted on, always together. */
export function claimWords(claim: ClaimedTarget): string {
  const of = claim.population && claim.unit === 'percent' ? t(`projects.targets.population.${claim.population}`) : '';
  return [t(`projects.targets.strength.${claim.strength}`), claimValue(claim), of].filter(Boolean).join(' ');
}

/** "490 (planerat)" in a sentence, "planerat 490" beside a line in a drawing. */
export function claimIn(form: 'claim' | 'label', value: number, strength: Target['strength']): string {
  return t(`projects.count.${form}`, { value: number(value), strength: t(`projects.targets.strength.${strength}`) });
}

export const asSentence = (words: string) => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);

export const populations: readonly Population[] = ['ALL_PARTICIPANTS', 'ALL_ENROLLED', 'COMPLETED', 'PLANNED'];
