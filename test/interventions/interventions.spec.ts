import { beforeAll, describe, expect, test } from '@jest/globals';
import type { InterventionTypeList } from '#catalogue';
import type { GoalResultList, InterventionList, ParallelAreas, Timeline } from '#interventions';
import type { PlanFollowUp, PlanList } from '#plans';
import { decline, endIntervention, interventionAt, offer, startIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { agreePlan, writeNote } from '../../apps/cli/src/demo/plans.journey.js';
import { TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

interface Refusal {
  code: string;
  title: string;
  detail: string;
  errors: { field: string; code: string }[];
  differences: { field: string; yours: unknown; theirs: unknown }[];
}

describe('Interventions', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });

  const planned = async (agreedOn = daysAgo(50)) => {
    const participationId = await office.takeOn();
    return { participationId, plan: await agreePlan(office.sara, participationId, { agreedOn, agreedHow: 'IN_PERSON' }) };
  };
  const list = (participationId: string) => office.sara.must(office.sara.get<InterventionList>(`/participations/${participationId}/interventions`));

  test('SBR-6 no other intervention starts before the plan is agreed, unless a coordinator gives a reason, which is listed', async () => {
    const { sara, karin, takeOn, projectId } = office;
    const participationId = await takeOn();
    const path = `/participations/${participationId}/interventions`;
    const early = await sara.post<Refusal>(path, { typeCode: 'WORK_TRAINING', startsOn: TODAY });
    expect(early).toMatchObject({ status: 409, body: { code: 'intervention.plan-first', title: 'Handlingsplanen först' } });
    expect(early.body.detail).toMatch(/undantag/);
    const id = await offer(sara, participationId, { typeCode: 'WORK_TRAINING' });
    await sara.must(sara.change('POST', `/interventions/${id}/accept`, 1));
    expect(await sara.change<Refusal>('POST', `/interventions/${id}/start`, 2, { on: TODAY })).toMatchObject({ status: 409, body: { code: 'intervention.plan-first' } });

    const reason = 'Platsen i växthuset försvinner annars i morgon.';
    expect((await sara.post(`/participations/${participationId}/plan-exemptions`, { reason, holdsUntil: TODAY })).status).toBe(403);
    expect((await karin.post<Refusal>(`/participations/${participationId}/plan-exemptions`, { reason: 'nej', holdsUntil: TODAY })).body.errors[0]!.field).toBe('reason');
    expect((await karin.post(`/participations/${participationId}/plan-exemptions`, { reason, holdsUntil: TODAY })).status).toBe(201);
    expect((await sara.change('POST', `/interventions/${id}/start`, 2, { on: TODAY })).status).toBe(204);
    expect((await interventionAt(sara, participationId, id)).status).toBe('STARTED');
    const listed = { participationId, reason, holdsUntil: TODAY, grantedByName: 'Karin' };
    expect((await karin.must(karin.get<PlanFollowUp>(`/projects/${projectId}/plan-follow-up`))).exemptions).toMatchObject([listed]);
    expect((await sara.must(sara.get<PlanList>(`/participations/${participationId}/plans`))).exemptions).toMatchObject([listed]);
  });

  test('SBR-6 with an agreed plan an intervention starts, but not on a day before the plan; the days from entry to plan are counted', async () => {
    const { sara, karin, projectId } = office;
    const { participationId } = await planned(daysAgo(20));
    const path = `/participations/${participationId}/interventions`;
    const before = await sara.post<Refusal>(path, { typeCode: 'PLACEMENT', offeredOn: daysAgo(30), startsOn: daysAgo(21) });
    expect(before).toMatchObject({ status: 409, body: { code: 'intervention.before-plan' } });
    expect(before.body.detail).toContain(daysAgo(20));
    expect((await sara.post(path, { typeCode: 'PLACEMENT', startsOn: daysAgo(20) })).status).toBe(201);
    expect((await list(participationId)).items).toMatchObject([{ typeCode: 'PLACEMENT', status: 'STARTED', periods: [{ startsOn: daysAgo(20), endsOn: null }] }]);
    const { items } = await karin.must(karin.get<PlanFollowUp>(`/projects/${projectId}/plan-follow-up`));
    expect(items.find((item) => item.participationId === participationId)!.days).toBe(40);
  });

  test('SBR-12 interventions are offered from the situation: accepted, declined with a reason, started, paused, ended', async () => {
    const { sara } = office;
    const { participationId, plan } = await planned();
    const links = { needIds: [plan.needs[0]!.id], goalIds: [plan.goals[0]!.id] };
    const declined = await decline(sara, participationId, { typeCode: 'GROUP_ACTIVITY', offeredOn: daysAgo(40) }, { declineReason: 'TRAVEL', answeredOn: daysAgo(39), answerWords: 'Bussen går inte dit.' });
    const waiting = await offer(sara, participationId, { typeCode: 'SUPPORTED_EMPLOYMENT', ...links });
    const run = await startIntervention(sara, participationId, { typeCode: 'GREEN_REHAB', startsOn: daysAgo(40), hoursPerWeek: 8, contact: 'Handledaren', ...links });
    await sara.must(sara.change('POST', `/interventions/${run}/pause`, 3, { on: daysAgo(20) }));
    await sara.must(sara.change('POST', `/interventions/${run}/resume`, 4, { on: daysAgo(10) }));
    await endIntervention(sara, participationId, run, { on: daysAgo(1), endReason: 'COMPLETED', result: 'REACHED', resultWords: 'Klarar åtta timmar' });
    expect(await interventionAt(sara, participationId, declined)).toMatchObject({ status: 'DECLINED', declineReason: 'TRAVEL', answeredOn: daysAgo(39), answerWords: 'Bussen går inte dit.' });
    expect(await interventionAt(sara, participationId, waiting)).toMatchObject({ status: 'OFFERED', offeredOn: TODAY, ...links });
    expect(await interventionAt(sara, participationId, run)).toMatchObject({
      status: 'ENDED', endedOn: daysAgo(1), endReason: 'COMPLETED', result: 'REACHED', resultWords: 'Klarar åtta timmar', providerName: 'Arbetsmarknad', hoursPerWeek: 8,
      periods: [{ startsOn: daysAgo(40), endsOn: daysAgo(20) }, { startsOn: daysAgo(10), endsOn: daysAgo(1) }],
    });
    expect(await sara.change<Refusal>('POST', `/interventions/${declined}/start`, 2, { on: TODAY })).toMatchObject({ status: 409, body: { code: 'intervention.cannot-start' } });
    expect(await sara.change<Refusal>('POST', `/interventions/${waiting}/decline`, 1, {})).toMatchObject({ status: 422, body: { errors: [{ field: 'declineReason' }] } });
  });

  test('SBR-13 the five groups of interventions are there to choose from, each with its area', async () => {
    const { items } = await office.sara.must(office.sara.get<InterventionTypeList>('/intervention-types'));
    expect(new Set(items.map(({ family }) => family).filter(Boolean))).toEqual(new Set(['REHABILITATION', 'MAPPING', 'STUDY_AND_VOCATION', 'WORK_TRAINING', 'SUPPORT_TO_EMPLOYMENT']));
    for (const area of ['WORK', 'STUDY', 'HEALTH', 'SOCIAL', 'ECONOMY', 'HOUSING', 'LANGUAGE']) expect(items.some((type) => type.area === area)).toBe(true);
  });

  test('IDIS-12 interventions run in parallel in several areas, in any order; the share with at least two areas at once is counted', async () => {
    const { sara, karin, projectId } = office;
    const { participationId } = await planned();
    await startIntervention(sara, participationId, { typeCode: 'WORK_TRAINING', startsOn: daysAgo(10) });
    await startIntervention(sara, participationId, { typeCode: 'SFI', startsOn: daysAgo(30), providerName: 'Komvux Lund' });
    await startIntervention(sara, participationId, { typeCode: 'HOUSING_SUPPORT', startsOn: daysAgo(5) });
    await startIntervention(sara, participationId, { typeCode: 'PLACEMENT', startsOn: daysAgo(5) });
    expect(await list(participationId)).toMatchObject({ areasNow: ['HOUSING', 'LANGUAGE', 'WORK'], mostAreasAtOnce: 3 });
    const { participationId: alone } = await planned();
    await startIntervention(sara, alone, { typeCode: 'PLACEMENT', startsOn: daysAgo(5) });
    const share = await karin.must(karin.get<ParallelAreas>(`/projects/${projectId}/parallel-areas`));
    expect(share.everParallel).toBe(1);
    expect(share.everParallelPercent).toBe(Math.round(1000 / share.participants) / 10);
    expect(share.items.reduce((n, { parallelToday }) => n + parallelToday, 0)).toBe(1);
    expect((await sara.get(`/projects/${projectId}/parallel-areas`)).status).toBe(403);
  });

  test('IDIS-11 needs lead to a plan, the plan to interventions; one without a linked need is flagged', async () => {
    const { sara } = office;
    const { participationId, plan } = await planned();
    const id = await offer(sara, participationId, { typeCode: 'BUDGET_AND_DEBT' });
    expect(await interventionAt(sara, participationId, id)).toMatchObject({ answersNoNeed: true, needIds: [] });
    const { plan: another } = await planned();
    const strange = await sara.change<Refusal>('PATCH', `/interventions/${id}`, 1, { needIds: [another.needs[0]!.id] });
    expect(strange).toMatchObject({ status: 422, body: { errors: [{ field: 'needIds', code: 'intervention.unknown-need' }] } });
    await sara.must(sara.change('PATCH', `/interventions/${id}`, 1, { needIds: [plan.needs[1]!.id] }));
    expect(await interventionAt(sara, participationId, id)).toMatchObject({ answersNoNeed: false, needIds: [plan.needs[1]!.id] });
  });

  test('SBR-11 goal, intervention and result are linked, so that one sees what led where', async () => {
    const { sara } = office;
    const { participationId, plan } = await planned();
    const [goal, other] = plan.goals;
    const id = await startIntervention(sara, participationId, { typeCode: 'GREEN_REHAB', startsOn: daysAgo(30), goalIds: [goal!.id] });
    await startIntervention(sara, participationId, { typeCode: 'HOUSING_SUPPORT', startsOn: daysAgo(30) });
    await endIntervention(sara, participationId, id, { on: daysAgo(1), endReason: 'TO_WORK', result: 'REACHED' });
    await sara.must(sara.post(`/plans/${plan.id}/reviews`, { reviewedOn: TODAY, decision: 'REVISE', outcomes: [{ goalId: goal!.id, outcome: 'REACHED' }, { goalId: other!.id, outcome: 'NOT_YET' }] }));
    const linked = await sara.must(sara.get<GoalResultList>(`/participations/${participationId}/goal-results`));
    expect(linked).toMatchObject({
      withoutGoal: 1,
      items: [
        { goalId: goal!.id, outcome: 'REACHED', reviewedOn: TODAY, interventions: [{ id, typeSv: 'Grön rehabilitering', status: 'ENDED', result: 'REACHED' }] },
        { goalId: other!.id, outcome: 'NOT_YET', interventions: [] },
      ],
    });
  });

  test('begins SBR-16 one timeline per participant, with lanes for each area and party, over what one may see', async () => {
    const { sara, eva, share } = office;
    const { participationId, plan } = await planned();
    await startIntervention(sara, participationId, { typeCode: 'SFI', startsOn: daysAgo(30), providerName: 'Komvux Lund' });
    await startIntervention(sara, participationId, { typeCode: 'WORK_TRAINING', startsOn: daysAgo(20) });
    await offer(sara, participationId, { typeCode: 'PLACEMENT', plannedFrom: TODAY, plannedTo: TODAY });
    await offer(sara, participationId, { typeCode: 'FIND_HOUSING' });
    const timeline = await sara.must(sara.get<Timeline>(`/participations/${participationId}/timeline`));
    expect(timeline.lanes.map(({ area, party, bars }) => [area, party, bars.map(({ planned: ahead }) => ahead)])).toEqual([
      ['LANGUAGE', 'Komvux Lund', [false]],
      ['WORK', 'Arbetsmarknad', [false, true]],
    ]);
    expect(timeline.marks).toEqual([{ on: daysAgo(60), kind: 'ENTERED' }, { on: plan.agreedOn, kind: 'PLAN_AGREED' }]);
    expect((await eva.get(`/participations/${participationId}/timeline`)).status).toBe(404);
    await share(participationId, ['interventions']);
    const shared = await eva.must(eva.get<Timeline>(`/participations/${participationId}/timeline`));
    expect([shared.lanes.length, shared.marks.map(({ kind }) => kind)]).toEqual([2, ['ENTERED']]);
  });

  test('a note tells of an intervention, and the two who change one intervention are told of each other', async () => {
    const { sara, kalle } = office;
    const { participationId } = await planned();
    const id = await offer(sara, participationId, { typeCode: 'JOB_SEARCH' });
    await writeNote(sara, participationId, { body: 'Om erbjudandet', interventionId: id });
    const { participationId: other } = await planned();
    expect((await sara.post(`/participations/${other}/notes`, { body: 'Fel person', interventionId: id })).status).toBe(422);
    await sara.must(sara.change('PATCH', `/interventions/${id}`, 1, { purpose: 'Saras' }));
    const late = await kalle.change<Refusal>('PATCH', `/interventions/${id}`, 1, { purpose: 'Kalles' });
    expect(late).toMatchObject({ status: 412, body: { differences: [{ field: 'purpose', yours: 'Kalles', theirs: 'Saras' }] } });
  });

  test.each([
    ['a type there is not', { typeCode: 'CIRCUS' }, 'typeCode', 422],
    ['planned backwards', { typeCode: 'SFI', plannedFrom: '2026-05-02', plannedTo: '2026-05-01' }, 'plannedTo', 422],
    ['offered on a day to come', { typeCode: 'SFI', offeredOn: '2999-01-01' }, 'offeredOn', 422],
    ['hours that are no number', { typeCode: 'SFI', hoursPerWeek: 'many' }, 'hoursPerWeek', 422],
    ['a field there is not', { typeCode: 'SFI', status: 'ENDED' }, 'status', 400],
  ])('%s is named', async (_what, body, field, status) => {
    const { participationId } = await planned();
    const answer = await office.sara.post<Refusal>(`/participations/${participationId}/interventions`, body);
    expect([answer.status, answer.body.errors.map((e) => e.field)]).toEqual([status, [field]]);
    expect((await list(participationId)).items).toEqual([]);
  });
});
