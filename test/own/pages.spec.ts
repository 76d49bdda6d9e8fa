import { beforeAll, describe, expect, test } from '@jest/globals';
import type { JournalPage } from '#audit';
import type { OwnAccessPage, OwnConsentList, OwnLog, OwnPages, OwnWordList } from '#own';
import type { ConsentList } from '#participants';
import type { DayView } from '#participation';
import { interventionAt, offer } from '../../apps/cli/src/demo/interventions.journey.js';
import { enterByShownLink, openOwnPages, ownPageOf, say } from '../../apps/cli/src/demo/own.journey.js';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { A_PLAN, agreePlan, draftPlan, planAt, writeNote } from '../../apps/cli/src/demo/plans.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

interface Refusal { code: string; errors: { field: string; code: string }[] }

describe('The person on her own pages', () => {
  let office: Office;
  let numbered = 0;
  /** Somebody with own pages, signed in. */
  const inside = async (): Promise<{ id: string; person: Visitor }> => {
    const id = await office.takeOn();
    await openOwnPages(office.sara, id, { email: `nagon${(numbered += 1)}@example.org`, agreedOn: TODAY });
    return { id, person: await enterByShownLink(office.sara, id) };
  };
  const wordsFor = async (who: Visitor, id: string) => (await who.must(who.get<OwnWordList>(`/participations/${id}/own-words`))).items;

  beforeAll(async () => {
    office = await openOffice();
  });

  test('begins SIA-18 she proposes and comments, agrees to the plan herself, asks for a change, and what she said is documented and answered', async () => {
    const { sara } = office;
    const { id, person } = await inside();
    const draft = await draftPlan(sara, id);
    expect((await ownPageOf(person)).plans).toEqual([]);
    await sara.must(sara.change('POST', `/plans/${draft.id}/propose`, draft.version));
    const page = await ownPageOf(person);
    expect(page.steps[0]).toMatchObject({ kind: 'READ_PLAN', id: draft.id });
    expect(page.plans).toMatchObject([{ status: 'PROPOSED', wishes: A_PLAN.wishes, competence: A_PLAN.competence, hoursPerWeek: 10 }]);

    const proposal = await say(person, { participationId: id, kind: 'PROPOSAL', planId: draft.id, words: 'Jag vill börja klockan tio.' });
    const day = await sara.must(sara.get<DayView>('/my-day'));
    expect(day.panels.find(({ key }) => key === 'ownWords')?.items.some((item) => item.participationId === id)).toBe(true);
    await sara.must(sara.change('POST', `/own-words/${proposal}/answer`, 1, { answer: 'Bra, vi säger tio.' }));
    expect((await ownPageOf(person)).words).toMatchObject([{ kind: 'PROPOSAL', given: 'OWN', words: 'Jag vill börja klockan tio.', answer: 'Bra, vi säger tio.', answeredByName: 'Sara' }]);
    expect(await sara.change<Refusal>('POST', `/own-words/${proposal}/answer`, 2, { answer: 'Igen' })).toMatchObject({ status: 409, body: { code: 'own-word.answered-already' } });

    expect((await person.change('POST', `/own/plans/${draft.id}/agree`, page.plans[0]!.version)).status).toBe(204);
    expect(await planAt(sara, id, draft.id)).toMatchObject({ status: 'AGREED', agreedOn: TODAY, agreedHow: 'OWN_PAGES' });
    await say(person, { participationId: id, kind: 'CHANGE', planId: draft.id, words: 'Jag vill ha en dag till.' });
    expect((await wordsFor(sara, id)).map(({ kind, given }) => [kind, given])).toEqual([['CHANGE', 'OWN'], ['AGREEMENT', 'OWN'], ['PROPOSAL', 'OWN']]);
    expect(await person.change<Refusal>('POST', `/own/plans/${draft.id}/agree`, 4)).toMatchObject({ status: 409, body: { code: 'own.agreed-already' } });
  });

  test('SBR-12 different interventions are offered from her situation, and she answers each herself: yes, or no with the reason', async () => {
    const { sara } = office;
    const { id, person } = await inside();
    await agreePlan(sara, id, { agreedOn: daysAgo(20), agreedHow: 'IN_PERSON' });
    const [garden, course] = [await offer(sara, id, { typeCode: 'GREEN_REHAB', plannedFrom: TODAY }), await offer(sara, id, { typeCode: 'ADULT_EDUCATION' })];
    expect((await ownPageOf(person)).steps.filter(({ kind }) => kind === 'ANSWER_OFFER').map((step) => step.id).sort()).toEqual([garden, course].sort());
    expect((await person.change('POST', `/own/interventions/${garden}/accept`, 1, { words: 'Gärna!' })).status).toBe(204);
    expect(await person.change<Refusal>('POST', `/own/interventions/${course}/decline`, 1, {})).toMatchObject({ status: 422, body: { errors: [{ field: 'declineReason' }] } });
    expect((await person.change('POST', `/own/interventions/${course}/decline`, 1, { declineReason: 'NOT_NOW', words: 'Efter sommaren.' })).status).toBe(204);
    expect(await interventionAt(sara, id, garden)).toMatchObject({ status: 'ACCEPTED', answeredOn: TODAY, answerWords: 'Gärna!' });
    expect(await interventionAt(sara, id, course)).toMatchObject({ status: 'DECLINED', declineReason: 'NOT_NOW', answerWords: 'Efter sommaren.' });
    await sara.must(sara.change('POST', `/interventions/${garden}/start`, 2, { on: TODAY }));
    expect((await ownPageOf(person)).interventions.map(({ typeSv, status }) => [typeSv, status])).toEqual([['Grön rehabilitering', 'STARTED'], ['Vuxenutbildning', 'DECLINED']]);
    await sara.must(sara.change('POST', `/interventions/${garden}/end`, 3, { on: TODAY, endReason: 'COMPLETED', result: 'REACHED' }));
    expect((await ownPageOf(person)).interventions[0]).toMatchObject({ status: 'ENDED' });
    expect(await person.change<Refusal>('POST', `/own/interventions/${course}/accept`, 2, {})).toMatchObject({ status: 409, body: { code: 'own.answered-already' } });
  });

  test('she takes a consent back herself; the effect is told before, and the other authority sees nothing at the next request', async () => {
    const { sara, eva, share } = office;
    const { id, person } = await inside();
    await agreePlan(sara, id, { agreedOn: TODAY, agreedHow: 'IN_PERSON' });
    await share(id, ['plan']);
    expect((await eva.get(`/participations/${id}/plans`)).status).toBe(200);
    const [consent] = (await person.must(person.get<OwnConsentList>('/own/consents'))).items;
    expect(consent).toMatchObject({ toUnitName: 'AF Lund', toOrganisation: 'Arbetsförmedlingen', status: 'ACTIVE', effect: { loses: ['plan'], keeps: [] } });
    expect((await person.change('POST', `/own/consents/${consent!.id}/withdraw`, consent!.version)).status).toBe(204);
    expect((await eva.get(`/participations/${id}/plans`)).status).toBe(404);
    expect((await sara.must(sara.get<ConsentList>(`/participations/${id}/consents`))).items[0]).toMatchObject({ status: 'WITHDRAWN', withdrawnByName: 'Deltagaren' });
    expect(await person.change<Refusal>('POST', `/own/consents/${consent!.id}/withdraw`, consent!.version + 1)).toMatchObject({ status: 409, body: { code: 'consent.withdrawn-already' } });
  });

  test('she reads who opened her record: branch, role, day and matter in plain words, and no names', async () => {
    const { sara, lena } = office;
    const { id, person } = await inside();
    await writeNote(sara, id, { kind: 'MEETING', occurredOn: TODAY, attendance: 'CAME', body: 'Ett hemligt ord: räksmörgås.' });
    await lena.must(lena.get(`/participations/${id}/notes`));
    const log = await person.must(person.get<OwnLog>('/own/log'));
    expect(log.items.find(({ roles }) => roles.includes('UNIT_LEAD'))).toMatchObject({ onDay: TODAY, branchName: 'Arbetsmarknad', organisationName: 'Lunds kommun', matter: 'Läsa anteckningar', times: 1 });
    expect(log.items.find(({ matter }) => matter === 'Anteckning: skrevs')).toMatchObject({ roles: ['CASEWORKER'], kind: 'EVENT' });
    expect(JSON.stringify(log)).not.toMatch(/Sara|Lena|räksmörgås/);
    expect(JSON.stringify(await person.must(person.get<OwnPages>('/own/pages')))).not.toContain('räksmörgås');
  });

  test('that somebody made a link into her pages, or closed them, stands in her log as Malva reads it, and in the log by her pseudonym', async () => {
    const { sara, house: { founder }, unitId } = office;
    const { id, person: malva } = await inside();
    const matters = async (visitor: Visitor) => (await visitor.must(visitor.get<OwnLog>('/own/log'))).items.filter(({ kind }) => kind === 'EVENT').map(({ matter, times }) => [matter, times]);
    expect(await matters(malva)).toContainEqual(['Egna sidor: länk visades', 1]);
    const access = (await sara.must(sara.get<OwnAccessPage>(`/participations/${id}/own-access`))).items[0]!;
    await sara.must(sara.change('POST', `/own-accesses/${access.id}/close`, access.version, { reason: 'OTHER' }));
    await openOwnPages(sara, id, { email: 'malva@example.org', agreedOn: TODAY });
    const again = await enterByShownLink(sara, id);
    expect(await matters(again)).toEqual(expect.arrayContaining([['Egna sidor: länk visades', 2], ['Egna sidor: stängdes', 1]]));
    const reviewer = await welcome(founder, 'Lova', 'lova@example.se', { role: 'LOG_REVIEWER', unitId, validTo: NEXT_YEAR });
    const { pseudonym } = await sara.must(sara.get<{ pseudonym: string }>(`/participations/${id}`));
    const lines = (await reviewer.must(reviewer.get<JournalPage>(`/journal?from=${daysAgo(1)}&to=${daysAgo(-1)}&pseudonym=${pseudonym}`))).items.map(({ what }) => what);
    expect(lines.filter((what) => what === 'own-access.link-shown')).toHaveLength(2);
    expect(lines).toContain('own-access.closed');
  });

  test('who wants none of it is heard on paper and by voice: the caseworker writes it down, marked as such, and never in her hand', async () => {
    const { sara, kalle } = office;
    const id = await office.takeOn();
    const body = { kind: 'COMMENT', given: 'PAPER', saidOn: daysAgo(2), words: 'Jag vill helst träffas på förmiddagen.' };
    expect((await kalle.post(`/participations/${id}/own-words`, body)).status).toBe(201);
    expect(await wordsFor(sara, id)).toMatchObject([{ given: 'PAPER', saidOn: daysAgo(2), words: body.words }]);
    expect(await kalle.post<Refusal>(`/participations/${id}/own-words`, { ...body, given: 'OWN' })).toMatchObject({ status: 422, body: { errors: [{ field: 'given' }] } });
    expect(await kalle.post<Refusal>(`/participations/${id}/own-words`, { ...body, saidOn: daysAgo(-1) })).toMatchObject({ status: 422, body: { errors: [{ field: 'saidOn', code: 'day.in-the-future' }] } });
  });

  test('two at once: who answers an offer that has changed is told so, and nothing is overwritten', async () => {
    const { sara } = office;
    const { id, person } = await inside();
    const offered = await offer(sara, id, { typeCode: 'MAPPING' });
    await sara.must(sara.change('PATCH', `/interventions/${offered}`, 1, { purpose: 'Ett nytt syfte' }));
    expect(await person.change<Refusal>('POST', `/own/interventions/${offered}/accept`, 1, {})).toMatchObject({ status: 412, body: { code: 'stale' } });
  });
});
