import { describe, expect, test } from '@jest/globals';
import { Invalid } from '#platform';
import type { ReleaseShown, ReleaseTable } from '../release.view.js';
import { digestOf, mayBePacked, packOf } from './pack.rules.js';
import type { PackContent } from './pack.view.js';
import { LARGEST_PACK, packIn } from './reading.rules.js';

const cells = (...values: (number | null)[]) => values.map((value) => ({ value, why: null }));
const gendered = (kind: ReleaseTable['kind'], columns: ReleaseTable['columns'], [all, women, men, others]: (number | null)[][]): ReleaseTable => ({
  kind, population: 'ALL_PARTICIPANTS', dimension: 'gender', columns,
  rows: [{ group: null, cells: cells(...all!) }, { group: { key: 'FEMALE', name: null }, cells: cells(...women!) }, { group: { key: 'MALE', name: null }, cells: cells(...men!) }, { group: { key: 'OTHER', name: null }, cells: cells(...others!) }],
});
const MAPPING = { key: 'MAPPING', name: 'Kartläggning', english: 'Mapping' };
const flow = (kind: 'BEGAN' | 'ENDED', values: (number | null)[]): ReleaseTable => ({ kind, population: 'IN_PERIOD', dimension: 'intervention', columns: ['PERSONS', 'WOMEN', 'MEN', 'OTHERS'], rows: [{ group: null, cells: cells(...values) }, { group: MAPPING, cells: cells(...values) }] });
const release: ReleaseShown = {
  id: 'r', span: 'QUARTER', startsOn: '2026-07-01', endsOn: '2026-09-30', madeAt: '2026-10-05T08:15:00.000Z', madeByName: 'Karin', withdrawnAt: null, withdrawnReason: null, version: 1, promises: [],
  tables: [
    gendered('PARTICIPANTS', ['PERSONS', 'COMPLETED', 'RUNNING'], [[30, 10, 20], [18, 6, 12], [12, null, null], [0, 0, 0]]),
    gendered('STEP_PROGRESS', ['YES', 'NO', 'UNKNOWN'], [[20, 10, 0], [null, null, 0], [null, null, 0], [0, 0, 0]]),
    gendered('FIRST_INTERVENTION', ['SOON', 'LATER', 'NOT_YET'], [[25, 5, 0], [18, 0, 0], [7, 5, 0], [0, 0, 0]]),
    flow('BEGAN', [14, 8, 6, 0]), flow('ENDED', [5, null, null, 0]),
  ],
};
const project = { name: 'Försteg', registrationNo: '2022/00123' };
const methods: PackContent['methods'] = [{ name: 'Vägledning på plats', summary: 'Två vägledare möter deltagaren på arbetsplatsen.', kind: 'WORK_TRAINING', origin: null, status: 'ADOPTED', since: '2026-02-01' }];
const pack = packOf({ project, release, methods });
const file = (change: (content: PackContent) => unknown = (content) => content): string => JSON.stringify(change(structuredClone(pack)));
const faultsOf = (text: string): [code: string, path: unknown][] => {
  try {
    packIn(text);
    return [];
  } catch (refusal) {
    return (refusal as Invalid).errors.map(({ code, details }) => [code, details?.['path']]);
  }
};

describe('begins FST-15 a learning pack', () => {
  test('tells method, dose, outcome by gender, gaps and of how many, as the release told them', () => {
    expect(pack).toMatchObject({ format: 'samsteg.learning-pack', edition: 1, least: 5, project, period: { startsOn: '2026-07-01', endsOn: '2026-09-30' }, persons: { all: 30, women: 18, men: 12, others: 0 }, methods });
    expect(pack.dose).toEqual([{ kind: 'MAPPING', name: 'Kartläggning', english: 'Mapping', began: { all: 14, women: 8, men: 6, others: 0 }, ended: { all: 5, women: null, men: null, others: 0 } }]);
    expect(pack.outcomes).toEqual([{ kind: 'STEP_PROGRESS', population: 'ALL_PARTICIPANTS', yes: { all: 20, women: null, men: null, others: 0 }, no: { all: 10, women: null, men: null, others: 0 }, unknown: { all: 0, women: 0, men: 0, others: 0 } }]);
    expect(pack.gaps).toEqual({ soon: { all: 25, women: 18, men: 7, others: 0 }, later: { all: 5, women: 0, men: 5, others: 0 }, notYet: { all: 0, women: 0, men: 0, others: 0 } });
  });

  test('what an older release had no table for is not told', () => {
    const older = packOf({ project, methods, release: { ...release, tables: release.tables.slice(0, 2) } });
    expect([older.dose, older.gaps.soon, faultsOf(JSON.stringify(older))]).toEqual([[], { all: null, women: null, men: null, others: null }, []]);
  });

  test.each<[string, Partial<ReleaseShown>, string | null]>([
    ['a quarter that stands', {}, null], ['a month', { span: 'MONTH' }, 'pack.needs-quarter'], ['what was taken back', { withdrawnAt: '2026-10-09T12:00:00.000Z' }, 'pack.of-withdrawn'],
  ])('is made of a quarter that stands: %s', (_what, change, code) => {
    const made = () => mayBePacked({ ...release, ...change });
    if (code === null) expect(made).not.toThrow();
    else expect(made).toThrow(code);
  });

  test('is the same pack in whatever order its file stands', () => {
    const turned = Object.fromEntries(Object.entries(pack).reverse()) as unknown as PackContent;
    expect(digestOf(turned)).toBe(digestOf(pack));
    expect(digestOf({ ...pack, project: { ...project, name: 'Ett annat' } })).not.toBe(digestOf(pack));
  });
});

