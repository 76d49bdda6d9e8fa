import { beforeAll, describe, expect, test } from '@jest/globals';
import { inventPeople } from '#participants';
import type { LadderList, StepTrack } from '#progress';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { enrol } from '../../apps/cli/src/demo/participation.journey.js';
import { assessStep, makeLadder, preLadder, recordOutcome, stepsOf } from '../../apps/cli/src/demo/progress.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { aProject, day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';

type Problem = { status: number; body: { errors?: { field: string; code: string }[]; code?: string } };
const errorsOf = ({ status, body }: Problem) => ({ status, errors: body.errors?.map(({ field, code }) => `${field}: ${code}`) });

describe('Steps and results of a participant', () => {
  let house: House;
  let sara: Visitor;
  let olle: Visitor;
  let karin: Visitor;
  let unitId: string;
  let projectId: string;
  const people = inventPeople({ seed: 7, today: TODAY });
  const somebody = async (startsOn = day(-200)) => (await enrol(sara, people.next().value!, { projectId, unitId, startsOn })).id;

  beforeAll(async () => {
    house = await openHouse();
    const kommun = await addOrganisation(house.founder, 'Höganäs kommun', 'MUNICIPALITY');
    const ame = await addBranch(house.founder, kommun, 'Arbetsmarknad', 'LABOUR_MARKET_UNIT');
    const kontor = await addBranch(house.founder, kommun, 'Projektkontor', 'PROJECT_OFFICE');
    unitId = await addUnit(house.founder, ame, 'AME Höganäs', '1284');
    const officeId = await addUnit(house.founder, kontor, 'Projektkontoret');
    projectId = await aProject(house, 'Försteg');
    sara = await welcome(house.founder, 'Sara', 'sara@example.se', { role: 'CASEWORKER', unitId, validTo: NEXT_YEAR });
    olle = await welcome(house.founder, 'Olle', 'olle@example.se', { role: 'CASEWORKER', unitId, validTo: NEXT_YEAR });
    karin = await welcome(house.founder, 'Karin', 'karin@example.se', { role: 'COORDINATOR', unitId: officeId, projectId, validTo: NEXT_YEAR });
  });

  test('a first assessment, a step up, and a step back that is told why; the next day comes of itself', async () => {
    const id = await somebody();
    await assessStep(sara, id, { position: 2, selfPosition: 1, assessedOn: day(-190) });
    await assessStep(sara, id, { position: 4, selfPosition: 4, assessedOn: day(-90), why: 'Har börjat arbetsträna två dagar i veckan.' });
    const back = await sara.post(`/participations/${id}/steps`, { position: 3 });
    expect(errorsOf(back as Problem)).toEqual({ status: 422, errors: ['why: step.why-needed'] });
    await assessStep(sara, id, { position: 3, why: 'Platsen tog slut; söker en ny.' });

    const track = await stepsOf(sara, id);
    expect(track.assessments.map(({ position, selfPosition, change }) => [position, selfPosition, change])).toEqual([[3, null, -1], [4, 4, 2], [2, 1, null]]);
    expect(track.move).toMatchObject({ measurable: true, baselineOn: day(-190), steps: 1, gain: 1 });
    expect(track.assessments[0]).toMatchObject({ assessedOn: TODAY, nextOn: track.nextOn, stepName: 'Förberedelse', why: 'Platsen tog slut; söker en ny.', assessorName: 'Sara', mine: true });
    expect(track.nextOn.slice(0, 4) >= TODAY.slice(0, 4) && track.nextOn > day(85) && track.nextOn < day(95)).toBe(true);
  });

  test('without a first assessment within thirty days nothing can be measured', async () => {
    const id = await somebody();
    await assessStep(sara, id, { position: 2, assessedOn: day(-169) });
    await assessStep(sara, id, { position: 5, assessedOn: day(-10) });
    expect((await stepsOf(sara, id)).move).toMatchObject({ measurable: false, baselineOn: day(-169), baselineDueOn: day(-170), steps: null });
  });

  test('what cannot be is refused by field: days, steps, checklist, evidence, unknown fields', async () => {
    const id = await somebody(day(-20));
    const post = async (asked: object) => errorsOf((await sara.post(`/participations/${id}/steps`, asked)) as Problem);
    expect(await post({ position: 9 })).toEqual({ status: 422, errors: ['position: step.not-on-ladder'] });
    expect(await post({ position: 2, selfPosition: 12 })).toEqual({ status: 422, errors: ['selfPosition: step.not-on-ladder'] });
    expect(await post({ position: 2, assessedOn: day(1) })).toEqual({ status: 422, errors: ['assessedOn: day.ahead-of-today'] });
    expect(await post({ position: 2, assessedOn: day(-21) })).toEqual({ status: 422, errors: ['assessedOn: day.before-entry'] });
    expect(await post({ position: 2, assessedOn: '2026-02-30' })).toEqual({ status: 422, errors: ['assessedOn: value.day'] });
    expect(await post({ position: 2, nextOn: TODAY })).toEqual({ status: 422, errors: ['nextOn: step.next-not-later'] });
    expect(await post({ position: 2, checked: [6] })).toEqual({ status: 422, errors: ['checked: step.not-on-checklist'] });
    expect(await post({ position: 2, evidence: [projectId] })).toEqual({ status: 422, errors: ['evidence: step.evidence-unknown'] });
    expect((await sara.post(`/participations/${id}/steps`, { position: 2, mood: 'bra' })).status).toBe(400);
    expect((await stepsOf(sara, id)).assessments).toEqual([]);
  });

  test('only who carries the case assesses, and only the author corrects what was seen', async () => {
    const id = await somebody();
    expect((await olle.post(`/participations/${id}/steps`, { position: 2 })).status).toBe(403);
    expect((await karin.post(`/participations/${id}/steps`, { position: 2 })).status).toBe(403);
    const step = await assessStep(sara, id, { position: 2, assessedOn: day(-195) });
    expect((await olle.change('PATCH', `/steps/${step}`, 1, { position: 3 })).status).toBe(404);
    expect((await sara.change('PATCH', `/steps/${step}`, 1, { position: 3, why: 'Fel steg.' })).status).toBe(204);
    expect((await sara.change('PATCH', `/steps/${step}`, 1, { position: 4 })).status).toBe(412);
    expect((await stepsOf(sara, id)).assessments[0]).toMatchObject({ position: 3, why: 'Fel steg.', version: 2, assessedOn: day(-195) });
  });

  test('the coordinator follows the steps under pseudonym and without the words; another project sees nothing', async () => {
    const id = await somebody();
    await assessStep(sara, id, { position: 1, why: 'Orden är bara för oss.', assessedOn: day(-199) });
    await recordOutcome(sara, id, { kind: 'STARTED_STUDIES', startsOn: day(-5), studyPercent: 50, evidence: 'ADMISSION', remark: 'Bara för oss.' });
    const seen = await karin.get<StepTrack>(`/participations/${id}/steps`);
    expect(seen.body.assessments[0]).toMatchObject({ position: 1, why: null });
    expect(seen.body.outcomes[0]).toMatchObject({ kind: 'STARTED_STUDIES', remark: null });
    expect(JSON.stringify(seen.body)).not.toContain('för oss');
    const elsewhere = await aProject(house, 'Annat');
    const kim = await welcome(house.founder, 'Kim', 'kim@example.se', { role: 'COORDINATOR', unitId, projectId: elsewhere, validTo: NEXT_YEAR });
    expect((await kim.get(`/participations/${id}/steps`)).status).toBe(404);
  });

  test('FST-7 the pre-ladder 0 to 6 has criteria for each step and a checklist; a change is a new edition, and each step change is dated and signed', async () => {
    const first = (await karin.must(karin.get<LadderList>(`/projects/${projectId}/ladders`))).items[0]!;
    expect(first).toMatchObject({ own: false, edition: 0 });
    expect(first.steps).toHaveLength(9);
    const id = await somebody();
    await assessStep(sara, id, { position: 3, assessedOn: day(-195) });
    await makeLadder(karin, projectId, preLadder(first, { 2: ['Grön arbetsträning'], 5: ['Supported Employment'] }));
    expect((await sara.post(`/projects/${projectId}/ladders`, preLadder(first, {}))).status).toBe(403);

    const ladders = (await sara.must(sara.get<LadderList>(`/projects/${projectId}/ladders`))).items;
    expect(ladders.map(({ own, edition, steps }) => [own, edition, steps.length])).toEqual([[true, 1, 7], [false, 0, 9]]);
    expect(ladders[0]!.steps.slice(1).every(({ criteria, description }) => criteria.length > 0 && description.length > 0)).toBe(true);
    expect(ladders[0]!.checklist.length).toBeGreaterThanOrEqual(5);
    expect(errorsOf((await sara.post(`/participations/${id}/steps`, { position: 7 })) as Problem)).toEqual({ status: 422, errors: ['position: step.not-on-ladder'] });

    await assessStep(sara, id, { position: 5, assessedOn: day(-100), checked: [0, 1, 2] });
    await assessStep(sara, id, { position: 6, checked: [0, 1, 2, 3, 4, 5] });
    const track = await stepsOf(sara, id);
    expect(track.assessments.map(({ edition, position, change, assessedOn, assessorName }) => [edition, position, change, assessedOn, assessorName])).toEqual([
      [1, 6, 1, TODAY, 'Sara'], [1, 5, null, day(-100), 'Sara'], [0, 3, null, day(-195), 'Sara']]);
    expect(track.assessments[0]!.checked).toHaveLength(6);
    expect(track.ladder.readyAt).toBe(6);
    expect(track.move).toMatchObject({ measurable: true, steps: 1 });
  });

  test('SIA-15 work, studies or both, with first day, extent and evidence; what does not belong is refused, what was wrong is taken back', async () => {
    const id = await somebody();
    const post = async (asked: object) => errorsOf((await sara.post(`/participations/${id}/outcome-events`, asked)) as Problem);
    const work = { kind: 'STARTED_WORK', startsOn: day(-30), workPercent: 75, workForm: 'SUBSIDISED', evidence: 'CONTRACT' } as const;
    expect(await post({ ...work, workPercent: undefined })).toEqual({ status: 422, errors: ['workPercent: value.isNotEmpty'] });
    expect(await post({ ...work, receiver: 'AF' })).toEqual({ status: 422, errors: ['receiver: outcome.does-not-belong'] });
    expect(await post({ ...work, startsOn: day(1) })).toEqual({ status: 422, errors: ['startsOn: day.ahead-of-today'] });
    expect(await post({ ...work, evidence: undefined })).toMatchObject({ status: 422 });
    await recordOutcome(sara, id, work);
    await recordOutcome(sara, id, { kind: 'STARTED_STUDIES', startsOn: day(-20), studyPercent: 25, evidence: 'ADMISSION', remark: 'Komvux på kvällstid.' });
    const wrong = await recordOutcome(sara, id, { kind: 'BOTH', startsOn: day(-10), workPercent: 50, workForm: 'UNSUBSIDISED', studyPercent: 50, evidence: 'PARTICIPANT' });
    expect((await sara.change('POST', `/outcome-events/${wrong}/withdraw`, 1)).status).toBe(204);
    expect((await sara.change('POST', `/outcome-events/${wrong}/withdraw`, 2)).status).toBe(409);
    const { outcomes } = await stepsOf(sara, id);
    expect(outcomes.map(({ kind, startsOn, workPercent, workForm, studyPercent, evidence, withdrawnAt }) => [kind, startsOn, workPercent, workForm, studyPercent, evidence, withdrawnAt !== null])).toEqual([
      ['BOTH', day(-10), 50, 'UNSUBSIDISED', 50, 'PARTICIPANT', true],
      ['STARTED_STUDIES', day(-20), null, null, 25, 'ADMISSION', false],
      ['STARTED_WORK', day(-30), 75, 'SUBSIDISED', null, 'CONTRACT', false],
    ]);
    expect(outcomes[1]!.remark).toBe('Komvux på kvällstid.');
  });

  test('begins SIA-15 the same result is told once: again, or by several at once, it is refused; taken back it may be told anew, and another work of the same day is another', async () => {
    const id = await somebody();
    const work = { kind: 'STARTED_WORK', startsOn: day(-30), workPercent: 75, workForm: 'SUBSIDISED', evidence: 'CONTRACT' } as const;
    const post = (asked: object) => sara.post<Problem['body'] & { id: string }>(`/participations/${id}/outcome-events`, asked);
    const at = await Promise.all([post(work), post(work), post(work)]);
    expect(at.map(({ status }) => status === 409).sort()).toEqual([false, true, true]);
    expect(errorsOf(await post({ ...work, evidence: 'PAYSLIP' }))).toEqual({ status: 409, errors: ['startsOn: outcome.recorded-already'] });
    await recordOutcome(sara, id, { ...work, workPercent: 25 });
    const first = at.find(({ status }) => status !== 409)!.body.id;
    await sara.must(sara.change('POST', `/outcome-events/${first}/withdraw`, 1));
    await recordOutcome(sara, id, work);
    expect((await stepsOf(sara, id)).outcomes.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ workPercent }) => workPercent).sort()).toEqual([25, 75]);
  });
});
