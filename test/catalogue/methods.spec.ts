import { beforeAll, describe, expect, test } from '@jest/globals';
import type { MethodList } from '#catalogue';
import { addMethod, decideOn, methodPage, proposeMethod, useOf } from '../../apps/cli/src/demo/catalogue.journey.js';
import { endIntervention, interventionAt, offer, startIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { agreePlan, writeNote } from '../../apps/cli/src/demo/plans.journey.js';
import { assessStep } from '../../apps/cli/src/demo/progress.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

interface Refusal { code: string; title: string; detail: string; errors: { field: string; code: string }[] }

const TRIAL = { hypothesis: 'Fler kommer till det andra samtalet.', measure: 'Närvaro vid samtal två', reviewOn: day(60) };

describe('Methods', () => {
  let office: Office;
  let gun: Visitor;
  let learner: Visitor;
  let owner: Visitor;

  beforeAll(async () => {
    office = await openOffice();
    const { founder } = office.house;
    const gavle = await addUnit(founder, await addBranch(founder, await addOrganisation(founder, 'Gävle kommun', 'MUNICIPALITY'), 'Arbetsmarknad Gävle', 'LABOUR_MARKET_UNIT'), 'AME Gävle', '2180');
    await office.house.owner.query('set role samsteg_law');
    await office.house.owner.query("insert into app.project_partner (project_id, organisation_id, role) select $1, b.organisation_id, 'MEMBER' from app.unit u join app.branch b on b.id = u.branch_id where u.id = $2", [office.projectId, gavle]);
    await office.house.owner.query('reset role');
    gun = await welcome(founder, 'Gun', 'gun@example.se', { role: 'UNIT_LEAD', unitId: gavle, validTo: NEXT_YEAR });
    learner = await welcome(founder, 'Lisa', 'lisa@example.se', { role: 'LEARNING_RECIPIENT', unitId: gavle, projectId: office.projectId, validTo: NEXT_YEAR });
    owner = await welcome(founder, 'Per', 'per@example.se', { role: 'PROJECT_OWNER_ADMIN', unitId: gavle, projectId: office.projectId, validTo: NEXT_YEAR });
  });

  const planned = async () => {
    const participationId = await office.takeOn();
    await agreePlan(office.sara, participationId, { agreedOn: daysAgo(50), agreedHow: 'IN_PERSON' });
    return participationId;
  };

  test('IRIS-17 a further method is added as data by those who work, and can be offered once it is tried', async () => {
    const { sara, karin, projectId } = office;
    const methodId = await addMethod(sara, { name: 'IPS för unga', summary: 'Arbete först, stöd på plats.', typeCode: 'SUPPORTED_EMPLOYMENT' });
    expect(await sara.post<Refusal>('/methods', { name: 'ips för UNGA', summary: 'En gång till.' })).toMatchObject({ status: 409, body: { code: 'already-exists' } });
    expect(await sara.post<Refusal>('/methods', { name: 'X-metoden', summary: 'Något', typeCode: 'FINNS_INTE' })).toMatchObject({ status: 422, body: { errors: [{ field: 'typeCode' }] } });
    const useId = await proposeMethod(sara, methodId, { projectId, municipalityCode: '1281' });
    const participationId = await planned();
    const path = `/participations/${participationId}/interventions`;
    expect(await sara.post<Refusal>(path, { typeCode: 'SUPPORTED_EMPLOYMENT', methodUseId: useId })).toMatchObject({ status: 409, body: { code: 'method.takes-nobody-proposed' } });
    await decideOn(karin, { methodId, useId }, 'try', TRIAL);
    const id = await offer(sara, participationId, { typeCode: 'SUPPORTED_EMPLOYMENT', methodUseId: useId });
    expect(await interventionAt(sara, participationId, id)).toMatchObject({ methodUseId: useId, methodName: 'IPS för unga' });
  });

  test('SBR-15 a method is tried, adopted and retired on recorded evaluations; who runs finishes, a new start is refused, and what referred to it is still read', async () => {
    const { sara, karin, lena, projectId } = office;
    const methodId = await addMethod(sara, { name: 'Gröna gruppen', summary: 'Växthus två dagar i veckan.', typeCode: 'GREEN_REHAB' });
    const useId = await proposeMethod(sara, methodId, { projectId });
    const method = { methodId, useId };
    const at = `/method-uses/${useId}`;
    expect((await sara.change('POST', `${at}/try`, 1, TRIAL)).status).toBe(403);
    expect(await lena.change<Refusal>('POST', `${at}/adopt`, 1, { words: 'Vi tycker den är bra.' })).toMatchObject({ status: 409, body: { code: 'method.cannot-adopt' } });
    expect(await lena.change<Refusal>('POST', `${at}/try`, 1, { ...TRIAL, measure: '' })).toMatchObject({ status: 422, body: { errors: [{ field: 'measure' }] } });
    expect(await lena.change<Refusal>('POST', `${at}/try`, 1, { ...TRIAL, reviewOn: TODAY })).toMatchObject({ status: 422, body: { errors: [{ field: 'reviewOn', code: 'method.review-ahead' }] } });
    expect(await gun.change<Refusal>('POST', `${at}/try`, 1, TRIAL)).toMatchObject({ status: 404 });
    await decideOn(lena, method, 'try', TRIAL);
    expect(await lena.change<Refusal>('POST', `${at}/adopt`, 1, { words: 'Vi tycker den är bra.' })).toMatchObject({ status: 412 });

    const participationId = await planned();
    const running = await startIntervention(sara, participationId, { typeCode: 'GREEN_REHAB', startsOn: daysAgo(20), methodUseId: useId });
    const accepted = await offer(sara, participationId, { typeCode: 'GREEN_REHAB', methodUseId: useId });
    await sara.must(sara.change('POST', `/interventions/${accepted}/accept`, 1));
    expect(await karin.change<Refusal>('POST', `${at}/adopt`, 2, { words: 'Bra.' })).toMatchObject({ status: 422, body: { errors: [{ field: 'words' }] } });
    await decideOn(karin, method, 'adopt', { words: 'Fler kom till andra samtalet än tidigare.' });
    await decideOn(karin, method, 'pause');
    expect(await sara.post<Refusal>(`/participations/${participationId}/interventions`, { typeCode: 'GREEN_REHAB', methodUseId: useId })).toMatchObject({ status: 409, body: { code: 'method.takes-nobody-paused' } });
    await decideOn(karin, method, 'retire', { words: 'Växthuset stängs och effekten gick inte att visa.' });
    const refused = await sara.change<Refusal>('POST', `/interventions/${accepted}/start`, 2, { on: TODAY });
    expect(refused).toMatchObject({ status: 409, body: { code: 'method.takes-nobody-retired', title: 'Metoden är avvecklad' } });
    expect(refused.body.detail).toMatch(/De som redan deltar slutför/);
    await endIntervention(sara, participationId, running, { on: TODAY, endReason: 'COMPLETED', result: 'REACHED' });
    expect(await interventionAt(sara, participationId, running)).toMatchObject({ status: 'ENDED', methodName: 'Gröna gruppen' });
    expect(await useOf(karin, methodId, useId)).toMatchObject({
      status: 'RETIRED', since: TODAY,
      evaluations: [{ decision: 'RETIRED', decidedOn: TODAY, figures: { begun: null } }, { decision: 'ADOPTED', words: 'Fler kom till andra samtalet än tidigare.' }],
    });
  });

  test('begins X-10 an evaluation counts who began, ended, came and rose; below five nobody outside the project is told, and figures of today nobody outside the branch', async () => {
    const { sara, karin, lena, projectId } = office;
    const methodId = await addMethod(sara, { name: 'Motiverande samtal i grupp', summary: 'Sex träffar.' });
    const useId = await proposeMethod(sara, methodId, { projectId });
    await decideOn(karin, { methodId, useId }, 'try', TRIAL);
    for (let n = 0; n < 6; n += 1) {
      const participationId = await planned();
      await assessStep(sara, participationId, { position: 1, assessedOn: daysAgo(40) });
      const id = await startIntervention(sara, participationId, { typeCode: 'GROUP_ACTIVITY', startsOn: daysAgo(30), methodUseId: useId });
      await writeNote(sara, participationId, { kind: 'CONVERSATION', occurredOn: daysAgo(25), body: 'Träff.', attendance: n === 5 ? 'DID_NOT_COME' : 'CAME', interventionId: id });
      if (n < 2) await assessStep(sara, participationId, { position: 2, assessedOn: daysAgo(5) });
      if (n < 5) await endIntervention(sara, participationId, id, { on: daysAgo(2), endReason: 'COMPLETED', result: 'REACHED' });
      if (n === 3) expect((await useOf(lena, methodId, useId)).figures).toEqual({ begun: null, ended: null, attended: null, movedUp: null });
    }
    expect((await useOf(karin, methodId, useId)).figures).toEqual({ begun: 6, ended: 5, attended: 5, movedUp: 2 });
    for (const colleague of [lena, sara]) expect((await useOf(colleague, methodId, useId)).figures).toEqual({ begun: 6, ended: null, attended: null, movedUp: null });
    for (const outside of [gun, learner, owner]) expect((await useOf(outside, methodId, useId)).figures).toEqual({ begun: null, ended: null, attended: null, movedUp: null });
    await decideOn(karin, { methodId, useId }, 'adopt', { words: 'Nästan alla kom varje gång.' });
    expect((await useOf(karin, methodId, useId)).evaluations[0]!.figures).toEqual({ begun: 6, ended: null, attended: null, movedUp: null });

    await startIntervention(sara, await planned(), { typeCode: 'GROUP_ACTIVITY', startsOn: daysAgo(1), methodUseId: useId });
    await decideOn(karin, { methodId, useId }, 'retire', { words: 'Vi går över till enskilda samtal.' });
    expect((await useOf(gun, methodId, useId)).evaluations.map(({ figures }) => figures.begun)).toEqual([null, 6]);
  });

  test('SBR-22 per method: best knowledge with source and strength, those who work with it, those who take part', async () => {
    const { sara } = office;
    const methodId = await addMethod(sara, { name: 'Resursgrupp', summary: 'Personen väljer vilka som är med.' });
    const path = `/methods/${methodId}/evidence`;
    expect(await sara.post<Refusal>(path, { part: 'KNOWLEDGE', words: 'Färre återinläggningar.' })).toMatchObject({ status: 422, body: { errors: [{ field: 'source' }, { field: 'strength' }] } });
    await sara.must(sara.post(path, { part: 'KNOWLEDGE', words: 'Färre återinläggningar.', source: 'Systematisk översikt', strength: 'MODERATE' }));
    await gun.must(gun.post(path, { part: 'PROFESSION', words: 'Fungerar när vården är med.' }));
    await sara.must(sara.post(path, { part: 'PARTICIPANT', words: 'Skönt att slippa berätta om allt igen.' }));
    expect((await learner.post(path, { part: 'PARTICIPANT', words: 'Nej' })).status).toBe(403);
    expect((await methodPage(learner, methodId)).evidence).toMatchObject([
      { part: 'KNOWLEDGE', source: 'Systematisk översikt', strength: 'MODERATE', writtenOn: TODAY },
      { part: 'PROFESSION', words: 'Fungerar när vården är med.', branchName: 'Arbetsmarknad Gävle, Gävle kommun' },
      { part: 'PARTICIPANT', words: 'Skönt att slippa berätta om allt igen.' },
    ]);
  });

  test('IDIS-13 over municipal borders one sees who tests what, since when and with what experience, takes it up, and finds no person', async () => {
    const { sara, lena, projectId } = office;
    const methodId = await addMethod(sara, { name: 'Promenadsamtal', summary: 'Samtalet går ut.' });
    const useId = await proposeMethod(sara, methodId, { projectId, municipalityCode: '1281' });
    await decideOn(lena, { methodId, useId }, 'try', TRIAL);
    await sara.must(sara.post(`/methods/${methodId}/evidence`, { part: 'PROFESSION', words: 'Lättare att prata när man går.' }));
    const seen = (await gun.must(gun.get<MethodList>('/methods'))).items.find(({ id }) => id === methodId)!;
    expect(seen.uses).toMatchObject([{ organisationName: 'Lunds kommun', municipalityCode: '1281', status: 'TRIAL', since: TODAY }]);
    expect(await gun.post<Refusal>(`/methods/${methodId}/uses`, { projectId, municipalityCode: '9999' })).toMatchObject({ status: 422, body: { errors: [{ field: 'municipalityCode' }] } });
    const theirs = await proposeMethod(gun, methodId, { projectId, municipalityCode: '2180', followsId: useId });
    await decideOn(gun, { methodId, useId: theirs }, 'try', TRIAL);
    await decideOn(gun, { methodId, useId: theirs }, 'adopt', { words: 'Det som prövades i Lund höll också här.' });
    const page = await methodPage(learner, methodId);
    expect(page.uses.map(({ organisationName, status, since, triedFrom, follows }) => [organisationName, status, since, triedFrom, follows])).toEqual([
      ['Lunds kommun', 'TRIAL', TODAY, TODAY, null], ['Gävle kommun', 'ADOPTED', TODAY, TODAY, 'Arbetsmarknad, Lunds kommun'],
    ]);
    expect([page.evidence[0]!.words, page.uses[1]!.evaluations[0]!.words]).toEqual(['Lättare att prata när man går.', 'Det som prövades i Lund höll också här.']);
    expect(JSON.stringify(page)).not.toMatch(/Sara|participation|D-\d/);
  });

  test('SIA-14 what earlier projects began is kept with its origin, how far each municipality has come, the next step and who sees to it', async () => {
    const { karin, lena, projectId } = office;
    const methodId = await addMethod(lena, { name: 'Vägledning på arbetsplats', summary: 'Vägledaren följer med.', origin: 'KLARA, 2015–2018' });
    const here = await proposeMethod(lena, methodId, { projectId, municipalityCode: '1281', nextStep: 'Utbilda två till', responsible: 'Enhetschefen' });
    await proposeMethod(gun, methodId, { projectId, municipalityCode: '2180', nextStep: 'Besök i Lund', responsible: 'Utvecklaren' });
    await lena.must(lena.change('PATCH', `/method-uses/${here}`, 1, { nextStep: 'Börja i mars' }));
    expect((await gun.change('PATCH', `/method-uses/${here}`, 2, { nextStep: 'Nej' })).status).toBe(404);
    const { origin, uses } = await methodPage(karin, methodId);
    expect(origin).toBe('KLARA, 2015–2018');
    expect(uses.map(({ municipalityCode, status, nextStep, responsible }) => [municipalityCode, status, nextStep, responsible])).toEqual([
      ['2180', 'PROPOSED', 'Besök i Lund', 'Utvecklaren'], ['1281', 'PROPOSED', 'Börja i mars', 'Enhetschefen'],
    ]);
  });
});
