import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ParticipationPage } from '#participation';
import type { ReferralBegun, ReferralMoved, ReferralPage, ReferralView } from '#referrals';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { accountOf, typed } from '../../apps/cli/src/demo/participation.journey.js';
import { accept, refer, written } from '../../apps/cli/src/demo/referrals.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { aReceivingUnit, type Agency, type Ground } from './ground.js';

const one = async (visitor: Visitor, id: string) => visitor.must(visitor.get<ReferralView>(`/referrals/${id}`));
const inbox = async (visitor: Visitor) => (await visitor.must(visitor.get<ReferralPage>('/referrals?box=inbox'))).items;

describe('What a referral does not open', () => {
  let ground: Ground;
  let af: Agency;

  beforeAll(async () => {
    ground = await aReceivingUnit(12);
    af = await ground.agency('Arbetsförmedlingen', { organisation: 'STATE_AGENCY', branch: 'EMPLOYMENT_SERVICE' });
  }, 60_000);

  test('FST-20 the referrer answers for no case: not as responsible, not by taking anybody on, not by deciding', async () => {
    const { sara, somebody, way, projectId } = ground;
    const sent = await refer(af.referrer, somebody(), way(af.unitId), { consentTo: NEXT_YEAR });
    const responsibleId = await accountOf(af.referrer);
    expect(await sara.change('POST', `/referrals/${sent.id}/accept`, sent.version, { responsibleId })).toMatchObject({ status: 409, body: { code: 'assignment.not-case-staff' } });
    expect((await one(sara, sent.id)).status).toBe('SENT');
    const taken = await accept(sara, sent.id);
    expect(taken.status).toBe('ACCEPTED');
    for (const step of ['accept', 'decline', 'waitlist', 'ask', 'handler']) {
      expect((await af.referrer.change('POST', `/referrals/${sent.id}/${step}`, taken.version, {})).status).toBe(403);
    }
    const own = { person: typed(somebody()), projectId, unitId: af.unitId, startsOn: TODAY, responsibleId };
    expect((await af.referrer.post('/participations', own)).status).toBe(403);
    expect((await af.referrer.must(af.referrer.get<ParticipationPage>('/participations'))).items).toEqual([]);
    for (const part of ['', '/notes', '/plans', '/interventions', '/course', '/entry']) {
      expect([part, (await sara.get(`/participations/${taken.participationId}${part}`)).status]).toEqual([part, 200]);
      const refused = (await af.referrer.get(`/participations/${taken.participationId}${part}`)).status;
      expect([part, refused === 403 || refused === 404]).toEqual([part, true]);
    }
    expect((await sara.must(sara.get<ParticipationPage>('/participations'))).items.map((p) => p.id)).toContain(taken.participationId);
  });

  test.each([
    ['Försäkringskassan', 'STATE_AGENCY', 'SOCIAL_INSURANCE'],
    ['Region Skåne', 'REGION', 'HEALTH_CARE'],
    ['Stadsmissionen', 'ASSOCIATION', 'CIVIL_SOCIETY'],
    ['Lunds bostäder', 'HOUSING_COMPANY', 'HOUSING_COMPANY'],
    ['En aktör av nytt slag', 'OTHER', 'OTHER'],
    ['Kriminalvården', 'STATE_AGENCY', 'PRISON_PROBATION'],
  ])('IDIS-21 %s refers, and sees its own referral and what the person consented to, nothing more', async (name, organisation, branch) => {
    const { sara, samir, somebody, way } = ground;
    const sender = await ground.agency(name, { organisation, branch });
    const sent = await refer(sender.referrer, somebody(), way(sender.unitId), { consentTo: NEXT_YEAR, feedback: false });
    const masked = branch === 'PRISON_PROBATION';

    const row = (await inbox(samir)).find((r) => r.id === sent.id)!;
    expect(row.sender?.organisation ?? null).toBe(masked ? null : name);
    expect(JSON.stringify(await one(samir, sent.id)).includes(name)).toBe(!masked);
    const { version } = await one(sara, sent.id);
    expect((await sara.change('POST', `/referrals/${sent.id}/handler`, version, { accountId: await accountOf(sara) })).status).toBe(204);
    expect(await one(sara, sent.id)).toMatchObject({ sender: { organisation: name, masked } });
    expect((await one(samir, sent.id)).sender === null).toBe(masked);

    const taken = await accept(sara, sent.id);
    expect(await one(sender.referrer, sent.id)).toMatchObject({ status: 'ACCEPTED', decidedByName: 'Sara Handläggare', participationId: null, feedback: [] });
    expect((await sender.referrer.must(sender.referrer.get<ParticipationPage>('/participations'))).items).toEqual([]);
    expect((await af.referrer.get(`/referrals/${sent.id}`)).status).toBe(404);
    expect((await sara.must(sara.get<ParticipationPage>('/participations'))).items.map((p) => p.id)).toContain(taken.participationId);
  });

  test('a masked sender writes without a name', async () => {
    const { sara, samir, somebody, way } = ground;
    const prison = await ground.agency('Kriminalvården', { organisation: 'STATE_AGENCY', branch: 'PRISON_PROBATION' });
    const sent = await refer(prison.referrer, somebody(), way(prison.unitId), { consentTo: NEXT_YEAR });
    expect((await prison.referrer.post(`/referrals/${sent.id}/messages`, { body: 'Nås på telefon.' })).status).toBe(204);
    const { entries } = await one(samir, sent.id);
    expect(entries.map((e) => [e.move, e.name])).toEqual([['send', null], ['message', null]]);
    expect((await one(sara, sent.id)).entries.at(-1)!.body).toBe('Nås på telefon.');
  });

  test('a protected person: one named on each side sees the referral, and only they', async () => {
    const { sara, samir, lena, somebody, way, house } = ground;
    const colleague = await welcome(house.founder, 'Kollega AF', 'kollega@example.se', { role: 'REFERRER', unitId: af.unitId, validTo: NEXT_YEAR });
    const draft = written(somebody(), way(af.unitId), { consentTo: NEXT_YEAR, protectedFor: await accountOf(sara) });
    const nameless = await af.referrer.must(af.referrer.post<ReferralBegun>('/referrals', { unitId: af.unitId, ...draft, toAccountId: null }));
    expect(await af.referrer.change('POST', `/referrals/${nameless.id}/send`, nameless.version)).toMatchObject({ status: 422, body: { errors: [{ field: 'toAccountId' }] } });
    const { items } = await af.referrer.must(af.referrer.get<{ items: { name: string }[] }>(`/units/${ground.receiving}/referral-receivers`));
    expect(items.map((s) => s.name)).toEqual(['Lena Enhetschef', 'Samir Handläggare', 'Sara Handläggare']);

    const begun = await af.referrer.must(af.referrer.post<ReferralBegun>('/referrals', { unitId: af.unitId, ...draft }));
    const sent = await af.referrer.must(af.referrer.change<ReferralMoved>('POST', `/referrals/${begun.id}/send`, begun.version));
    for (const other of [samir, lena, colleague]) {
      expect((await other.get(`/referrals/${sent.id}`)).status).toBe(404);
      expect((await inbox(other)).map((r) => r.id)).not.toContain(sent.id);
    }
    expect((await inbox(sara)).find((r) => r.id === sent.id)).toMatchObject({ protected: true });
    const taken = await accept(sara, sent.id);
    expect((await sara.must(sara.get<ParticipationPage>('/participations'))).items.find((p) => p.id === taken.participationId)).toMatchObject({ protected: true });
    expect((await samir.must(samir.get<ParticipationPage>('/participations'))).items.map((p) => p.id)).not.toContain(taken.participationId);
    expect((await one(af.referrer, sent.id)).feedback).toMatchObject([{ status: 'STARTED' }]);
  });

  test('a consent taken back bites on the next request, on both sides', async () => {
    const { sara, somebody, way } = ground;
    const waiting = await refer(af.referrer, somebody(), way(af.unitId), { consentTo: NEXT_YEAR });
    expect((await one(sara, waiting.id)).person).not.toBeNull();
    expect((await af.referrer.change('POST', `/referrals/${waiting.id}/end-consent`, waiting.version)).status).toBe(204);
    const closed = await one(sara, waiting.id);
    expect(closed).toMatchObject({ person: null, reason: null, wish: null, entries: [] });
    expect(await sara.change('POST', `/referrals/${waiting.id}/accept`, closed.version, {})).toMatchObject({ status: 409, body: { code: 'referral.needs-consent' } });
    expect((await inbox(sara)).find((r) => r.id === waiting.id)!.personName).toBeNull();

    const begun = await refer(af.referrer, somebody(), way(af.unitId), { consentTo: NEXT_YEAR });
    const taken = await accept(sara, begun.id);
    expect((await one(af.referrer, begun.id)).feedback).toHaveLength(1);
    expect((await sara.change('POST', `/referrals/${begun.id}/end-consent`, taken.version)).status).toBe(204);
    expect((await one(af.referrer, begun.id)).feedback).toEqual([]);
  });

  test('another branch of the same municipality, a coordinator and a system administrator see no referral', async () => {
    const { somebody, way, house, projectId } = ground;
    const sent = await refer(af.referrer, somebody(), way(af.unitId), { consentTo: NEXT_YEAR });
    const school = await ground.agency('Komvux', { organisation: 'MUNICIPALITY', branch: 'ADULT_EDUCATION' });
    expect((await school.referrer.get(`/referrals/${sent.id}`)).status).toBe(404);
    const coordinator = await welcome(house.founder, 'Klara Samordnare', 'klara@example.se', { role: 'COORDINATOR', unitId: ground.receiving, projectId, validTo: NEXT_YEAR });
    expect((await coordinator.get(`/referrals/${sent.id}`)).status).toBe(403);
    expect((await house.founder.get(`/referrals/${sent.id}`)).status).toBe(403);
  });
});
