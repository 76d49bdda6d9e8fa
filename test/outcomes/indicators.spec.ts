import { beforeAll, describe, expect, test } from '@jest/globals';
import type { EntryFactsInput, FactsView, Indicators, ObservationInput } from '#outcomes';
import type { DayView } from '#participation';
import { factsOf, indicatorsOf, observe, peopleBehind, tellFacts } from '../../apps/cli/src/demo/facts.journey.js';
import { leave, overviewOf } from '../../apps/cli/src/demo/participation.journey.js';
import { day, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { cast, type Cast } from './cast.js';

const UNEMPLOYED: EntryFactsInput = { labour: 'UNEMPLOYED', unemployedSince: day(-900), inEducation: 'NO', education: 'PRIMARY_9' };
const seen = (moment: ObservationInput['moment'], observedOn: string, change: Partial<ObservationInput> = {}): ObservationInput =>
  ({ moment, observedOn, labour: 'EMPLOYED', employment: 'SUBSIDISED', jobSearching: 'NO', inEducation: 'NO', toldBy: 'DECLARED', method: 'PHONE', ...change });
const later = (from: string, months: number) => { const d = new Date(`${from}T00:00:00Z`); d.setUTCMonth(d.getUTCMonth() + months); return d.toISOString().slice(0, 10); };
const figure = ({ figures }: Indicators, code: string) => figures.find((one) => one.code === code)!;

describe('The common indicators of a project', () => {
  let house: House;
  let sia: Cast;
  let iris: Cast;
  beforeAll(async () => {
    house = await openHouse();
    sia = await cast(house, 'Sia', []);
    iris = await cast(house, 'Iris', []);
    await house.owner.query('set role samsteg_law');
    await house.owner.query("update app.project set generation = '2014-2020' where id = $1", [iris.projectId]);
    await house.owner.query('reset role');
  });

  const figures = (of: Cast, query = '') => indicatorsOf(of.karin, of.projectId, query);
  const people = (of: Cast, code: string, query = '') => peopleBehind(of.karin, of.projectId, code, query);
  /** Written so many days ago, as far as the product knows. */
  async function writtenBefore(id: string, table: 'entry_fact' | 'entry_background' | 'entry_disability' | 'exit_observation' | 'participation_exit', days: number): Promise<void> {
    await house.owner.query('set role samsteg_law');
    await house.owner.query(`update app.${table} set written_at = now() - make_interval(days => $2) where participation_id = $1`, [id, days]);
    await house.owner.query('update app.participation set created_at = least(created_at, now() - make_interval(days => $2)) where id = $1', [id, days]);
    await house.owner.query('reset role');
  }

  test('X-4 each project is counted by its own generation, with the reason for each person; the two differ where their rules do', async () => {
    for (const each of [sia, iris]) {
      const woman = await each.takeOn('FEMALE', day(-100));
      await tellFacts(each.sara, woman, { ...UNEMPLOYED, citizenship: 'SWEDEN', birthCountry: 'SWEDEN', parentsAbroad: 'NO', housing: 'SECURE', otherDisadvantage: 'NO', disability: 'REFUSED' });
      const man = await each.takeOn('MALE', day(-90));
      await tellFacts(each.sara, man, { labour: 'INACTIVE', inEducation: 'NO', education: 'NO_PRIMARY', disability: 'YES' });
      await leave(each.sara, man, { endsOn: day(-5), reason: 'PLAN_COMPLETED_WORK', livelihoodUnknown: true });
      await observe(each.sara, man, seen('LEAVING', day(-5), { qualified: 'YES' }));
      await each.takeOn('MALE', day(-80));
      const mistaken = await each.takeOn('MALE', day(-70));
      await tellFacts(each.sara, mistaken, UNEMPLOYED);
      await leave(each.sara, mistaken, { endsOn: day(-69), reason: 'MIS_REGISTERED' });
    }
    const [plus, old] = [await figures(sia), await figures(iris)];
    expect([plus.generation, old.generation, plus.contradictions, old.contradictions]).toEqual(['2021-2027', '2014-2020', [], []]);
    expect([plus.persons, plus.incomplete.total, plus.leavers.total]).toEqual([{ women: 1, men: 2, other: 0, total: 3 }, 1, 1]);
    expect(['EECO01', 'EECO02', 'EECO03', 'EECO04', 'EECO09'].map((code) => figure(plus, code).counted.total)).toEqual([2, 1, 1, 1, 2]);
    expect(['CO01', 'CO02', 'CO03', 'CO04', 'CO09'].map((code) => figure(old, code).counted.total)).toEqual([1, 1, 1, 1, 1]);
    expect([figure(plus, 'EECR04').counted, figure(plus, 'EECR03').counted.total, figure(plus, 'EECR04').among.total]).toEqual([{ women: 0, men: 1, other: 0, total: 1 }, 1, 1]);
    expect([figure(old, 'CR04').counted.total, figure(old, 'CR05').counted.total, figure(old, 'CR05').sensitive]).toEqual([1, null, true]);
    expect((await people(sia, 'EECR04')).map(({ reason }) => reason).sort()).toEqual(['COUNTED', 'INCOMPLETE', 'NOT_LEFT']);
    expect((await people(iris, 'CO09')).map(({ reason }) => reason).sort()).toEqual(['COUNTED', 'INCOMPLETE', 'NOT_SO']);
    expect((await people(sia, 'all', 'missing=true')).map(({ missing }) => missing)).toEqual([['LABOUR', 'IN_EDUCATION', 'EDUCATION']]);
  });

  test('begins X-4 of what is sensitive it is told how many, from five on, and never who', async () => {
    const { figures: all } = await figures(sia);
    expect(all.filter(({ sensitive }) => sensitive).map(({ code }) => code)).toEqual(['EECO12', 'EECO13', 'EECO14', 'EECO16']);
    expect(figure(await figures(sia), 'EECO12')).toMatchObject({ counted: { total: null }, unknown: { total: null }, among: { total: null }, standing: null });
    expect(await sia.karin.get(`/projects/${sia.projectId}/indicators/EECO12/people`)).toMatchObject({ status: 409, body: { code: 'indicator.nobody-is-named' } });
    for (const path of ['', '/EECO01/people']) expect((await sia.sara.get(`/projects/${sia.projectId}/indicators${path}`)).status).toBe(403);
    expect((await sia.karin.get(`/projects/${iris.projectId}/indicators`)).status).toBe(404);
    const id = await sia.takeOn('FEMALE', day(-3));
    expect((await sia.karin.get(`/participations/${id}/facts`)).status).toBe(403);
  });

  test('begins X-4 what is sensitive is not had by laying two days side by side: every day tells the same, and another quarter only when five more are so and five are not', async () => {
    const big = await cast(house, 'Sia känslig', []);
    const come = async (disability: 'YES' | 'NO', days: number) => {
      const id = await big.takeOn('FEMALE', day(-days - 10));
      await tellFacts(big.sara, id, { ...UNEMPLOYED, disability });
      for (const table of ['entry_fact', 'entry_background', 'entry_disability'] as const) await writtenBefore(id, table, days);
      return id;
    };
    const several = async (n: number, disability: 'YES' | 'NO', days: number) => { for (let k = 0; k < n; k += 1) await come(disability, days); };
    const told = async (query = '') => { const { counted, standing } = figure(await figures(big, query), 'EECO12'); return [counted.women, counted.total, standing] as const; };
    const shielded = await come('YES', 300);
    await several(4, 'YES', 300);
    await several(4, 'NO', 300);
    expect(await told()).toEqual([null, null, null]);
    await come('NO', 300);
    const [women, total, first] = await told();
    expect([women, total, first! < day(-200)]).toEqual([5, 5, true]);
    await big.sara.must(big.sara.post(`/participations/${shielded}/protection`, { level: 'SECRECY_MARKING' }));
    expect([await told(), (await figures(big)).persons.total]).toEqual([[5, 5, first], 9]);
    await several(4, 'YES', 130);
    await several(5, 'NO', 130);
    await come('YES', 0);
    for (const query of ['', `asOf=${day(-1)}`, `asOf=${day(-141)}`, `knownOn=${day(-1)}`, `from=${day(-20)}`, `from=${day(-5)}&asOf=${day(-1)}`]) expect([query, ...(await told(query))]).toEqual([query, 5, 5, first]);
    await come('YES', 130);
    const second = await told();
    expect(second.slice(0, 2)).toEqual([10, 10]);
    expect(second[2]! > first!).toBe(true);
    expect(await told(`asOf=${day(-250)}`)).toEqual(second);
  });

  test('begins X-4 a figure stands as it was known: what is put right later changes today and not then', async () => {
    const other = await cast(house, 'Sia två', []);
    const id = await other.takeOn('FEMALE', day(-200));
    await tellFacts(other.sara, id, UNEMPLOYED);
    for (const table of ['entry_fact', 'entry_background', 'entry_disability'] as const) await writtenBefore(id, table, 60);
    await tellFacts(other.sara, id, { ...UNEMPLOYED, labour: 'INACTIVE', unemployedSince: null }, 1);
    const counted = async (query: string) => { const told = await figures(other, query); return ['EECO01', 'EECO02', 'EECO04'].map((code) => figure(told, code).counted.total); };
    expect(await counted('')).toEqual([1, 0, 1]);
    expect(await counted(`knownOn=${day(-1)}`)).toEqual([1, 1, 0]);
    expect(await counted(`knownOn=${day(-61)}`)).toEqual([0, 0, 0]);
    expect(await counted(`asOf=${day(-201)}`)).toEqual([0, 0, 0]);
    expect(await counted(`from=${day(-199)}`)).toEqual([0, 0, 0]);
    expect(await counted(`from=${day(-200)}`)).toEqual([1, 0, 1]);
    expect(await other.karin.get(`/projects/${other.projectId}/indicators?from=${day(-1)}&asOf=${day(-2)}`)).toMatchObject({ status: 422, body: { errors: [{ field: 'from' }] } });
  });

  test('SIA-19 who left is followed up six and twelve months later; whether work or studies lasted is told of those who left to them, unknown apart', async () => {
    const long = await cast(house, 'Sia lång', []);
    const endsOn = day(-375);
    const leaver = async (gender: 'FEMALE' | 'MALE') => {
      const id = await long.takeOn(gender, day(-399));
      await tellFacts(long.sara, id, UNEMPLOYED);
      await leave(long.sara, id, { endsOn, reason: 'PLAN_COMPLETED_WORK', livelihoodUnknown: true });
      return id;
    };
    const [stays, loses, gone] = [await leaver('FEMALE'), await leaver('MALE'), await leaver('MALE')];
    await observe(long.sara, stays, seen('LEAVING', endsOn));
    await observe(long.sara, stays, seen('SIX_MONTHS', later(endsOn, 6)));
    await observe(long.sara, loses, seen('SIX_MONTHS', later(endsOn, 6), { labour: 'UNEMPLOYED', employment: null, jobSearching: 'YES' }));

    const panel = (await long.sara.must(long.sara.get<DayView>('/my-day'))).panels.find(({ key }) => key === 'followUpDue')!;
    expect(panel.items.map(({ participationId, detail }) => [participationId, detail]).sort()).toEqual([stays, loses, gone].map((id) => [id, 'TWELVE_MONTHS']).sort());
    await observe(long.sara, stays, seen('TWELVE_MONTHS', TODAY, { labour: 'INACTIVE', employment: null, inEducation: 'YES' }));

    const { lasting } = await figures(long);
    expect(lasting).toMatchObject([
      { code: 'later', counted: { women: 1, men: 0, total: 1 }, unknown: { men: 1, total: 1 }, among: { women: 1, men: 2, total: 3 }, percent: 50 },
      { code: 'last', counted: { women: 1, total: 1 }, unknown: { total: 0 }, among: { total: 1 }, percent: 100 },
    ]);
    expect((await people(long, 'last')).map(({ reason }) => reason).sort()).toEqual(['COUNTED', 'NOT_YET', 'NOT_YET']);
    expect((await people(long, 'all', 'missing=true')).map(({ missing }) => missing.join()).sort()).toEqual(['LEAVING', 'LEAVING,SIX_MONTHS']);
    const states = (await factsOf(long.sara, gone)).followUps.map(({ moment, state }) => [moment, state]);
    expect(states).toEqual([['LEAVING', 'CLOSED'], ['SIX_MONTHS', 'CLOSED'], ['TWELVE_MONTHS', 'OPEN']]);
  });

  test('begins SIA-19 a follow-up is refused where it tells of another day, of one who is still there, or of a kind of work that is none', async () => {
    const id = await sia.takeOn('FEMALE', day(-50));
    const put = (asked: ObservationInput, version = 0) => sia.sara.change<{ code: string; errors?: { field: string }[] }>('PUT', `/participations/${id}/facts/observation`, version, asked);
    expect((await put(seen('LEAVING', TODAY))).body.code).toBe('observation.not-left');
    await leave(sia.sara, id, { endsOn: day(-10), reason: 'OWN_WISH', livelihoodUnknown: true });
    expect((await put(seen('LEAVING', day(-11)))).body).toMatchObject({ code: 'observation.outside-window', errors: [{ field: 'observedOn' }] });
    expect((await put(seen('SIX_MONTHS', TODAY))).body.code).toBe('observation.outside-window');
    expect((await put(seen('LEAVING', TODAY, { labour: 'INACTIVE' }))).status).toBe(422);
    await observe(sia.sara, id, seen('LEAVING', TODAY));
    expect((await put(seen('LEAVING', TODAY))).status).toBe(412);
    await observe(sia.sara, id, seen('LEAVING', day(-10), { labour: 'INACTIVE', employment: null }), 1);
    expect((await factsOf(sia.sara, id)).followUps[0]).toMatchObject({ version: 2, state: 'DONE', observation: { labour: 'INACTIVE' } });
  });

  test('begins X-4 what is told of the entry: refused where it cannot be, kept where it was; minorities are asked of nobody', async () => {
    const id = await sia.takeOn('MALE', day(-20));
    const put = (told: object, version = 0) => sia.sara.change<{ errors?: { field: string; code: string }[] }>('PUT', `/participations/${id}/facts`, version, told);
    expect((await put({ labour: 'EMPLOYED', unemployedSince: day(-90) })).body.errors).toMatchObject([{ field: 'unemployedSince', code: 'fact.since-only-unemployed' }]);
    expect((await put({ labour: 'UNEMPLOYED', unemployedSince: day(-19) })).body.errors).toMatchObject([{ field: 'unemployedSince', code: 'fact.since-after-entry' }]);
    expect((await put({ labour: 'SOMETIMES' })).status).toBe(422);
    expect((await put({ minority: 'YES' })).status).toBe(400);
    await tellFacts(sia.sara, id, { ...UNEMPLOYED, education: 'HIGHER_3', disability: 'NO' });
    expect((await put(UNEMPLOYED)).status).toBe(412);
    expect(await factsOf(sia.sara, id)).toMatchObject({ version: 1, entry: { isced: 6, disability: 'NO', citizenship: 'NOT_ASKED', writtenByName: 'Sara' } } satisfies Partial<Record<keyof FactsView, unknown>>);
    expect((await overviewOf(sia.sara, id)).status).toBe('ACTIVE');
  });

  test('begins X-4 one who takes part twice is one person: entry of the first time, exit of the last', async () => {
    const again = await cast(house, 'Sia åter', []);
    const first = await again.takeOn('FEMALE', day(-300));
    await tellFacts(again.sara, first, UNEMPLOYED);
    await leave(again.sara, first, { endsOn: day(-200), reason: 'OWN_WISH', livelihoodUnknown: true });
    const { participantId } = await overviewOf(again.sara, first);
    const second = await again.takeOn('FEMALE', day(-100), { participantId });
    await tellFacts(again.sara, second, { labour: 'EMPLOYED', inEducation: 'NO', education: 'DOCTOR' });
    const told = await figures(again);
    expect([told.persons.total, told.leavers.total, figure(told, 'EECO02').counted.total, figure(told, 'EECO05').counted.total]).toEqual([1, 0, 1, 0]);
    expect((await people(again, 'EECO02')).map(({ participationId }) => participationId)).toEqual([second]);
  });
});
