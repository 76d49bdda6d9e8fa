import type { Language, Row } from '#platform';
import { RELEASE_WORDS, type ReleaseShown } from '#releases';
import type { FigurePart, FigureReport, FigureTable } from '../paper/figures.js';
import { writer } from '../paper/paper.js';
import { ALL, FIGURE_COLUMNS, NONE, TARGET_COLUMNS } from './pack-tables.rules.js';
import { PACK_WORDS, type VariableType } from './pack-words.js';

export interface PackedFile {
  name: string;
  rows: number;
  sha256: string;
}

interface Code {
  code: string;
  meaning: string;
}

interface Variable {
  name: string;
  type: VariableType;
  meaning: string;
  /** Null where any value may stand. */
  codes: Code[] | null;
}

/** What a program reads to understand the files; the same as on its pages. */
export interface Codebook {
  format: 'samsteg-evaluation-pack';
  version: 1;
  language: Language;
  project: string;
  from: string;
  to: string;
  releases: { release: string; span: string; from: string; to: string; frozenAt: string }[];
  files: PackedFile[];
  figures: Variable[];
  targets: Variable[];
  rules: readonly string[];
}

interface Told {
  projectName: string;
  releases: readonly ReleaseShown[];
  startsOn: string;
  endsOn: string;
  files: PackedFile[];
}

export function codebookOf({ projectName, releases, startsOn, endsOn, files }: Told, language: Language): Codebook {
  const words = PACK_WORDS[language];
  const codes = codesOf(language);
  const variable = (name: string, meaning: string): Variable => ({ name, type: TYPE_OF[name] ?? (codes[name] ? 'code' : 'text'), meaning, codes: codes[name] ?? null });
  return {
    format: 'samsteg-evaluation-pack', version: 1, language, project: projectName, from: startsOn, to: endsOn,
    releases: releases.map(({ id, span, startsOn: from, endsOn: to, madeAt }) => ({ release: id, span, from, to, frozenAt: madeAt })), files,
    figures: FIGURE_COLUMNS.map((name) => variable(name, words.figures[name])), targets: TARGET_COLUMNS.map((name) => variable(name, words.targets[name])), rules: words.rules,
  };
}

const TYPE_OF: Readonly<Record<string, VariableType>> = { from: 'day', to: 'day', persons: 'number', value: 'number', hidden: 'flag', governs: 'flag' };

const meant = (words: Readonly<Record<string, string>>): Code[] => Object.entries(words).map(([code, meaning]) => ({ code, meaning }));

function codesOf(language: Language): Record<string, Code[]> {
  const words = PACK_WORDS[language];
  const released = RELEASE_WORDS[language];
  const flags = meant(words.flag);
  return {
    span: meant(words.span), figure: meant(released.kind), population: meant(released.population), divided_by: meant(released.dimension), column: meant(released.column), strength: meant(words.strength), unit: meant(words.unit),
    group: [{ code: ALL, meaning: released.whole }, { code: NONE, meaning: released.none }, ...meant(released.group)], hidden: flags, governs: flags,
  };
}

const worded = (heading: string, head: string[], rows: Row[]): FigureTable => ({ heading, finding: null, chart: null, words: true, head, rows });

/** So that it can be broken over lines. */
const inGroups = (digest: string): string => digest.replaceAll(/(.{16})(?=.)/g, '$1 ');

/** The codebook as pages. */
export function codebookReport(book: Codebook, lines: number): FigureReport {
  const words = PACK_WORDS[book.language];
  const write = writer(book.language);
  const { column } = words;
  const [figures, targets] = [words.file.figures, words.file.targets];
  const variables = (all: readonly Variable[]): Row[] => all.map(({ name, type, meaning }) => [name, words.type[type], meaning]);
  const coded = [...new Map([...book.figures, ...book.targets].filter(({ codes }) => codes !== null).map((one) => [one.name, one])).values()];
  const parts: FigurePart[] = [
    {
      heading: words.part.contents, of: words.of.contents, promises: [],
      tables: [
        worded(words.table.files, [column.file, column.rows, column.digest], book.files.map(({ name, rows, sha256 }) => [name, write.number(rows), inGroups(sha256)])),
        worded(words.table.releases, [column.span, column.from, column.to, column.frozen, column.release], book.releases.map((one) => [words.span[one.span as keyof typeof words.span], write.day(one.from), write.day(one.to), write.moment(one.frozenAt), one.release])),
      ],
    },
    { heading: words.part.variables, of: words.of.variables, promises: [], tables: [worded(figures, [column.variable, column.type, column.meaning], variables(book.figures)), worded(targets, [column.variable, column.type, column.meaning], variables(book.targets))] },
    { heading: words.part.codes, of: `${words.of.codes} ${words.places}`, promises: [], tables: coded.map(({ name, codes }) => worded(name, [column.code, column.meaning], codes!.map(({ code, meaning }) => [code, meaning]))) },
  ];
  return {
    title: words.title, projectName: book.project, period: words.period(write.day(book.from), write.day(book.to)), made: words.made, summaryHeading: words.summary, summary: [words.counted(book.releases.length, write.number(lines))],
    parts, notes: { heading: words.notes, how: book.rules }, head: [],
  };
}
