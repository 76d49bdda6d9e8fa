import { beforeAll, describe, expect, test } from '@jest/globals';
import type { EmployerContactList, FidelityReviewView, SupportedEmployment } from '#employment';
import { approach, approveProfile, beginReview, contactEmployer, disclose, enterStage, freezeReview, placeIn, proposeMatch, supportJob } from '../../apps/cli/src/demo/employment.journey.js';
import { workplace } from '../../apps/cli/src/demo/training.journey.js';
import { TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

interface Refusal {
  code: string;
  detail: string;
  errors: { field: string; code: string }[];
}

describe('Supported Employment', () => {
  let office: Office;
  let cafe: string;
  let garden: string;
  beforeAll(async () => {
    office = await openOffice();
    cafe = await workplace(office.sara, { name: 'Caféet', sector: 'CAFE_RESTAURANT' });
    garden = await workplace(office.sara, { name: 'Trädgården', sector: 'GREEN' });
  });
  const read = (id: string) => office.sara.must(office.sara.get<SupportedEmployment>(`/participations/${id}/supported-employment`));
  const visit = (workplaceId: string, heldOn = TODAY) => ({ workplaceId, heldOn, mode: 'VISIT', purpose: 'FIRST' }) as const;

  test('begins IRIS-15 five stages, one at a time, any of which may be come back to', async () => {
    const { sara, takeOn } = office;
    const id = await takeOn();
    await enterStage(sara, id, { stage: 'ENGAGEMENT', on: daysAgo(50), words: 'Vill veta mer' });
    await enterStage(sara, id, { stage: 'VOCATIONAL_PROFILING', on: daysAgo(40) });
    await enterStage(sara, id, { stage: 'JOB_FINDING', on: daysAgo(30) });
    await enterStage(sara, id, { stage: 'VOCATIONAL_PROFILING', on: daysAgo(10), words: 'Vill hellre arbeta inne' });
    expect((await read(id)).stages.map(({ stage, enteredOn, leftOn }) => [stage, enteredOn, leftOn])).toEqual([
      ['VOCATIONAL_PROFILING', daysAgo(10), null], ['JOB_FINDING', daysAgo(30), daysAgo(10)], ['VOCATIONAL_PROFILING', daysAgo(40), daysAgo(30)], ['ENGAGEMENT', daysAgo(50), daysAgo(40)],
    ]);
    const path = `/participations/${id}/employment-stages`;
    expect((await sara.post<Refusal>(path, { stage: 'VOCATIONAL_PROFILING', on: TODAY })).body).toMatchObject({ code: 'se.in-that-stage' });
    expect((await sara.post<Refusal>(path, { stage: 'JOB_FINDING', on: daysAgo(20) })).body).toMatchObject({ errors: [{ field: 'on' }] });
    expect((await sara.post<Refusal>(path, { stage: 'DREAMING', on: TODAY })).body).toMatchObject({ errors: [{ field: 'stage' }] });
  });

  test('begins IRIS-15 the profile is what the participant has approved, version by version', async () => {
    const { sara, takeOn } = office;
    const id = await takeOn();
    const profile = { wishes: 'Arbeta med mat, förmiddagar', hoursWished: 20, strengths: 'Lagar mat för många', adaptation: 'Inte buller', support: 'Någon med de första dagarna', travel: 'Cykel', economy: 'Behöver veta vad som händer med ersättningen' };
    await approveProfile(sara, id, { ...profile, approvedOn: daysAgo(20) });
    await approveProfile(sara, id, { ...profile, hoursWished: 25, approvedOn: TODAY });
    expect((await read(id)).profiles).toMatchObject([{ no: 2, hoursWished: 25, approvedOn: TODAY }, { no: 1, ...profile, approvedOn: daysAgo(20) }]);
    expect((await sara.post<Refusal>(`/participations/${id}/vocational-profiles`, { ...profile, approvedOn: '2999-01-01' })).body).toMatchObject({ errors: [{ field: 'approvedOn' }] });
  });

  test("begins IRIS-15 an employer is spoken to on a participant's behalf only with the participant's consent, to that employer, on that day", async () => {
    const { sara, takeOn } = office;
    const id = await takeOn();
    const path = `/participations/${id}/employer-approaches`;
    const refused = await sara.post<Refusal>(path, visit(cafe));
    expect(refused).toMatchObject({ status: 409, body: { code: 'se.needs-consent', errors: [{ field: 'workplaceId' }] } });
    expect(refused.body.detail).toMatch(/samtyckt/);
    const consent = await disclose(sara, id, { workplaceId: cafe, mayTell: 'Mitt namn och att jag lagar mat, inget om min hälsa', form: 'WRITTEN', givenOn: daysAgo(5), validTo: daysAgo(-30) });
    await approach(sara, id, { ...visit(cafe, daysAgo(4)), outcome: 'Vill träffas' });
    expect((await sara.post<Refusal>(path, visit(garden))).body).toMatchObject({ code: 'se.needs-consent' });
    expect((await sara.post<Refusal>(path, visit(cafe, daysAgo(6)))).body).toMatchObject({ code: 'se.consent-does-not-hold' });
    await sara.must(sara.change('POST', `/disclosures/${consent}/withdraw`, 1, { withdrawnOn: TODAY }));
    expect((await sara.post<Refusal>(path, visit(cafe))).body).toMatchObject({ code: 'se.consent-does-not-hold' });
    expect(await read(id)).toMatchObject({ disclosures: [{ id: consent, workplaceName: 'Caféet', withdrawnOn: TODAY, holds: false }], approaches: [{ workplaceName: 'Caféet', mode: 'VISIT', outcome: 'Vill träffas' }] });
    expect((await sara.change('POST', `/disclosures/${consent}/withdraw`, 2, { withdrawnOn: TODAY })).status).toBe(409);
  });

  test('the log of employers is the branch’s own and needs no consent, since it tells of nobody', async () => {
    const { sara, lena, eva } = office;
    await contactEmployer(sara, { ...visit(garden), outcome: 'Anställer i vår' });
    expect((await lena.must(lena.get<EmployerContactList>('/employer-contacts'))).items).toMatchObject([{ workplaceName: 'Trädgården', outcome: 'Anställer i vår', writtenByName: 'Sara' }]);
    expect((await eva.get('/employer-contacts')).status).toBe(403);
    expect((await lena.post('/employer-contacts', visit(garden))).status).toBe(403);
  });

  test('begins IRIS-15 matches are decided, placements are told apart with hours, start and how long they hold, and support fades', async () => {
    const { sara, takeOn } = office;
    const id = await takeOn();
    const match = await proposeMatch(sara, id, { workplaceId: cafe, job: 'Kallskänka', hoursPerWeek: 20, form: 'COMPETITIVE', fits: 5 });
    await sara.must(sara.change('POST', `/job-matches/${match}/decide`, 1, { status: 'ACCEPTED', decidedOn: TODAY }));
    expect((await sara.change<Refusal>('POST', `/job-matches/${match}/decide`, 2, { status: 'ACCEPTED', decidedOn: TODAY })).body).toMatchObject({ code: 'se.decided-already' });
    const practice = await placeIn(sara, id, { kind: 'PRACTICE', workplaceId: garden, job: 'Odling', hoursPerWeek: 8, startsOn: daysAgo(80), endsOn: daysAgo(66), endReason: 'NEW_JOB' });
    const job = await placeIn(sara, id, { kind: 'COMPETITIVE', workplaceId: cafe, job: 'Kallskänka', hoursPerWeek: 20, startsOn: daysAgo(65), fading: 'Varje vecka i mars, sedan varannan' });
    await placeIn(sara, id, { kind: 'STUDY', job: 'Livsmedelshygien', hoursPerWeek: 4, startsOn: daysAgo(20) });
    for (const [days, minutes] of [[64, 120], [60, 90], [34, 60], [2, 15]] as const) await supportJob(sara, job, { heldOn: daysAgo(days), onTheJob: minutes > 60, withWhom: 'BOTH', minutes });
    const { placements, matches } = await read(id);
    expect(matches).toMatchObject([{ workplaceName: 'Caféet', status: 'ACCEPTED', fits: 5, decidedOn: TODAY }]);
    expect(placements.map(({ kind, workplaceName, weeks, endReason }) => [kind, workplaceName, weeks, endReason])).toEqual([['STUDY', null, 3, null], ['COMPETITIVE', 'Caféet', 9, null], ['PRACTICE', 'Trädgården', 2, 'NEW_JOB']]);
    expect(placements.find((one) => one.id === job)).toMatchObject({ supportByMonth: [{ no: 1, minutes: 210 }, { no: 2, minutes: 60 }, { no: 3, minutes: 15 }], support: [{ minutes: 15, onTheJob: false }, { minutes: 60 }, { minutes: 90, onTheJob: true }, { minutes: 120 }] });
    expect((await sara.post<Refusal>(`/job-placements/${practice}/support`, { heldOn: daysAgo(81), onTheJob: true, withWhom: 'EMPLOYER', minutes: 5 })).body).toMatchObject({ code: 'se.support-before-start' });
    await sara.must(sara.change('PATCH', `/job-placements/${job}`, 1, { kind: 'COMPETITIVE', workplaceId: cafe, job: 'Kock', hoursPerWeek: 30, startsOn: daysAgo(65) }));
    expect((await read(id)).placements.find((one) => one.id === job)).toMatchObject({ job: 'Kock', hoursPerWeek: 30, version: 2 });
    expect((await sara.post<Refusal>(`/participations/${id}/job-placements`, { kind: 'SUBSIDISED', job: 'x', hoursPerWeek: 1, startsOn: TODAY })).body).toMatchObject({ errors: [{ field: 'workplaceId' }] });
  });

  test('another authority sees it where the participant has consented, and only then', async () => {
    const { eva, sara, takeOn, share } = office;
    const id = await takeOn();
    await enterStage(sara, id, { stage: 'ENGAGEMENT', on: TODAY });
    const path = `/participations/${id}/supported-employment`;
    expect((await eva.get(path)).status).toBe(404);
    await share(id, ['interventions']);
    expect((await eva.get<SupportedEmployment>(path)).body.stages).toHaveLength(1);
  });

  test('IRIS-15 one way from the first conversation to work that lasts: five stages, profile, employer log, match, placement and follow-along, and the fidelity review that counts them', async () => {
    const { sara, lena, takeOn, unitId } = office;
    const id = await takeOn();
    const stages = [['ENGAGEMENT', 55], ['VOCATIONAL_PROFILING', 50], ['JOB_FINDING', 45], ['EMPLOYER_ENGAGEMENT', 40], ['ON_OFF_JOB_SUPPORT', 30]] as const;
    for (const [stage, days] of stages) await enterStage(sara, id, { stage, on: daysAgo(days) });
    await approveProfile(sara, id, { wishes: 'Bageri', approvedOn: daysAgo(46) });
    await contactEmployer(sara, visit(garden, daysAgo(44)));
    await disclose(sara, id, { workplaceId: cafe, mayTell: 'Mitt namn', form: 'WRITTEN', givenOn: daysAgo(42), validTo: daysAgo(-30) });
    await approach(sara, id, visit(cafe, daysAgo(40)));
    const match = await proposeMatch(sara, id, { workplaceId: cafe, job: 'Bagare', hoursPerWeek: 20, form: 'COMPETITIVE', fits: 4 });
    await sara.must(sara.change('POST', `/job-matches/${match}/decide`, 1, { status: 'ACCEPTED', decidedOn: daysAgo(32) }));
    const job = await placeIn(sara, id, { kind: 'COMPETITIVE', workplaceId: cafe, job: 'Bagare', hoursPerWeek: 20, startsOn: daysAgo(30), fading: 'Varannan vecka' });
    for (const [days, minutes] of [[29, 90], [15, 30]] as const) await supportJob(sara, job, { heldOn: daysAgo(days), onTheJob: true, withWhom: 'BOTH', minutes });

    const way = await read(id);
    expect(way.stages.map(({ stage }) => stage)).toEqual(stages.map(([stage]) => stage).reverse());
    expect(way).toMatchObject({ profiles: [{ wishes: 'Bageri' }], disclosures: [{ holds: true }], approaches: [{ workplaceName: 'Caféet' }], matches: [{ status: 'ACCEPTED' }] });
    expect(way.placements).toMatchObject([{ kind: 'COMPETITIVE', weeks: 4, endsOn: null, supportByMonth: [{ no: 1, minutes: 120 }, { no: 2, minutes: 0 }] }]);
    expect((await sara.must(sara.get<EmployerContactList>('/employer-contacts'))).items.some(({ heldOn }) => heldOn === daysAgo(44))).toBe(true);

    const review = await beginReview(lena, { unitId, startsOn: daysAgo(56), endsOn: TODAY });
    await freezeReview(lena, review, { conclusions: '', score: () => 4 });
    const { items, band, status } = await lena.must(lena.get<FidelityReviewView>(`/fidelity-reviews/${review}`));
    const figure = (key: string) => items.find((item) => item.key === key)!.figure!;
    expect([status, items.length, band !== null, items.filter((item) => item.measure !== null).length]).toEqual(['FROZEN', 25, true, 7]);
    expect([figure('competitive_jobs').part >= 1, figure('employer_contact_frequency').part >= 2, figure('community_based').part >= 120]).toEqual([true, true, true]);
  });
});
