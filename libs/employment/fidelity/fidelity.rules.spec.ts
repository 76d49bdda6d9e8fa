import { describe, expect, test } from '@jest/globals';
import { bandOf, itemsOf, proposed, scaleHolds, scored, whole } from './fidelity.rules.js';
import type { Figure, Measure, Scale, Score } from './scale.js';

const refusals = (act: () => unknown): string[] => {
  try {
    act();
    return [];
  } catch (error) {
    return (error as { errors: { field: string; code: string }[] }).errors.map(({ field, code }) => `${field}: ${code}`);
  }
};
const words = { sv: 's', en: 'e' };
const item = (key: string, measure?: Measure, limits?: number[]) => ({ key, section: 'all', ...words, ...(measure ? { measure } : {}), ...(limits ? { limits } : {}) });
const scale: Scale = {
  ...words, lowest: 1, highest: 5, bands: [{ from: 9, sv: 'bra', en: 'good' }, { from: 2, sv: 'svagt', en: 'weak' }], sections: [{ key: 'all', ...words }],
  items: [item('caseload', 'CASELOAD', [20, 25, 30, 40]), item('team')],
};
const figure = (value: number | null): Figure => ({ value, part: 0, whole: 0 });
const given = (score: number | null, said = ''): Score => ({ score, words: said });

describe('What a figure stands for', () => {
  const caseload = item('x', 'CASELOAD', [20, 25, 30, 40]);
  const visits = item('x', 'EMPLOYER_VISITS', [6, 5, 4, 2]);
  test.each<[string, typeof caseload, number | null, number | null]>([
    ['twenty to each', caseload, 20, 5], ['a little more', caseload, 20.5, 4], ['forty', caseload, 40, 2], ['more than that', caseload, 41, 1],
    ['six visits', visits, 6, 5], ['nearly six', visits, 5.9, 4], ['two', visits, 2, 2], ['hardly any', visits, 0, 1],
    ['nothing to count', visits, null, null],
  ])('%s', (_name, counted, value, score) => expect(proposed(counted, scale, figure(value))).toBe(score));
  test('an item that is not counted stands for nothing', () => expect(proposed(item('team'), scale, figure(3))).toBeNull());
});

describe('Scores', () => {
  test('what is given takes the place of what stood, the rest stays', () =>
    expect(scored({ scale, scores: { team: given(3, 'bra'), caseload: given(2) } }, [{ key: 'team', score: 4 }])).toEqual({ team: given(4), caseload: given(2) }));
  test.each<[string, { key: string; score: number | null }, string[]]>([
    ['below the lowest', { key: 'team', score: 0 }, ['items.team.score: fidelity.beyond-scale']],
    ['above the highest', { key: 'team', score: 6 }, ['items.team.score: fidelity.beyond-scale']],
    ['of another scale', { key: 'tea', score: 3 }, ['items.tea: fidelity.unknown-item']],
    ['taken back', { key: 'team', score: null }, []],
  ])('%s', (_name, score, told) => expect(refusals(() => scored({ scale, scores: {} }, [score]))).toEqual(told));
});

describe('A review is whole', () => {
  test.each<[string, Record<string, Score>, string[]]>([
    ['with every score as the logs say', { caseload: given(4), team: given(1) }, []],
    ['not with one left out', { caseload: given(4), team: given(null) }, ['items.team.score: fidelity.score-all']],
    ['not with another score than the logs say', { caseload: given(5), team: given(1) }, ['items.caseload.words: fidelity.say-why']],
    ['nor with blanks for a reason', { caseload: given(5, '  '), team: given(1) }, ['items.caseload.words: fidelity.say-why']],
    ['with a reason for it', { caseload: given(5, 'Två på halvtid'), team: given(1) }, []],
  ])('%s', (_name, scores, told) => expect(refusals(() => whole({ scale, scores, figures: { CASELOAD: figure(24) } }))).toEqual(told));
  test.each<[string, Record<string, Score>, string | null]>([
    ['just in the upper band', { caseload: given(5), team: given(4) }, 'good'], ['just below it', { caseload: given(4), team: given(4) }, 'weak'], ['the lowest there is', { caseload: given(1), team: given(1) }, 'weak'],
    ['none before all are scored', { caseload: given(5) }, null],
  ])('the band: %s', (_name, scores, band) => expect(bandOf(scale, scores)?.en ?? null).toBe(band));
  test('an item shows its figure and what it stands for', () => expect(itemsOf({ scale, scores: {}, figures: { CASELOAD: figure(24) } })).toMatchObject([{ key: 'caseload', proposed: 4, score: null, words: '' }, { key: 'team', figure: null, proposed: null }]));
});

describe('A scale holds', () => {
  test.each<[string, Partial<Scale>, string[]]>([
    ['as it is', {}, []],
    ['limits without a measure', { items: [item('other'), item('team', undefined, [1, 2, 3, 4])] }, ['items.team.limits: fidelity.limits-of-nothing']],
    ['a measure without limits', { items: [item('other'), item('team', 'CASELOAD')] }, ['items.team.limits: fidelity.limit-for-each-score']],
    ['limits that turn', { items: [item('other'), item('team', 'CASELOAD', [20, 25, 25, 40])] }, ['items.team.limits: fidelity.limits-in-order']],
    ['a last band above the lowest sum', { bands: [{ from: 3, ...words }] }, ['bands: fidelity.bands-reach-down']],
    ['one score alone', { lowest: 5, items: [item('team')] }, ['highest: fidelity.highest-above-lowest']],
  ])('%s', (_name, change, told) => expect(refusals(() => scaleHolds({ ...scale, ...change } as never))).toEqual(told));
});
