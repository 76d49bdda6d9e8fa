import { Broken, Invalid } from '#platform';
import type { EntryInput, LivelihoodSource } from './entry.input.js';
import type { EntryRule } from './entry.entity.js';
import { TRACKS, type EntryRuleKind } from './entry-words.js';

/** What is known about somebody who is to enter. */
export interface Entrant {
  /** Full years on the first day. */
  age: number | null;
  municipalityCode: string | null;
  entry: EntryInput;
  today: string;
}

type Rule = Pick<EntryRule, 'kind' | 'number' | 'codes'>;

/** `final`: no answer in the form mends it. */
interface Fault {
  code: string;
  field: string;
  final?: true;
  details?: Record<string, string | number>;
}

const COMING_OF_AGE = 18;
const ACTIVITY_RESPONSIBILITY_ENDS = 20;
const PARTIES_AT_LEAST = 2;

/**
 * May this person enter? First what nobody can mend (409), then everything that is missing, all at once and field by field (422).
 * There is no override: a project that wants other rules changes its rules.
 */
export function mayEnter(rules: readonly Rule[], entrant: Entrant): void {
  const faults = [...rules.flatMap((rule) => CHECKS[rule.kind](rule, entrant)), ...ofAge(entrant)];
  const final = faults.find((fault) => fault.final);
  if (final) throw new Broken(final.code, final.details, final.field);
  if (faults.length > 0) throw new Invalid(faults.map(({ field, code, details }) => ({ field, code, details })));
}

const needed = (field: keyof EntryInput, entry: EntryInput): Fault[] => {
  const value = entry[field];
  const empty = value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
  return empty ? [{ field: `entry.${field}`, code: `entry.needs.${field}` }] : [];
};

const CHECKS: Record<EntryRuleKind, (rule: Rule, entrant: Entrant) => Fault[]> = {
  MINIMUM_AGE: ({ number }, { age }) => {
    const years = number ?? COMING_OF_AGE;
    if (age === null) return [{ field: 'person.birthDate', code: 'entry.needs.birthDate' }];
    return age < years ? [{ field: 'person.birthDate', code: 'entry.too-young', final: true, details: { years } }] : [];
  },
  RESIDENCE: ({ codes }, { municipalityCode }) => {
    if (!municipalityCode) return [{ field: 'person.municipalityCode', code: 'entry.needs.municipalityCode' }];
    const inside = codes.length === 0 || codes.some((code) => municipalityCode.startsWith(code));
    return inside ? [] : [{ field: 'person.municipalityCode', code: 'entry.lives-elsewhere', final: true }];
  },
  LIVELIHOOD_ASSESSMENT: (_rule, { entry, today }) => [
    ...needed('supportsSelf', entry),
    ...(entry.supportsSelf ? [{ field: 'entry.supportsSelf', code: 'entry.supports-self', final: true as const }] : []),
    ...needed('livelihoodAssessment', entry),
    ...needed('livelihoodAssessedBy', entry),
    ...needed('livelihoodAssessedOn', entry),
    ...ahead('livelihoodAssessedOn', entry, today),
  ],
  TRACK: (_rule, { entry }) => {
    if (!entry.track) return needed('track', entry);
    const grounds: readonly string[] = TRACKS[entry.track];
    const fitting = (entry.trackGrounds ?? []).length > 0 && entry.trackGrounds!.every((one) => grounds.includes(one));
    return fitting ? [] : [{ field: 'entry.trackGrounds', code: 'entry.needs.trackGrounds' }];
  },
  UNAVAILABLE_ACTIVITY: (_rule, { entry }) => [
    ...needed('unavailableActivity', entry),
    ...needed('unavailableActor', entry),
    ...needed('unavailableReason', entry),
  ],
  COORDINATED_NEED: ({ number }, { entry }) => {
    const least = number ?? PARTIES_AT_LEAST;
    const few = (entry.parties ?? []).length < least;
    return [...needed('coordinatedNeed', entry), ...(few ? [{ field: 'entry.parties', code: 'entry.needs.parties', details: { least } }] : []), ...needed('aim', entry)];
  },
  TARGET_GROUP: ({ codes }, { entry }) => {
    const other = entry.targetGroup && codes.length > 0 && !codes.includes(entry.targetGroup);
    return [...(other ? [{ field: 'entry.targetGroup', code: 'entry.needs.targetGroup' }] : needed('targetGroup', entry)), ...needed('entryGrounds', entry)];
  },
};

/** 1. One who is not of age enters with a guardian's consent. 2. The municipality's duty towards young people ends at 20 (skollagen 29 kap. 9 §). */
function ofAge({ age, entry, today }: Entrant): Fault[] {
  const minor = age !== null && age < COMING_OF_AGE;
  const tooOld = entry.activityResponsibility === true && age !== null && age >= ACTIVITY_RESPONSIBILITY_ENDS;
  return [
    ...(minor ? [...needed('guardianConsentOn', entry), ...ahead('guardianConsentOn', entry, today)] : []),
    ...(tooOld ? [{ field: 'entry.activityResponsibility', code: 'entry.activity-responsibility-ends' }] : []),
  ];
}

function ahead(field: 'guardianConsentOn' | 'livelihoodAssessedOn', entry: EntryInput, today: string): Fault[] {
  return entry[field] && entry[field] > today ? [{ field: `entry.${field}`, code: 'value.day-ahead' }] : [];
}

/** 1. A source stands once. 2. The shares are at most the whole. 3. "Nothing" stands alone. */
export function livelihoodIsSound(sources: readonly LivelihoodSource[], field = 'livelihood'): void {
  const kinds = new Set(sources.map((source) => source.kind));
  if (kinds.size < sources.length) throw new Invalid([{ field, code: 'livelihood.twice' }]);
  if (sources.reduce((sum, source) => sum + source.sharePercent, 0) > 100) throw new Invalid([{ field, code: 'livelihood.over-hundred' }]);
  if (kinds.has('NONE') && kinds.size > 1) throw new Invalid([{ field, code: 'livelihood.nothing-stands-alone' }]);
}
