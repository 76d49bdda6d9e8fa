import { beforeAll, describe, expect, test } from '@jest/globals';
import type { LeaderUnitList, NavigationFigures, NavigationList } from '#continuity';
import { navigate, stepOn } from '../../apps/cli/src/demo/continuity.journey.js';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { consentTo } from '../../apps/cli/src/demo/participation.journey.js';
import { writeNote } from '../../apps/cli/src/demo/plans.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

interface Refusal {
  code: string;
  errors: { field: string; code: string }[];
}

describe('Navigation through health care', () => {
  let office: Office;
  let careUnitId: string;
  let hanna: Visitor;

  beforeAll(async () => {
    office = await openOffice();
    const { founder } = office.house;
    const region = await addOrganisation(founder, 'Region Gävleborg', 'REGION');
    careUnitId = await addUnit(founder, await addBranch(founder, region, 'Hälso- och sjukvård', 'HEALTH_CARE'), 'Processledning');
    hanna = await welcome(founder, 'Hanna', 'hanna@example.se', { role: 'HEALTH_PROCESS_LEADER', unitId: careUnitId, validTo: NEXT_YEAR });
  });

  const asked = (target = 'Psykiatrin Gävle', askedOn = daysAgo(40)) => ({ question: 'Behöver utredas innan arbetsträningen trappas upp.', target, leaderUnitId: careUnitId, askedOn });
  const consented = async () => {
    const id = await office.takeOn();
    const consent = await consentTo(office.sara, id, { toUnitId: careUnitId, categories: ['health'], validFrom: daysAgo(50), validTo: NEXT_YEAR });
    return { id, consent };
  };
  const seenBy = async (visitor: Visitor) => (await visitor.must(visitor.get<NavigationList>('/navigations'))).items;

  test('IDIS-15 the process leader of the county sees the navigations participants have consented to, of every municipality, and no note, plan or name beside them', async () => {
    const { sara, kalle, eva } = office;
    const { id, consent } = await consented();
    await writeNote(sara, id, { kind: 'PHONE', occurredOn: daysAgo(2), attendance: 'CAME', body: 'Hemligt.' });
    const navigation = await navigate(sara, id, asked());
    expect((await hanna.must(hanna.get<LeaderUnitList>('/navigations/leader-units')).catch(() => null))).toBeNull();
    expect((await sara.must(sara.get<LeaderUnitList>('/navigations/leader-units'))).items).toMatchObject([{ id: careUnitId, organisationName: 'Region Gävleborg' }]);
    expect(await seenBy(hanna)).toMatchObject([{ id: navigation, target: 'Psykiatrin Gävle', givenName: null, branchName: 'Arbetsmarknad, Lunds kommun', open: true, stands: null }]);
    for (const part of ['notes', 'plans', 'interventions']) {
      const { status, body } = await hanna.get<{ items?: unknown[] }>(`/participations/${id}/${part}`);
      expect([part, status === 200 ? body.items : []]).toEqual([part, []]);
    }
    for (const part of ['crisis', 'wellbeing']) expect([part, (await hanna.get(`/participations/${id}/${part}`)).status]).toEqual([part, 403]);
    expect(await seenBy(kalle)).toMatchObject([{ id: navigation }]);
    expect((await eva.get('/navigations')).status).toBe(403);
    const { id: unasked } = await consented();
    const ofPerson = (visitor: Visitor, whose: string) => visitor.get<NavigationList>(`/participations/${whose}/navigations`);
    expect((await hanna.must(ofPerson(hanna, unasked))).items).toEqual([]);
    const unseen = await office.takeOn();
    expect([(await ofPerson(hanna, unseen)).status, (await ofPerson(sara, '01900000-0000-7000-8000-000000000000')).status]).toEqual([404, 404]);
    expect((await seenBy(hanna)).map((one) => one.participationId)).not.toContain(unasked);
    await sara.must(sara.change('POST', `/consents/${consent}/withdraw`, 1));
    expect(await seenBy(hanna)).toEqual([]);
    expect((await hanna.post(`/navigations/${navigation}/steps`, { kind: 'CONTACTED', onDay: TODAY })).status).toBe(404);
  });

  test('IDIS-17 a question, a consented participant and a care unit; steps by both sides, waiting, outcome and lead times, and where it is slow', async () => {
    const { sara, kalle, karin, takeOn } = office;
    const bare = await takeOn();
    expect((await sara.post<Refusal>(`/participations/${bare}/navigations`, asked())).body.code).toBe('navigation.needs-consent');
    const { id } = await consented();
    const navigation = await navigate(sara, id, asked());
    await stepOn(hanna, navigation, { kind: 'REFERRED', onDay: daysAgo(35), words: 'Egenremiss skickad' });
    await stepOn(hanna, navigation, { kind: 'WAITING', onDay: daysAgo(30) });
    const waits = (await seenBy(sara)).find((one) => one.id === navigation)!;
    expect(waits).toMatchObject({ stands: 'WAITING', waitsSince: daysAgo(35), days: 40, daysToMeeting: null });
    expect((await kalle.post(`/navigations/${navigation}/steps`, { kind: 'MET', onDay: TODAY })).status).toBe(201);
    const step = (body: object) => hanna.post<Refusal>(`/navigations/${navigation}/steps`, body);
    expect((await step({ kind: 'BOOKED', onDay: daysAgo(5) })).body.errors).toMatchObject([{ field: 'onDay', code: 'navigation.before-last-step' }]);
    expect((await step({ kind: 'DONE', onDay: TODAY })).body.errors).toMatchObject([{ field: 'outcome', code: 'navigation.needs-outcome' }]);
    expect((await step({ kind: 'BOOKED', onDay: TODAY, outcome: 'OTHER' })).body.errors).toMatchObject([{ field: 'outcome', code: 'navigation.outcome-with-the-last' }]);
    expect((await step({ kind: 'DONE', onDay: TODAY, outcome: 'CARE_STARTED' })).status).toBe(201);
    expect((await step({ kind: 'CONTACTED', onDay: TODAY })).body.code).toBe('navigation.done-already');
    expect((await seenBy(hanna)).find((one) => one.id === navigation)).toMatchObject({ open: false, outcome: 'CARE_STARTED', daysToMeeting: 40, days: 40, steps: [{ writtenByName: 'Hanna' }, {}, { writtenByName: 'Kalle' }, {}] });

    const figures = async (visitor: Visitor) => visitor.must(visitor.get<NavigationFigures>('/navigations/figures'));
    for (let n = 0; n < 4; n += 1) {
      const next = await navigate(sara, (await consented()).id, asked('Vårdcentralen', daysAgo(30)));
      await stepOn(sara, next, { kind: 'WAITING', onDay: daysAgo(20) });
    }
    expect((await figures(hanna)).items.map(({ target }) => target)).not.toContain('Vårdcentralen');
    const fifth = await navigate(sara, (await consented()).id, asked('vårdcentralen ', daysAgo(30)));
    await stepOn(sara, fifth, { kind: 'WAITING', onDay: daysAgo(10) });
    await stepOn(sara, fifth, { kind: 'REFUSED', onDay: daysAgo(8) });
    for (const visitor of [hanna, karin]) {
      const { items, tooFew, least } = await figures(visitor);
      expect([items, least]).toMatchObject([[{ cases: 5, open: 5, medianDaysWaiting: 20, medianDaysToMeeting: null, refused: null }], 5]);
      expect(tooFew).toBe(1);
    }
    expect((await sara.get('/navigations/figures')).status).toBe(403);
  });
});
