import { number, percent } from '../../app/formats.js';
import { t } from '../../app/words.js';
import type { Cell, Figure, Group, PartCells, Reading } from './outcomes.contract.js';
import type { ShareBar } from './shares.drawing.js';

/** One group of a figure: everyone, the women, the men, and the same within each part. */
export interface Row {
  key: string;
  name: string;
  cell: Cell;
  colour: string;
  group?: Group;
  part?: string;
  /** Women and men are judged by the target for themselves; a part is only told. */
  judged: boolean;
}

const colours = { total: 'var(--v-petrol)', women: 'var(--v-women)', men: 'var(--v-men)' } as const;

export function rowsOf(reading: Reading): Row[] {
  const genders = [['women', reading.women], ['men', reading.men]] as const;
  return [
    { key: 'total', name: t('outcomes.group.total'), cell: reading.total, colour: colours.total, judged: true },
    ...genders.map(([group, cell]) => ({ key: group, name: t(`outcomes.group.${group}`), cell, colour: colours[group], group, judged: true })),
    ...(reading.parts.some(({ key, total }) => key !== '' && total.population > 0) ? reading.parts.flatMap(partRows) : []),
  ];
}

function partRows(part: PartCells): Row[] {
  const name = part.name ?? t('outcomes.group.none');
  const genders = [['women', part.women], ['men', part.men]] as const;
  return genders.filter(([, cell]) => cell.population > 0)
    .map(([group, cell]) => ({ key: `${part.key}-${group}`, name: t('outcomes.group.inPart', { part: name, group: t(`outcomes.group.${group}`).toLocaleLowerCase() }), cell, colour: colours[group], group, part: part.key, judged: false }));
}

export const share = (cell: Cell): string => (cell.percent === null ? t('outcomes.noShare') : percent(cell.percent, 1));

export function barsOf(rows: Row[]): ShareBar[] {
  return rows.map(({ name, cell, colour }) => ({
    label: name, colour, percent: cell.percent, low: cell.interval?.low ?? null, high: cell.interval?.high ?? null,
    words: cell.denominator === null ? number(cell.yes) : `${cell.reached ? '✓ ' : ''}${share(cell)} (${number(cell.yes)}/${number(cell.denominator)})`,
  }));
}

/** "minst 75 %", "ambition 60 %", "490 planerade". */
export function promiseOf({ strength, value, unit }: Pick<Figure, 'strength' | 'value' | 'unit'>): string {
  if (value === null || strength === null) return '';
  return t(`outcomes.promise.${strength}`, { value: unit === 'percent' ? percent(value) : t('outcomes.persons', { count: number(value) }, value) });
}

/** The promise as the subject of a sentence: "Målet 75 %", "Ambitionen 60 %". */
const aimOf = ({ strength, value, unit }: Pick<Figure, 'strength' | 'value' | 'unit'>): string =>
  value === null || strength === null ? '' : t(`outcomes.aim.${strength}`, { value: unit === 'percent' ? percent(value) : t('outcomes.persons', { count: number(value) }, value) });

/** What is to be thought of a target: a person has decided that it holds, or that another does; or nobody has yet, and its kind says one thing or several. */
export type Standing = 'governs' | 'alternative' | 'proposed' | 'undecided';
export function standingOf(figure: Figure, all: readonly Figure[]): Standing | null {
  if (figure.targetId === null) return null;
  const rivals = all.filter(({ kind, unit, targetId }) => kind === figure.kind && unit === figure.unit && targetId !== null);
  if (figure.governing) return 'governs';
  if (rivals.some(({ governing }) => governing)) return 'alternative';
  return rivals.some(({ value }) => value !== figure.value) ? 'undecided' : 'proposed';
}

/** What the figure has found, as a sentence; the women and the men with it where the target asks for both. */
export function findingOf(figure: Figure, reading: Reading): string {
  const { total, women, men } = reading;
  if (total.denominator === null) return t('outcomes.finding.noPlan', { count: number(total.yes), population: reading.populationWords }, total.yes);
  if (total.percent === null) return t('outcomes.finding.nobody', { population: reading.populationWords });
  const values = { share: share(total), population: reading.populationWords, yes: number(total.yes), of: number(total.denominator), left: leftOut(reading) };
  const finding = figure.value === null ? t('outcomes.finding.plain', values)
    : total.reached ? t('outcomes.finding.reached', { ...values, aim: aimOf(figure) })
      : t('outcomes.finding.short', { ...values, aim: aimOf(figure), count: number(total.stillNeeded ?? 0) }, total.stillNeeded ?? 0);
  const both = women.percent !== null && men.percent !== null ? t('outcomes.finding.apart', { women: judged(women, figure), men: judged(men, figure) }) : '';
  return [finding, both].filter(Boolean).join(' ');
}

/** Of a population that is counted whole, those of whom it is not known stand outside the fraction, and the sentence says so. */
const leftOut = ({ population, total }: Reading): string => (population === 'PLANNED' || total.unknown === 0 ? '' : t('outcomes.finding.left', { count: number(total.unknown) }, total.unknown));

const judged = (cell: Cell, figure: Figure): string => {
  if (figure.value === null || cell.reached) return cell.reached ? `${share(cell)} ✓` : share(cell);
  return t('outcomes.finding.groupShort', { share: share(cell), count: number(cell.stillNeeded ?? 0) }, cell.stillNeeded ?? 0);
};
