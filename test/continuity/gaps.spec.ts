import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { GapList, GapRuleList, GapView, PersonGaps } from '#continuity';
import type { DayView } from '#participation';
import { offer, startIntervention, endIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { accountOf } from '../../apps/cli/src/demo/participation.journey.js';
import { agreePlan, writeNote } from '../../apps/cli/src/demo/plans.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';
import { plainGaps, randomWay, walk } from './caseload.js';

interface Refusal {
  code: string;
  detail: string;
  errors: { field: string; code: string }[];
}

describe('Between interventions', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });

  const gapsFor = (visitor: Visitor) => visitor.must(visitor.get<GapList>('/gaps'));
  const openOf = async (visitor: Visitor, participationId: string): Promise<Record<string, number>> =>
    Object.fromEntries((await gapsFor(visitor)).items.filter((gap) => gap.participationId === participationId).map(({ kind, days }) => [kind, days]));
  const planned = async (startsOn?: string) => {
    const id = await office.takeOn(startsOn);
    await agreePlan(office.sara, id, { agreedOn: startsOn ?? daysAgo(60), agreedHow: 'IN_PERSON', reviewOn: daysAgo(-30) });
    await writeNote(office.sara, id, { kind: 'MEETING', occurredOn: daysAgo(3), attendance: 'CAME', body: 'Vi sågs.' });
    return id;
  };

  test('begins SBR-20 who has no intervention by any party stands on the list the same day, with cause, owner and age, and leaves it when something starts', async () => {
    const { sara, lena } = office;
    const id = await planned();
    const run = await startIntervention(sara, id, { typeCode: 'WORK_TRAINING', startsOn: daysAgo(40) });
    expect(await openOf(sara, id)).toEqual({});
    await endIntervention(sara, id, run, { on: daysAgo(21), endReason: 'COMPLETED', result: 'REACHED' });
    expect(await openOf(sara, id)).toEqual({ NO_INTERVENTION: 20 });
    expect((await gapsFor(lena)).items.find((gap) => gap.participationId === id)).toMatchObject({ kind: 'NO_INTERVENTION', ownerName: 'Sara', since: daysAgo(20), days: 20, mine: false, done: null });
    const waiting = await offer(sara, id, { typeCode: 'SFI' });
    expect(await openOf(sara, id)).toEqual({ ONLY_WAITING: 20 });
    await sara.must(sara.change('PATCH', `/interventions/${waiting}`, 1, { plannedFrom: daysAgo(-14) }));
    expect(await openOf(sara, id)).toEqual({ NEXT_TOO_FAR: 20 });
    await startIntervention(sara, id, { typeCode: 'JOB_SEARCH', startsOn: TODAY });
    expect(await openOf(sara, id)).toEqual({});
    const { stretches } = await sara.must(sara.get<PersonGaps>(`/participations/${id}/gaps`));
    expect(stretches).toEqual([
      { startsOn: daysAgo(20), endsOn: daysAgo(1), days: 20, closedBy: 'INTERVENTION' },
      { startsOn: daysAgo(60), endsOn: daysAgo(41), days: 20, closedBy: 'INTERVENTION' },
    ]);
  });

  test('begins SBR-20 who did not come twice in a row, whose review is late and whom nobody has met for a month are on the list', async () => {
    const { sara } = office;
    const id = await office.takeOn(daysAgo(50));
    await agreePlan(sara, id, { agreedOn: daysAgo(49), agreedHow: 'IN_PERSON', reviewOn: daysAgo(4) });
    await startIntervention(sara, id, { typeCode: 'WORK_TRAINING', startsOn: daysAgo(45) });
    await writeNote(sara, id, { kind: 'MEETING', occurredOn: daysAgo(40), attendance: 'CAME', body: 'Kom.' });
    await writeNote(sara, id, { kind: 'MEETING', occurredOn: daysAgo(12), attendance: 'DID_NOT_COME', body: 'Kom inte.' });
    expect(await openOf(sara, id)).toEqual({ NO_CONTACT: 40, REVIEW_OVERDUE: 4 });
    await writeNote(sara, id, { kind: 'MEETING', occurredOn: daysAgo(5), attendance: 'DID_NOT_COME', body: 'Kom inte nu heller.' });
    expect(await openOf(sara, id)).toEqual({ NO_CONTACT: 40, REVIEW_OVERDUE: 4, NO_SHOW: 12 });
    await writeNote(sara, id, { kind: 'VISIT', occurredOn: daysAgo(1), attendance: 'CAME', body: 'Hemma.' });
    expect(await openOf(sara, id)).toEqual({ REVIEW_OVERDUE: 4 });
  });

  test('begins SBR-20 what is done about a gap is written down; a planned pause has a reason and a last day, and takes the gap off the list until then', async () => {
    const { sara, lena, karin } = office;
    const id = await planned();
    const path = `/participations/${id}/gap-actions`;
    expect((await sara.post<Refusal>(path, { kind: 'NO_SHOW', taken: 'CONTACTED' }))).toMatchObject({ status: 409, body: { code: 'gap.not-open' } });
    expect((await sara.post<Refusal>(path, { kind: 'NO_INTERVENTION', taken: 'PAUSE' })).body.errors.map(({ field }) => field)).toEqual(['words', 'pauseTo']);
    expect((await sara.post<Refusal>(path, { kind: 'NO_INTERVENTION', taken: 'PAUSE', words: 'Väntar på operation', pauseTo: daysAgo(-91) })).body.errors).toMatchObject([{ field: 'pauseTo', code: 'gap.pause-too-long' }]);
    expect((await sara.post<Refusal>(path, { kind: 'NO_INTERVENTION', taken: 'CONTACTED', pauseTo: TODAY })).status).toBe(422);
    expect((await lena.post(path, { kind: 'NO_INTERVENTION', taken: 'CONTACTED' })).status).toBe(403);
    await sara.must(sara.post(path, { kind: 'NO_INTERVENTION', taken: 'PAUSE', words: 'Väntar på operation', pauseTo: daysAgo(-20) }));
    const done = { taken: 'PAUSE', on: TODAY, pauseTo: daysAgo(-20) };
    for (const visitor of [sara, lena, karin]) expect((await gapsFor(visitor)).items.find((gap) => gap.participationId === id)).toMatchObject({ paused: true, done });
    const day = await sara.must(sara.get<DayView>('/my-day'));
    expect(day.panels.flatMap(({ key, items }) => (key === 'gaps' ? items : [])).map((item) => item.participationId)).not.toContain(id);
    expect((await sara.must(sara.get<PersonGaps>(`/participations/${id}/gaps`))).actions).toMatchObject([{ kind: 'NO_INTERVENTION', words: 'Väntar på operation', writtenByName: 'Sara' }]);
    expect((await karin.must(karin.get<PersonGaps>(`/participations/${id}/gaps`))).actions).toEqual([]);
  });

  test('begins SBR-20 the coordinator follows the same gaps under pseudonym; another authority sees none, and a protected person is seen by the assigned alone', async () => {
    const { sara, lena, karin, eva, share } = office;
    const id = await planned();
    const [gap] = (await gapsFor(karin)).items.filter((one) => one.participationId === id);
    expect(gap).toMatchObject({ kind: 'NO_INTERVENTION', givenName: null, familyName: null, ownerName: null });
    expect(gap!.pseudonym).toMatch(/^D-\d{6}$/);
    await share(id, ['identity', 'interventions']);
    expect((await eva.get('/gaps')).status).toBe(403);
    await sara.must(sara.post(`/participations/${id}/protection`, { level: 'SECRECY_MARKING' }));
    expect(await openOf(sara, id)).toMatchObject({ NO_INTERVENTION: 60 });
    for (const visitor of [lena, karin]) expect(await openOf(visitor, id)).toEqual({});
    expect((await karin.get(`/participations/${id}/gaps`)).status).toBe(404);
  });

  test('begins SBR-20 the thresholds are data of the project, with where they come from; a project chooses its own, with a reason', async () => {
    const { sara, karin, projectId } = office;
    const id = await planned(daysAgo(20));
    expect(await openOf(sara, id)).toEqual({ NO_INTERVENTION: 20 });
    const rules = () => karin.must(karin.get<GapRuleList>(`/projects/${projectId}/gap-rules`));
    expect((await rules()).items.find(({ kind }) => kind === 'NO_INTERVENTION')).toMatchObject({ threshold: 14, standard: 14, active: true, chosen: null, sourceSv: expect.stringMatching(/Samstegs förslag/) });
    const asked = { kind: 'NO_INTERVENTION', threshold: 25, reason: 'Många väntar på vården' };
    expect((await sara.post(`/projects/${projectId}/gap-rules`, asked)).status).toBe(403);
    await karin.must(karin.post(`/projects/${projectId}/gap-rules`, asked));
    expect(await openOf(sara, id)).toEqual({});
    expect((await karin.post<Refusal>(`/projects/${projectId}/gap-rules`, asked)).body.code).toBe('gap-rule.chosen-already');
    const { chosen } = (await rules()).items.find(({ kind }) => kind === 'NO_INTERVENTION')!;
    expect((await karin.change('PATCH', `/gap-rules/${chosen!.id}`, 9, { threshold: 18, reason: 'Ändrat' })).status).toBe(412);
    await karin.must(karin.change('PATCH', `/gap-rules/${chosen!.id}`, 1, { threshold: 18, reason: 'Ändrat' }));
    expect(await openOf(sara, id)).toEqual({ NO_INTERVENTION: 20 });
    await karin.must(karin.change('PATCH', `/gap-rules/${chosen!.id}`, 2, { threshold: 18, active: false, reason: 'Räknas inte' }));
    expect(await openOf(sara, id)).toEqual({});
    await karin.must(karin.change('DELETE', `/gap-rules/${chosen!.id}`, 3));
    expect(await openOf(sara, id)).toEqual({ NO_INTERVENTION: 20 });
  });

  test("counters, lists, Min dag and the coordinator's page say the same on random caseloads, and the same as a plain count", async () => {
    const { house, sara, karin, agencyUnitId, takeOn } = office;
    const to = { unitId: agencyUnitId, accountId: await accountOf(sara) };
    await fc.assert(fc.asyncProperty(fc.array(randomWay, { minLength: 1, maxLength: 3 }), async (ways) => {
      const expected: Record<string, Record<string, number>> = {};
      for (const way of ways) {
        const id = await takeOn(daysAgo(way.entered));
        await walk(house, id, way, to);
        expected[id] = plainGaps(way);
      }
      const list = await gapsFor(sara);
      for (const [id, gaps] of Object.entries(expected)) expect(named(list.items, id)).toEqual(gaps);
      for (const { kind, count, paused } of list.counts) {
        const those = list.items.filter((gap) => gap.kind === kind);
        expect([count, paused]).toEqual([those.filter((gap) => !gap.paused).length, those.filter((gap) => gap.paused).length]);
      }
      const { panels } = await sara.must(sara.get<DayView>('/my-day'));
      const panel = panels.find(({ key }) => key === 'gaps');
      const all = list.items.filter((gap) => gap.mine && !gap.paused);
      const mine = all.filter(({ kind }) => !(kind in TOLD_ELSEWHERE));
      expect(panel?.count ?? 0).toBe(mine.length);
      for (const [kind, key] of Object.entries(TOLD_ELSEWHERE)) {
        expect(panels.find((each) => each.key === key)?.count ?? 0).toBeGreaterThanOrEqual(all.filter((gap) => gap.kind === kind).length);
      }
      expect((panel?.items ?? []).map((item) => item.participationId)).toEqual(mine.slice(0, 10).map((gap) => gap.participationId));
      const followed = await gapsFor(karin);
      for (const [id, gaps] of Object.entries(expected)) expect(named(followed.items, id)).toEqual(gaps);
      const open = list.items.filter(({ kind }) => ['NO_INTERVENTION', 'ONLY_WAITING'].includes(kind)).length;
      expect(list.spans[0]!.open).toBeGreaterThanOrEqual(open);
    }), { numRuns: 12, seed: 20 });
  }, 120_000);
});

/** Gaps that have a panel of their own on Min dag, which tells each thing once. */
const TOLD_ELSEWHERE: Record<string, string> = { REVIEW_OVERDUE: 'planReview', CONSENT_ENDING: 'consentEnding' };
const named = (items: readonly GapView[], id: string) => Object.fromEntries(items.filter((gap) => gap.participationId === id).map(({ kind, days }) => [kind, days]));
