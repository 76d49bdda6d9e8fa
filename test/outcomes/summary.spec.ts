import { beforeAll, describe, expect, test } from '@jest/globals';
import type { OutcomeSummary } from '#outcomes';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { assessStep } from '../../apps/cli/src/demo/progress.journey.js';
import { day, NEXT_YEAR } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { cast, readingOf, type Cast } from './cast.js';
import { IRIS } from './promises.js';

describe('Outcomes for one who answers for the project and knows none of its people', () => {
  let house: House;
  let iris: Cast;
  let owner: Visitor;
  let first: string;

  beforeAll(async () => {
    house = await openHouse();
    iris = await cast(house, 'Iris', IRIS);
    owner = await welcome(house.founder, 'Eva Ägare', 'eva@example.se', { role: 'PROJECT_OWNER_ADMIN', unitId: iris.officeId, projectId: iris.projectId, validTo: NEXT_YEAR });
    for (let n = 0; n < 6; n += 1) first = await climb('FEMALE');
    for (let n = 0; n < 2; n += 1) await climb('MALE');
  });

  async function climb(gender: 'FEMALE' | 'MALE'): Promise<string> {
    const id = await iris.takeOn(gender, day(-120));
    for (const [n, position] of [2, 3].entries()) await assessStep(iris.sara, id, { position, assessedOn: day(-110 + n * 40), why: 'Så ser det ut nu.' });
    return id;
  }

  const summary = () => owner.must(owner.get<OutcomeSummary>(`/projects/${iris.projectId}/outcome-summary`));
  const steps = async () => (await summary()).figures.find(({ kind }) => kind === 'STEP_PROGRESS')!.readings[0]!;

  test('begins X-10 a small group is hidden, and the large one that would tell it by subtraction; the whole stands', async () => {
    expect(readingOf(await iris.outcomes(), 'STEP_PROGRESS', 'ALL_PARTICIPANTS')).toMatchObject({ women: { yes: 6 }, men: { yes: 2 } });
    expect(await steps()).toMatchObject({ total: { yes: 8, denominator: 8, percent: 100, reached: true }, women: { yes: null, percent: null }, men: { yes: null, denominator: null } });
    for (let n = 0; n < 3; n += 1) await climb('MALE');
    expect(await steps()).toMatchObject({ total: { yes: 11 }, women: { yes: 6, percent: 100 }, men: { yes: 5 } });
  });

  test('begins X-10 neither the persons behind a figure, nor the whole figures, nor a step of anybody', async () => {
    const doors = [`/projects/${iris.projectId}/outcomes`, `/projects/${iris.projectId}/outcomes/STEP_PROGRESS/persons`, `/projects/${iris.projectId}/plan-follow-up`, `/participations/${first}/steps`, '/participations'];
    for (const door of doors) expect([door, (await owner.get(door)).status]).toEqual([door, 403]);
    expect((await iris.sara.get(`/projects/${iris.projectId}/outcome-summary`)).status).toBe(403);
  });
});
