import type { Language } from '#platform';
import { groupNameOf, promiseBeside, RELEASE_WORDS, shareOf, type Column, type ReleasePromise, type ReleaseRow, type ReleaseShown, type ReleaseTable } from '#releases';
import { raised, writer, type Bar, type FiguresPaper, type PaperTable, type Writer } from '../paper/paper.js';
import { promiseWords } from '../paper/promise-words.js';
import { STEERING_WORDS } from './steering-words.js';

const COLOURS: Record<string, Bar['colour']> = { FEMALE: 'women', MALE: 'men' };

/** What every part of the paper is written with. */
interface Hand {
  language: Language;
  write: Writer;
  promises: readonly ReleasePromise[];
}

/** A release as a report: what is told, beside what was promised, each drawing with its table. */
export function steeringPaper({ projectName, release }: { projectName: string; release: ReleaseShown }, language: Language): FiguresPaper {
  const words = STEERING_WORDS[language];
  const hand: Hand = { language, write: writer(language), promises: release.promises };
  const period = release.span === 'MONTH' ? hand.write.month(release.endsOn) : words.quarter(Number(release.endsOn.slice(5, 7)) / 3, release.endsOn.slice(0, 4));
  const nothingTold = release.tables.every(({ rows }) => rows.every(({ cells }) => cells.every(({ value }) => value === null || value === 0)));
  const kinds = [...new Set(release.tables.map(({ kind }) => kind))];
  return {
    title: words.title, language, region: language === 'sv' ? 'SE' : 'GB', running: words.running(projectName, period),
    lead: [`${projectName}, ${period}`, words.told(hand.write.day(release.endsOn), hand.write.moment(release.madeAt))],
    warnings: [...(release.withdrawnAt ? [words.withdrawn(hand.write.moment(release.withdrawnAt), release.withdrawnReason ?? '')] : []), ...(nothingTold ? [words.nothingTold] : [])],
    summaryHeading: words.summary,
    summary: kinds.map((kind) => findingOf(release.tables.find((table) => table.kind === kind)!, hand)),
    parts: kinds.map((kind) => partOf(release.tables.filter((table) => table.kind === kind), hand)),
    notesHeading: words.notes, notes: words.how,
  };
}

function partOf(tables: readonly ReleaseTable[], hand: Hand): FiguresPaper['parts'][number] {
  const { kind, population } = tables[0]!;
  const words = RELEASE_WORDS[hand.language];
  return { heading: words.kind[kind], of: STEERING_WORDS[hand.language].of(words.population[population]), promises: promisesOf(kind, hand), tables: tables.map((table) => tableOf(table, hand)) };
}

/** All that was promised of a figure, the one that governs marked; where two differ, by how much. */
function promisesOf(kind: ReleaseTable['kind'], { language, write, promises }: Hand): string[] {
  const words = STEERING_WORDS[language];
  const mine = promises.filter((promise) => promise.kind === kind);
  const lines = mine.map((promise) => [promiseWords(promise, { language, write }), promise.population && RELEASE_WORDS[language].population[promise.population], promise.governing && words.governs].filter(Boolean).join(', '));
  const apart = (['persons', 'percent'] as const).flatMap((unit) => {
    const values = mine.filter((promise) => promise.unit === unit).map(({ value }) => value);
    const between = Math.max(...values) - Math.min(...values);
    return values.length > 1 && between > 0 ? [words.apart(unit === 'percent' ? words.points(write.number(between)) : `${write.number(between)} ${RELEASE_WORDS[language].column.PERSONS}`)] : [];
  });
  return [...lines, ...apart];
}

/** What a table says of the whole project, or why it says nothing. */
function findingOf(table: ReleaseTable, { language, write, promises }: Hand): string {
  const words = STEERING_WORDS[language];
  const name = RELEASE_WORDS[language].kind[table.kind];
  const whole = table.rows[0]!;
  const asked = whole.cells.filter((_, n) => TOLD_OF.some((column) => column === table.columns[n]));
  if (asked.some(({ value }) => value === null)) return `${name}: ${lowered(words.tooFew)}`;
  if (table.kind === 'PARTICIPANTS') return words.persons(write.number(whole.cells[0]!.value!));
  if (!table.columns.includes('YES')) return words.counted(name, countedOf(table, { language, write }));
  const share = shareOf(table, whole);
  if (!share) return `${name}: ${lowered(words.nobody)}`;
  const promise = promiseBeside(table, promises);
  return words.finding({ name, share: write.percent(share.percent), yes: write.number(share.yes), of: write.number(share.of), promise: promise ? promiseWords(promise, { language, write }) : '' });
}

/** By which columns the whole is told in brief. */
const TOLD_OF: readonly Column[] = ['PERSONS', 'YES', 'NO', 'SOON', 'LATER', 'NOT_YET'];

/** "inom 30 dagar 120, senare 30, inte än 12". */
const countedOf = ({ columns, rows }: ReleaseTable, { language, write }: Pick<Hand, 'language' | 'write'>): string =>
  columns.flatMap((column, n) => (TOLD_OF.includes(column) ? [`${RELEASE_WORDS[language].column[column]} ${write.number(rows[0]!.cells[n]!.value!)}`] : [])).join(', ');

const lowered = (sentence: string): string => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;

function tableOf(table: ReleaseTable, hand: Hand): PaperTable {
  const { language, write, promises } = hand;
  const words = STEERING_WORDS[language];
  const { column, dimension, hidden } = RELEASE_WORDS[language];
  const shares = table.columns.includes('YES');
  const nameOf = (row: ReleaseRow) => raised(groupNameOf(table, row.group, language));
  const shareWords = (row: ReleaseRow) => { const share = shareOf(table, row); return share ? write.percent(share.percent) : '–'; };
  const promise = promiseBeside(table, promises);
  const told = shareOf(table, table.rows[0]!) !== null;
  return {
    heading: words.by(dimension[table.dimension]),
    finding: shares && told && promise ? words.mark(promiseWords(promise, hand)) : null,
    chart: shares && told ? chartOf(table, hand, promise?.value ?? null) : null,
    head: [words.group, ...table.columns.map((one) => raised(column[one])), ...(shares ? [words.share] : [])],
    rows: table.rows.map((row) => [nameOf(row), ...row.cells.map(({ value }) => (value === null ? hidden : write.number(value))), ...(shares ? [shareWords(row)] : [])]),
  };
}

function chartOf(table: ReleaseTable, { language, write }: Hand, mark: number | null): PaperTable['chart'] {
  const bars = table.rows.map((row): Bar => {
    const share = shareOf(table, row);
    const words = share ? `${write.percent(share.percent)} (${write.number(share.yes)}/${write.number(share.of)})` : RELEASE_WORDS[language].hidden;
    return { label: raised(groupNameOf(table, row.group, language)), percent: share?.percent ?? null, words, colour: COLOURS[row.group?.key ?? ''] ?? 'all' };
  });
  return { alt: STEERING_WORDS[language].chart(bars.map(({ label, words }) => `${label}: ${words}`).join('; ')), mark, bars };
}
