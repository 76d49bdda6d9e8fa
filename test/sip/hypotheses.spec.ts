import { describe, expect, test } from '@jest/globals';
import { putToTest, testOf } from '../../apps/cli/src/demo/hypotheses.journey.js';
import { log } from '../../apps/cli/src/demo/learning.journey.js';
import { accept, answerWith, receiveAt, refer } from '../../apps/cli/src/demo/referrals.journey.js';
import { underTheFloor } from '../attacks/attackers.js';
import { day, NEXT_YEAR } from '../support/ground.js';
import { layTheTable } from './ground.js';

interface Refusal {
  errors?: { field: string; code: string }[];
}

describe('A hypothesis of what the parties ask of each other', () => {
  test('begins IDIS-25 how long the answer to a referral takes and how many are declined, as they are counted of what happened', async () => {
    const { house: inn, eva, sara, karin, units, projectId, somebody } = await layTheTable();
    await receiveAt(inn.founder, projectId, units.ame);
    const send = async (taken: boolean, days: number) => {
      const { id } = await refer(eva, somebody(), { fromUnitId: units.af, projectId, toUnitId: units.ame }, { consentTo: NEXT_YEAR });
      await (taken ? accept(sara, id) : answerWith(sara, id, 'decline', { reason: 'NO_PLACE' }));
      await underTheFloor(inn, 'update app.referral set sent_at = decided_at - make_interval(days => $2) where id = $1 returning id', [id, days]);
    };
    for (const [n, days] of [2, 4, 6, 8, 30].entries()) await send(n < 3, days);
    const about = { indicator: 'Remisser', baselineFrom: day(-60), lastOn: day(90), expectation: 'LESS' } as const;
    const [waits, declined] = [await putToTest(karin, projectId, { ...about, words: 'Svaren kommer fortare.', figure: 'REFERRAL_DAYS' }), await putToTest(karin, projectId, { ...about, words: 'Färre får nej.', figure: 'REFERRAL_DECLINED' })];
    expect(await testOf(karin, projectId, waits)).toMatchObject({ unit: 'days', population: null, baseline: { total: { value: 6, n: 5, yes: null, interval: { low: 2, high: 30 } }, women: null, men: null } });
    expect(await testOf(karin, projectId, declined)).toMatchObject({ unit: 'percent', baseline: { total: { value: 40, n: 5, yes: 2 } } });
    const called = await log(karin, projectId, 'hypotheses', { words: 'Fler kommer till mötet.', indicator: 'Närvaro', verdict: 'OPEN' });
    const { body } = await karin.post<Refusal>(`/projects/${projectId}/hypothesis-tests`, { hypothesisId: called, figure: 'SIP_PRESENCE', baselineFrom: day(-60), expectation: 'MORE', lastOn: day(90) });
    expect((body as Refusal).errors).toMatchObject([{ field: 'baselineFrom', code: 'hypothesis.baseline-too-few' }]);
  });
});
