import type { Flow, IndependenceFigures, IndependenceGroup, IndicatorCounts, Indicators, LivelihoodMatrix, MovedCount, SupportFigures } from '#outcomes';
import type { Row } from '#platform';
import { raised } from '../paper/paper.js';
import type { FigurePart, FigureTable } from '../paper/figures.js';
import { INDICATOR_NAMES } from './indicator-names.js';
import { share, type Hand } from './outcome-parts.rules.js';
import { PERIOD_WORDS, type PeriodWords } from './period-words.js';

const GROUPS = ['total', 'women', 'men'] as const;

const plain = (heading: string, head: string[], rows: Row[]): FigureTable => ({ heading, finding: null, chart: null, head, rows });
const days = (count: number | null) => (count === null ? '–' : Math.round(count));
const dated = (words: PeriodWords, { write }: Hand, asOf: string) => words.asOf(write.day(asOf));

/** Women, men and all; a number that is not shown stands as the word that says so. */
const trio = (words: PeriodWords, { women, men, total }: MovedCount) => [women, men, total].map((one) => one ?? words.hidden);
const trioHead = (words: PeriodWords, name: string) => [`${name}: ${words.group.women.toLowerCase()}`, `${name}: ${words.group.men.toLowerCase()}`, name];

export function flowPart({ rows }: Flow, { startsOn, endsOn }: { startsOn: string; endsOn: string }, { language, write }: Hand): FigurePart {
  const words = PERIOD_WORDS[language];
  const { month, entered, ended, begun } = words.column;
  const months = rows.filter((row) => row.kind === 'MONTH' && row.startsOn <= endsOn && row.endsOn >= startsOn);
  return {
    heading: words.part.flow, of: words.wholeMonths, promises: [],
    tables: [plain(words.table.months, [month, ...trioHead(words, entered), ...trioHead(words, ended), begun],
      months.map((row) => [write.month(row.endsOn), ...trio(words, row.entered), ...trio(words, row.ended), row.activities]))],
  };
}

export function livelihoodPart({ asOf, moves, rows, denominatorWords }: LivelihoodMatrix, hand: Hand): FigurePart {
  const words = PERIOD_WORDS[hand.language];
  const { fromTo, before, known, toOwn } = words.column;
  return {
    heading: words.part.livelihoods, of: `${dated(words, hand, asOf)} ${raised(denominatorWords)}.`, promises: [],
    tables: [
      plain(words.table.moves, [fromTo, words.group.women, words.group.men, words.group.total], moves.map((move) => [`${words.livelihood[move.before]} → ${words.livelihood[move.after]}`, ...trio(words, move)])),
      plain(words.table.toOwn, [before, known, toOwn], rows.map((row) => [words.livelihood[row.before], row.known ?? words.hidden, row.toOwn === null ? '–' : share(row.toOwn)])),
    ],
  };
}

export function supportPart(told: SupportFigures, hand: Hand): FigurePart {
  const words = PERIOD_WORDS[hand.language];
  const { group, yes, unknown, share: percent, met, median, waiting, waited, rating } = words.column;
  return {
    heading: words.part.support, of: `${dated(words, hand, told.asOf)} ${words.counts(told.numeratorWords)}`, promises: [],
    tables: [
      plain(words.table.fits, [group, percent, yes, words.why.ratedBelow, words.why.planWithoutNeed, words.why.noAgreedPlan, unknown],
        GROUPS.map((one) => [words.group[one], share(told[one].percent), told[one].yes, told[one].ratedBelow, told[one].planWithoutNeed, told[one].noAgreedPlan, told[one].unknown])),
      ...told.timing.map((time) => plain(words.timing[time.kind], [group, met, median, waiting, waited],
        GROUPS.map((one) => [words.group[one], time[one].met, days(time[one].medianDays), time[one].waiting, days(time[one].medianWaited)]))),
      plain(words.table.ratings, [rating, words.group.women, words.group.men, words.group.total], told.ratings.map(({ fit, women, men, total }) => [String(fit), women, men, total])),
    ],
  };
}

export function independencePart(told: IndependenceFigures, hand: Hand): FigurePart {
  const words = PERIOD_WORDS[hand.language];
  const { group, share: percent, reached, notYet, already, unknown, median, medianAll } = words.column;
  const row = ({ became }: IndependenceGroup): Row => (became === null ? Array.from({ length: 7 }, () => words.hidden)
    : [share(became.percent), became.reached, became.notYet, became.already, became.unknown, ...[became.medianDays, became.kaplanMeierDays].map((after) => (became.reached > 0 && became.medianDays === null ? words.hidden : days(after)))]);
  return {
    heading: words.part.independence, of: `${dated(words, hand, told.asOf)} ${words.counts(told.numeratorWords)}`, promises: [],
    tables: [plain(words.table.became, [group, percent, reached, notYet, already, unknown, median, medianAll], GROUPS.map((one) => [words.group[one], ...row(told[one])]))],
  };
}

export function indicatorPart({ figures, lasting, asOf }: Indicators, hand: Hand): FigurePart {
  const words = PERIOD_WORDS[hand.language];
  const { indicator, unknown, of, share: percent } = words.column;
  const cells = ({ women, men, other, total }: IndicatorCounts) => [women, men, other, total].map((one) => one ?? words.hidden);
  const counted = [words.group.women, words.group.men, words.group.others, words.group.total, unknown, of];
  const moments = (['ENTRY', 'EXIT', 'SIX_MONTHS'] as const).map((moment) => plain(words.moment[moment], [indicator, ...counted], figures.filter((figure) => figure.moment === moment)
    .map((figure) => [`${figure.code} ${INDICATOR_NAMES[hand.language][figure.code] ?? ''}${figure.standing ? ` (${hand.write.day(figure.standing)})` : ''}`.trim(), ...cells(figure.counted), figure.unknown.total ?? words.hidden, figure.among.total ?? words.hidden])));
  return {
    heading: words.part.indicators, of: words.within(hand.write.day(asOf)), promises: [],
    tables: [...moments, plain(words.table.lasting, [indicator, ...counted, percent], lasting.map((one) => [words.lasting[one.code], ...cells(one.counted), one.unknown.total ?? words.hidden, one.among.total ?? words.hidden, share(one.percent)]))],
  };
}
