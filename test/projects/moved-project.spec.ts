import { beforeAll, describe, expect, test } from '@jest/globals';
import { inventPeople } from '#participants';
import type { Outcomes } from '#outcomes';
import type { ParticipationOverview } from '#participation';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { accountOf, typed } from '../../apps/cli/src/demo/participation.journey.js';
import { addPartner, importRecord, projectPage, recordOf } from '../../apps/cli/src/demo/projects.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';

interface Refusal {
  code: string;
  detail: string;
}

describe('A project that a demo has moved', () => {
  let house: House;
  let lund: string;
  let unitId: string;
  let sara: Visitor;
  const people = inventPeople({ seed: 55, today: TODAY, ages: { from: 30, to: 60 } });

  beforeAll(async () => {
    house = await openHouse();
    lund = await addOrganisation(house.founder, 'Lunds kommun', 'MUNICIPALITY');
    unitId = await addUnit(house.founder, await addBranch(house.founder, lund, 'Arbetsmarknad', 'LABOUR_MARKET_UNIT'), 'AME Lund', '1281');
    sara = await welcome(house.founder, 'Sara', 'sara@example.se', { role: 'CASEWORKER', unitId, validTo: NEXT_YEAR });
  });

  /** IRIS lasted from 1 September 2020 to 28 February 2023, the last day of that month. */
  async function moved(registrationNo: string, shiftMonths: number): Promise<{ projectId: string; karin: Visitor }> {
    const projectId = await importRecord(house.founder, (await recordOf('iris')).replaceAll('2020/00156', registrationNo), 'iris.txt');
    const move = async (by: number) => {
      const { version } = await projectPage(house.founder, projectId);
      await house.founder.must(house.founder.change('PATCH', `/projects/${projectId}`, version, { shiftMonths: by }));
    };
    await move(55);
    await addPartner(house.founder, projectId, { organisationId: lund, role: 'MEMBER', origin: 'RECORD' });
    await move(shiftMonths);
    const karin = await welcome(house.founder, 'Karin', `karin${shiftMonths}@example.se`, { role: 'COORDINATOR', unitId, projectId, validTo: NEXT_YEAR });
    return { projectId, karin };
  }

  const enter = async (projectId: string, startsOn: string) =>
    sara.post<{ id: string } & Refusal>('/participations', { person: typed(people.next().value!), projectId, unitId, startsOn, responsibleId: await accountOf(sara) });

  test.each([[55, '2025-04-01', '2027-09-30'], [54, '2025-03-01', '2027-08-31'], [0, '2020-09-01', '2023-02-28']])(
    'by %i months, it runs from %s to %s on its own page, at the entry, on the participant and in the outcomes', async (months, startsOn, endsOn) => {
      const { projectId, karin } = await moved(`2020/0${months}156`, months);
      expect((await projectPage(sara, projectId)).period).toMatchObject({ startsOn, endsOn, recordStartsOn: '2020-09-01', recordEndsOn: '2023-02-28' });
      for (const outside of ['2020-08-31', '2027-10-01']) {
        const refused = await enter(projectId, outside);
        expect([refused.status, refused.body.code]).toEqual([409, 'participation.outside-period']);
        expect(refused.body.detail).toContain(endsOn);
      }
      const { id } = (await enter(projectId, startsOn)).body;
      expect((await sara.must(sara.get<ParticipationOverview>(`/participations/${id}`))).projectEndsOn).toBe(endsOn);
      expect(await karin.must(karin.get<Outcomes>(`/projects/${projectId}/outcomes`))).toMatchObject({ startsOn, endsOn });
    });

  test('one enters on its last day, though a month is shorter than the one before', async () => {
    const { projectId } = await moved('2020/00157', -6);
    expect((await projectPage(sara, projectId)).period).toMatchObject({ startsOn: '2020-03-01', endsOn: '2022-08-31' });
    expect((await enter(projectId, '2022-08-31')).status).toBe(201);
    expect((await enter(projectId, '2022-09-01')).status).toBe(409);
  });
});
