import { beforeAll, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import { addOrganisation, addBranch, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { accountOf, consentTo, enrol, overviewOf, typed } from '../../apps/cli/src/demo/participation.journey.js';
import { addPartner } from '../../apps/cli/src/demo/projects.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { aProject, day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { aTown, type Town } from '../support/town.js';
import { codeOf, sessionOf, thief, underTheFloor } from './attackers.js';

/** Does something as the law lets this person, where there is no door for it yet. */
async function underPermission<T extends object>(town: Town, who: Visitor, permission: string, [text, values]: [string, unknown[]]): Promise<T[]> {
  const app = await thief(town.house.database.appUrl);
  await app.query('begin');
  await app.query('select law.open_scope($1, $2)', [sessionOf(who), permission]);
  const { rows } = await app.query<T & pg.QueryResultRow>(text, values);
  await app.query('commit');
  return rows;
}

describe('What is opened for a while stays open for a while', () => {
  let town: Town;
  let another: string;

  beforeAll(async () => {
    town = await aTown(31);
    another = await aProject(town.house, 'Ett annat');
  });

  const admission = () => ({ projectId: town.projectId, unitId: town.units.ame, startsOn: day(-40) });
  const breakGlass = async (who: Visitor, id: string) => {
    const [{ pseudonym }] = (await underTheFloor<{ pseudonym: string }>(town.house, 'select pseudonym from app.participation where id = $1', [id])) as [{ pseudonym: string }];
    await underPermission(town, who, 'emergency.open', ["select law.break_glass($1, $2, 'Ingen annan är på plats i dag')", [pseudonym, town.projectId]]);
  };

  test('an emergency is not made lasting by taking the person on in another project, with or without the number it showed', async () => {
    const person = town.somebody();
    const { id } = await enrol(town.sara, person, admission());
    expect((await town.nora.get(`/participations/${id}`)).status).toBe(404);
    await breakGlass(town.nora, id);
    expect((await town.nora.get(`/participations/${id}`)).status).toBe(200);
    const [{ participant }] = (await underTheFloor<{ participant: string }>(town.house, 'select participant_id as participant from app.participation where id = $1', [id])) as [{ participant: string }];
    const asked = { participantId: participant, projectId: another, unitId: town.units.ameNorth, startsOn: TODAY, responsibleId: await accountOf(town.nora) };
    for (const shown of [typed(person), { ...typed(person), numberKind: 'NONE', number: undefined }]) {
      expect(await town.nora.post('/participations', { ...asked, person: shown })).toMatchObject({ status: 409, body: { code: 'participation.known-by-emergency' } });
    }
    const colleague = { ...asked, unitId: town.units.ame, responsibleId: await accountOf(town.sara) };
    expect((await town.sara.post('/participations', { ...colleague, person: typed(person) })).status).toBe(201);
  });

  test('an emergency is not made lasting by writing down a consent', async () => {
    const { id } = await enrol(town.sara, town.somebody(), admission());
    await breakGlass(town.nora, id);
    const consent = { participationId: id, kind: 'SECRECY_WAIVER', toUnitId: town.units.ifo, categories: ['notes'], purpose: 'p', form: 'ORAL', givenOn: TODAY, validFrom: TODAY, validTo: TODAY };
    expect(await codeOf(underPermission(town, town.nora, 'consent.change', ['select law.record_consent($1)', [JSON.stringify(consent)]]))).toBe('SG404');
  });

  test('a former home keeps its file, finishes its papers in thirty days, and learns no new name, number or address', async () => {
    const person = town.somebody();
    const { id } = await enrol(town.sara, person, admission());
    const ask = async (who: Visitor) => (await who.get<{ items: { id: string; familyName: string | null }[] }>('/participations')).body.items.find((row) => row.id === id);
    await consentTo(town.sara, id, { toUnitId: town.units.ifo, categories: ['identity'], validFrom: day(-1), validTo: NEXT_YEAR });
    expect(await ask(town.david)).toMatchObject({ familyName: person.familyName });
    const { version } = await overviewOf(town.sara, id);
    const move = { unitId: town.units.ifo, on: TODAY, reason: 'Socialtjänsten tar över', responsibleId: await accountOf(town.olle) };
    await town.sara.must(town.sara.change('POST', `/participations/${id}/move`, version, move));

    expect(await ask(town.olle)).toMatchObject({ familyName: person.familyName });
    expect(await ask(town.david)).toMatchObject({ id, familyName: null });
    expect(await ask(town.lena)).toMatchObject({ id, familyName: null });
    expect(await ask(town.sara)).toMatchObject({ familyName: person.familyName });
    expect((await town.david.post<{ items: unknown[] }>('/participants/find', { name: person.familyName })).body.items).toEqual([]);

    await underTheFloor(town.house, "update law.clock set ahead = interval '31 days'");
    expect(await ask(town.sara)).toMatchObject({ id, familyName: null });
    expect(await ask(town.olle)).toMatchObject({ familyName: person.familyName });
    await underTheFloor(town.house, "update law.clock set ahead = '0'");

    await consentTo(town.olle, id, { toUnitId: town.units.ame, categories: ['identity'], validFrom: TODAY, validTo: NEXT_YEAR });
    expect(await ask(town.david)).toMatchObject({ familyName: person.familyName });
  });

  test('a branch that stands outside a project takes nobody on in it until it is a partner, and learning with a project is not enough', async () => {
    const { founder } = town.house;
    const outside = await addOrganisation(founder, 'Utanför kommun', 'MUNICIPALITY');
    const unitId = await addUnit(founder, await addBranch(founder, outside, 'Arbetsmarknad', 'LABOUR_MARKET_UNIT'), 'AME Utanför', '2180');
    const vera = await welcome(founder, 'Vera', 'vera@example.se', { role: 'CASEWORKER', unitId, validTo: NEXT_YEAR });
    const asked = async () => vera.post<{ code: string; detail: string }>('/participations', { person: typed(town.somebody()), projectId: town.projectId, unitId, startsOn: TODAY, responsibleId: await accountOf(vera) });
    const refused = await asked();
    expect(refused).toMatchObject({ status: 409, body: { code: 'participation.branch-not-in-project' } });
    expect(refused.body.detail).toMatch(/part i projektet/);
    await addPartner(founder, town.projectId, { organisationId: outside, role: 'LEARNING_RECIPIENT', origin: 'LOCAL' });
    expect((await asked()).status).toBe(409);
    await addPartner(founder, town.projectId, { organisationId: outside, role: 'PERFORMER', origin: 'LOCAL' });
    expect((await asked()).status).toBe(201);
  });
});
