import type { Cell as OutcomeCell, Figure as OutcomeFigure, Reading as OutcomeReading } from '#outcomes';
import type { Language, Row } from '#platform';
import { RELEASE_WORDS } from '#releases';
import { raised, type Bar, type Writer } from '../paper/paper.js';
import { promiseWords } from '../paper/promise-words.js';
import type { FigurePart, FigureTable } from '../paper/figures.js';
import { PERIOD_WORDS } from './period-words.js';

export interface Hand {
  language: Language;
  write: Writer;
}

interface Line {
  name: string;
  cell: OutcomeCell;
  colour: Bar['colour'];
}

export const share = (percent: number | null) => (percent === null ? '–' : { value: percent, decimals: 1 });

/** One part for each thing that is counted, with all that was promised of it. */
export function outcomeParts(figures: readonly OutcomeFigure[], hand: Hand): FigurePart[] {
  const kinds = [...new Set(figures.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const mine = figures.filter((figure) => figure.kind === kind);
    const leading = leadingOf(mine);
    return {
      heading: RELEASE_WORDS[hand.language].kind[kind], of: PERIOD_WORDS[hand.language].counts(leading.numeratorWords),
      promises: mine.flatMap((figure) => promiseOf(figure, hand)), tables: leading.readings.map((reading) => tableOf(leading, reading, hand)),
    };
  });
}

/** What a figure has found, beside what was promised. */
export function findingOf(figures: readonly OutcomeFigure[], { language, write }: Hand): string {
  const leading = leadingOf(figures);
  const words = PERIOD_WORDS[language];
  const name = RELEASE_WORDS[language].kind[leading.kind];
  const [reading] = leading.readings;
  const told = reading?.total;
  if (!told || told.percent === null || told.denominator === null) return words.nobody(name);
  const [promise = ''] = promiseOf(leading, { language, write });
  return words.finding({ name, share: write.percent(told.percent), yes: write.number(told.yes), of: write.number(told.denominator), population: reading.populationWords, promise });
}

/** The number that governs, where one does. */
const leadingOf = (figures: readonly OutcomeFigure[]): OutcomeFigure => figures.find(({ governing }) => governing) ?? figures[0]!;

function promiseOf({ strength, value, unit, governing }: OutcomeFigure, { language, write }: Hand): string[] {
  if (strength === null || value === null) return [];
  const promise = promiseWords({ strength, value, unit }, { language, write });
  return [governing ? `${promise}, ${PERIOD_WORDS[language].governs}` : promise];
}

function tableOf(figure: OutcomeFigure, reading: OutcomeReading, hand: Hand): FigureTable {
  const words = PERIOD_WORDS[hand.language];
  const { group, yes, no, unknown, of, share: percent, persons } = words.column;
  const lines = linesOf(reading, hand);
  const shares = figure.unit === 'percent';
  const marked = shares && figure.value !== null && figure.strength !== null ? promiseWords({ strength: figure.strength, value: figure.value, unit: 'percent' }, hand) : null;
  const drawn = shares && reading.total.percent !== null;
  return {
    heading: raised(reading.populationWords), finding: [`${raised(reading.denominatorWords)}.`, ...(drawn && marked ? [words.mark(marked)] : [])].join(' '),
    chart: drawn ? chartOf(lines, figure.value, hand) : null, head: shares ? [group, yes, no, unknown, of, percent] : [group, persons, of, percent],
    rows: lines.map(({ name, cell }): Row => (shares ? [name, cell.yes, cell.no, cell.unknown, cell.denominator ?? '–', share(cell.percent)] : [name, cell.yes, cell.denominator ?? '–', share(cell.percent)])),
  };
}

function linesOf({ total, women, men, parts }: OutcomeReading, { language }: Hand): Line[] {
  const { group } = PERIOD_WORDS[language];
  const ofPart = ({ name, ...cells }: OutcomeReading['parts'][number]): Line[] => (['women', 'men'] as const).filter((one) => cells[one].population > 0)
    .map((one) => ({ name: `${name ?? group.none}, ${group[one].toLowerCase()}`, cell: cells[one], colour: one }));
  const divided = parts.some((part) => part.key !== '' && part.total.population > 0);
  return [{ name: group.total, cell: total, colour: 'all' }, { name: group.women, cell: women, colour: 'women' }, { name: group.men, cell: men, colour: 'men' }, ...(divided ? parts.flatMap(ofPart) : [])];
}

function chartOf(lines: readonly Line[], mark: number | null, { language, write }: Hand): FigureTable['chart'] {
  const bars = lines.map(({ name, cell, colour }): Bar => ({
    label: name, percent: cell.percent, colour, words: cell.percent === null || cell.denominator === null ? '–' : `${write.percent(cell.percent)} (${write.number(cell.yes)}/${write.number(cell.denominator)})`,
  }));
  return { alt: PERIOD_WORDS[language].chart(bars.map(({ label, words }) => `${label}: ${words}`).join('; ')), mark, bars };
}
