import { beforeAll, describe, expect, test } from '@jest/globals';
import type { HypothesisTestView, PutToTest } from '#outcomes';
import { judgeTest, putToTest, testOf, testsOf } from '../../apps/cli/src/demo/hypotheses.journey.js';
import { log, registersOf } from '../../apps/cli/src/demo/learning.journey.js';
import { leave } from '../../apps/cli/src/demo/participation.journey.js';
import { assessStep } from '../../apps/cli/src/demo/progress.journey.js';
import { underTheFloor } from '../attacks/attackers.js';
import { day } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { cast, readingOf, type Cast } from './cast.js';

interface Refusal {
  code: string;
  errors?: { field: string; code: string }[];
}

const ASKED = { words: 'Fler tar steg framåt när insatserna går parallellt.', indicator: 'Stegförflyttning', figure: 'STEP_PROGRESS', population: 'COMPLETED', baselineFrom: day(-400), expectation: 'MORE', lastOn: day(90) } as const;
const SINCE = { baseline_on: day(-30), last_on: day(-2) };

describe('A hypothesis put to the test', () => {
  let house: House;
  let sia: Cast;
  beforeAll(async () => {
    house = await openHouse();
    sia = await cast(house, 'Hypoteser', []);
  });

  /** Entered long ago, on the second step; completed on the day, one step up or not. */
  async function completed(gender: 'FEMALE' | 'MALE', endsOn: string, up: boolean): Promise<void> {
    const id = await sia.takeOn(gender, day(-200));
    for (const [n, position] of [2, up ? 3 : 2].entries()) await assessStep(sia.sara, id, { position, assessedOn: day(-198 + n * 30) });
    await leave(sia.sara, id, { endsOn, reason: 'OWN_WISH', livelihood: [{ kind: 'SOCIAL_ASSISTANCE', sharePercent: 100 }] });
  }
  /** As if it had been put to the test thirty days ago, to be judged the day before yesterday. */
  const later = (id: string) => underTheFloor(house, 'update app.hypothesis_test set baseline_on = $2, last_on = $3 where id = $1 returning id', [id, SINCE.baseline_on, SINCE.last_on]);
  const refused = async (asked: object, who = sia) => (await who.karin.post<Refusal>(`/projects/${who.projectId}/hypothesis-tests`, asked)).body as Refusal;
  const judge = ({ id, version, mark }: Pick<HypothesisTestView, 'id' | 'version' | 'mark'>, said: object) => sia.karin.change<Refusal>('POST', `/hypothesis-tests/${id}/judge`, version, { mark, ...said });

  test('SBR-18 the hypothesis names a figure, what it stood at is frozen, what has come since is read live, and the verdict freezes what was shown', async () => {
    for (let n = 0; n < 6; n += 1) await completed('FEMALE', day(-40 - n), n < 2);
    for (let n = 0; n < 5; n += 1) await completed('MALE', day(-40 - n), n < 1);
    const id = await putToTest(sia.karin, sia.projectId, ASKED);
    expect(await testOf(sia.karin, sia.projectId, id)).toMatchObject({
      words: ASKED.words, unit: 'percent', expectation: 'MORE', level: null, due: false, judgement: null, addedByName: 'Karin',
      baseline: { fromOn: day(-400), total: { value: 27.3, n: 11, yes: 3, unknown: 0, few: true, tooFew: false }, women: { value: 33.3, n: 6 }, men: { value: 20, n: 5 } },
      figures: { standing: 'TOO_FEW', difference: null, measure: { total: { value: null, n: 0, tooFew: true } } },
    });
    await later(id);
    for (let n = 0; n < 7; n += 1) await completed('FEMALE', day(-20 + n), true);
    for (let n = 0; n < 5; n += 1) await completed('MALE', day(-20 + n), n < 4);
    const stale = await testOf(sia.karin, sia.projectId, id);
    expect(stale).toMatchObject({
      due: true, baseline: { total: { value: 27.3, n: 11 } },
      figures: { standing: 'AS_EXPECTED', difference: { value: 64.4 }, measure: { fromOn: day(-29), toOn: SINCE.last_on, total: { value: 91.7, n: 12, yes: 11 }, women: { value: 100, n: 7 }, men: { value: 80, n: 5 } } },
    });
    expect(stale.figures.difference!.low).toBeGreaterThan(0);
    const { total } = readingOf(await sia.outcomes('population=COMPLETED'), 'STEP_PROGRESS', 'COMPLETED');
    expect([total.yes, total.denominator]).toEqual([3 + 11, 11 + 12]);

    await completed('MALE', day(-10), false);
    expect(await judge(stale, { judgement: 'SUPPORTED', grounds: 'Andelen har ökat för både kvinnor och män.' })).toMatchObject({ status: 409, body: { code: 'review.figures-moved' } });
    await judgeTest(sia.karin, sia.projectId, id, { judgement: 'SUPPORTED', grounds: 'Andelen har ökat för både kvinnor och män.' });
    await completed('MALE', day(-9), false);
    const judged = await testOf(sia.karin, sia.projectId, id);
    expect(judged).toMatchObject({ judgement: 'SUPPORTED', grounds: 'Andelen har ökat för både kvinnor och män.', judgedByName: 'Karin', due: false, figures: { measure: { total: { n: 13, yes: 11 }, men: { n: 6 } } } });
    expect(await judge(judged, { judgement: 'NOT_SUPPORTED', grounds: 'Vi ångrade oss till sist.' })).toMatchObject({ status: 409, body: { code: 'hypothesis.judged-already' } });
  });

  test('what cannot be tested is refused, field by field', async () => {
    const hypothesisId = await log(sia.karin, sia.projectId, 'hypotheses', { words: 'Parterna svarar fortare.', indicator: 'Dagar till svar', verdict: 'OPEN' });
    const asked: PutToTest = { hypothesisId, figure: 'REFERRAL_DAYS', baselineFrom: day(-90), expectation: 'AT_MOST', level: 10, lastOn: day(90) };
    const faultOf = async (more: object) => (await refused({ ...asked, ...more })).errors?.map(({ field, code }) => `${field}: ${code}`).join();
    expect(await faultOf({ population: 'ENTERED' })).toBe('population: hypothesis.population-does-not-belong');
    expect(await faultOf({ expectation: 'LESS', level: null })).toBe('baselineFrom: hypothesis.baseline-too-few');
    expect(await faultOf({ expectation: 'LESS' })).toBe('level: hypothesis.level-does-not-belong,baselineFrom: hypothesis.baseline-too-few');
    expect(await faultOf({ figure: 'STEP_PROGRESS', level: 101 })).toContain('level: hypothesis.level-over-hundred');
    expect(await faultOf({ lastOn: day(-1), baselineFrom: day(2) })).toBe('baselineFrom: day.in-the-future,lastOn: hypothesis.last-day-ahead');
    expect(await faultOf({ figure: 'HAPPINESS' })).toBe('figure: value.isIn');
    expect(await faultOf({ level: 1.25 })).toContain('level');
    expect((await refused({ ...asked, hypothesisId: sia.projectId })).code).toBe('hypothesis.not-of-project');
    const id = (await sia.karin.must(sia.karin.post<{ id: string }>(`/projects/${sia.projectId}/hypothesis-tests`, asked))).id;
    expect((await refused(asked)).code).toBe('hypothesis.tested-already');
    const test = await testOf(sia.karin, sia.projectId, id);
    expect((await judge(test, { judgement: 'SUPPORTED', grounds: 'Det känns som att det går fortare.' })).body.errors).toMatchObject([{ field: 'judgement', code: 'hypothesis.too-early' }]);
    expect((await judge(test, { judgement: 'CANNOT_TELL', grounds: '    kort     ' })).body.errors).toMatchObject([{ field: 'grounds', code: 'hypothesis.grounds-missing' }]);
    await later(id);
    expect((await judge(await testOf(sia.karin, sia.projectId, id), { judgement: 'SUPPORTED', grounds: 'Det känns som att det går fortare.' })).body.errors).toMatchObject([{ field: 'judgement', code: 'hypothesis.nothing-to-go-by' }]);
  });

  test('it stands by itself when its line leaves the register; only who coordinates the project sees it', async () => {
    const { hypotheses } = await registersOf(sia.karin, sia.projectId);
    const { tests } = await testsOf(sia.karin, sia.projectId);
    const line = hypotheses.find(({ words }) => words === ASKED.words)!;
    await sia.karin.must(sia.karin.change('DELETE', `/hypotheses/${line.id}`, line.version));
    expect((await testsOf(sia.karin, sia.projectId)).tests).toEqual(tests);
    const other = await cast(house, 'Annan', []);
    const path = `/projects/${sia.projectId}/hypothesis-tests`;
    expect([(await sia.sara.get(path)).status, (await other.karin.get(path)).status]).toEqual([403, 404]);
    expect((await judge({ ...tests[0]!, id: other.projectId }, { judgement: 'CANNOT_TELL', grounds: 'Finns den ens, undrar man.' })).status).toBe(404);
    expect(await testsOf(other.karin, other.projectId)).toMatchObject({ tests: [], untested: [] });
  });
});
