import { Temporal } from 'temporal-polyfill';
import { Invalid } from '#platform';
import { THE_THREE, type LocalStructure, type OneOfThree } from './structure.entity.js';

export type StructureStatus = 'NONE' | 'BUILDING' | 'IN_PLACE' | 'MAINTAINED';
type Agreed = Pick<LocalStructure, 'agreedOn' | 'forum' | 'frequency' | 'withinMonths'>;
type Met = { heldOn: string; present: readonly OneOfThree[] };

/** The last day all three met; without one of them it does not count. */
export function allMetOn(meetings: readonly Met[]): string | null {
  const whole = meetings.filter(({ present }) => THE_THREE.every((one) => present.includes(one)));
  return whole.map(({ heldOn }) => heldOn).sort().at(-1) ?? null;
}

export const maintainedUntil = (metOn: string | null, withinMonths: number): string | null =>
  metOn && Temporal.PlainDate.from(metOn).add({ months: withinMonths }).toString();

/** 1. None until somebody begins. 2. In place when all agreed, with a forum and how often. 3. Maintained as long as all three met within the months agreed. */
export function statusOf(structure: Agreed | null, meetings: readonly Met[], today: string): StructureStatus {
  if (!structure) return 'NONE';
  if (!structure.agreedOn || !structure.forum || !structure.frequency) return 'BUILDING';
  const until = maintainedUntil(allMetOn(meetings.filter(({ heldOn }) => heldOn <= today)), structure.withinMonths);
  return until && until >= today ? 'MAINTAINED' : 'IN_PLACE';
}

const PARTIES = ['socialServices', 'school', 'labourMarketUnit'] as const;

/** All three have agreed when each of them is named, and what they agreed on is written down; and that was today or earlier. */
export function agreementStands({ agreement, agreedOn, ...parties }: Pick<LocalStructure, 'agreement' | 'agreedOn' | (typeof PARTIES)[number]>, today: string): void {
  if (!agreedOn) return;
  if (agreedOn > today) throw new Invalid([{ field: 'agreedOn', code: 'day.in-the-future' }]);
  const missing = [...PARTIES.filter((party) => !parties[party]?.trim()).map((field) => ({ field, code: 'structure.party-first' })), ...(agreement?.trim() ? [] : [{ field: 'agreement', code: 'structure.agreement-first' }])];
  if (missing.length > 0) throw new Invalid(missing);
}
