import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Equity } from '#outcomes';
import { inventPeople, type InventedPerson } from '#participants';
import { startIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { enrol } from '../../apps/cli/src/demo/participation.journey.js';
import { assessStep } from '../../apps/cli/src/demo/progress.journey.js';
import { logAttendance } from '../../apps/cli/src/demo/training.journey.js';
import { agreePlan } from '../../apps/cli/src/demo/plans.journey.js';
import { day, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { cast, readingOf, type Cast } from './cast.js';

describe('Whether it goes alike wherever one lives', () => {
  let house: House;
  let sia: Cast;
  const people = { FEMALE: inventPeople({ seed: 9101, today: TODAY, women: 1 }), MALE: inventPeople({ seed: 9102, today: TODAY, women: 0 }) };

  beforeAll(async () => {
    house = await openHouse();
    sia = await cast(house, 'Sia', []);
    for (let n = 0; n < 9; n += 1) await lives('0880', n % 3 === 0 ? 'MALE' : 'FEMALE', { waits: n, up: true });
    for (let n = 0; n < 7; n += 1) await lives('0883', n % 2 ? 'FEMALE' : 'MALE', { waits: 40, up: false });
    await lives(null, 'MALE', { waits: null, up: null });
  });

  /** Taken on sixty days ago; served after so many days; assessed at once and again, a step up or on the same. */
  async function lives(municipality: string | null, gender: 'FEMALE' | 'MALE', { waits, up }: { waits: number | null; up: boolean | null }): Promise<string> {
    const person: InventedPerson = { ...(people[gender].next().value as InventedPerson), municipality };
    const { id } = await enrol(sia.sara, person, { projectId: sia.projectId, unitId: sia.unitId, startsOn: day(-60) });
    if (waits !== null) {
      await agreePlan(sia.sara, id, { agreedOn: day(-60), agreedHow: 'IN_PERSON' });
      const interventionId = await startIntervention(sia.sara, id, { typeCode: 'WORK_TRAINING', startsOn: day(-60 + waits) });
      if (municipality === '0880') await logAttendance(sia.sara, [{ interventionId, on: day(-3), plannedHours: 4, attendedHours: 4 }]);
    }
    if (up !== null) for (const [n, position] of [2, up ? 3 : 2].entries()) await assessStep(sia.sara, id, { position, assessedOn: day(-58 + n * 40) });
    return id;
  }

  const equity = () => sia.karin.must(sia.karin.get<Equity>(`/projects/${sia.projectId}/equity`));

  test('begins SIA-24 access, wait and intensity of each municipality and gender, with intervals; who lives nobody knows where stands last', async () => {
    const seen = await equity();
    expect(seen.places.map(({ code, name }) => [code, name])).toEqual([['0880', 'Kalmar'], ['0883', 'Västervik'], ['', null]]);
    const [kalmar, vastervik, unknown] = seen.places;
    expect(kalmar!.total).toMatchObject({ persons: 9, shareOfAll: 52.9, served: 9, medianDays: 4, daysInterval: { low: 1, high: 7 }, hoursPerMonth: 2 });
    expect(kalmar!.total.interventionsPerMonth).toBeCloseTo(9 / ((9 * 61) / 30.4375), 2);
    expect([kalmar!.women.persons, kalmar!.men.persons]).toEqual([6, 3]);
    expect(kalmar!.men.daysInterval).toBeNull();
    expect(vastervik!.total).toMatchObject({ persons: 7, medianDays: 40, hoursPerMonth: 0 });
    expect(unknown!.total).toMatchObject({ persons: 1, served: 0, medianDays: null, daysInterval: null, interventionsPerMonth: 0 });
    expect(seen.total).toMatchObject({ persons: 17, shareOfAll: 100, served: 16 });
  });

  test('begins SIA-24 outcomes of each municipality against the whole, with the limits of chance and the unknown apart, the same as the figures say', async () => {
    const steps = (await equity()).outcomes.find(({ kind }) => kind === 'STEP_PROGRESS')!;
    const { total } = readingOf(await sia.outcomes('by=municipality'), 'STEP_PROGRESS', 'ALL_PARTICIPANTS');
    expect(steps.total).toMatchObject({ yes: total.yes, of: total.denominator, unknown: total.unknown, percent: total.percent });
    expect(steps).toMatchObject({ total: { yes: 9, of: 16, unknown: 1, percent: 56.3, place: 'WITHIN' }, denominatorWords: expect.stringContaining('16 av 17 personer; om 1 är det inte känt') });
    expect(steps.places.map(({ name, total: { yes, of, place } }) => [name, yes, of, place])).toEqual([['Kalmar', 9, 9, 'LOOK'], ['Västervik', 0, 7, 'LOOK'], [null, 0, 0, null]]);
    expect(steps.limits.at(-1)).toMatchObject({ of: 9, low: 22.2, high: 88.9 });
    expect(steps.limits[0]).toMatchObject({ of: 1, low: 0, high: 100 });
  });

  test('only who coordinates the project sees it', async () => {
    const other = await cast(house, 'Annan', []);
    expect([(await sia.sara.get(`/projects/${sia.projectId}/equity`)).status, (await other.karin.get(`/projects/${sia.projectId}/equity`)).status]).toEqual([403, 404]);
  });
});
