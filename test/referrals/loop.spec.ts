import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { EntryView, ParticipationOverview, ParticipationPage } from '#participation';
import type { DraftSaved, ReceivingUnitView, ReferralBegun, ReferralMoved, ReferralPage, ReferralReasonView, ReferralView, WaitingReferrals } from '#referrals';
import { accountOf } from '../../apps/cli/src/demo/participation.journey.js';
import { accept, answerWith, refer, written } from '../../apps/cli/src/demo/referrals.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { aReceivingUnit, type Agency, type Ground } from './ground.js';

const one = async (visitor: Visitor, id: string) => (await visitor.must(visitor.get<ReferralView>(`/referrals/${id}`)));
const box = async (visitor: Visitor, name: 'inbox' | 'sent' | 'drafts', more = '') => visitor.must(visitor.get<ReferralPage>(`/referrals?box=${name}${more}`));

describe('The referral loop', () => {
  let ground: Ground;
  let af: Agency;
  let fk: Agency;

  beforeAll(async () => {
    ground = await aReceivingUnit(11);
    af = await ground.agency('Arbetsförmedlingen', { organisation: 'STATE_AGENCY', branch: 'EMPLOYMENT_SERVICE' });
    fk = await ground.agency('Försäkringskassan', { organisation: 'STATE_AGENCY', branch: 'SOCIAL_INSURANCE' });
  }, 60_000);

  test('X-6 FST-19 an agency refers with consent; asked, answered, waiting, accepted; and learns that the person started', async () => {
    const { sara, somebody, way } = ground;
    const person = somebody();
    const sent = await refer(af.referrer, person, way(af.unitId), { consentTo: NEXT_YEAR, wish: 'Grön rehabilitering', interpreterLanguage: 'arabiska' });
    expect(sent).toMatchObject({ status: 'SENT', participationId: null });

    const row = (await box(sara, 'inbox')).items.find((r) => r.id === sent.id)!;
    expect(row).toMatchObject({ personName: `${person.givenName} ${person.familyName}`, ageDays: 0, overdue: false, sender: { organisation: 'Arbetsförmedlingen', masked: false } });
    expect(row.dueOn! > TODAY).toBe(true);

    const seen = await one(sara, sent.id);
    expect(seen).toMatchObject({
      side: 'RECEIVER', wish: 'Grön rehabilitering', ongoing: 'Kontakt med vårdcentralen.', person: { interpreterLanguage: 'arabiska' },
      consent: { form: 'WRITTEN', validTo: NEXT_YEAR, feedback: true, endedAt: null }, sender: { person: 'Remittent Arbetsförmedlingen' },
    });
    expect(seen.person!.number).not.toContain(person.number.slice(-4));
    expect([...seen.moves].sort()).toEqual(['accept', 'ask', 'decline', 'waitlist']);

    await answerWith(sara, sent.id, 'ask', { reason: 'MORE_ABOUT_ONGOING', body: 'Vilken vårdkontakt är aktuell?' });
    const asked = await one(af.referrer, sent.id);
    expect(asked).toMatchObject({ status: 'MORE_INFO', moves: ['answer', 'withdraw'], side: 'SENDER' });
    expect(asked.entries.at(-1)).toMatchObject({ move: 'ask', reason: 'MORE_ABOUT_ONGOING', body: 'Vilken vårdkontakt är aktuell?', name: 'Sara Handläggare' });
    expect((await af.referrer.change('POST', `/referrals/${sent.id}/answer`, asked.version, { body: 'Vårdcentralen i Lund.' })).status).toBe(200);
    expect((await sara.post(`/referrals/${sent.id}/messages`, { body: 'Tack!' })).status).toBe(204);

    await answerWith(sara, sent.id, 'waitlist', { reason: 'FULL' });
    expect(await one(af.referrer, sent.id)).toMatchObject({ status: 'WAITLISTED', decisionReason: 'FULL', decidedByName: 'Sara Handläggare' });
    const taken = await accept(sara, sent.id);
    expect(taken.status).toBe('ACCEPTED');

    const mine = (await sara.must(sara.get<ParticipationPage>('/participations'))).items.find((p) => p.id === taken.participationId);
    expect(mine).toMatchObject({ givenName: person.givenName, familyName: person.familyName, responsibleName: 'Sara Handläggare', projectName: 'Prov' });
    const told = await one(af.referrer, sent.id);
    expect(told).toMatchObject({ status: 'ACCEPTED', participationId: null, staff: [], known: [], feedback: [{ status: 'STARTED', onDay: TODAY, result: null }] });
    expect((await box(af.referrer, 'sent')).items.find((r) => r.id === sent.id)!.feedback).toMatchObject({ status: 'STARTED' });
  });

  test('what waits is told on one’s day: to answer for the receiver, a question for the one who asked, a draft for its writer; and for nobody once done', async () => {
    const { sara, samir, somebody, way } = ground;
    const agency = await ground.agency('Arbetsförmedlingen Eslöv', { organisation: 'STATE_AGENCY', branch: 'EMPLOYMENT_SERVICE' });
    const waits = async (visitor: Visitor) => {
      const { panels } = await visitor.must(visitor.get<WaitingReferrals>('/waiting-referrals'));
      return Object.fromEntries(panels.map(({ key, items }) => [key, items.map(({ id }) => id)]));
    };
    const [sent, draft] = [await refer(agency.referrer, somebody(), way(agency.unitId), { consentTo: NEXT_YEAR }), await agency.referrer.must(agency.referrer.post<ReferralBegun>('/referrals', { unitId: agency.unitId }))];
    expect(await waits(agency.referrer)).toEqual({ drafts: [draft.id] });
    expect((await waits(sara)).toAnswer).toContain(sent.id);
    expect((await waits(fk.referrer))).toEqual({});

    const { version } = await one(sara, sent.id);
    expect((await sara.change('POST', `/referrals/${sent.id}/handler`, version, { accountId: await accountOf(sara) })).status).toBeLessThan(300);
    expect((await waits(sara)).toAnswer).toContain(sent.id);
    expect((await waits(samir)).toAnswer ?? []).not.toContain(sent.id);

    await answerWith(sara, sent.id, 'ask', { reason: 'MORE_ABOUT_ONGOING', body: 'Vilka insatser pågår?' });
    expect((await waits(sara)).toAnswer ?? []).not.toContain(sent.id);
    expect(await waits(agency.referrer)).toEqual({ questions: [sent.id], drafts: [draft.id] });
    await answerWith(sara, sent.id, 'decline', { reason: 'OTHER_SUPPORT_FITS' });
    expect(await waits(agency.referrer)).toEqual({ drafts: [draft.id] });
  });

  test('X-6 the referrer learns that the person paused, went on and ended, and with what result; and no more of it', async () => {
    const { sara, somebody, way } = ground;
    const sent = await refer(af.referrer, somebody(), way(af.unitId), { consentTo: NEXT_YEAR });
    const { participationId } = await accept(sara, sent.id);
    const goOn = async (step: string, said: object) => {
      const { version } = await sara.must(sara.get<{ version: number }>(`/participations/${participationId}`));
      expect((await sara.change('POST', `/participations/${participationId}/${step}`, version, said)).status).toBe(204);
    };
    await goOn('pause', { startsOn: TODAY, reason: 'Sjukskriven en tid' });
    expect((await box(af.referrer, 'sent')).items.find((r) => r.id === sent.id)!.feedback).toEqual({ status: 'PAUSED', onDay: TODAY, result: null });
    await goOn('end', { endsOn: TODAY, reason: 'PLAN_COMPLETED_WORK', note: 'Anställd på Lagret AB', livelihoodUnknown: true });
    const told = await one(af.referrer, sent.id);
    expect(told.feedback.map((f) => [f.status, f.result])).toEqual([['STARTED', null], ['PAUSED', null], ['ENDED', 'WORK']]);
    expect(JSON.stringify(told)).not.toMatch(/Sjukskriven|Lagret/);
  });

  test('X-6 a referral is declined, or withdrawn, with a reason out of the catalogue; then it tells the receiver nothing more', async () => {
    const { sara, somebody, way } = ground;
    const { items } = (await sara.must(sara.get<{ items: ReferralReasonView[] }>('/referral-reasons')));
    expect(items.find((r) => r.code === 'INCOMPLETE')).toMatchObject({ hidden: true, words: 'Ofullständig remiss' });
    const first = await refer(fk.referrer, somebody(), way(fk.unitId), { consentTo: NEXT_YEAR });
    const decline = (reason: string) => sara.change<{ code: string }>('POST', `/referrals/${first.id}/decline`, first.version, { reason });
    expect(await decline('INCOMPLETE')).toMatchObject({ status: 409, body: { code: 'referral.reason-unknown' } });
    expect(await decline('FULL')).toMatchObject({ status: 409 });
    expect((await decline('OUTSIDE_AREA')).status).toBe(200);
    expect(await one(fk.referrer, first.id)).toMatchObject({ status: 'DECLINED', decisionReason: 'OUTSIDE_AREA', decidedByName: 'Sara Handläggare' });
    expect(await one(sara, first.id)).toMatchObject({ status: 'DECLINED', person: null, reason: null, entries: [] });

    const second = await refer(fk.referrer, somebody(), way(fk.unitId), { consentTo: NEXT_YEAR });
    expect((await fk.referrer.change('POST', `/referrals/${second.id}/withdraw`, second.version, { reason: 'NEED_CHANGED' })).status).toBe(200);
    expect(await one(sara, second.id)).toMatchObject({ status: 'WITHDRAWN', person: null, moves: [] });
    expect((await box(sara, 'inbox')).items.map((r) => r.id)).not.toContain(second.id);
  });

  test('the draft saves itself, whatever is missing; the own unit alone sees it; sending names every field that is missing', async () => {
    const { sara, somebody, way } = ground;
    const begun = await af.referrer.must(af.referrer.post<ReferralBegun>('/referrals', { unitId: af.unitId, person: { givenName: 'Bara' } }));
    const path = `/referrals/${begun.id}`;
    expect((await sara.get(path)).status).toBe(404);
    expect((await fk.referrer.get(path)).status).toBe(404);
    const empty = await af.referrer.change<{ errors: { field: string }[] }>('POST', `${path}/send`, begun.version);
    expect(empty.status).toBe(422);
    expect(empty.body.errors.map((e) => e.field)).toEqual(['person.familyName', 'toUnitId', 'reason', 'consent.form', 'consent.validTo']);
    const saved = await af.referrer.must(af.referrer.change<{ version: number; changedAt: string }>('PUT', `${path}/draft`, begun.version, written(somebody(), way(af.unitId), { consentTo: NEXT_YEAR })));
    expect(saved.version).toBe(2);
    expect((await box(af.referrer, 'drafts')).items.map((r) => r.id)).toContain(begun.id);
    expect((await one(af.referrer, begun.id)).person!.number).toMatch(/^\d{8}[T\d]\d{3}$/);
    expect((await af.referrer.change('DELETE', `${path}/draft`, saved.version)).status).toBe(204);
    expect((await af.referrer.get(path)).status).toBe(404);
  });

  test('a draft that nobody touched for thirty days is gone; one of yesterday stays', async () => {
    const [old, young] = [await begin('Gammal'), await begin('Ung')];
    await ground.house.owner.query('set role samsteg_law');
    await ground.house.owner.query("update app.referral set changed_at = now() - interval '31 days' where id = $1", [old]);
    await ground.house.owner.query('reset role');
    await ground.house.owner.query('select law.purge_drafts()');
    expect([(await af.referrer.get(`/referrals/${old}`)).status, (await af.referrer.get(`/referrals/${young}`)).status]).toEqual([404, 200]);
  });

  const begin = async (givenName: string) => (await af.referrer.must(af.referrer.post<ReferralBegun>('/referrals', { unitId: af.unitId, person: { givenName } }))).id;

  test('a number that cannot be is told as soon as it is written, in the words of the one who writes; what else was written is saved', async () => {
    const begun = await af.referrer.must(af.referrer.post<ReferralBegun>('/referrals', { unitId: af.unitId, person: { givenName: 'Anna', number: '199001012386' } }));
    expect(begun.faults).toEqual([{ field: 'person.number', code: expect.any(String), message: expect.stringMatching(/[.]$/) }]);
    expect((await one(af.referrer, begun.id)).person).toMatchObject({ givenName: 'Anna', number: '199001012386' });
    const saved = await af.referrer.must(af.referrer.change<DraftSaved>('PUT', `/referrals/${begun.id}/draft`, begun.version, { person: { givenName: 'Anna' }, consent: { validTo: '2020-01-01', givenOn: '2019-12-01' } }));
    expect(saved.faults).toMatchObject([{ field: 'consent.validTo', code: 'referral.consent-over' }]);
    const right = await af.referrer.must(af.referrer.change<DraftSaved>('PUT', `/referrals/${begun.id}/draft`, saved.version, { person: { givenName: 'Anna' } }));
    expect(right.faults).toEqual([]);
    await af.referrer.must(af.referrer.change('DELETE', `/referrals/${begun.id}/draft`, right.version));
  });

  test('a wrong number, a consent that is over or too long, and a unit that does not receive are refused by name', async () => {
    const { somebody, way, house } = ground;
    const draft = written(somebody(), way(af.unitId), { consentTo: NEXT_YEAR });
    const send = async (change: object) => {
      const { id, version } = await af.referrer.must(af.referrer.post<ReferralBegun>('/referrals', { unitId: af.unitId, ...draft, ...change }));
      return af.referrer.change<{ code: string; errors?: { field: string; message: string }[] }>('POST', `/referrals/${id}/send`, version);
    };
    const wrong = await send({ person: { ...draft.person, number: '199001012386' } });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'person.number' }] } });
    expect(await send({ consent: { ...draft.consent, givenOn: '2024-01-01', validTo: '2024-06-01' } })).toMatchObject({ status: 422, body: { errors: [{ field: 'consent.validTo' }] } });
    expect(await send({ toUnitId: fk.unitId })).toMatchObject({ status: 409, body: { code: 'referral.unit-receives-not' } });
    const long = await af.referrer.post<{ errors: { field: string; message: string }[] }>('/referrals', { unitId: af.unitId, consent: { validTo: '2099-01-01' } });
    expect(long).toMatchObject({ status: 422, body: { errors: [{ field: 'consent.validTo', message: 'Ett samtycke gäller i högst ett år.' }] } });
    expect((await af.referrer.post('/referrals', { unitId: ground.receiving })).status).toBe(404);
    expect((await af.referrer.post('/referrals', { unitId: af.unitId, weight: 70 })).status).toBe(400);
    expect((await house.founder.get('/referrals?box=inbox')).status).toBe(403);
  });

  test('two who write the same draft, and two who decide: the second is told what differs', async () => {
    const { sara, samir, somebody, way } = ground;
    const draft = written(somebody(), way(af.unitId), { consentTo: NEXT_YEAR });
    const { id, version } = await af.referrer.must(af.referrer.post<ReferralBegun>('/referrals', { unitId: af.unitId, ...draft }));
    expect((await af.referrer.change('PUT', `/referrals/${id}/draft`, version, { ...draft, reason: 'Först' })).status).toBe(200);
    const late = await af.referrer.change<{ differences: object[] }>('PUT', `/referrals/${id}/draft`, version, { ...draft, reason: 'Sedan' });
    expect(late).toMatchObject({ status: 412, body: { differences: [{ field: 'reason', yours: 'Sedan', theirs: 'Först' }] } });

    const sent = await af.referrer.must(af.referrer.change<ReferralMoved>('POST', `/referrals/${id}/send`, version + 1));
    const [mine, his] = await Promise.all([
      sara.change<ReferralMoved>('POST', `/referrals/${id}/decline`, sent.version, { reason: 'NO_PLACE' }),
      samir.change<ReferralMoved & { differences: { field: string; theirs: unknown }[] }>('POST', `/referrals/${id}/waitlist`, sent.version, { reason: 'FULL' }),
    ]);
    expect([mine.status, his.status].sort()).toEqual([200, 412]);
    const loser = [mine, his].find((answer) => answer.status === 412)!.body as unknown as { differences: { field: string }[] };
    expect(loser.differences.map((d) => d.field)).toEqual(['status', 'decidedBy']);
  });

  test('sending is done once, however often it is asked for with the same key', async () => {
    const { sara, somebody, way } = ground;
    const { id, version } = await af.referrer.must(af.referrer.post<ReferralBegun>('/referrals', { unitId: af.unitId, ...written(somebody(), way(af.unitId), { consentTo: NEXT_YEAR }) }));
    const headers = { 'if-match': `"${version}"`, 'idempotency-key': randomUUID() };
    const first = await af.referrer.ask<ReferralMoved>('POST', `/referrals/${id}/send`, {}, headers);
    const again = await af.referrer.ask<ReferralMoved>('POST', `/referrals/${id}/send`, {}, headers);
    expect([first.status, again.status, again.headers.get('idempotent-replay')]).toEqual([200, 200, 'true']);
    expect((await one(sara, id)).entries.filter((e) => e.move === 'send')).toHaveLength(1);
  });

  test('the lead accepts for a caseworker; a person the branch knows is pointed out and joined', async () => {
    const { sara, lena, somebody, way } = ground;
    const person = somebody();
    const first = await refer(af.referrer, person, way(af.unitId), { consentTo: NEXT_YEAR });
    const responsibleId = await accountOf(sara);
    const taken = await lena.must(lena.change<ReferralMoved>('POST', `/referrals/${first.id}/accept`, first.version, { responsibleId }));
    const again = await refer(fk.referrer, person, way(fk.unitId), { consentTo: NEXT_YEAR });
    const { known, staff } = await one(sara, again.id);
    expect(known).toMatchObject([{ participationId: taken.participationId, status: 'ACTIVE', projectName: 'Prov' }]);
    expect(staff.map((s) => s.name)).toEqual(['Samir Handläggare', 'Sara Handläggare']);
    const joined = await sara.must(sara.change<ReferralMoved>('POST', `/referrals/${again.id}/accept`, again.version, { participationId: taken.participationId, responsibleId }));
    expect(joined.participationId).toBe(taken.participationId);
    expect((await one(fk.referrer, again.id)).feedback).toMatchObject([{ status: 'STARTED' }]);
  });

  test('a referral nobody answers in time is marked, and stands first', async () => {
    const { sara, somebody, way, house } = ground;
    const sent = await refer(fk.referrer, somebody(), way(fk.unitId), { consentTo: NEXT_YEAR });
    await house.owner.query("update law.clock set ahead = '12 days'");
    try {
      const inbox = await box(sara, 'inbox');
      expect(inbox.counts.overdue).toBeGreaterThan(0);
      expect(inbox.items.find((r) => r.id === sent.id)).toMatchObject({ overdue: true, ageDays: 12 });
      expect(inbox.items[0]!.overdue).toBe(true);
    } finally {
      await house.owner.query("update law.clock set ahead = '0'");
    }
  });

  test('units that serve the municipality are suggested first', async () => {
    const asked = (code: string) => af.referrer.must(af.referrer.get<{ items: ReceivingUnitView[] }>(`/receiving-units?project=${ground.projectId}&municipality=${code}`));
    expect((await asked('1281')).items).toMatchObject([{ unitName: 'AME Lund', suggested: true, answerWithinDays: 5 }]);
    expect((await asked('0180')).items).toMatchObject([{ suggested: false }]);
  });

  test('what the project asks of those who enter is asked at the door: refused in plain words, filled in where the referral is silent, and then the person is in', async () => {
    const { sara, house, projectId, somebody, way } = ground;
    for (const rule of [{ kind: 'RESIDENCE', codes: ['1281'] }, { kind: 'TRACK' }, { kind: 'MINIMUM_AGE', number: 16 }]) await house.founder.must(house.founder.post(`/projects/${projectId}/entry-rules`, rule));
    const { givenName, familyName } = somebody();
    const begun = await af.referrer.must(af.referrer.post<ReferralBegun>('/referrals', { unitId: af.unitId, ...written(somebody(), way(af.unitId), { consentTo: NEXT_YEAR }), person: { givenName, familyName } }));
    const { version, id } = await af.referrer.must(af.referrer.change<ReferralMoved>('POST', `/referrals/${begun.id}/send`, begun.version));
    const takeOn = async (body: object) => sara.change<ReferralMoved & { code: string; errors: { field: string; code: string }[] }>('POST', `/referrals/${id}/accept`, version, { responsibleId: await accountOf(sara), ...body });
    const bare = await takeOn({});
    expect([bare.status, bare.body.errors.map(({ field }) => field).sort()]).toEqual([422, ['entry.track', 'person.birthDate', 'person.municipalityCode']]);
    const entry = { track: 'REACTIVE', trackGrounds: ['LONG_SICK'] };
    const elsewhere = await takeOn({ entry, person: { birthDate: '1990-05-17', municipalityCode: '0180' } });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([409, 'entry.lives-elsewhere']);
    const asked = { entry, direction: 'WORK', livelihood: [{ kind: 'SICKNESS_BENEFIT', sharePercent: 100 }], person: { birthDate: '1990-05-17', gender: 'FEMALE', municipalityCode: '1281' } };
    const taken = await takeOn(asked);
    expect(taken).toMatchObject({ status: 200, body: { status: 'ACCEPTED' } });
    const overview = await sara.must(sara.get<ParticipationOverview>(`/participations/${taken.body.participationId}`));
    expect(overview).toMatchObject({ gender: 'FEMALE', identity: { givenName, birthDate: '1990-05-17', municipalityCode: '1281' } });
    expect((await sara.must(sara.get<EntryView>(`/participations/${taken.body.participationId}/entry`)))).toMatchObject({ assessment: { track: 'REACTIVE' }, livelihood: [{ kind: 'SICKNESS_BENEFIT' }], directions: [{ towards: 'WORK' }] });
  });

  test('what the referral tells is not changed by the one who accepts', async () => {
    const { sara, somebody, way } = ground;
    const person = somebody();
    const sent = await refer(af.referrer, person, way(af.unitId), { consentTo: NEXT_YEAR });
    const told = (await one(sara, sent.id)).person!;
    const entry = { track: 'REACTIVE', trackGrounds: ['LONG_SICK'] };
    const body = { entry, responsibleId: await accountOf(sara), person: { birthDate: '2001-01-01', municipalityCode: '1281' } };
    const taken = await sara.must(sara.change<ReferralMoved>('POST', `/referrals/${sent.id}/accept`, sent.version, body));
    const { identity } = await sara.must(sara.get<ParticipationOverview>(`/participations/${taken.participationId}`));
    expect(identity!.birthDate).toBe(told.birthDate ?? person.birthDate);
  });
});
