import { beforeAll, describe, expect, test } from '@jest/globals';
import type { DayView } from '#participation';
import type { NotePage, OverdueList, PlanFollowUp } from '#plans';
import { startIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { agreePlan, draftPlan, writeNote } from '../../apps/cli/src/demo/plans.journey.js';
import { aProject, TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

describe('Plans to follow up', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  const list = (visitor: Office['sara']) => visitor.must(visitor.get<OverdueList>('/overdue-plans'));

  test('SBR-9 who has agreed to no plan and whose plan is late stand in one list, one’s own marked; nobody outside the branch is in it', async () => {
    const { sara, lena, eva, takeOn } = office;
    const nothing = await takeOn(daysAgo(30));
    const draft = await takeOn(daysAgo(20));
    await draftPlan(sara, draft);
    const late = await takeOn(daysAgo(200));
    await agreePlan(sara, late, { agreedOn: daysAgo(190), agreedHow: 'IN_PERSON', reviewOn: daysAgo(100) });
    const seen = await list(sara);
    expect(seen.withoutAgreement.map(({ participationId, status, days, mine }) => [participationId, status, days, mine])).toEqual([[nothing, null, 30, true], [draft, 'DRAFT', 20, true]]);
    expect(seen.items).toMatchObject([{ participationId: late, daysOverdue: 100, mine: true }]);
    expect((await list(lena)).withoutAgreement.map(({ mine }) => mine)).toEqual([false, false]);
    expect(await list(eva)).toMatchObject({ items: [], withoutAgreement: [] });
    const { panels } = await sara.must(sara.get<DayView>('/my-day'));
    expect(panels.filter(({ key }) => key.startsWith('plan')).map(({ key, items }) => [key, items.map((item) => item.participationId)])).toEqual([['planMissing', [nothing, draft]], ['planReview', [late]]]);
    const next = await sara.must(sara.get<DayView>(`/participations/${late}/next`));
    expect(next.panels.find(({ key }) => key === 'planReview')!.items).toMatchObject([{ on: daysAgo(100) }]);
  });

  test('SBR-6 the coordinator sees who has no plan, and where something started before it on an exception, of the own project alone', async () => {
    const { sara, karin, house, takeOn, projectId } = office;
    const early = await takeOn(daysAgo(15));
    await karin.must(karin.post(`/participations/${early}/plan-exemptions`, { reason: 'Platsen försvinner annars i morgon.', holdsUntil: TODAY }));
    await startIntervention(sara, early, { typeCode: 'WORK_TRAINING', startsOn: daysAgo(5) });
    const seen = await karin.must(karin.get<PlanFollowUp>(`/projects/${projectId}/plan-follow-up`));
    expect(seen).toMatchObject({ asOf: TODAY, exemptions: [{ participationId: early }] });
    expect(seen.items.find(({ participationId }) => participationId === early)).toMatchObject({ agreedOn: null, ended: false, startedOn: daysAgo(5), gender: expect.stringMatching(/^(FEMALE|MALE|OTHER|UNKNOWN)$/) });
    expect((await karin.get(`/projects/${await aProject(house, 'Annat')}/plan-follow-up`)).status).toBe(404);
    expect((await sara.get(`/projects/${projectId}/plan-follow-up`)).status).toBe(403);
  });

  test('the notes an assessment rests on are read by their names, and nobody else’s come along', async () => {
    const { sara, takeOn } = office;
    const [id, other] = [await takeOn(), await takeOn()];
    const [first, strange] = [await writeNote(sara, id, { body: 'Kom alla dagar' }), await writeNote(sara, other, { body: 'En annan person' })];
    await writeNote(sara, id, { body: 'Något annat' });
    const { items } = await sara.must(sara.get<NotePage>(`/participations/${id}/notes?ids=${first},${strange}`));
    expect(items.map(({ body }) => body)).toEqual(['Kom alla dagar']);
    expect((await sara.get(`/participations/${id}/notes?ids=nonsense`)).status).toBe(422);
  });
});
