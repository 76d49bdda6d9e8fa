import { beforeAll, describe, expect, test } from '@jest/globals';
import { publishedPersonnummer, publishedSamordningsnummer, type EarlierNumbers, type FoundPeople, type InventedPerson, type RevealedIdentity } from '#participants';
import type { ParticipationPage } from '#participation';
import { accountOf, enrol, overviewOf, typed } from '../../apps/cli/src/demo/participation.journey.js';
import { TODAY } from '../support/ground.js';
import { aTown, type Town } from '../support/town.js';

describe('People of the own branch', () => {
  let town: Town;
  let anna: InventedPerson;
  let id: string;

  const admission = (more: object = {}) => ({ projectId: town.projectId, unitId: town.units.ame, startsOn: TODAY, ...more });

  beforeAll(async () => {
    town = await aTown(21);
    anna = { ...town.somebody(), givenName: 'Anna', familyName: 'Påhittad' };
    id = (await town.sara.must(town.sara.post<{ id: string }>('/participations', {
      person: { ...typed(anna), phone: '070-000 00 00', email: 'anna@example.se', address: 'Påhittade gatan 1' }, responsibleId: await accountOf(town.sara), ...admission(),
    }))).id;
  });

  test('the number is masked in list and page, and the whole of it is shown by a call that stands in the journal with its reason', async () => {
    const masked = `${anna.birthDate.replaceAll('-', '')}-XXXX`;
    const { items } = (await town.sara.get<ParticipationPage>('/participations?name=anna')).body;
    expect(items).toMatchObject([{ id, maskedNumber: masked, givenName: 'Anna' }]);
    const page = await town.sara.get<object>(`/participations/${id}`);
    expect(page.body).toMatchObject({ identity: { maskedNumber: masked, hasPhone: true } });
    expect(JSON.stringify(page.body)).not.toContain(anna.number.slice(-4));
    const whole = await town.sara.post<RevealedIdentity>(`/participations/${id}/identity/reveal`, { reason: 'CONTACT' });
    expect(whole.body).toMatchObject({ number: `${anna.number.slice(0, 8)}-${anna.number.slice(8)}`, phone: '070-000 00 00', email: 'anna@example.se', address: 'Påhittade gatan 1' });
    expect((await town.sara.post(`/participations/${id}/identity/reveal`, { reason: 'nyfiken' })).status).toBe(422);
    const { rows } = await town.house.owner.query<{ what: string }>("select what from journal.entry where what like 'identity.revealed%' and $1 = any (participation_ids)", [id]);
    expect(rows).toEqual([{ what: 'identity.revealed.contact' }]);
    const kept = await town.house.owner.query('select from app.answered_request where answer like $1', [`%${anna.number.slice(8)}%`]);
    expect(kept.rowCount).toBe(0);
  });

  test('found by the beginning of a name or by the number, in the own branch alone; the question is journaled', async () => {
    const found = async (who: Town['sara'], asked: object) => (await who.must(who.post<FoundPeople>('/participants/find', asked))).items;
    expect(await found(town.sara, { name: 'påhi' })).toMatchObject([{ givenName: 'Anna', participations: [{ participationId: id, responsibleName: 'Sara' }] }]);
    expect(await found(town.sara, { number: anna.number.slice(2) })).toHaveLength(1);
    expect(await found(town.nora, { name: 'anna påhittad' })).toMatchObject([{ participations: [{ participationId: null, projectName: null, unitName: 'AME Söder', responsibleName: 'Sara' }] }]);
    expect(await found(town.olle, { name: 'anna' })).toEqual([]);
    expect(await found(town.olle, { number: anna.number })).toEqual([]);
    expect((await town.lena.post('/participants/find', { name: 'anna' })).status).toBe(403);
    expect((await town.sara.post<{ errors: object[] }>('/participants/find', { number: '12' })).body.errors).toMatchObject([{ field: 'number', code: 'identity-number.form' }]);
    expect((await town.sara.get('/participants/find?name=anna')).status).toBe(404);
    const { rows } = await town.house.owner.query<{ n: string }>("select count(*) as n from journal.entry where what = 'participant.find'");
    expect(Number(rows[0]!.n)).toBeGreaterThanOrEqual(6);
  });

  test('before somebody new is saved one is warned: the same number, or the same name and birthday', async () => {
    const ask = async (asked: object) => (await town.nora.must(town.nora.post<FoundPeople>('/participants/duplicates', asked))).items.length;
    const { givenName, familyName, birthDate, number } = anna;
    expect(await ask({ givenName: 'Annan', familyName: 'Helt', numberKind: typed(anna).numberKind, number })).toBe(1);
    expect(await ask({ givenName, familyName, numberKind: 'NONE', birthDate })).toBe(1);
    expect(await ask({ givenName, familyName, numberKind: 'NONE', birthDate: '1999-09-09' })).toBe(0);
    const same = async (asked: object) => (await town.nora.must(town.nora.post<FoundPeople>('/participants/duplicates', asked))).items.map(({ sameNumber }) => sameNumber);
    expect(await same({ givenName, familyName, numberKind: typed(anna).numberKind, number, birthDate })).toEqual([true]);
    expect(await same({ givenName, familyName, numberKind: 'NONE', birthDate })).toEqual([false]);
    const again = await town.nora.post<{ code: string; detail: string }>('/participations', { person: typed(anna), responsibleId: await accountOf(town.nora), ...admission({ unitId: town.units.ameNorth }) });
    expect(again).toMatchObject({ status: 409, body: { code: 'participant.number-known', detail: expect.stringContaining('Välj den personen') } });
  });

  test('who and where are put right by those who carry the case, one change at a time', async () => {
    const { identity } = await overviewOf(town.sara, id);
    const right = await town.sara.change('PATCH', `/participations/${id}/identity`, identity!.version, { familyName: 'Påhittad-Ny', phone: null, interpreterLanguage: 'somaliska' });
    expect(right.status).toBe(204);
    expect((await overviewOf(town.sara, id)).identity).toMatchObject({ givenName: 'Anna', familyName: 'Påhittad-Ny', hasPhone: false, hasEmail: true, interpreterLanguage: 'somaliska' });
    const stale = await town.sara.change<{ differences: object[] }>('PATCH', `/participations/${id}/identity`, identity!.version, { familyName: 'Annat' });
    expect(stale).toMatchObject({ status: 412, body: { differences: [{ field: 'familyName', yours: 'Annat', theirs: 'Påhittad-Ny' }] } });
    expect((await town.david.change('PATCH', `/participations/${id}/identity`, identity!.version + 1, { familyName: 'Fel' })).status).toBe(404);
    expect((await town.sara.change<{ errors: object[] }>('PATCH', `/participations/${id}/identity`, identity!.version + 1, { email: 'inte en adress' })).body.errors).toMatchObject([{ field: 'email' }]);
  });

  test('a samordningsnummer becomes a personnummer: the old one stays in the history and still finds the person', async () => {
    const person = { ...typed(town.somebody()), numberKind: 'SAMORDNINGSNUMMER', number: publishedSamordningsnummer[2], birthDate: '1990-01-01' };
    const made = await town.sara.must(town.sara.post<{ id: string }>('/participations', { person, responsibleId: await accountOf(town.sara), ...admission() }));
    const { identity, participantId } = await overviewOf(town.sara, made.id);
    const change = { numberKind: 'PERSONNUMMER', number: publishedPersonnummer[0], reason: 'Folkbokförd' };
    expect((await town.sara.change('POST', `/participations/${made.id}/identity/number`, identity!.version, { ...change, number: '199001012386' })).status).toBe(422);
    expect((await town.sara.change('POST', `/participations/${made.id}/identity/number`, identity!.version, change)).status).toBe(204);
    expect((await town.sara.change('POST', `/participations/${made.id}/identity/number`, identity!.version, change)).status).toBe(412);
    expect((await overviewOf(town.sara, made.id)).identity).toMatchObject({ numberKind: 'PERSONNUMMER', maskedNumber: '19900101-XXXX' });
    expect((await town.sara.get<EarlierNumbers>(`/participations/${made.id}/identity/earlier-numbers`)).body.items).toMatchObject([{ numberKind: 'SAMORDNINGSNUMMER', reason: 'Folkbokförd', replacedByName: 'Sara' }]);
    for (const number of [publishedSamordningsnummer[2], publishedPersonnummer[0]]) {
      expect((await town.sara.post<FoundPeople>('/participants/find', { number })).body.items.map((found) => found.participantId)).toEqual([participantId]);
    }
    const other = await overviewOf(town.sara, id);
    expect((await town.sara.change<{ code: string }>('POST', `/participations/${id}/identity/number`, other.identity!.version, change)).body.code).toBe('participant.number-known');
  });

  test('two who take on the same new person at the same moment make one person', async () => {
    const person = typed(town.somebody());
    const responsibleId = await accountOf(town.sara);
    const both = await Promise.all([0, 1].map(() => town.sara.post('/participations', { person, responsibleId, ...admission() })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('the list goes by name where the name may be read, by pseudonym elsewhere, protected people after the others', async () => {
    for (let more = 0; more < 3; more++) await enrol(town.sara, town.somebody(), admission());
    const secret = await enrol(town.sara, town.somebody(), admission());
    await town.sara.must(town.sara.post(`/participations/${secret.id}/protection`, { level: 'SECRECY_MARKING' }));
    const page = async (who: Town['sara']) => (await who.must(who.get<ParticipationPage>('/participations'))).items;
    const mine = await page(town.sara);
    const names = mine.filter((row) => !row.protected).map(({ givenName, familyName }) => `${givenName} ${familyName}`);
    expect(names.length).toBeGreaterThan(3);
    expect(names).toEqual([...names].sort(new Intl.Collator('sv').compare));
    expect(mine.findIndex((row) => row.protected)).toBe(names.length);
    const pseudonyms = (await page(town.coordinator)).map((row) => row.pseudonym);
    expect(pseudonyms).toEqual([...pseudonyms].sort());
    const read: string[] = [];
    for (let after = mine[0]!.id; read.length < mine.length - 1; after = read.at(-1)!) {
      const [next] = (await town.sara.must(town.sara.get<ParticipationPage>(`/participations?after=${after}`))).items;
      read.push(next!.id);
    }
    expect(read).toEqual(mine.slice(1).map((row) => row.id));
  });

  test('the list is narrowed by filters and read page by page', async () => {
    const another = await enrol(town.sara, town.somebody(), admission({ deputyId: await accountOf(town.david) }));
    const ids = async (who: Town['sara'], query: string) => (await who.must(who.get<ParticipationPage>(`/participations?${query}`))).items.map((row) => row.id);
    expect(await ids(town.david, 'mine=true')).toEqual([another.id]);
    expect(await ids(town.david, 'status=ENDED')).toEqual([]);
    expect(await ids(town.sara, `unitId=${town.units.ameNorth}`)).toEqual([]);
    const all = await ids(town.sara, 'status=ACTIVE,PAUSED');
    expect(await ids(town.sara, `after=${all[0]}`)).toEqual(all.slice(1));
    expect((await town.sara.get('/participations?mine=kanske')).status).toBe(422);
    expect((await town.sara.get('/participations?ssn=1')).status).toBe(400);
  });
});