describe('A file that is to be a learning pack', () => {
  test('what was made is read again, whole', () => expect(packIn(file())).toEqual(pack));
  test('what is told in several lines is read, and a part that is hidden is no fault', () => {
    const told = { ...pack, methods: [{ ...methods[0]!, summary: 'Två vägledare.\r\n\tEn plats.' }], persons: { all: 30, women: 18, men: null, others: null } };
    expect(packIn(JSON.stringify(told))).toEqual(told);
  });

  test.each<[string, string, [string, unknown][]]>([
    ['no JSON', '{', [['pack.not-json', undefined]]],
    ['too large', ' '.repeat(LARGEST_PACK + 1), [['pack.too-large', undefined]]],
    ['something else', '[]', [['pack.format', undefined]]],
    ['nothing at all', 'null', [['pack.format', undefined]]],
    ['a later edition', file((content) => ({ ...content, edition: 2 })), [['pack.edition', undefined]]],
    ['an edition that is no number', file((content) => ({ ...content, edition: { toString: 1 } })), [['pack.value', 'edition']]],
    ['no edition', file(({ edition: _edition, ...content }) => content), [['pack.missing', 'edition']]],
    ['a name that cannot be kept', file((content) => ({ ...content, project: { ...project, name: 'A\u0000' } })), [['pack.value', 'project/name']]],
    ['half a character', file((content) => ({ ...content, project: { name: 'A\ud800', registrationNo: '\u0007' } })), [['pack.value', 'project/name'], ['pack.value', 'project/registrationNo']]],
    ['a name of nothing but space', file((content) => ({ ...content, methods: [{ ...methods[0]!, name: ' \n ' }] })), [['pack.value', 'methods/0/name']]],
    ['a method twice', file((content) => ({ ...content, methods: [methods[0], methods[0]] })), [['pack.twice', 'methods/1/name']]],
    ['parts that are more than all', file((content) => ({ ...content, persons: { all: 20, women: 18, men: 12, others: null } })), [['pack.sum', 'persons']]],
    ['a field that is missing', file(({ gaps: _gaps, ...content }) => content), [['pack.missing', 'gaps']]],
    ['a field too many', file((content) => ({ ...content, participants: [] })), [['pack.unknown-field', 'participants']]],
    ['a number that is few', file((content) => ({ ...content, persons: { ...content.persons, others: 3 } })), [['pack.count', 'persons/others']]],
    ['a number that is none', file((content) => ({ ...content, persons: { ...content.persons, women: 'many' } })), [['pack.count', 'persons/women']]],
    ['a day there is not', file((content) => ({ ...content, period: { ...content.period, endsOn: '2026-02-31' } })), [['pack.value', 'period/endsOn']]],
    ['an outcome nobody counts', file((content) => ({ ...content, outcomes: [{ ...content.outcomes[0], kind: 'HAPPINESS' }] })), [['pack.value', 'outcomes/0/kind']]],
    ['a sum that is not one', file((content) => ({ ...content, persons: { all: 40, women: 18, men: 12, others: 0 } })), [['pack.sum', 'persons']]],
    ['a period that ends before it begins', file((content) => ({ ...content, period: { startsOn: '2026-10-01', endsOn: '2026-09-30' } })), [['pack.backwards', 'period/endsOn']]],
    ['an outcome twice', file((content) => ({ ...content, outcomes: [content.outcomes[0], content.outcomes[0]] })), [['pack.twice', 'outcomes/1/kind']]],
    ['several at once', file((content) => ({ ...content, least: 1, persons: { ...content.persons, all: -1 } })), [['pack.value', 'least'], ['pack.count', 'persons/all']]],
  ])('%s is told, by where it stands', (_what, text, faults) => expect(faultsOf(text)).toEqual(faults));

  test('no more faults are told than help', () => expect(faultsOf(file((content) => ({ ...content, ...Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`x${n}`, n])) })))).toHaveLength(10));
});
