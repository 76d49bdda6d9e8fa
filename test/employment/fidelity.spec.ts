import { beforeAll, describe, expect, test } from '@jest/globals';
import type { FidelityItemView, FidelityOverview, FidelityReviewView, ScaleFile } from '#employment';
import { beginManagement, logContact } from '../../apps/cli/src/demo/casemanagement.journey.js';
import { approach, beginReview, contactEmployer, disclose, enterStage, freezeReview, placeIn, supportJob } from '../../apps/cli/src/demo/employment.journey.js';
import { leave } from '../../apps/cli/src/demo/participation.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { workplace } from '../../apps/cli/src/demo/training.journey.js';
import { TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

interface Refusal {
  code: string;
  detail: string;
  errors: { field: string; message: string }[];
}

const SCALE = {
  code: 'team-3', sv: 'Vår egen skala', en: 'Our own scale', lowest: 0, highest: 2, bands: [{ from: 4, sv: 'Bra', en: 'Good' }, { from: 0, sv: 'En bit kvar', en: 'Some way to go' }],
  sections: [{ key: 'all', sv: 'Allt', en: 'Everything' }],
  items: [
    { key: 'jobs', section: 'all', sv: 'Riktiga arbeten', en: 'Real jobs', measure: 'COMPETITIVE_SHARE', limits: [0.5, 0.25] }, { key: 'team', section: 'all', sv: 'Vi är ett lag', en: 'We are a team' },
    { key: 'tea', section: 'all', sv: 'Vi har te', en: 'We have tea' },
  ],
};

describe('How true a unit is to Supported Employment', () => {
  let office: Office;
  const days = { startsOn: daysAgo(180), endsOn: TODAY };
  const overview = (visitor: Visitor) => visitor.must(visitor.get<FidelityOverview>('/fidelity'));
  const read = (id: string, visitor = office.lena) => visitor.must(visitor.get<FidelityReviewView>(`/fidelity-reviews/${id}`));
  const save = (id: string, version: number, asked: object) => office.lena.change<Refusal>('PATCH', `/fidelity-reviews/${id}`, version, asked);
  const freeze = (id: string, version: number) => office.lena.change<Refusal>('POST', `/fidelity-reviews/${id}/freeze`, version, {});
  const counted = ({ items }: FidelityReviewView) => Object.fromEntries(items.filter(({ measure }) => measure).map(({ key, figure, proposed }) => [key, [figure!.value, figure!.part, figure!.whole, proposed]]));
  const all = (items: FidelityItemView[]) => items.map(({ key, proposed }) => ({ key, score: proposed ?? 4 }));

  beforeAll(async () => {
    office = await openOffice();
    const { sara } = office;
    const cafe = await workplace(sara, { name: 'Caféet', sector: 'CAFE_RESTAURANT' });
    const garden = await workplace(sara, { name: 'Trädgården', sector: 'GREEN' });
    const visit = (workplaceId: string, heldOn: string) => ({ workplaceId, heldOn, mode: 'VISIT', purpose: 'FIRST' }) as const;
    const [met, waiting, fresh, left] = [await office.takeOn(daysAgo(100)), await office.takeOn(daysAgo(100)), await office.takeOn(daysAgo(100)), await office.takeOn(daysAgo(100))];
    for (const [id, on] of [[met, 90], [waiting, 80], [fresh, 10], [left, 90]] as const) await enterStage(sara, id, { stage: 'ENGAGEMENT', on: daysAgo(on) });
    await leave(sara, left, { endsOn: daysAgo(20), reason: 'OTHER', livelihood: [{ kind: 'SOCIAL_ASSISTANCE', sharePercent: 100 }] });
    await disclose(sara, met, { mayTell: 'Mitt namn', form: 'ORAL', givenOn: daysAgo(80), validTo: daysAgo(-1) });
    await approach(sara, met, visit(cafe, daysAgo(70)));
    await contactEmployer(sara, visit(garden, daysAgo(60)));
    await contactEmployer(sara, { ...visit(garden, daysAgo(50)), mode: 'PHONE' });
    await contactEmployer(sara, visit(garden, daysAgo(190)));
    await contactEmployer(office.kalle, visit(garden, daysAgo(40)));
    const job = await placeIn(sara, met, { kind: 'COMPETITIVE', workplaceId: cafe, job: 'Kock', hoursPerWeek: 20, startsOn: daysAgo(60) });
    await placeIn(sara, waiting, { kind: 'PRACTICE', workplaceId: cafe, job: ' kock', hoursPerWeek: 8, startsOn: daysAgo(50) });
    await placeIn(sara, waiting, { kind: 'SUBSIDISED', workplaceId: garden, job: 'Odlare', hoursPerWeek: 8, startsOn: daysAgo(40) });
    await placeIn(sara, fresh, { kind: 'STUDY', job: 'Svenska', hoursPerWeek: 8, startsOn: daysAgo(5) });
    await supportJob(sara, job, { heldOn: daysAgo(30), onTheJob: true, withWhom: 'BOTH', minutes: 45 });
    await supportJob(sara, job, { heldOn: daysAgo(20), onTheJob: false, withWhom: 'PARTICIPANT', minutes: 30 });
    await beginManagement(sara, met, { model: 'STRENGTHS', contactsPerMonth: 4, startsOn: daysAgo(90) });
    await logContact(sara, met, { heldOn: daysAgo(15), mode: 'MEETING', inVivo: true, minutes: 15, withWhom: ['PARTICIPANT'], about: '' });
  });

  test('begins IRIS-15 the fidelity review: 25 items in bands, seven of them counted from the logs, scored by people, and frozen with its items and its figures', async () => {
    const { lena, sara, unitId } = office;
    const { scales } = await overview(lena);
    expect(scales).toMatchObject([{ code: 'se-25', items: 25, counted: 7, own: false }]);
    const id = await beginReview(lena, { unitId, ...days, reviewers: 'Lena och en granskare från Höganäs' });
    const begun = await read(id);
    expect(begun).toMatchObject({ status: 'OPEN', scored: 0, total: 0, band: null, lowest: 1, highest: 5, before: null });
    expect(begun.bands.map(({ from }) => from)).toEqual([115, 100, 74, 25]);
    expect(counted(begun)).toEqual({
      caseload_size: [3, 3, 1, 5], // one has left, one specialist carries the other three
      rapid_search: [80, 1, 3, 3], // 20 days, 80 and still waiting, 90 without; who began ten days ago is not counted yet
      employer_contact_frequency: [0.0773, 2, 1, 1], // two visits in 181 days by who carries a case; a call, an older visit and a colleague's are none
      diversity_job_types: [0.6667, 2, 3, 3],
      diversity_employers: [0.6667, 2, 3, 3],
      competitive_jobs: [0.3333, 1, 3, 1], // studies are no job
      community_based: [0.6667, 60, 90, 5],
    });

    const refused = await freeze(id, 1);
    expect(refused).toMatchObject({ status: 422 });
    expect(refused.body.errors).toHaveLength(25);
    expect(refused.body.errors[0]).toMatchObject({ field: 'items.caseload_size.score', message: 'Välj en poäng.' });

    await lena.must(save(id, 1, { items: all(begun.items).map((item) => (item.key === 'rapid_search' ? { ...item, score: 5 } : item)), conclusions: 'Fler besök hos arbetsgivare.' }));
    expect((await freeze(id, 2)).body.errors).toMatchObject([{ field: 'items.rapid_search.words' }]);
    await lena.must(save(id, 2, { items: [{ key: 'rapid_search', score: 5, words: 'De som väntade ville vänta.' }] }));
    expect(await read(id)).toMatchObject({ scored: 25, total: 95, band: { sv: 'Godtagbar programtrohet', en: 'Fair fidelity' } });
    await lena.must(freeze(id, 3));

    const frozen = await read(id, sara);
    expect(frozen).toMatchObject({ status: 'FROZEN', total: 95, frozenByName: 'Lena', conclusions: 'Fler besök hos arbetsgivare.', band: { sv: 'Godtagbar programtrohet' } });
    await contactEmployer(sara, { workplaceId: await workplace(sara, { name: 'Bageriet', sector: 'CAFE_RESTAURANT' }), heldOn: daysAgo(3), mode: 'VISIT', purpose: 'FIRST' });
    expect(counted(await read(id))).toEqual(counted(frozen));
    for (const answer of [await save(id, 4, { conclusions: 'Annat' }), await freeze(id, 4), await lena.ask<Refusal>('DELETE', `/fidelity-reviews/${id}`)]) expect(answer).toMatchObject({ status: 409, body: { code: 'fidelity.frozen-already' } });

    const next = await beginReview(lena, { unitId, ...days });
    expect(await read(next)).toMatchObject({ before: { id, total: 95, endsOn: TODAY }, status: 'OPEN' });
    expect(counted(await read(next))['employer_contact_frequency']).toEqual([0.116, 3, 1, 1]);
    expect((await lena.post<Refusal>('/fidelity-reviews', { unitId, scaleId: scales[0]!.id, ...days })).body).toMatchObject({ code: 'fidelity.runs-already', errors: [{ field: 'unitId' }] });
    await lena.must(lena.ask('DELETE', `/fidelity-reviews/${next}`));
    expect((await overview(lena)).reviews).toMatchObject([{ id, unitName: 'AME Lund', total: 95, most: 125, band: { sv: 'Godtagbar programtrohet' } }]);
  });

  test('two who score at once each keep what they wrote; what the scale has not is refused by name', async () => {
    const { lena, unitId } = office;
    const id = await beginReview(lena, { unitId, ...days });
    await lena.must(save(id, 1, { items: [{ key: 'disclosure', score: 3 }] }));
    expect((await save(id, 1, { items: [{ key: 'zero_exclusion', score: 2 }] })).status).toBe(412);
    await lena.must(save(id, 2, { items: [{ key: 'zero_exclusion', score: 2, words: 'Några fick vänta.' }] }));
    expect((await read(id)).items.filter(({ score }) => score !== null)).toMatchObject([{ key: 'zero_exclusion', score: 2, words: 'Några fick vänta.' }, { key: 'disclosure', score: 3 }]);
    expect((await save(id, 3, { items: [{ key: 'disclosure', score: 6 }, { key: 'tea', score: 1 }] })).body.errors).toMatchObject([{ field: 'items.disclosure.score' }, { field: 'items.tea' }]);
    await lena.must(lena.ask('DELETE', `/fidelity-reviews/${id}`));
  });

  test('another scale is loaded as data, in its own bands and limits, and loaded anew it is another edition', async () => {
    const { lena, sara, unitId } = office;
    await lena.must(lena.post('/fidelity-scales', SCALE));
    const own = (await overview(lena)).scales.find((scale) => scale.own)!;
    expect(own).toMatchObject({ code: 'team-3', edition: 1, items: 3, counted: 1 });
    expect(await sara.must(sara.get<ScaleFile>(`/fidelity-scales/${own.id}`))).toEqual(SCALE);
    const { id } = await lena.must(lena.post<{ id: string }>('/fidelity-reviews', { unitId, scaleId: own.id, ...days }));
    const begun = await read(id);
    expect(counted(begun)).toEqual({ jobs: [0.3333, 1, 3, 1] });
    await lena.must(lena.post('/fidelity-scales', { ...SCALE, items: SCALE.items.slice(0, 2), bands: [{ from: 0, sv: 'Bra', en: 'Good' }] }));
    await freezeReview(lena, id, { conclusions: '', score: () => 2 });
    expect(await read(id)).toMatchObject({ total: 5, band: { sv: 'Bra' }, scaleSv: 'Vår egen skala', items: [{ score: 1 }, { score: 2 }, { score: 2 }] });
    expect((await overview(lena)).scales.filter((scale) => scale.own)).toMatchObject([{ edition: 2, items: 2 }]);
  });

  test.each<[string, object, string]>([
    ['the bands stop above the lowest sum', { bands: [{ from: 4, sv: 'Bra', en: 'Good' }] }, 'bands'],
    ['a band comes before a higher one', { bands: [...SCALE.bands].reverse() }, 'bands'],
    ['an item has no section', { sections: [{ key: 'other', sv: 'Annat', en: 'Other' }] }, 'items'],
    ['a key comes twice', { items: [...SCALE.items, SCALE.items[1]!] }, 'items'],
    ['the limits are too few', { items: [{ ...SCALE.items[0]!, limits: [0.5] }] }, 'items.jobs.limits'],
    ['the limits go the wrong way', { items: [{ ...SCALE.items[0]!, limits: [0.25, 0.5] }] }, 'items.jobs.limits'],
    ['the measure is none we can count', { items: [{ ...SCALE.items[0]!, measure: 'MOOD' }] }, 'items.0.measure'],
    ['there is no best score', { highest: 0 }, 'highest'],
  ])('a scale is refused where %s', async (_what, change, field) => {
    const { status, body } = await office.lena.post<Refusal>('/fidelity-scales', { ...SCALE, ...change });
    expect([status, body.errors.map((one) => one.field)]).toEqual([422, expect.arrayContaining([field])]);
  });

  test('a review is begun by who leads, about a unit of the own branch, over days that have been', async () => {
    const { lena, sara, eva, karin, unitId, agencyUnitId } = office;
    const { scales } = await overview(lena);
    const asked = { unitId, scaleId: scales[0]!.id, ...days };
    for (const visitor of [sara, eva, karin]) expect((await visitor.post('/fidelity-reviews', asked)).status).toBe(403);
    expect((await eva.get('/fidelity')).status).toBe(403);
    expect((await lena.post<Refusal>('/fidelity-reviews', { ...asked, unitId: agencyUnitId })).status).toBe(404);
    expect((await lena.post<Refusal>('/fidelity-reviews', { ...asked, endsOn: daysAgo(-1) })).body).toMatchObject({ errors: [{ field: 'endsOn' }] });
    expect((await lena.post<Refusal>('/fidelity-reviews', { ...asked, startsOn: TODAY, endsOn: daysAgo(1) })).body).toMatchObject({ errors: [{ field: 'endsOn' }] });
  });
});
