import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Equity } from '#outcomes';
import { inventPeople, type InventedPerson } from '#participants';
import type { ReleaseShown } from '#releases';
import { startIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { enrol } from '../../apps/cli/src/demo/participation.journey.js';
import { agreePlan } from '../../apps/cli/src/demo/plans.journey.js';
import { makeRelease, previewRelease, releasesOf } from '../../apps/cli/src/demo/releases.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { cast, type Cast } from './cast.js';
import { lastQuarter } from './quarters.js';

describe('What a quarter tells outside the case team', () => {
  let house: House;
  let sia: Cast;
  let owner: Visitor;
  const { from, endsOn, at } = lastQuarter();
  const people = { FEMALE: inventPeople({ seed: 2401, today: TODAY, women: 1 }), MALE: inventPeople({ seed: 2402, today: TODAY, women: 0 }) };

  beforeAll(async () => {
    house = await openHouse();
    sia = await cast(house, 'Sia', []);
    owner = await welcome(house.founder, 'Per Ägare', 'per.q@example.se', { role: 'PROJECT_OWNER_ADMIN', unitId: sia.officeId, projectId: sia.projectId, validTo: NEXT_YEAR });
    for (let n = 0; n < 12; n += 1) await lives('0880', 'FEMALE', 'WORK_TRAINING');
    for (let n = 0; n < 8; n += 1) await lives('0880', 'MALE', 'WORK_TRAINING');
    for (let n = 0; n < 12; n += 1) await lives('0883', n < 6 ? 'FEMALE' : 'MALE', null);
    const shielded = await lives('0880', 'MALE', 'PLACEMENT');
    await sia.sara.must(sia.sara.post(`/participations/${shielded}/protection`, { level: 'SECRECY_MARKING' }));
  });

  /** Taken on as the quarter began; what begins, begins a few days later. */
  async function lives(municipality: string, gender: 'FEMALE' | 'MALE', typeCode: string | null): Promise<string> {
    const person: InventedPerson = { ...(people[gender].next().value as InventedPerson), municipality };
    const { id } = await enrol(sia.sara, person, { projectId: sia.projectId, unitId: sia.unitId, startsOn: at(1) });
    if (typeCode) {
      await agreePlan(sia.sara, id, { agreedOn: at(1), agreedHow: 'IN_PERSON' });
      await startIntervention(sia.sara, id, { typeCode, startsOn: at(6) });
    }
    return id;
  }

  const shown = async (visitor: Visitor) => (await releasesOf(visitor, sia.projectId)).shown!;
  const rowsOf = ({ tables }: Pick<ReleaseShown, 'tables'>, kind: string, dimension: string) =>
    tables.find((table) => table.kind === kind && table.dimension === dimension)?.rows.map(({ group, cells }) => [group?.name ?? group?.key ?? 'all', ...cells.map(({ value }) => value)]);

  test('SIA-24 access, wait, intensity and outcomes of each municipality and gender, with intervals and the limits of chance to the case team; suppressed counts outside it', async () => {
    const equity = await sia.karin.must(sia.karin.get<Equity>(`/projects/${sia.projectId}/equity`));
    expect(equity.places.map(({ name, total }) => [name, total.persons, total.served, total.medianDays])).toEqual([['Kalmar', 20, 20, 5], ['Västervik', 12, 0, null]]);
    expect(equity.places[0]!.women).toMatchObject({ persons: 12, served: 12, daysInterval: { low: 5, high: 5 } });
    expect(equity.places[0]!.total.interventionsInterval).not.toBeNull();
    expect(equity.outcomes.find(({ kind }) => kind === 'SUPPORT')!.limits.length).toBeGreaterThan(0);
    expect((await owner.get(`/projects/${sia.projectId}/equity`)).status).toBe(403);

    await makeRelease(sia.karin, sia.projectId, { span: 'QUARTER', endsOn });
    const told = await shown(owner);
    expect(rowsOf(told, 'FIRST_INTERVENTION', 'municipality')).toEqual([['all', 20, 0, 12], ['0880', 20, 0, 0], ['0883', 0, 0, 12]]);
    expect(rowsOf(told, 'FIRST_INTERVENTION', 'gender')).toEqual([['all', 20, 0, 12], ['FEMALE', 12, 0, 6], ['MALE', 8, 0, 6], ['OTHER', 0, 0, 0]]);
    expect(rowsOf(told, 'STEP_PROGRESS', 'municipality')).toEqual([['all', 0, 0, 32], ['0880', 0, 0, 20], ['0883', 0, 0, 12]]);
    expect(rowsOf(told, 'SUPPORT', 'municipality')!.map(([name]) => name)).toEqual(['all', '0880', '0883']);
  });

  test('begins X-9 the owner reads what began and ended by kind of intervention and gender; beside the counts for the funder it does not tell how many are protected', async () => {
    expect((await owner.get(`/projects/${sia.projectId}/finsam?from=${from}&to=${endsOn}`)).status).toBe(403);
    expect(rowsOf(await shown(owner), 'BEGAN', 'intervention')).toEqual([['all', null, 12, null, 0], ['Arbetsträning', 20, 12, 8, 0], ['Praktik', null, 0, null, 0]]);
    expect(rowsOf(await shown(owner), 'ENDED', 'intervention')).toEqual([['all', 0, 0, 0, 0], ['Arbetsträning', 0, 0, 0, 0], ['Praktik', 0, 0, 0, 0]]);
    const { rows } = await sia.karin.must(sia.karin.get<{ rows: { typeCode: string; started: { total: number } }[] }>(`/projects/${sia.projectId}/finsam?from=${from}&to=${endsOn}`));
    expect(rows.map(({ typeCode, started }) => [typeCode, started.total])).toEqual([['WORK_TRAINING', 20], ['PLACEMENT', 1]]);

    const { id } = await shown(owner);
    const file = await owner.must(owner.get<string>(`/releases/${id}/file.csv`));
    expect(file).toMatch(new RegExp(`^${from};${endsOn};Påbörjade insatser;.*;insats;Arbetsträning;kvinnor;12\r$`, 'm'));
    expect(file).toMatch(/;kommun;Västervik;inte än;12\r$/m);
    owner.language = 'en';
    expect(await owner.must(owner.get<string>(`/releases/${id}/file.csv`))).toMatch(/;Interventions that began;.*;intervention;Work training;women;12\r$/m);
    owner.language = 'sv';
  });

  test('begins X-10 a quarter told anew is laid beside itself; a month tells neither', async () => {
    const wrong = await shown(sia.karin);
    expect((await sia.karin.change('POST', `/releases/${wrong.id}/withdraw`, wrong.version, { reason: 'Två fattades' })).status).toBe(204);
    for (let n = 0; n < 2; n += 1) await lives('0880', 'FEMALE', 'WORK_TRAINING');
    await makeRelease(sia.karin, sia.projectId, { span: 'QUARTER', endsOn });
    expect(rowsOf(await shown(owner), 'BEGAN', 'intervention')).toEqual([['all', null, null, null, 0], ['Arbetsträning', null, null, 8, 0], ['Praktik', null, 0, null, 0]]);
    expect(rowsOf(await shown(owner), 'FIRST_INTERVENTION', 'municipality')![1]).toEqual(['0880', null, 0, 0]);
    const month = await previewRelease(sia.karin, sia.projectId, { span: 'MONTH', endsOn });
    expect(month.tables.filter(({ kind }) => ['FIRST_INTERVENTION', 'BEGAN', 'ENDED'].includes(kind))).toEqual([]);
    expect(rowsOf(month, 'STEP_PROGRESS', 'municipality')).toBeUndefined();
  });
});
