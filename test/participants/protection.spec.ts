import { beforeAll, describe, expect, test } from '@jest/globals';
import type { FoundPeople } from '#participants';
import type { ParticipationOverview, ParticipationPage } from '#participation';
import { accountOf, consentTo, enrol, overviewOf, typed } from '../../apps/cli/src/demo/participation.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { aTown, type Town } from '../support/town.js';

describe('A protected person', () => {
  let town: Town;
  const year = { validFrom: TODAY, validTo: NEXT_YEAR };
  const admission = (more: object = {}) => ({ projectId: town.projectId, unitId: town.units.ame, startsOn: TODAY, ...more });

  beforeAll(async () => {
    town = await aTown(41);
  });

  /** What the door says, but for what names the request itself. */
  const said = async (who: Visitor, ask: (who: Visitor) => Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await ask(who);
    return JSON.stringify([status, body]).replace(/"traceId":"[^"]+"/, '');
  };

  test('begins X-7 is invisible for lead, coordinator and colleague in list, find, duplicates and page: byte for byte as if the person were not there', async () => {
    const person = town.somebody();
    await enrol(town.sara, town.somebody(), admission());
    const nowhere = '00000000-0000-7000-8000-000000000000';
    const questions = (id: string): ((who: Visitor) => Promise<{ status: number; body: unknown }>)[] => [
      (who) => who.get('/participations'),
      (who) => who.get(`/participations?name=${encodeURIComponent(person.familyName)}`),
      (who) => who.post('/participants/find', { name: person.familyName }),
      (who) => who.post('/participants/find', { number: person.number }),
      (who) => who.post('/participants/duplicates', { givenName: person.givenName, familyName: person.familyName, numberKind: typed(person).numberKind, number: person.number, birthDate: person.birthDate }),
      ...['', '/why', '/entry', '/consents', '/course', '/next', '/identity/earlier-numbers'].map((path) => (who: Visitor) => who.get(`/participations/${id}${path}`)),
      (who) => who.post(`/participations/${id}/identity/reveal`, { reason: 'CONTACT' }),
      (who) => who.change('POST', `/participations/${id}/pause`, 1, { startsOn: TODAY, reason: 'prov' }),
      (who) => who.get('/my-day'),
    ];
    const others = [town.lena, town.coordinator, town.david, town.nora];
    const before = [];
    for (const who of others) for (const ask of questions(nowhere)) before.push(await said(who, ask));
    const secret = await town.sara.must(town.sara.post<{ id: string }>('/participations', { person: { ...typed(person), protected: true, protectionLevel: 'SECRECY_MARKING' }, responsibleId: await accountOf(town.sara), ...admission() }));
    const after = [];
    for (const who of others) for (const ask of questions(secret.id)) after.push(await said(who, ask));
    expect(after).toEqual(before);
    expect((await town.sara.get<ParticipationPage>('/participations')).body.items.find((row) => row.id === secret.id)).toMatchObject({ protected: true, givenName: person.givenName });
  });

  test('a number that belongs to a protected person is answered like any other; the log says that it was typed', async () => {
    const person = town.somebody();
    const secret = await town.sara.must(town.sara.post<{ id: string }>('/participations', { person: { ...typed(person), protected: true }, responsibleId: await accountOf(town.sara), ...admission() }));
    const again = await town.nora.post('/participations', { person: typed(person), responsibleId: await accountOf(town.nora), ...admission({ unitId: town.units.ameNorth }) });
    expect(again.status).toBe(201);
    const { rows } = await town.house.owner.query("select what from journal.entry where what = 'protection.number-typed' and $1 = any (participation_ids)", [secret.id]);
    expect(rows).toHaveLength(1);
    expect((await town.sara.post<FoundPeople>('/participants/find', { number: person.number })).body.items).toHaveLength(2);
  });

  test('is protected from one moment to the next, also where shares ran; named persons alone see the name', async () => {
    const { id } = await enrol(town.sara, town.somebody(), admission({ deputyId: await accountOf(town.david) }));
    await consentTo(town.sara, id, { toUnitId: town.units.ifo, categories: ['identity', 'plan'], ...year });
    expect((await town.olle.get(`/participations/${id}`)).status).toBe(200);
    expect((await town.sara.post(`/participations/${id}/protection`, { level: 'PROTECTED_REGISTRATION', safeChannel: 'Skatteverkets förmedling' })).status).toBe(204);
    for (const who of [town.olle, town.lena, town.coordinator, town.nora]) expect((await who.get(`/participations/${id}`)).status).toBe(404);
    const seen = await overviewOf(town.david, id);
    expect(seen).toMatchObject({ protected: true, protection: { level: 'PROTECTED_REGISTRATION', safeChannel: 'Skatteverkets förmedling', liftAsked: false } });
    expect(seen.identity).toMatchObject({ givenName: expect.any(String), municipalityCode: null });
    const { rows } = await town.house.owner.query('select given_name, family_name, municipality_code from app.identity where participant_id = $1', [seen.participantId]);
    expect(rows).toEqual([{ given_name: null, family_name: null, municipality_code: null }]);
    const toUnit = await town.sara.post<{ code: string }>(`/participations/${id}/consents`, { kind: 'SIP', toUnitId: town.units.ifo, categories: ['plan'], purpose: 'Samordna', form: 'ORAL', givenOn: TODAY, ...year });
    expect(toUnit.body.code).toBe('consent.protected-needs-person');
    const { items } = await town.sara.must(town.sara.get<{ items: { id: string }[] }>(`/units/${town.units.ifo}/consent-receivers`));
    expect(items.map((receiver) => receiver.id)).toContain(await accountOf(town.olle));
    await consentTo(town.sara, id, { toUnitId: town.units.ifo, toAccountId: await accountOf(town.olle), categories: ['plan'], ...year });
    expect((await town.olle.get<ParticipationOverview>(`/participations/${id}`)).body.identity).toBeNull();
  });

  test('is found by name in list and search by those named for them, and by nobody else; who was only compared was not seen', async () => {
    const person = town.somebody();
    const { id } = await enrol(town.sara, person, admission());
    await town.sara.must(town.sara.post(`/participations/${id}/protection`, { level: 'SECRECY_MARKING' }));
    const begins = person.familyName.slice(0, 4).toLowerCase();
    const listed = async (who: Visitor) => (await who.must(who.get<ParticipationPage>(`/participations?name=${encodeURIComponent(begins)}`))).items.map((row) => row.id);
    const found = async (who: Visitor) => (await who.must(who.post<FoundPeople>('/participants/find', { name: begins }))).items.flatMap(({ participations }) => participations.map(({ participationId }) => participationId));
    expect([await listed(town.sara), await found(town.sara)]).toEqual([expect.arrayContaining([id]), expect.arrayContaining([id])]);
    for (const who of [town.david, town.nora]) expect([...(await listed(who)), ...(await found(who))]).not.toContain(id);
    const birthDate = (await overviewOf(town.sara, id)).identity!.birthDate;
    const asked = { givenName: person.givenName, familyName: person.familyName, numberKind: 'NONE', birthDate };
    expect((await town.sara.must(town.sara.post<FoundPeople>('/participants/duplicates', asked))).items.some(({ participations }) => participations[0]?.participationId === id)).toBe(true);
    const seen = async () => (await town.house.owner.query("select from journal.entry where what = 'participant.find' and $1 = any (participation_ids)", [id])).rowCount;
    const before = await seen();
    await town.sara.must(town.sara.post('/participants/find', { name: 'qqqq' }));
    expect(await seen()).toBe(before);
  });

  test('is lifted by two: one asks, another who carries the case confirms', async () => {
    const { id } = await enrol(town.sara, town.somebody(), admission({ deputyId: await accountOf(town.david) }));
    const { givenName } = (await overviewOf(town.sara, id)).identity!;
    await town.sara.must(town.sara.post(`/participations/${id}/protection`, { level: 'SECRECY_MARKING' }));
    expect((await town.sara.post<{ code: string }>(`/participations/${id}/protection`, { level: 'SECRECY_MARKING' })).body.code).toBe('protection.set-already');
    expect((await town.sara.post(`/participations/${id}/protection/lift`)).body).toEqual({ lifted: false });
    expect((await town.sara.post<{ code: string }>(`/participations/${id}/protection/lift`)).body.code).toBe('protection.takes-two');
    expect((await town.lena.get(`/participations/${id}`)).status).toBe(404);
    expect((await town.david.get<{ panels: { key: string }[] }>('/my-day')).body.panels.map(({ key }) => key)).toContain('liftAsked');
    expect((await town.nora.post(`/participations/${id}/protection/lift`)).status).toBe(404);
    expect((await town.david.post(`/participations/${id}/protection/lift`, { municipalityCode: '2180' })).body).toEqual({ lifted: true });
    expect((await overviewOf(town.lena, id)).identity).toMatchObject({ givenName, municipalityCode: '2180' });
  });
});
