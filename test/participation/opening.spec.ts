import { beforeAll, describe, expect, test } from '@jest/globals';
import { inventPeople } from '#participants';
import type { ParticipationPage } from '#participation';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { accountOf, enrol, typed } from '../../apps/cli/src/demo/participation.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { openHouse, type House } from '../support/house.js';
import { aProject, NEXT_YEAR, TODAY } from '../support/ground.js';

describe('A person is taken on', () => {
  let house: House;
  let sara: Visitor;
  let olle: Visitor;
  let unitId: string;
  let projectId: string;
  const people = inventPeople({ seed: 1, today: TODAY });
  const somebody = () => people.next().value!;

  beforeAll(async () => {
    house = await openHouse();
    const lund = await addOrganisation(house.founder, 'Lunds kommun', 'MUNICIPALITY');
    const ame = await addBranch(house.founder, lund, 'Arbetsmarknad', 'LABOUR_MARKET_UNIT');
    const ifo = await addBranch(house.founder, lund, 'Socialtjänst', 'SOCIAL_SERVICES');
    unitId = await addUnit(house.founder, ame, 'AME Lund', '1281');
    const other = await addUnit(house.founder, ifo, 'IFO Lund', '1281');
    projectId = await aProject(house);
    sara = await welcome(house.founder, 'Sara', 'sara@example.se', { role: 'CASEWORKER', unitId, validTo: NEXT_YEAR });
    olle = await welcome(house.founder, 'Olle', 'olle@example.se', { role: 'CASEWORKER', unitId: other, validTo: NEXT_YEAR });
  });

  test('the caseworker sees the person by name; another branch of the same municipality sees nothing', async () => {
    const { id } = await enrol(sara, somebody(), { projectId, unitId, startsOn: TODAY });
    const mine = (await sara.get<ParticipationPage>('/participations')).body.items;
    expect(mine.find((row) => row.id === id)).toMatchObject({ status: 'ACTIVE', responsibleName: 'Sara', projectName: 'Prov' });
    expect(mine[0]!.givenName).not.toBeNull();
    expect((await olle.get<ParticipationPage>('/participations')).body.items).toEqual([]);
  });

  test("nobody is taken on in another's unit, nor twice in a project", async () => {
    const person = somebody();
    const responsibleId = await accountOf(olle);
    expect((await olle.post('/participations', { person: typed(person), projectId, unitId, startsOn: TODAY, responsibleId })).status).toBe(404);
    expect((await olle.post('/participations', { person: typed(person), projectId, unitId, startsOn: 'snart', responsibleId })).status).toBe(422);
  });
});
