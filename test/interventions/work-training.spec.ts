import { beforeAll, describe, expect, test } from '@jest/globals';
import type { InterventionTypeList } from '#catalogue';
import type { Motivation, ProjectTrainingHours, WellbeingList, WorkTrainingList } from '#interventions';
import type { WorkplaceList } from '#workplaces';
import { endIntervention, startIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { agreePlan } from '../../apps/cli/src/demo/plans.journey.js';
import { arrangeTraining, logAttendance, measureWellbeing, workplace, writeSession } from '../../apps/cli/src/demo/training.journey.js';
import { TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

interface Refusal {
  code: string;
  errors: { field: string; code: string }[];
}

describe('Work training, health and motivation', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });

  const started = async (typeCode: string) => {
    const id = await office.takeOn();
    const plan = await agreePlan(office.sara, id, { agreedOn: daysAgo(50), agreedHow: 'IN_PERSON' });
    return { id, plan, interventionId: await startIntervention(office.sara, id, { typeCode, startsOn: daysAgo(40), hoursPerWeek: 10 }) };
  };
  const trainings = (id: string) => office.sara.must(office.sara.get<WorkTrainingList>(`/participations/${id}/work-trainings`));
  const CAFE = { name: 'Caféet på torget', orgNumber: '212000-1132', sector: 'CAFE_RESTAURANT', place: 'Lund', contactName: 'Kajsa Kakfat', contactPhone: '046-12 34 56' } as const;

  test('the workplaces of a branch are its own: no other branch sees them, and a personal number is not taken', async () => {
    const { sara, eva, lena } = office;
    const id = await workplace(sara, CAFE);
    const { items } = await lena.must(lena.get<WorkplaceList>('/workplaces'));
    expect(items.find((one) => one.id === id)).toMatchObject({ ...CAFE, active: true, version: 1 });
    expect((await eva.get('/workplaces')).status).toBe(403);
    expect((await sara.post<Refusal>('/workplaces', { name: 'Enskild firma', sector: 'GREEN', orgNumber: '900101-2385' })).body).toMatchObject({ errors: [{ field: 'orgNumber', code: 'workplace.org-number' }] });
    expect((await sara.post<Refusal>('/workplaces', { name: 'Lagret', sector: 'OTHER' })).body).toMatchObject({ errors: [{ field: 'sectorWords' }] });
    expect((await sara.post<Refusal>('/workplaces', CAFE)).body).toMatchObject({ code: 'already-exists' });
    await sara.must(sara.change('PATCH', `/workplaces/${id}`, 1, { ...CAFE, contactPhone: '046-65 43 21' }));
    expect((await sara.change('PATCH', `/workplaces/${id}`, 1, CAFE)).status).toBe(412);
  });

  test.each([['GREEN', 'Gröna gården'], ['CAFE_RESTAURANT', 'Lunchrummet'], ['ADMINISTRATION', 'Kontorscentralen'], ['OTHER', 'Cykelverkstan']] as const)(
    'FST-10 SBR-14 work training is placed in the sector %s: where, with whom, doing what, made to fit how, and how it ended', async (sector, name) => {
      const { sara } = office;
      const { id, interventionId } = await started('WORK_TRAINING');
      const sectorWords = sector === 'OTHER' ? 'Verkstad' : null;
      const workplaceId = await workplace(sara, { name, sector, sectorWords });
      const placed = { sector, sectorWords, supervisor: 'Handledaren Hjördis', tasks: 'Hjälper till', adaptation: 'Pauser varje timme', startsOn: daysAgo(30) };
      const training = await arrangeTraining(sara, interventionId, { ...placed, workplaceId });
      await logAttendance(sara, [{ interventionId, on: daysAgo(29), plannedHours: 4, attendedHours: 3, absenceReason: 'ILL' }]);
      expect(await trainings(id)).toMatchObject({
        running: [{ id: interventionId, typeSv: 'Arbetsträning', green: false }],
        items: [{ id: training, interventionId, workplaceName: name, ...placed, endsOn: null, outcome: null, own: true, plannedHours: 4, attendedHours: 3, version: 1 }],
      });
      const ended = { ...placed, endsOn: daysAgo(2) };
      expect((await sara.change<Refusal>('PATCH', `/work-trainings/${training}`, 1, ended)).body).toMatchObject({ errors: [{ field: 'outcome' }] });
      await sara.must(sara.change('PATCH', `/work-trainings/${training}`, 1, { ...ended, outcome: 'HIRED', participantWords: 'Jag fick jobbet', supervisorWords: 'Kommer i tid' }));
      expect((await trainings(id)).items).toMatchObject([{ endsOn: daysAgo(2), outcome: 'HIRED', participantWords: 'Jag fick jobbet', supervisorWords: 'Kommer i tid', version: 2 }]);
    });

  test('a workplace is found for work training alone, and only at a workplace that takes people', async () => {
    const { sara } = office;
    const { interventionId } = await started('SFI');
    const workplaceId = await workplace(sara, { name: 'Stängda stallet', sector: 'GREEN' });
    const placed = { workplaceId, sector: 'GREEN', startsOn: TODAY };
    expect((await sara.post<Refusal>(`/interventions/${interventionId}/work-trainings`, placed)).body).toMatchObject({ code: 'training.not-work-training' });
    const { interventionId: training } = await started('PLACEMENT');
    await sara.must(sara.change('PATCH', `/workplaces/${workplaceId}`, 1, { name: 'Stängda stallet', sector: 'GREEN', active: false }));
    expect((await sara.post<Refusal>(`/interventions/${training}/work-trainings`, placed)).body).toMatchObject({ code: 'training.workplace-closed', errors: [{ field: 'workplaceId' }] });
  });

  test('FST-11 green rehabilitation is a kind of work training, with a workplace like any other', async () => {
    const { sara } = office;
    const { items } = await sara.must(sara.get<InterventionTypeList>('/intervention-types'));
    expect(items.find(({ code }) => code === 'GREEN_REHAB')).toMatchObject({ within: 'WORK_TRAINING' });
    const { id, interventionId } = await started('GREEN_REHAB');
    await arrangeTraining(sara, interventionId, { workplaceId: await workplace(sara, { name: 'Trädgården', sector: 'GREEN' }), sector: 'GREEN', startsOn: daysAgo(30) });
    expect(await trainings(id)).toMatchObject({ running: [{ green: true }], items: [{ typeSv: 'Grön rehabilitering', workplaceName: 'Trädgården' }] });
  });

  test('FST-12 the green share of the hours of work training is a figure, of attended hours, women and men apart; a protected person is in none', async () => {
    const { karin, sara, projectId } = office;
    const hours = () => karin.must(karin.get<ProjectTrainingHours>(`/projects/${projectId}/work-training-hours`));
    const before = await hours();
    const [green, other, language] = [await started('GREEN_REHAB'), await started('WORK_TRAINING'), await started('SFI')];
    await logAttendance(sara, [
      { interventionId: green.interventionId, on: daysAgo(3), plannedHours: 8, attendedHours: 6, absenceReason: 'WEATHER' },
      { interventionId: other.interventionId, on: daysAgo(3), plannedHours: 2, attendedHours: 2 },
      { interventionId: language.interventionId, on: daysAgo(3), plannedHours: 5, attendedHours: 5 },
    ]);
    const after = await hours();
    expect([after.total.hours! - before.total.hours!, after.total.greenHours! - before.total.greenHours!]).toEqual([8, 6]);
    expect(after.total.greenPercent).toBe(Math.round((1000 * after.total.greenHours!) / after.total.hours!) / 10);
    expect(after.women.hours! + after.men.hours!).toBeLessThanOrEqual(after.total.hours!);
    expect((await sara.get(`/projects/${projectId}/work-training-hours`)).status).toBe(403);
    expect((await karin.get(`/projects/${green.id}/work-training-hours`)).status).toBe(404);
  });

  test("FST-8 motivational sessions are an activity of their own kind, about the participant's own goals, with the rulers", async () => {
    const { sara, kalle } = office;
    const { id, plan, interventionId } = await started('MOTIVATIONAL_SESSIONS');
    const goal = plan.goals[0]!;
    const said = { heldOn: daysAgo(20), minutes: 45, goalId: goal.id, importance: 9, confidence: 3, readiness: 5, ownWords: 'Jag vill för barnens skull', nextStep: 'Ringer trädgården', followUpOn: daysAgo(6) };
    const session = await writeSession(sara, interventionId, said);
    const later = await writeSession(sara, interventionId, { heldOn: daysAgo(6), focus: 'Sömnen', confidence: 6 });
    const read = () => kalle.must(kalle.get<Motivation>(`/participations/${id}/motivation`));
    expect(await read()).toMatchObject({
      goals: plan.goals.map(({ id: goalId, words }) => ({ id: goalId, words })),
      sessions: [{ id: later, focus: 'Sömnen', confidence: 6, importance: null, mine: false }, { id: session, ...said, writtenByName: 'Sara' }],
      running: [{ id: interventionId }],
    });
    await sara.must(sara.change('PATCH', `/motivational-sessions/${session}`, 1, { ...said, confidence: 4 }));
    expect((await kalle.change('PATCH', `/motivational-sessions/${session}`, 2, said)).status).toBe(404);
    expect((await read()).sessions[1]).toMatchObject({ confidence: 4, version: 2 });
    const path = `/interventions/${interventionId}/motivational-sessions`;
    expect((await sara.post<Refusal>(path, { heldOn: TODAY })).body).toMatchObject({ errors: [{ field: 'focus' }] });
    expect((await sara.post<Refusal>(path, { heldOn: TODAY, goalId: id })).body).toMatchObject({ errors: [{ field: 'goalId' }] });
    expect((await sara.post<Refusal>(path, { heldOn: TODAY, focus: 'x', readiness: 11 })).body).toMatchObject({ errors: [{ field: 'readiness' }] });
  });

  test('FST-9 health promotion is a kind of its own, with wellbeing measured before and after; health is read by those who may read health', async () => {
    const { sara, eva, karin, lena, share } = office;
    const { id, interventionId } = await started('HEALTH_PROMOTION');
    const read = () => sara.must(sara.get<WellbeingList>(`/participations/${id}/wellbeing`));
    expect(await read()).toMatchObject({ items: [{ interventionId, typeSv: 'Hälsofrämjande insats', open: true, measured: [], difference: null }] });
    const first = await measureWellbeing(sara, interventionId, { moment: 'BEFORE', measuredOn: daysAgo(40), score: 3, words: 'Sover dåligt' });
    await measureWellbeing(sara, interventionId, { moment: 'DURING', measuredOn: daysAgo(20), score: 5 });
    const path = `/interventions/${interventionId}/wellbeing`;
    expect((await sara.post<Refusal>(path, { moment: 'BEFORE', measuredOn: TODAY, score: 4 })).body).toMatchObject({ code: 'wellbeing.measured-already' });
    expect((await sara.post<Refusal>(path, { moment: 'AFTER', measuredOn: daysAgo(41), score: 4 })).body).toMatchObject({ errors: [{ field: 'measuredOn', code: 'wellbeing.after-before' }] });
    await measureWellbeing(sara, interventionId, { moment: 'AFTER', measuredOn: TODAY, score: 7 });
    await sara.must(sara.change('PATCH', `/wellbeing/${first}`, 1, { measuredOn: daysAgo(40), score: 2, words: 'Sov mycket dåligt' }));
    await endIntervention(sara, id, interventionId, { on: TODAY, endReason: 'COMPLETED', result: 'REACHED' });
    expect(await read()).toMatchObject({ items: [{ open: false, difference: 5, measured: [{ moment: 'BEFORE', score: 2, version: 2 }, { moment: 'DURING', score: 5 }, { moment: 'AFTER', score: 7 }] }] });
    await share(id, ['interventions']);
    for (const stranger of [eva, karin, lena]) expect((await stranger.get(`/participations/${id}/wellbeing`)).status).toBe(403);
  });
});
