import { Invalid } from '#platform';
import { isDay } from './period.rules.js';
import { codeOf, interventionField, nuts2Regions, objectives, priorities, regionNamed, type Generation } from './record/codes.js';
import type { FactValue, Project } from './project.entity.js';
import { readOrgNo } from './record/record-owner.rules.js';
import type { RecordFacts } from './record/record.js';

type FactKind = 'text' | 'day' | 'kronor' | 'percent' | 'count' | 'yesNo' | 'code' | 'orgNo';
type FactKey = keyof RecordFacts;

const KINDS: Record<FactKey, FactKind> = {
  registrationNo: 'text', name: 'text', country: 'text', ownerName: 'text', ownerOrgNo: 'orgNo', ownerKind: 'text', postalCode: 'text', place: 'text',
  address: 'text', region: 'text', nuts2: 'code', startsOn: 'day', endsOn: 'day', fund: 'text', cci: 'text', priority: 'code', specificObjective: 'code',
  interventionField: 'code', unionRatePercent: 'percent', budgetSek: 'kronor', grantedSek: 'kronor', grantedSharePercent: 'percent',
  plannedParticipants: 'count', secondaryThemeChildPoverty: 'yesNo', strategicImportance: 'yesNo',
};

const TAKES: Record<FactKind, (value: FactValue) => boolean> = {
  text: (value) => typeof value === 'string' && value.trim() !== '' && value.length <= 500,
  code: (value) => typeof value === 'string' && value.length <= 20,
  day: (value) => typeof value === 'string' && isDay(value),
  orgNo: (value) => typeof value === 'string' && 'orgNo' in readOrgNo(value),
  kronor: (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0,
  percent: (value) => typeof value === 'number' && value >= 0 && value <= 100,
  count: (value) => typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 1_000_000,
  yesNo: (value) => typeof value === 'boolean',
};

const isFactKey = (key: string): key is FactKey => Object.hasOwn(KINDS, key);

/** Why the Union's rate differs between regions (ESF+): the less a region has, the more the Union pays. */
const TRANSITION_REGIONS: readonly string[] = ['SE31'];

export function regionMeaning(key: string, { generation, nuts2 }: Pick<Project, 'generation' | 'nuts2'>): string | null {
  if (key !== 'unionRatePercent' || generation !== '2021-2027' || !nuts2) return null;
  return TRANSITION_REGIONS.includes(nuts2) ? 'övergångsregion, där unionens andel är högre' : 'mer utvecklad region';
}

/** What a code of this generation's lists means. */
export function meaningOf(key: string, value: FactValue, generation: Generation): string | null {
  if (typeof value !== 'string') return null;
  if (key === 'nuts2') return nuts2Regions.find(({ code }) => code === value)?.name ?? null;
  if (key === 'priority') return codeOf(priorities, generation, value)?.text ?? null;
  if (key === 'specificObjective') return codeOf(objectives, generation, value)?.text ?? null;
  return key === 'interventionField' ? (interventionField(generation, value)?.text ?? null) : null;
}

/** The value as it is kept, or what is wrong with it. The number that names the project is not corrected, and codes are those of its generation. */
export function mustFit(key: string, value: FactValue, { generation, region }: Pick<Project, 'generation' | 'region'>): FactValue {
  if (!isFactKey(key) || key === 'registrationNo' || key === 'grantedSharePercent') throw new Invalid([{ field: 'value', code: 'fact.not-changeable' }]);
  if (!TAKES[KINDS[key]](value)) throw new Invalid([{ field: 'value', code: `fact.not-a-${KINDS[key]}` }]);
  if (KINDS[key] === 'code' && meaningOf(key, value, generation) === null) throw new Invalid([{ field: 'value', code: 'fact.not-in-code-list' }]);
  const named = key === 'nuts2' && region ? regionNamed(region) : null;
  if (named && named.code !== value) throw new Invalid([{ field: 'value', code: 'fact.other-region', details: { region: named.name, code: named.code } }]);
  if (KINDS[key] !== 'orgNo') return typeof value === 'string' ? value.trim() : value;
  const reading = readOrgNo(value as string);
  return 'orgNo' in reading ? reading.orgNo : value;
}

const COLUMNS = ['name', 'region', 'nuts2', 'startsOn', 'endsOn', 'secondaryThemeChildPoverty', 'strategicImportance'] as const;

/** Facts that the project itself is found and limited by change with the fact. */
export const projectWith = (key: string, value: FactValue): Partial<Project> =>
  (COLUMNS as readonly string[]).includes(key) ? { [key]: value } : {};

/** Which of the two indicator sets a generation reports by. */
export const INDICATORS: Record<Generation, 'CO/CR' | 'EECO/EECR'> = { '2014-2020': 'CO/CR', '2021-2027': 'EECO/EECR' };
