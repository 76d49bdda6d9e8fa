import { day, list, number } from '../../app/formats.js';
import { language, t } from '../../app/words.js';
import { participantTab } from '../participants/participant-tabs.js';
import type { Item, Whole } from './timeline.queries.js';

export type Lanes = 'party' | 'area';

/** What a thing on the timeline is called. */
export function nameOf(item: Item): string {
  const own = (language.value === 'sv' ? item.sv : item.en) ?? '';
  if (item.kind === 'INTERVENTION') return own;
  return t(`timeline.kind.${item.kind}`, { name: own, number: item.number ?? '' });
}

/** The lane it stands in: that of the party, or of the part of life; what surrounds the interventions has one of its own. */
export function laneOf(item: Item, by: Lanes): string {
  if (by === 'party') return item.party;
  return item.area ? t(`interventions.area.${item.area}`) : t('timeline.around');
}

/** How it stands, in a word or two. */
export function stateOf({ kind, planned, status }: Item): string {
  if (planned) return t('timeline.planned');
  if (kind === 'INTERVENTION') return t(`interventions.status.${status as 'STARTED'}`);
  return kind === 'HANDOVER' ? t(`timeline.handover.${status as 'OFFERED'}`) : '';
}

/** Where it is read and changed. */
export function wayTo(participationId: string, { kind, id }: Item): string {
  const tabs: Record<Item['kind'], string> = {
    INTERVENTION: `insatser#${id}`, PLAN: 'plan', REVIEW: 'plan', REVIEW_DUE: 'plan', REFERRAL: '', HANDOVER: 'overlamning', MEETING: 'overlamning', SIP_MEETING: 'sip', COMMITMENT: 'sip', PAUSE: '', STEP: 'steg', HOME: 'overlamning', RESPONSIBLE: '',
  };
  return participantTab(participationId, tabs[kind]);
}

/** What to look into: what clashes, and what is missing beside what runs. */
export function warningsOf({ items, collisions, missingPair, hidden, today }: Whole): string[] {
  // A plan and its review, a handover and its meeting are told from one row: what clashes is the day.
  const clashing = items.filter(({ kind }) => kind !== 'PLAN' && kind !== 'HANDOVER');
  const named = (ids: readonly string[]) => list([...new Set(clashing.filter(({ id }) => ids.includes(id)).map((item) => `${nameOf(item)} (${item.party})`))]);
  const clashes = collisions.map(({ kind, on, itemIds, hours }) => t(`timeline.collision.${kind}`, { names: named(itemIds), day: on > today ? t('timeline.from', { day: day(on) }) : t('timeline.now'), on: day(on), hours: number(hours ?? 0, (hours ?? 0) % 1 === 0 ? 0 : 1) }));
  if (!missingPair) return clashes;
  const areas = list(missingPair.areas.map((area) => t(`interventions.area.${area}`).toLocaleLowerCase()));
  const unseen = (hidden ?? []).some(({ endsOn }) => endsOn === null);
  return [...clashes, t(unseen ? 'timeline.missingPairPerhaps' : 'timeline.missingPair', { areas, day: day(missingPair.since) })];
}
