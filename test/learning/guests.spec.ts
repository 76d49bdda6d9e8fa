import { beforeAll, describe, expect, test } from '@jest/globals';
import type { JournalPage } from '#audit';
import type { GuestList } from '#learning';
import type { OwnConsentList } from '#own';
import type { ConsentList } from '#participants';
import { activitiesOf, joinActivity, openActivity, visitsOf } from '../../apps/cli/src/demo/learning.journey.js';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { enterByShownLink, openOwnPages } from '../../apps/cli/src/demo/own.journey.js';
import { addPartner } from '../../apps/cli/src/demo/projects.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { underTheFloor } from '../attacks/attackers.js';
import { aProject, day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openOffice, type Office } from '../support/office.js';

interface Refusal { code: string; title: string; errors: { field: string }[] }

describe('An activity in another municipality', () => {
  let office: Office;
  let gunnel: Visitor;
  let activityId: string;
  let hostUnit: string;
  const visit = () => ({ activityId, name: 'Anna', hours: 'Tisdagar 9–12', adaptations: 'Sitter gärna nära dörren', consentForm: 'WRITTEN', consentFrom: TODAY, consentTo: day(90) }) as const;
  const guestsOf = async (visitor: Visitor) => (await visitor.must(visitor.get<GuestList>('/activity-guests'))).items;

  const elsewhere = async (project: string) => openActivity(gunnel, await aProject(office.house, project), { unitId: hostUnit, name: 'Odlingen', place: 'Eslöv', schedule: 'Fredagar', startsOn: TODAY });

  beforeAll(async () => {
    office = await openOffice();
    const { house: { founder }, projectId, karin } = office;
    const organisationId = await addOrganisation(founder, 'Eslövs kommun', 'MUNICIPALITY');
    hostUnit = await addUnit(founder, await addBranch(founder, organisationId, 'Arbetsmarknad Eslöv', 'LABOUR_MARKET_UNIT'), 'AME Eslöv', '1285');
    await addPartner(karin, projectId, { organisationId, role: 'MEMBER', origin: 'LOCAL' });
    gunnel = await welcome(founder, 'Gunnel', 'gunnel@example.se', { role: 'CASEWORKER', unitId: hostUnit, validTo: NEXT_YEAR });
    activityId = await openActivity(gunnel, projectId, { unitId: hostUnit, name: 'Snickeriet', place: 'Verkstadsgatan 2', schedule: 'Vardagar 9–15', startsOn: TODAY });
  });

  test('IDIS-14 a participant joins by consent; the host sees name, time and adaptations, and nothing once the consent is taken back', async () => {
    const { sara, takeOn } = office;
    expect((await activitiesOf(sara)).items).toMatchObject([{ id: activityId, name: 'Snickeriet', hostName: 'Arbetsmarknad Eslöv, Eslövs kommun', municipalityCode: '1285', open: true }]);
    const participationId = await takeOn();
    expect(await sara.post<Refusal>(`/participations/${participationId}/activity-visits`, { ...visit(), consentForm: undefined })).toMatchObject({ status: 422, body: { errors: [{ field: 'consentForm' }] } });
    const id = await joinActivity(sara, participationId, visit());
    expect(await guestsOf(gunnel)).toEqual([{ id, activityId, activityName: 'Snickeriet', name: 'Anna', hours: 'Tisdagar 9–12', adaptations: 'Sitter gärna nära dörren' }]);
    expect((await gunnel.get(`/participations/${participationId}/activity-visits`)).status).toBe(404);
    expect((await gunnel.get<{ items: unknown[] }>('/participations')).body.items).toEqual([]);
    expect(await guestsOf(sara)).toEqual([]);
    expect(await sara.post<Refusal>(`/participations/${participationId}/activity-visits`, visit())).toMatchObject({ status: 409, body: { code: 'activity.guest-already' } });
    expect((await visitsOf(sara, participationId)).items).toMatchObject([{ id, shown: true, own: true, withdrawnOn: null, consentForm: 'WRITTEN' }]);
    expect((await gunnel.change('POST', `/activity-visits/${id}/withdraw`, 1)).status).toBe(404);
    await sara.must(sara.change('POST', `/activity-visits/${id}/withdraw`, 1));
    expect(await guestsOf(gunnel)).toEqual([]);
    expect((await visitsOf(sara, participationId)).items).toMatchObject([{ shown: false, withdrawnOn: TODAY }]);
    await joinActivity(sara, participationId, visit());
    expect(await guestsOf(gunnel)).toHaveLength(1);
  });

  test('the host sees nothing before the consent begins, nor of a protected person', async () => {
    const { sara, takeOn, house } = office;
    const before = (await guestsOf(gunnel)).length;
    const participationId = await takeOn();
    await joinActivity(sara, participationId, { ...visit(), consentFrom: day(1) });
    expect(await guestsOf(gunnel)).toHaveLength(before);
    const hidden = await takeOn();
    await joinActivity(sara, hidden, visit());
    expect(await guestsOf(gunnel)).toHaveLength(before + 1);
    await house.owner.query('set role samsteg_law');
    await house.owner.query('update app.participation set protected = true where id = $1', [hidden]);
    await house.owner.query('select law.draw_edges($1)', [hidden]);
    await house.owner.query('reset role');
    expect(await guestsOf(gunnel)).toHaveLength(before);
    expect(await sara.post<Refusal>(`/participations/${hidden}/activity-visits`, visit())).toMatchObject({ status: 409, body: { code: 'activity.protected' } });
  });

  test('the yes is bounded as any other: twelve months at most, to what still goes on, and of one who is still there', async () => {
    const { sara, takeOn, house, projectId } = office;
    const participationId = await takeOn();
    const path = `/participations/${participationId}/activity-visits`;
    expect(await sara.post<Refusal>(path, { ...visit(), consentTo: day(400) })).toMatchObject({ status: 409, body: { code: 'consent.longer-than-a-year', errors: [{ field: 'consentTo' }] } });
    const over = await openActivity(gunnel, projectId, { unitId: hostUnit, name: 'Förr', place: 'Eslöv', schedule: 'Måndagar', startsOn: '2019-02-01', endsOn: '2020-02-01' });
    expect(await sara.post<Refusal>(path, { ...visit(), activityId: over })).toMatchObject({ status: 409, body: { code: 'activity.over', title: 'Aktiviteten är slut' } });
    const ending = await openActivity(gunnel, projectId, { unitId: hostUnit, name: 'Sista dagen', place: 'Eslöv', schedule: 'I dag', startsOn: TODAY, endsOn: TODAY });
    const last = await joinActivity(sara, participationId, { ...visit(), activityId: ending });
    expect((await guestsOf(gunnel)).map(({ id }) => id)).toContain(last);
    await underTheFloor(house, 'update app.shared_activity set starts_on = current_date - 9, ends_on = current_date - 1 where id = $1 returning id', [ending]);
    expect((await guestsOf(gunnel)).map(({ id }) => id)).not.toContain(last);
    const running = await joinActivity(sara, participationId, visit());
    expect((await guestsOf(gunnel)).map(({ id }) => id)).toContain(running);
    await underTheFloor(house, "update app.participation set status = 'ENDED', ends_on = current_date where id = $1 returning id", [participationId]);
    expect((await guestsOf(gunnel)).map(({ id }) => id)).not.toContain(running);
    expect((await visitsOf(sara, participationId)).items.map(({ shown }) => shown)).toEqual([false, false]);
    expect(await sara.post<Refusal>(path, visit())).toMatchObject({ status: 409, body: { code: 'participation.ended-already' } });
  });

  test('IDIS-14 the yes stands among her consents, to staff and on her own pages; she takes it back herself and the host sees nothing', async () => {
    const { sara, eva, takeOn, share } = office;
    const participationId = await takeOn();
    await openOwnPages(sara, participationId, { email: 'gast@example.org', agreedOn: TODAY });
    const person = await enterByShownLink(sara, participationId);
    const id = await joinActivity(sara, participationId, visit());
    const told = { activityName: 'Snickeriet', place: 'Verkstadsgatan 2', schedule: 'Vardagar 9–15', name: 'Anna', hours: 'Tisdagar 9–12', adaptations: 'Sitter gärna nära dörren' };
    const consentsOf = async (visitor: Visitor) => (await visitor.must(visitor.get<ConsentList>(`/participations/${participationId}/consents`))).items;
    const own = async () => (await person.must(person.get<OwnConsentList>('/own/consents'))).items;
    expect(await consentsOf(sara)).toMatchObject([{ id, kind: 'GUEST', toUnitName: 'AME Eslöv', toOrganisation: 'Eslövs kommun', categories: [], guest: told, validTo: day(90), status: 'ACTIVE', documentedByName: 'Sara' }]);
    expect(await own()).toMatchObject([{ id, toUnitName: 'AME Eslöv', guest: told, validFrom: TODAY, validTo: day(90), status: 'ACTIVE', effect: { loses: [], keeps: [] }, version: 1 }]);
    await share(participationId, ['interventions']);
    expect((await consentsOf(eva)).map(({ kind }) => kind)).toEqual(['SECRECY_WAIVER']);

    const other = await takeOn();
    await openOwnPages(sara, other, { email: 'annan@example.org', agreedOn: TODAY });
    const stranger = await enterByShownLink(sara, other);
    expect((await stranger.change('POST', `/own/activity-visits/${id}/withdraw`, 1)).status).toBe(404);
    expect((await person.change('POST', `/own/activity-visits/${id}/withdraw`, 2)).status).toBe(412);
    expect((await person.change('POST', `/own/activity-visits/${id}/withdraw`, 1)).status).toBe(204);
    expect((await guestsOf(gunnel)).map((guest) => guest.id)).not.toContain(id);
    expect((await own()).find((one) => one.id === id)).toMatchObject({ status: 'WITHDRAWN' });
    expect((await consentsOf(sara)).find((one) => one.id === id)).toMatchObject({ status: 'WITHDRAWN' });
    expect(await person.change<Refusal>('POST', `/own/activity-visits/${id}/withdraw`, 2)).toMatchObject({ status: 409, body: { code: 'activity.withdrawn-already' } });
  });

  test('what the host reads stands in the log: the home sees of whom, the host does not', async () => {
    const { sara, takeOn, house: { founder }, unitId } = office;
    const [home, there] = [await welcome(founder, 'Hedda', 'hedda@example.se', { role: 'LOG_REVIEWER', unitId, validTo: NEXT_YEAR }), await welcome(founder, 'Helge', 'helge@example.se', { role: 'LOG_REVIEWER', unitId: hostUnit, validTo: NEXT_YEAR })];
    const participationId = await takeOn();
    const looks = async (reviewer: Visitor) => (await reviewer.must(reviewer.get<JournalPage>(`/journal?from=${day(-1)}&to=${day(1)}&account=gunnel`))).items.filter(({ what }) => what === 'guest.read').map(({ participations }) => participations.map(({ id }) => id));
    const visited = await joinActivity(sara, participationId, visit());
    await guestsOf(gunnel);
    expect((await looks(home))[0]).toContain(participationId);
    expect(new Set((await looks(there)).flat())).toEqual(new Set());
    await sara.must(sara.change('POST', `/activity-visits/${visited}/withdraw`, 1));
    await guestsOf(gunnel);
    expect((await looks(home)).filter((of) => of.includes(participationId))).toHaveLength(1);
  });

  test('the host may open an activity to participants of other projects', async () => {
    const { sara, takeOn } = office;
    const participationId = await takeOn();
    const other = await elsewhere('Ett tredje');
    expect((await activitiesOf(sara)).projects.map(({ id }) => id)).toContain(office.projectId);
    const stranger = await welcome(office.house.founder, 'Sten', 'sten@example.se', { role: 'CASEWORKER', unitId: await addUnit(office.house.founder, await addBranch(office.house.founder, await addOrganisation(office.house.founder, 'Sjöbo kommun', 'MUNICIPALITY'), 'Arbetsmarknad Sjöbo', 'LABOUR_MARKET_UNIT'), 'AME Sjöbo', '1265'), validTo: NEXT_YEAR });
    expect((await activitiesOf(stranger)).projects).toEqual([]);
    const path = `/participations/${participationId}/activity-visits`;
    expect(await sara.post<Refusal>(path, { ...visit(), activityId: other })).toMatchObject({ status: 409, body: { code: 'activity.other-project', title: 'Ett annat projekt' } });
    await gunnel.must(gunnel.change('PATCH', `/shared-activities/${other}`, 1, { otherProjects: true }));
    expect((await activitiesOf(sara)).items.find(({ id }) => id === other)).toMatchObject({ otherProjects: true, version: 2 });
    const id = await joinActivity(sara, participationId, { ...visit(), activityId: other });
    expect(await guestsOf(gunnel)).toContainEqual({ id, activityId: other, activityName: 'Odlingen', name: 'Anna', hours: 'Tisdagar 9–12', adaptations: 'Sitter gärna nära dörren' });
  });

  test('is refused in words: at home, in another project, closed, without a consent that holds', async () => {
    const { sara, kalle, takeOn, projectId, unitId } = office;
    const participationId = await takeOn();
    const path = `/participations/${participationId}/activity-visits`;
    const own = await openActivity(sara, projectId, { unitId, name: 'Köket', place: 'Lund', schedule: 'Onsdagar', startsOn: TODAY });
    expect(await sara.post<Refusal>(path, { ...visit(), activityId: own })).toMatchObject({ status: 409, body: { code: 'activity.own-municipality', title: 'Den egna kommunen' } });
    const other = await elsewhere('Annat');
    expect(await sara.post<Refusal>(path, { ...visit(), activityId: other })).toMatchObject({ status: 409, body: { code: 'activity.other-project' } });
    expect(await sara.post<Refusal>(path, { ...visit(), consentTo: day(-1) })).toMatchObject({ status: 422, body: { errors: [{ field: 'consentTo' }] } });
    expect((await kalle.change('PATCH', `/shared-activities/${activityId}`, 1, { open: false })).status).toBe(404);
    await gunnel.must(gunnel.change('PATCH', `/shared-activities/${activityId}`, 1, { open: false }));
    expect(await sara.post<Refusal>(path, visit())).toMatchObject({ status: 409, body: { code: 'activity.closed' } });
    expect((await sara.post(`/projects/${projectId}/shared-activities`, { unitId: hostUnit, name: 'Fel', place: 'Lund', schedule: 'Aldrig', startsOn: TODAY })).status).toBe(403);
  });
});
