import { createHash } from 'node:crypto';
import { Broken } from '#platform';
import type { Column } from '../plan.js';
import type { ReleaseShown, ReleaseTable } from '../release.view.js';
import type { GroupCounts, PackContent, PackDose, PackMethod, PackOutcome, PackProject } from './pack.view.js';

/** What a pack is made of. */
export interface Ground {
  project: PackProject;
  release: ReleaseShown;
  methods: readonly PackMethod[];
}

const MEASURES = ['STEP_PROGRESS', 'INCREASED_LIVELIHOOD', 'WORK_OR_STUDIES', 'READY_FOR_ORDINARY', 'SUPPORT', 'PARALLEL_AREAS'] as const;
const GROUPS = { all: null, women: 'FEMALE', men: 'MALE', others: 'OTHER' } as const;

/** 1. A pack is made of a quarter: a month tells neither dose nor gaps. 2. Not of figures that were taken back. */
export function mayBePacked({ span, withdrawnAt }: Pick<ReleaseShown, 'span' | 'withdrawnAt'>): void {
  if (span !== 'QUARTER') throw new Broken('pack.needs-quarter');
  if (withdrawnAt) throw new Broken('pack.of-withdrawn');
}

/** A quarter as it was told, in the shape others load: no count is made anew, so that none is told that the release hides. */
export function packOf({ project, release, methods }: Ground): PackContent {
  const { startsOn, endsOn, madeAt, tables } = release;
  const byGender = (kind: ReleaseTable['kind'], column: Column): GroupCounts => {
    const table = tables.find((one) => one.kind === kind && one.dimension === 'gender');
    const of = (key: string | null) => toldIn(table, key, column);
    return { all: of(GROUPS.all), women: of(GROUPS.women), men: of(GROUPS.men), others: of(GROUPS.others) };
  };
  const outcomes = MEASURES.flatMap((kind): PackOutcome[] => {
    const population = tables.find((table) => table.kind === kind)?.population;
    return population === 'ALL_PARTICIPANTS' || population === 'COMPLETED' ? [{ kind, population, yes: byGender(kind, 'YES'), no: byGender(kind, 'NO'), unknown: byGender(kind, 'UNKNOWN') }] : [];
  });
  return {
    format: 'samsteg.learning-pack', edition: 1, madeAt, least: 5, project, period: { startsOn, endsOn }, persons: byGender('PARTICIPANTS', 'PERSONS'), methods: [...methods], dose: doseOf(tables), outcomes,
    gaps: { soon: byGender('FIRST_INTERVENTION', 'SOON'), later: byGender('FIRST_INTERVENTION', 'LATER'), notYet: byGender('FIRST_INTERVENTION', 'NOT_YET') },
  };
}

/** What a table tells of a group (of all, without one) in a column; nothing where there is no such place. */
function toldIn(table: ReleaseTable | undefined, key: string | null, column: Column): number | null {
  const row = table?.rows.find(({ group }) => (group?.key ?? null) === key);
  return row?.cells[table?.columns.indexOf(column) ?? -1]?.value ?? null;
}

function doseOf(tables: readonly ReleaseTable[]): PackDose[] {
  const [began, ended] = (['BEGAN', 'ENDED'] as const).map((kind) => tables.find((table) => table.kind === kind));
  const countsIn = (table: ReleaseTable | undefined, key: string): GroupCounts => {
    const of = (column: Column) => toldIn(table, key, column);
    return { all: of('PERSONS'), women: of('WOMEN'), men: of('MEN'), others: of('OTHERS') };
  };
  return (began?.rows ?? []).flatMap(({ group }) => (group ? [{ kind: group.key, name: group.name ?? group.key, english: group.english ?? null, began: countsIn(began, group.key), ended: countsIn(ended, group.key) }] : []));
}

/** The same content is the same pack, in whatever order or spacing its file stands. */
export const digestOf = (content: PackContent): string => createHash('sha256').update(JSON.stringify(ordered(content))).digest('hex');

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, inner]) => [key, ordered(inner)]));
}
