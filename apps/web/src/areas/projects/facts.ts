import type { FactStatus, FactValue } from './projects.contract.js';
import * as formats from '../../app/formats.js';
import { t, type WordKey, type Words } from '../../app/words.js';
import sv from '../../words/sv/projects.json';

type FactName = keyof Words['projects']['fact'];
const isKnown = (name: string): name is FactName => name in sv.fact;

/** `owner.orgNo` and `ownerOrgNo` are the same fact. A fact the words do not know is shown under its own key. */
export function factName(key: string): string {
  const name = key.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());
  return isKnown(name) ? t(`projects.fact.${name}`) : key;
}

/** How a value is written: kronor, per cent, days, yes and no, kinds in words. */
export function factValue(key: string, value: FactValue): string {
  if (value === null) return t('ui.missing');
  if (typeof value === 'boolean') return t(value ? 'projects.facts.yes' : 'projects.facts.no');
  if (typeof value === 'number') return numberIn(key, value);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formats.day(value);
  return kindInWords(key, value) ?? value;
}

function numberIn(key: string, value: number): string {
  if (key.endsWith('Sek')) return formats.money(value);
  if (key.endsWith('Percent')) return formats.percent(value, 2);
  return formats.number(value);
}

const kinds: Partial<Record<string, WordKey>> = {
  REGION: 'administration.organisationKind.REGION',
  MUNICIPALITY: 'administration.organisationKind.MUNICIPALITY',
  COORDINATION_ASSOCIATION: 'administration.organisationKind.COORDINATION_ASSOCIATION',
  MUNICIPAL_FEDERATION: 'administration.organisationKind.MUNICIPAL_FEDERATION',
  ASSOCIATION: 'administration.organisationKind.ASSOCIATION',
  STATE_AGENCY: 'administration.organisationKind.STATE_AGENCY',
  COMPANY: 'administration.organisationKind.COMPANY',
  OTHER: 'administration.organisationKind.OTHER',
};
function kindInWords(key: string, value: string): string | null {
  const word = /kind$/i.test(key) ? kinds[value] : undefined;
  return word ? t(word) : null;
}

export const factTones: Record<FactStatus, 'good' | 'notice' | 'info' | 'empty' | undefined> = {
  STATED: undefined,
  CONFIRMED: 'good',
  DERIVED: 'info',
  OUTSIDE: 'notice',
  MISSING: 'empty',
};

type FactKind = 'text' | 'day' | 'kronor' | 'percent' | 'count' | 'yesNo' | 'code' | 'orgNo';
const factKinds: Partial<Record<string, FactKind>> = {
  startsOn: 'day', endsOn: 'day', budgetSek: 'kronor', grantedSek: 'kronor', unionRatePercent: 'percent', plannedParticipants: 'count', ownerOrgNo: 'orgNo',
  secondaryThemeChildPoverty: 'yesNo', strategicImportance: 'yesNo', nuts2: 'code', priority: 'code', specificObjective: 'code', interventionField: 'code',
};
export const factKind = (key: string): FactKind => factKinds[key] ?? 'text';

/** The number that names the project, and what is worked out from other facts, are not corrected by hand. */
export const isChangeable = (key: string): boolean => !['registrationNo', 'grantedSharePercent', 'ownerKind'].includes(key);

/** A fact as it stands in a field, and what was typed there as a fact again. */
export const writtenFact = (value: FactValue): string => (value === null ? '' : String(value).replace('.', typeof value === 'number' ? ',' : '.'));
export function typedFact(key: string, written: string): FactValue {
  const kind = factKind(key);
  if (kind === 'yesNo') return written === 'true';
  if (!['kronor', 'percent', 'count'].includes(kind)) return written.trim();
  const number = Number(written.replace(/[\s\u00a0\u202f%]/g, '').replace(/kr$/, '').replace(',', '.'));
  return Number.isFinite(number) ? number : written.trim();
}
