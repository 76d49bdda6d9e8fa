import { beforeAll, describe, expect, test } from '@jest/globals';
import type { IndependenceFigures, RateIndependence } from '#outcomes';
import type { LivelihoodSource } from '#participation';
import { independenceOf, rateIndependence } from '../../apps/cli/src/demo/facts.journey.js';
import { leave } from '../../apps/cli/src/demo/participation.journey.js';
import { defineOutcomes } from '../../apps/cli/src/demo/progress.journey.js';
import { day, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { cast, type Cast } from './cast.js';

type Kind = LivelihoodSource['kind'];
const livesOn = (kind: Kind, sharePercent = 100): LivelihoodSource[] => [{ kind, sharePercent }];
const said = (moment: RateIndependence['moment'], rating: number, days: number, more: Partial<RateIndependence> = {}): RateIndependence => ({ moment, rating, ratedOn: day(days), askedHow: 'MEETING', ...more });

describe('Whether people come to manage on their own', () => {
  let house: House;
  let fst: Cast;
  beforeAll(async () => {
    house = await openHouse();
    fst = await cast(house, 'Sbr', []);
  });

  const figures = (of: Cast = fst) => of.karin.must(of.karin.get<IndependenceFigures>(`/projects/${of.projectId}/independence`));
  /** Entered 100 days ago on social assistance, rated 3; then what is said later. */
  async function person(gender: 'FEMALE' | 'MALE', later: RateIndependence[], { livelihood = livesOn('SOCIAL_ASSISTANCE'), rating = 3 as number | null, of = fst } = {}): Promise<string> {
    const id = await of.takeOn(gender, day(-100), { livelihood });
    if (rating !== null) await rateIndependence(of.sara, id, said('ENTRY', rating, -98));
    for (const each of later) await rateIndependence(of.sara, id, each);
    return id;
  }

  test('SBR-17 self-rated independence and own livelihood before and after, how many became independent by the project’s own rule, and how soon, those not yet there in view; women and men, unknowns apart', async () => {
    for (const days of [20, 40, 60]) await person('FEMALE', [said('DURING', 5, -95), said('DURING', 8, days - 100)]);
    for (const days of [30, 80, 90]) await person('FEMALE', [said('DURING', 4, days - 100, { ownPercent: 20 })]);
    const working = await person('MALE', [said('DURING', 4, -50, { ownPercent: 50 })]);
    for (let n = 0; n < 4; n += 1) await person('MALE', [said('DURING', 3, -30)]);
    await person('MALE', [], { livelihood: livesOn('WAGE', 75) });
    await person('MALE', []);
    const unasked = await person('MALE', [said('DURING', 9, -10)], { rating: null });

    const first = await figures();
    expect(first).toMatchObject({ independentOwn: 50, independentRating: 8, definitionEdition: 0, least: 5, numeratorWords: expect.stringContaining('minst 50 % egen försörjning, eller skattar sin självständighet till 8 eller mer'),
      denominatorWords: expect.stringContaining(': 11 av 14 personer; 1 var det redan, och om 2 är det inte känt') });
    expect(first.total).toMatchObject({ persons: 14, became: { reached: 4, notYet: 7, already: 1, unknown: 2, denominator: 11, percent: 36.4, medianDays: null, kaplanMeierDays: null } });
    expect([first.women.became, first.men.became]).toMatchObject([{ reached: 3, notYet: 3, percent: 50, medianDays: null, kaplanMeierDays: null }, { reached: 1, notYet: 4, already: 1, unknown: 2, percent: 20, medianDays: null, kaplanMeierDays: null }]);
    expect([first.women.rating, first.men.rating]).toMatchObject([{ known: 6, unknown: 0, before: 3, after: 6, more: 6, less: 0 }, { known: 5, unknown: 3, before: 3, after: 3.2, more: null, same: null }]);
    expect([first.total.own, first.women.own]).toMatchObject([null, null]);

    await leave(fst.sara, working, { endsOn: day(-5), reason: 'PLAN_COMPLETED_WORK', livelihood: livesOn('WAGE') });
    await leave(fst.sara, unasked, { endsOn: day(-5), reason: 'OWN_WISH', livelihood: livesOn('SUBSIDISED_WAGE', 60) });
    const second = await figures();
    expect(second.total).toMatchObject({ own: { known: 5, unknown: 9, before: 0, after: 44, more: 5 }, became: { reached: 5, unknown: 1, medianDays: 50 } });
    expect(second.women.became).toMatchObject({ reached: 3, medianDays: null });
    expect(second.men.own).toBeNull();

    await defineOutcomes(fst.karin, fst.projectId, { stepGain: 1, baselineDays: 30, livelihoodPoints: 0, countsDeceased: false, independentOwn: 100, independentRating: 10, reason: 'Styrgruppens beslut' });
    expect(await figures()).toMatchObject({ independentOwn: 100, independentRating: 10, definitionEdition: 1, total: { became: { reached: 1, already: 0, unknown: 2 } } });
    await defineOutcomes(fst.karin, fst.projectId, { stepGain: 2, baselineDays: 30, livelihoodPoints: 0, countsDeceased: false, reason: 'Bara stegen' });
    expect(await figures()).toMatchObject({ independentOwn: 100, independentRating: 10, definitionEdition: 2 });
    expect((await fst.karin.post(`/projects/${fst.projectId}/outcome-definitions`, { stepGain: 1, baselineDays: 30, livelihoodPoints: 0, countsDeceased: false, independentRating: 11, reason: 'För högt' })).status).toBe(422);
  });

  test('begins SBR-17 of several ratings of one day at once one is kept; the others are told what happened, at the field', async () => {
    const busy = await cast(house, 'Sbr tre', []);
    const id = await person('FEMALE', [], { of: busy });
    const at = await Promise.all([5, 6, 7].map((rating) => busy.sara.post<{ code?: string }>(`/participations/${id}/independence`, said('DURING', rating, -6))));
    expect(at.map(({ status }) => status === 409).sort()).toEqual([false, true, true]);
    for (const { body } of at.filter(({ status }) => status === 409)) expect(body).toMatchObject({ code: 'independence.rated-already', errors: [{ field: 'ratedOn' }] });
    expect((await independenceOf(busy.sara, id)).ratings).toHaveLength(2);
  });

  test('begins SBR-17 put right it gets a new version, and the old one stays; refused with the field named', async () => {
    const other = await cast(house, 'Sbr två', []);
    const id = await person('FEMALE', [], { of: other });
    const post = (asked: object) => other.sara.post<{ code?: string; errors?: { field: string; code: string }[] }>(`/participations/${id}/independence`, asked);
    expect((await post(said('DURING', 11, -3))).body.errors).toMatchObject([{ field: 'rating' }]);
    expect((await post(said('DURING', 5, 2))).body.errors).toMatchObject([{ field: 'ratedOn', code: 'value.day-ahead' }]);
    expect((await post(said('DURING', 5, -101))).body.errors).toMatchObject([{ field: 'ratedOn', code: 'independence.before-entry' }]);
    expect((await post(said('ENTRY', 5, -3, { ownPercent: 3 }))).body.errors).toMatchObject([{ field: 'ownPercent' }]);
    expect(await post(said('ENTRY', 5, -3))).toMatchObject({ status: 409, body: { code: 'independence.rated-already', errors: [{ field: 'moment' }] } });
    expect(await post(said('EXIT', 5, -3))).toMatchObject({ status: 409, body: { code: 'independence.not-left' } });

    const { id: rated } = await rateIndependence(other.sara, id, said('DURING', 5, -3, { ownPercent: 10 }));
    const correct = (of: string, version: number) => other.sara.change<{ id: string }>('PATCH', `/independence-ratings/${of}`, version, { ratedOn: day(-3), rating: 7, askedHow: 'PHONE' });
    expect((await correct(rated, 9)).status).toBe(412);
    const { status, body } = await correct(rated, 1);
    expect(status).toBe(200);
    expect((await correct(rated, 1)).status).toBe(412);
    expect(await independenceOf(other.sara, id)).toMatchObject({ change: 4, ownBefore: 0, ownAfter: null, ratings: [{ moment: 'ENTRY', rating: 3 }, { id: body.id, rating: 7, ownPercent: null, askedHow: 'PHONE', version: 1, writtenByName: 'Sara', own: true }] });
    await house.owner.query('set role samsteg_law');
    const { rows } = await house.owner.query('select rating, replaced_at is not null as replaced from app.independence_rating where participation_id = $1 order by rating', [id]);
    await house.owner.query('reset role');
    expect(rows).toEqual([{ rating: 3, replaced: false }, { rating: 5, replaced: true }, { rating: 7, replaced: false }]);

    await leave(other.sara, id, { endsOn: day(-1), reason: 'OWN_WISH', livelihoodUnknown: true });
    await rateIndependence(other.sara, id, said('EXIT', 6, 0));
    expect((await post(said('DURING', 5, 0))).body).toMatchObject({ code: 'participation.ended-before', errors: [{ field: 'ratedOn' }] });
    expect((await independenceOf(other.sara, id)).ratings.map(({ ratedOn }) => ratedOn)).toEqual([day(-98), day(-3), TODAY]);
    expect((await other.karin.get(`/participations/${id}/independence`)).status).toBe(403);
    expect((await other.sara.get(`/projects/${other.projectId}/independence`)).status).toBe(403);
    expect((await fst.karin.get(`/projects/${other.projectId}/independence`)).status).toBe(404);
  });
});
