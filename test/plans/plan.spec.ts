import { beforeAll, describe, expect, test } from '@jest/globals';
import type { OverdueList, PlanDifferenceList, PlanFollowUp, PlanList, PlanMade } from '#plans';
import { A_PLAN, agreePlan, draftPlan, planAt } from '../../apps/cli/src/demo/plans.journey.js';
import { TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

interface Refusal {
  code: string;
  detail: string;
  errors: { field: string; code: string; message: string }[];
  differences: { field: string; yours: unknown; theirs: unknown }[];
  currentVersion: number;
}

describe('The individual action plan', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });

  const versions = async (participationId: string) => (await office.sara.must(office.sara.get<PlanList>(`/participations/${participationId}/plans`))).items;

  test.each([
    ['competence', { competence: '' }],
    ['needs', { needs: [] }],
    ['wishes', { wishes: ' ' }],
  ])('SBR-7 competence, needs and wishes are made clear before the plan is proposed: %s', async (field, without) => {
    const { sara, takeOn } = office;
    const participationId = await takeOn();
    const plan = await draftPlan(sara, participationId, { ...A_PLAN, ...without });
    expect(plan.missing).toEqual([field]);
    const refused = await sara.change<Refusal>('POST', `/plans/${plan.id}/propose`, plan.version);
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field, code: `plan.needs-${field}` }] } });
    expect(refused.body.errors[0]!.message).not.toContain('plan.');
    await sara.must(sara.change('PATCH', `/plans/${plan.id}`, plan.version, A_PLAN));
    await sara.must(sara.change('POST', `/plans/${plan.id}/propose`, plan.version + 1));
    expect(await planAt(sara, participationId, plan.id)).toMatchObject({ status: 'PROPOSED', missing: [], competence: A_PLAN.competence, wishes: A_PLAN.wishes });
  });

  test('SBR-8 how the participation may look is planned: extent, schedule and steps', async () => {
    const { sara, takeOn } = office;
    const participationId = await takeOn();
    const plan = await draftPlan(sara, participationId, { ...A_PLAN, hoursPerWeek: null, schedule: '', steps: '' });
    const refused = await sara.change<Refusal>('POST', `/plans/${plan.id}/propose`, plan.version);
    expect(refused.body.errors.map(({ field }) => field)).toEqual(['hoursPerWeek', 'schedule', 'steps']);
    await sara.must(sara.change('PATCH', `/plans/${plan.id}`, plan.version, { hoursPerWeek: 12.5, schedule: 'Måndagar', steps: 'Sakta' }));
    await sara.must(sara.change('POST', `/plans/${plan.id}/propose`, plan.version + 1));
    expect(await planAt(sara, participationId, plan.id)).toMatchObject({ hoursPerWeek: 12.5, schedule: 'Måndagar', steps: 'Sakta', status: 'PROPOSED' });
  });

  test('SBR-9 the plan is updated continuously: an agreed version stands, a new one starts as its copy, and what differs is shown', async () => {
    const { sara, takeOn } = office;
    const participationId = await takeOn();
    const first = await agreePlan(sara, participationId, { agreedOn: daysAgo(50), agreedHow: 'IN_PERSON', reviewOn: daysAgo(5) });
    expect((await sara.change<Refusal>('PATCH', `/plans/${first.id}`, first.version, { wishes: 'Annat' })).body.code).toBe('plan.agreed-stands');
    const overdue = await sara.must(sara.get<OverdueList>('/overdue-plans'));
    expect(overdue.items.find((plan) => plan.participationId === participationId)).toMatchObject({ planId: first.id, reviewOn: daysAgo(5), daysOverdue: 5 });

    const { id } = await sara.must(sara.post<PlanMade>(`/participations/${participationId}/plans`));
    const second = await planAt(sara, participationId, id);
    expect(second).toMatchObject({ no: 2, status: 'DRAFT', competence: first.competence, needs: first.needs, goals: first.goals, contributions: [] });
    expect((await sara.post<Refusal>(`/participations/${participationId}/plans`)).body.code).toBe('plan.open-already');
    const goals = [{ ...first.goals[0]!, words: 'Jag vill klara tjugo timmar.' }];
    await sara.must(sara.change('PATCH', `/plans/${id}`, second.version, { wishes: 'Vill även sälja på torget.', goals }));
    const { items } = await sara.must(sara.get<PlanDifferenceList>(`/plans/${id}/differences?earlier=${first.id}`));
    expect(items.map(({ field, item }) => [field, item])).toEqual([['wishes', null], ['goals', first.goals[0]!.id], ['goals', first.goals[1]!.id]]);
    expect(items[2]).toMatchObject({ before: { words: A_PLAN.goals![1]!.words }, after: null });

    await sara.must(sara.change('POST', `/plans/${id}/propose`, second.version + 1));
    await sara.must(sara.change('POST', `/plans/${id}/agree`, second.version + 2, { agreedOn: TODAY, agreedHow: 'SIGNED_PAPER' }));
    expect((await versions(participationId)).map(({ no, status, agreedHow }) => [no, status, agreedHow])).toEqual([[2, 'AGREED', 'SIGNED_PAPER'], [1, 'SUPERSEDED', 'IN_PERSON']]);
    const later = await sara.must(sara.get<OverdueList>('/overdue-plans'));
    expect(later.items.some((plan) => plan.participationId === participationId)).toBe(false);
  });

  test('SBR-10 the plan is evaluated: every review says of every goal what came of it', async () => {
    const { sara, takeOn } = office;
    const participationId = await takeOn();
    const plan = await agreePlan(sara, participationId, { agreedOn: daysAgo(50), agreedHow: 'PHONE', reviewOn: daysAgo(1) });
    const [one, two] = plan.goals.map(({ id }) => id);
    const outcomes = [{ goalId: one, outcome: 'REACHED', comment: 'Klarar 15 timmar' }, { goalId: two, outcome: 'NOT_YET' }];
    const review = { reviewedOn: TODAY, outcomes, whatWorked: 'Trädgården', decision: 'CONTINUE' };
    const forgotten = await sara.post<Refusal>(`/plans/${plan.id}/reviews`, { ...review, outcomes: outcomes.slice(1) });
    expect(forgotten).toMatchObject({ status: 422, body: { errors: [{ field: 'outcomes', code: 'review.goal-missing' }] } });
    expect((await sara.post(`/plans/${plan.id}/reviews`, review)).status).toBe(201);
    const [read] = await versions(participationId);
    expect(read!.reviews).toMatchObject([{ reviewedOn: TODAY, whatWorked: 'Trädgården', writtenByName: 'Sara', outcomes: [{ goalId: one, outcome: 'REACHED', comment: 'Klarar 15 timmar' }, { goalId: two, outcome: 'NOT_YET', comment: '' }] }]);
    expect(read!.reviewOn! > TODAY).toBe(true);
  });

  test('begins SIA-18 what the participant proposes and says about the plan is written down with it', async () => {
    const { sara, takeOn } = office;
    const participationId = await takeOn();
    const plan = await draftPlan(sara, participationId);
    const words = 'Inte måndagar, då har jag barnen.';
    expect((await sara.change('POST', `/plans/${plan.id}/contributions`, plan.version, { kind: 'CHANGE', words })).status).toBe(204);
    expect((await planAt(sara, participationId, plan.id)).contributions).toEqual([{ kind: 'CHANGE', saidOn: TODAY, words }]);
  });

  test('begins X-2 two people in one plan: the second is told what differs, field by field, and nothing is overwritten', async () => {
    const { sara, kalle, takeOn } = office;
    const participationId = await takeOn();
    const plan = await draftPlan(sara, participationId);
    await sara.must(sara.change('PATCH', `/plans/${plan.id}`, plan.version, { wishes: 'Saras text', needs: plan.needs.slice(1) }));
    const late = await kalle.change<Refusal>('PATCH', `/plans/${plan.id}`, plan.version, { wishes: 'Kalles text', needs: plan.needs, competence: plan.competence });
    expect(late).toMatchObject({ status: 412, body: { currentVersion: plan.version + 1 } });
    expect(late.body.differences.map(({ field }) => field)).toEqual(['wishes', 'needs']);
    expect(late.body.differences[0]).toEqual({ field: 'wishes', yours: 'Kalles text', theirs: 'Saras text' });
    expect((await planAt(sara, participationId, plan.id)).wishes).toBe('Saras text');
    await kalle.must(kalle.change('PATCH', `/plans/${plan.id}`, late.body.currentVersion, { wishes: 'Båda texterna' }));
    expect((await planAt(sara, participationId, plan.id)).wishes).toBe('Båda texterna');
  });

  test('days from entry to plan: the caseworker sees them for one, the coordinator for all, under pseudonym and without a word of any plan', async () => {
    const { sara, karin, takeOn, projectId } = office;
    const participationId = await takeOn(daysAgo(40));
    await agreePlan(sara, participationId, { agreedOn: daysAgo(30), agreedHow: 'IN_PERSON' });
    expect((await sara.must(sara.get<PlanList>(`/participations/${participationId}/plans`))).daysToPlan).toBe(10);
    const followed = await karin.must(karin.get<PlanFollowUp>(`/projects/${projectId}/plan-follow-up`));
    expect(followed.items.find((item) => item.participationId === participationId)).toMatchObject({ days: 10, agreedOn: daysAgo(30), overdue: false });
    expect(followed.withPlan + followed.withoutPlan).toBe(followed.items.length);
    expect(JSON.stringify(followed)).not.toContain(A_PLAN.competence);
    expect((await karin.get(`/participations/${participationId}/plans`)).status).toBe(403);
    expect((await sara.get(`/projects/${projectId}/plan-follow-up`)).status).toBe(403);
  });

  test('the plan is read in the unit and by its lead; by another authority only with the consent that opens it', async () => {
    const { lena, eva, sara, takeOn, share } = office;
    const participationId = await takeOn();
    await agreePlan(sara, participationId, { agreedOn: TODAY, agreedHow: 'EID' });
    const path = `/participations/${participationId}/plans`;
    expect((await lena.get<PlanList>(path)).body.items).toHaveLength(1);
    expect((await lena.post(path)).status).toBe(403);
    expect((await eva.get(path)).status).toBe(404);
    await share(participationId, ['notes']);
    expect((await eva.get<PlanList>(path)).body.items).toEqual([]);
    await share(participationId, ['plan']);
    expect((await eva.get<PlanList>(path)).body.items).toMatchObject([{ competence: A_PLAN.competence, own: false, branchName: 'Arbetsmarknad' }]);
    await share(participationId, []);
    expect((await eva.get(path)).status).toBe(404);
  });

  test.each([
    ['a day there is not', { reviewOn: '2026-02-31' }, 'reviewOn', 422],
    ['a need too severe', { needs: [{ domain: 'WORK', severity: 5, text: 'a' }] }, 'needs.0.severity', 422],
    ['a domain there is not', { goals: [{ domain: 'LOVE', type: 'STEP', words: 'a' }] }, 'goals.0.domain', 422],
    ['more hours than there are', { hoursPerWeek: 61 }, 'hoursPerWeek', 422],
    ['a text that is too long', { wishes: 'x'.repeat(10_001) }, 'wishes', 422],
    ['a field there is not', { feelings: 'good' }, 'feelings', 400],
  ])('%s is named, and nothing is saved', async (_what, body, field, status) => {
    const { sara, takeOn } = office;
    const participationId = await takeOn();
    const plan = await draftPlan(sara, participationId);
    const answer = await sara.change<Refusal>('PATCH', `/plans/${plan.id}`, plan.version, { competence: 'Ny', ...body });
    expect([answer.status, answer.body.errors.map((e) => e.field)]).toEqual([status, [field]]);
    expect((await planAt(sara, participationId, plan.id)).competence).toBe(A_PLAN.competence);
  });
});
