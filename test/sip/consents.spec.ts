import { beforeAll, describe, expect, test } from '@jest/globals';
import type { SipPartyView, SipsInHand } from '#sip';
import { answerCommitments, answerSip, callSip, dayAt, soon } from '../../apps/cli/src/demo/sip.journey.js';
import { underTheFloor } from '../attacks/attackers.js';
import { day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { layTheTable, type Table } from './ground.js';

type Problem = { code: string; detail: string; errors?: { field: string; code: string }[] };
const CONSENT = { form: 'ORAL', givenOn: TODAY, validTo: NEXT_YEAR };

describe('A consent lets in those it names, and nobody comes back unasked', () => {
  let table: Table;
  beforeAll(async () => {
    table = await layTheTable();
  });

  const partyOf = async (id: string, name: string): Promise<SipPartyView> => (await table.see(table.sara, id)).parties.find((party) => party.name === name)!;
  const step = async <T = unknown>(id: string, move: string, body?: object) => table.sara.change<T & Problem>('POST', `/sips/${id}/${move}`, (await table.see(table.sara, id)).version, body);
  const done = async (id: string, move: string, body?: object) => expect([move, (await step(id, move, body)).status]).toEqual([move, expect.any(Number)]);
  const promise = (id: string, partyId: string) => table.sara.post<Problem>(`/sips/${id}/commitments`, { partyId, words: 'Bokar en tid', dueOn: day(10) });
  async function takenBack(participation: string, unit: string): Promise<void> {
    const { items } = await table.sara.must(table.sara.get<{ items: { id: string; toUnitName: string; status: string; version: number }[] }>(`/participations/${participation}/consents`));
    const one = items.find(({ toUnitName, status }) => toUnitName === unit && status !== 'WITHDRAWN')!;
    await table.sara.must(table.sara.change('POST', `/consents/${one.id}/withdraw`, one.version));
  }

  test('a party taken back does not read again when the plan is consented to anew; who is named reads after a new call alone', async () => {
    const { sara, ali, eva } = table;
    const participation = await table.takeOn();
    const id = await table.sipOf(participation, 'answered');
    await takenBack(participation, 'AF Lund');
    await done(id, 'withdraw-consent');
    const clinic = await partyOf(id, 'Öppenvården');
    expect((await step(id, 'consent', { ...CONSENT, parties: [crypto.randomUUID()] })).body.errors?.[0]).toMatchObject({ field: 'parties.0', code: 'sip.unknown-party' });
    expect((await step(id, 'consent', { ...CONSENT, parties: [clinic.id] })).status).toBe(204);
    expect([(await ali.get(`/sips/${id}`)).status, (await eva.get(`/sips/${id}`)).status]).toEqual([404, 404]);
    expect((await table.see(sara, id)).parties.map(({ name, calledAt, answer, consentRuns }) => [name, calledAt, answer, consentRuns])).toEqual([
      ['AME Lund', null, null, null], ['Öppenvården', null, null, true], ['AF Lund', null, null, false],
    ]);
    await callSip(sara, id, table.gathering().meetingAt);
    expect([(await ali.get(`/sips/${id}`)).status, (await eva.get(`/sips/${id}`)).status]).toEqual([200, 404]);
    expect((await partyOf(id, 'AF Lund')).calledAt).toBeNull();
  });

  test('a party whose own consent was taken back gets no promise, and comes in again by a new consent and a call to the plan', async () => {
    const { sara, eva, units } = table;
    const participation = await table.takeOn();
    const id = await table.sipOf(participation, 'established');
    await takenBack(participation, 'AF Lund');
    const af = await partyOf(id, 'AF Lund');
    const refused = await promise(id, af.id);
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([409, 'sip.party-without-consent', expect.stringContaining('lägg till enheten igen')]);
    expect((await sara.must(sara.post<{ id: string }>(`/sips/${id}/parties`, { unitId: units.af }))).id).toBe(af.id);
    expect((await eva.get(`/sips/${id}`)).status).toBe(404);
    expect((await promise(id, af.id)).body.code).toBe('sip.party-uncalled');
    const again = await partyOf(id, 'AF Lund');
    expect(again).toMatchObject({ callable: true, consentRuns: true });
    await sara.must(sara.change('POST', `/sip-parties/${af.id}/call`, again.version));
    expect((await promise(id, af.id)).status).toBe(201);
    await answerSip(eva, id);
    expect((await eva.get(`/sips/${id}`)).status).toBe(200);
  });

  test('a party that comes when the plan stands is called to the plan, answers without a time, reads, and takes on what is asked', async () => {
    const { sara, ulla, units, see, inbox } = table;
    const id = await table.sipOf(await table.takeOn(), 'established');
    const { id: late } = await sara.must(sara.post<{ id: string }>(`/sips/${id}/parties`, { unitId: units.school }));
    expect((await promise(id, late)).body.code).toBe('sip.party-uncalled');
    await sara.must(sara.change('POST', `/sip-parties/${late}/call`, (await partyOf(id, 'Komvux')).version));
    expect((await sara.change<Problem>('POST', `/sip-parties/${late}/call`, (await partyOf(id, 'Komvux')).version)).body.code).toBe('sip.party-called');
    const { calls, counts } = await inbox(ulla);
    const call = calls.find(({ sipId }) => sipId === id)!;
    expect([call.calledTo, call.answer, counts.calls]).toEqual(['PLAN', null, 1]);
    const proposes = await ulla.change<Problem>('POST', `/sip-parties/${late}/answer`, call.version, { answer: 'NEW_TIME', proposedAt: `${day(3)}T09:00:00Z` });
    expect(proposes.body.errors?.[0]).toMatchObject({ field: 'answer', code: 'sip.no-time-to-propose' });
    await answerSip(ulla, id);
    expect((await see(ulla, id)).content).not.toBeNull();
    expect((await inbox(ulla)).calls).toEqual([]);
    expect((await promise(id, late)).status).toBe(201);
    await answerCommitments(ulla, id, 'accept');
    expect((await see(sara, id)).commitments.find(({ partyName }) => partyName === 'Komvux')!.status).toBe('ACCEPTED');
  });

  test('a consent is renewed while it runs, and the others read on; when it has run out the calls are gone with it', async () => {
    const { sara, ali, house } = table;
    const id = await table.sipOf(await table.takeOn(), 'established');
    const clinic = await partyOf(id, 'Öppenvården');
    expect((await table.see(sara, id)).moves).toContain('renew-consent');
    expect((await step(id, 'renew-consent', { ...CONSENT, validTo: day(320), parties: [clinic.id] })).status).toBe(204);
    expect(await table.see(sara, id)).toMatchObject({ status: 'ESTABLISHED', consentTo: day(320) });
    expect((await ali.get(`/sips/${id}`)).status).toBe(200);
    await underTheFloor(house, 'update app.sip set consent_given_on = current_date - 30, consent_to = current_date - 2 where id = $1 returning id', [id]);
    expect((await ali.get(`/sips/${id}`)).status).toBe(404);
    expect((await step(id, 'renew-consent', CONSENT)).status).toBe(204);
    expect((await ali.get(`/sips/${id}`)).status).toBe(404);
    expect((await table.see(sara, id)).parties.map(({ calledAt }) => calledAt)).toEqual([null, null, null]);
  });

  test('nobody is called to a day when the consent is over, more than a year on, or anew when it has left the project', async () => {
    const { sara, house, units } = table;
    const id = await table.sipOf(await table.takeOn(), 'answered');
    const meeting = { minutes: 60, form: 'PLACE', place: 'Här' };
    await step(id, 'renew-consent', { ...CONSENT, validTo: day(20) });
    expect((await step(id, 'call', { ...meeting, at: `${day(25)}T09:00:00Z` })).body.errors?.[0]).toMatchObject({ field: 'at', code: 'sip.meeting-after-consent' });
    expect((await step(id, 'call', { ...meeting, at: `${day(400)}T09:00:00Z` })).body.errors?.[0]).toMatchObject({ field: 'at', code: 'sip.too-far-ahead' });
    const gone = 'delete from app.project_partner q using app.unit u, app.branch b where u.id = $1 and b.id = u.branch_id and q.organisation_id = b.organisation_id returning q.project_id, q.organisation_id';
    const [partner] = await underTheFloor<{ project_id: string; organisation_id: string }>(house, gone, [units.af]);
    await callSip(sara, id, `${day(9)}T09:00:00Z`);
    expect((await table.see(sara, id)).parties.map(({ name, calledAt }) => [name, calledAt !== null])).toEqual([['AME Lund', true], ['Öppenvården', true], ['AF Lund', false]]);
    await underTheFloor(house, "insert into app.project_partner (project_id, organisation_id, role) values ($1, $2, 'MEMBER') returning project_id", [partner!.project_id, partner!.organisation_id]);
  });

  test('closing asks what becomes of the promises: accepted ones go on, and stay in hand until they are kept; nobody takes anything on in a closed plan', async () => {
    const { sara, ali, eva, inbox } = table;
    const id = await table.sipOf(await table.takeOn(), 'established');
    await answerCommitments(ali, id, 'accept');
    const asked = (await inbox(eva)).commitments.find(({ sipId }) => sipId === id)!;
    const unsaid = await step(id, 'close', { reason: 'Målen är nådda' });
    expect(unsaid.body.errors?.[0]).toMatchObject({ field: 'promises', code: 'sip.promises-open' });
    expect((await step(id, 'close', { reason: 'Målen är nådda', promises: 'GO_ON' })).status).toBe(204);
    expect((await table.see(sara, id)).commitments.map(({ partyName, status }) => `${partyName} ${status}`).sort()).toEqual(['AF Lund DROPPED', 'AME Lund DROPPED', 'null DROPPED', 'Öppenvården ACCEPTED'].sort());
    expect((await eva.change('POST', `/commitments/${asked.id}/accept`, asked.version + 1)).status).toBe(409);
    const inHand = async () => (await sara.must(sara.get<SipsInHand>('/sips'))).items.map((item) => item.id);
    expect(await inHand()).toContain(id);
    await answerCommitments(ali, id, 'finish');
    expect(await inHand()).not.toContain(id);
  });

  test('a need, a meeting, a promise and a follow-up keep within their bounds, one plan runs at a time, and a goal with promises stays', async () => {
    const { sara } = table;
    const participation = await table.takeOn();
    const begin = (needOn: string) => sara.post<Problem>(`/participations/${participation}/sips`, { cause: 'NEED', needOn });
    expect((await begin(day(-2000))).body.errors?.[0]).toMatchObject({ field: 'needOn', code: 'sip.need-too-old' });
    const id = await table.sipOf(participation, 'answered');
    expect((await begin(TODAY)).body).toMatchObject({ code: 'sip.open-already', detail: expect.stringContaining('fliken SIP') });
    const { parties } = await table.see(sara, id);
    const held = (heldOn: string) => step(id, 'hold', { heldOn, parties: parties.map((party) => ({ partyId: party.id, attended: 'ATTENDED' })) });
    expect((await held(TODAY)).body.errors?.[0]).toMatchObject({ field: 'heldOn', code: 'sip.held-before-meeting' });
    expect((await step(id, 'establish', { overallResponsible: 'REGION' })).body).toMatchObject({ code: 'sip.not-now', detail: expect.stringContaining('Nästa steg är mötet') });
    const far = await sara.post<Problem>(`/sips/${id}/commitments`, { words: 'Ringer', dueOn: day(800) });
    expect(far.body.errors?.[0]).toMatchObject({ field: 'dueOn', code: 'sip.too-far-ahead' });
    await callSip(sara, id, soon());
    expect((await held(dayAt(soon()))).status).toBe(204);
    const write = async (goals: object[]) => sara.change<Problem>('PATCH', `/sips/${id}/content`, (await table.see(sara, id)).content!.version, { goals });
    await write([{ words: 'Sova', term: 'LONG' }]);
    const goal = (await table.see(sara, id)).content!.goals[0]!;
    await sara.must(sara.post(`/sips/${id}/commitments`, { partyId: parties[1]!.id, goalId: goal.id, words: 'Sömnskola', dueOn: day(10) }));
    expect((await write([{ words: 'Sova', term: 'LONG' }])).body).toMatchObject({ code: 'sip.goal-promised', detail: expect.stringContaining('Sömnskola') });
    expect((await write([{ ...goal, words: 'Sova hela natten' }])).status).toBe(204);
    expect((await step(id, 'establish', { overallResponsible: 'REGION', followUpOn: day(800) })).body.errors?.[0]).toMatchObject({ field: 'followUpOn', code: 'sip.too-far-ahead' });
    expect((await step(id, 'establish', { overallResponsible: 'REGION', followUpOn: day(60) })).status).toBe(204);
    const { commitments } = await table.see(sara, id);
    for (const one of commitments) await sara.must(sara.change('POST', `/commitments/${one.id}/drop`, one.version, { reason: 'Behövs inte' }));
    expect((await step(id, 'follow-up', { followedUpOn: TODAY, followUpOn: day(90) })).body.code).toBe('sip.needs-commitment');
  });
});
