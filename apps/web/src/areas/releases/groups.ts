import { municipalityName } from '../../app/municipalities.js';
import { number, percent } from '../../app/formats.js';
import { language, t } from '../../app/words.js';
import type { ShareBar } from '../outcomes/shares.drawing.js';
import type { ReleasePromise, ReleaseTable } from './releases.queries.js';

type Row = ReleaseTable['rows'][number];

const NAMED = { FEMALE: 'outcomes.group.women', MALE: 'outcomes.group.men', OTHER: 'outcomes.group.others', REACTIVE: 'releases.track.REACTIVE', PROACTIVE: 'releases.track.PROACTIVE' } as const;

export function groupName({ dimension }: ReleaseTable, { group }: Row): string {
  if (!group) return t('releases.whole');
  if (group.name !== null) return (language.value === 'en' && group.english) || group.name;
  if (group.key === '') return t('releases.none');
  return group.key in NAMED ? t(NAMED[group.key as keyof typeof NAMED]) : dimension === 'municipality' ? municipalityName(group.key) : group.key;
}

const OF_INTERVENTIONS = ['FIRST_INTERVENTION', 'BEGAN', 'ENDED'] as const;
type OfInterventions = (typeof OF_INTERVENTIONS)[number];
const isOfInterventions = (kind: ReleaseTable['kind']): kind is OfInterventions => OF_INTERVENTIONS.some((one) => one === kind);

/** What a figure is called: those of outcomes as everywhere, those of interventions as here. */
export const kindName = (kind: ReleaseTable['kind']): string => (isOfInterventions(kind) ? t(`releases.kind.${kind}`) : t(`outcomes.kind.${kind}`));

/** The share of a row, where both of what it is made of are told. Those of whom it is not known are in neither. */
export function shareOf({ columns }: ReleaseTable, { cells }: Row): { percent: number; yes: number; of: number } | null {
  const [yes, no] = [cells[columns.indexOf('YES')]?.value ?? null, cells[columns.indexOf('NO')]?.value ?? null];
  return yes === null || no === null || yes + no === 0 ? null : { percent: (100 * yes) / (yes + no), yes, of: yes + no };
}

export const hasShares = ({ columns }: ReleaseTable): boolean => columns.includes('YES');

const COLOURS: Record<string, string> = { FEMALE: 'var(--v-women)', MALE: 'var(--v-men)' };

export const barsOf = (table: ReleaseTable): ShareBar[] => table.rows.map((row) => {
  const share = shareOf(table, row);
  return {
    label: groupName(table, row), colour: COLOURS[row.group?.key ?? ''] ?? 'var(--v-petrol)', percent: share?.percent ?? null, low: null, high: null,
    words: share ? `${percent(share.percent, 1)} (${number(share.yes)}/${number(share.of)})` : t('releases.hidden'),
  };
});

/** The promise a share can be laid beside: of the same persons, and the one that governs where one does. */
export function promiseOf({ kind, population }: ReleaseTable, promises: readonly ReleasePromise[]): ReleasePromise | null {
  const mine = promises.filter((promise) => promise.kind === kind && promise.unit === 'percent' && promise.population === population);
  return mine.find(({ governing }) => governing) ?? (mine.length === 1 ? mine[0]! : null);
}
