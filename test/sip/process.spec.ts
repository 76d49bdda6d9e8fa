import { beforeAll, describe, expect, test } from '@jest/globals';
import type { SipList, SipsInHand, SipView } from '#sip';
import { answerCommitments, answerSip, beginSip, callSip, dayAt, establishSip, soon } from '../../apps/cli/src/demo/sip.journey.js';
import { agreePlan } from '../../apps/cli/src/demo/plans.journey.js';
import { assessStep } from '../../apps/cli/src/demo/progress.journey.js';
import { day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { layTheTable, type Table } from './ground.js';

type Problem = { code: string; errors?: { field: string; code: string }[]; differences?: { field: string; yours: unknown; theirs: unknown }[] };

describe('A SIP from need to follow-up', () => {
  let table: Table;
  beforeAll(async () => {
    table = await layTheTable();
  });

  test('begins FST-21 consent comes first: nobody is named and nobody is called before it', async () => {
    const { sara, units, see } = table;
    const id = await table.sipOf(await table.takeOn(), 'begun');
    expect(await see(sara, id)).toMatchObject({ status: 'NEED_IDENTIFIED', legalBase: expect.stringContaining('10 kap. 8–9 §§'), moves: ['ask-consent', 'consent', 'decline', 'refuse', 'cancel'] });
    expect((await sara.post<Problem>(`/sips/${id}/parties`, { unitId: units.clinic })).body.code).toBe('sip.needs-consent');
    expect((await sara.change<Problem>('POST', `/sips/${id}/call`, 1, { at: `${day(3)}T09:00:00Z`, minutes: 60, form: 'PLACE', place: 'Här' })).body.code).toBe('sip.not-now');
    const tooLong = await sara.change<Problem>('POST', `/sips/${id}/consent`, 1, { form: 'ORAL', givenOn: TODAY, validTo: day(400) });
    expect([tooLong.status, tooLong.body.errors?.[0]]).toMatchObject([422, { field: 'validTo', code: 'sip.consent-too-long' }]);
  });

  test('begins FST-21 a call asks for agenda, municipality and region', async () => {
    const { sara, units, see } = table;
    const id = await table.sipOf(await table.takeOn(), 'begun');
    await sara.must(sara.change('POST', `/sips/${id}/consent`, 1, { form: 'ORAL', givenOn: TODAY, validTo: NEXT_YEAR }));
    await sara.must(sara.change('PATCH', `/sips/${id}/content`, 1, { agenda: [] }));
    const lacks = async () => (await see(sara, id)).lacksForCall;
    expect(await lacks()).toEqual(['sip.needs-time', 'sip.needs-agenda', 'sip.needs-municipality', 'sip.needs-region']);
    await sara.must(sara.post(`/sips/${id}/parties`, { unitId: units.ame }));
    await sara.must(sara.change('PATCH', `/sips/${id}/content`, 2, { agenda: [{ words: 'Sommaren', source: 'OWN' }] }));
    const { version } = await see(sara, id);
    const refused = await sara.change<Problem>('POST', `/sips/${id}/call`, version, { at: `${day(3)}T09:00:00Z`, minutes: 60, form: 'PLACE', place: 'Här' });
    expect([refused.status, refused.body.code]).toEqual([409, 'sip.needs-region']);
    await sara.must(sara.post(`/sips/${id}/parties`, { unitId: units.clinic }));
    await sara.must(sara.change('POST', `/sips/${id}/call`, version, { at: `${day(3)}T09:00:00Z`, minutes: 60, form: 'PLACE', place: 'Här' }));
    expect(await see(sara, id)).toMatchObject({ status: 'CALLED', meetingAt: `${day(3)}T09:00:00.000Z`, parties: [{ calling: 'CALLED' }, { calling: 'CALLED' }] });
  });

  test('begins FST-21 each party answers: comes, another time, cannot', async () => {
    const { sara, ali, eva, see, inbox } = table;
    const id = await table.sipOf(await table.takeOn(), 'called');
    expect((await inbox(ali)).calls.find((call) => call.sipId === id)).toMatchObject({ answer: null, unitName: 'Öppenvården', fromBranch: 'Arbetsmarknad, Lunds kommun' });
    await answerSip(ali, id);
    const call = (await inbox(eva)).calls.find((one) => one.sipId === id)!;
    const without = await eva.change<Problem>('POST', `/sip-parties/${call.partyId}/answer`, call.version, { answer: 'NEW_TIME' });
    expect([without.status, without.body.errors?.[0]?.field]).toEqual([422, 'proposedAt']);
    await answerSip(eva, id, 'NEW_TIME', { proposedAt: `${day(9)}T12:00:00Z`, words: 'Vi kan inte på morgonen' });
    const { parties } = await see(sara, id);
    expect(parties.map(({ name, answer }) => [name, answer])).toEqual([['AME Lund', null], ['Öppenvården', 'COMES'], ['AF Lund', 'NEW_TIME']]);
    await callSip(sara, id, `${day(9)}T12:00:00Z`);
    expect((await see(sara, id)).parties.map(({ answer }) => answer)).toEqual([null, null, null]);
    await answerSip(eva, id, 'CANNOT', { words: 'Vi har ingen som kan' });
    expect((await see(sara, id)).parties[2]).toMatchObject({ answer: 'CANNOT', answerWords: 'Vi har ingen som kan' });
  });

  test('begins FST-21 minutes become commitments: accepted, declined with a reason, done, and each follow-up makes an edition', async () => {
    const { sara, samir, ali, eva, see, inbox } = table;
    const id = await table.sipOf(await table.takeOn(), 'held');
    expect((await inbox(ali)).commitments).toEqual([]);
    await establishSip(sara, id, day(60));
    expect(await see(sara, id)).toMatchObject({ status: 'ESTABLISHED', edition: 1, overallResponsible: 'REGION', editions: [{ no: 1, content: { question: table.gathering().question } }] });
    await answerCommitments(ali, id, 'accept');
    const asked = (await inbox(eva)).commitments.find((one) => one.sipId === id)!;
    expect((await eva.change<Problem>('POST', `/commitments/${asked.id}/decline`, asked.version, {})).status).toBe(422);
    await answerCommitments(eva, id, 'decline', { reason: 'Personen är inte inskriven hos oss' });
    await answerCommitments(ali, id, 'finish');
    await answerCommitments(samir, id, 'accept');
    const own = (await see(sara, id)).commitments.find(({ partyId }) => partyId === null)!;
    await sara.must(sara.change('POST', `/commitments/${own.id}/accept`, own.version));
    const { version, commitments } = await see(sara, id);
    expect(commitments.map(({ partyName, status }) => `${partyName} ${status}`).sort()).toEqual(['AF Lund DECLINED', 'AME Lund ACCEPTED', 'null ACCEPTED', 'Öppenvården DONE']);
    expect(commitments.find(({ partyName }) => partyName === 'AF Lund')!.reason).toBe('Personen är inte inskriven hos oss');
    await sara.must(sara.change('POST', `/sips/${id}/follow-up`, version, { followedUpOn: TODAY, followUpOn: day(120) }));
    expect(await see(sara, id)).toMatchObject({ status: 'FOLLOWED_UP', edition: 2, followUpOn: day(120), editions: [{ no: 2 }, { no: 1 }] });
  });

  test('nobody promises for another: who carries the case cannot accept for the clinic', async () => {
    const { sara, see } = table;
    const id = await table.sipOf(await table.takeOn(), 'established');
    const asked = (await see(sara, id)).commitments.find(({ partyName }) => partyName === 'Öppenvården')!;
    expect(asked.moves).toEqual([]);
    expect((await sara.change('POST', `/commitments/${asked.id}/accept`, asked.version)).status).toBe(404);
  });

  test('begins FST-21 a plan asks for the overall responsible, a goal, an action with who answers for it, and a day of follow-up', async () => {
    const { sara, see } = table;
    const id = await table.sipOf(await table.takeOn(), 'answered', soon());
    const { version, parties } = await see(sara, id);
    await sara.must(sara.change('POST', `/sips/${id}/hold`, version, { heldOn: dayAt(soon()), parties: parties.map((party) => ({ partyId: party.id, attended: 'ATTENDED' })) }));
    const refused = await sara.change<Problem>('POST', `/sips/${id}/establish`, version + 1, { overallResponsible: 'MUNICIPALITY' });
    expect([refused.status, refused.body.code]).toEqual([409, 'sip.needs-goal']);
    expect((await see(sara, id)).lacksForPlan).toEqual(['sip.needs-overall-responsible', 'sip.needs-goal', 'sip.needs-commitment', 'sip.needs-follow-up']);
  });

  test('begins FST-21 notice of discharge starts a clock of three days, and the source of the three is told', async () => {
    const { sara, see } = table;
    const participation = await table.takeOn();
    const id = await beginSip(sara, participation, table.gathering(), day(-1));
    expect(await see(sara, id)).toMatchObject({ cause: 'DISCHARGE', noticeOn: day(-1), callDueOn: day(2), legalBase: expect.stringContaining('2017:612') });
    const terms = (await sara.must(sara.get<{ items: { id: string; code: string; days: number; source: string; version: number }[] }>('/sip-terms'))).items;
    const term = terms.find(({ code }) => code === 'CALL_AFTER_NOTICE')!;
    expect(term).toMatchObject({ days: 3, source: expect.stringContaining('2017:612') });
    expect((await sara.change('PATCH', `/sip-terms/${term.id}`, term.version, { days: 5, source: 'Lokal rutin' })).status).toBe(403);
    const { founder } = table.house;
    await founder.must(founder.change('PATCH', `/sip-terms/${term.id}`, term.version, { days: 5, source: 'Lokal rutin' }));
    const { panels } = await sara.must(sara.get<{ panels: { key: string; items: { participationId: string; on: string }[] }[] }>('/my-day'));
    expect(panels.find(({ key }) => key === 'sipCall')?.items).toContainEqual(expect.objectContaining({ participationId: participation, on: day(2) }));
    const later = await beginSip(sara, await table.takeOn(), table.gathering(), day(-1));
    expect((await see(sara, later)).callDueOn).toBe(day(4));
    await founder.must(founder.change('PATCH', `/sip-terms/${term.id}`, term.version + 1, { days: 3, source: term.source }));
  });

  test('two write in one SIP: the second is told field by field what differs', async () => {
    const { sara, see } = table;
    const id = await table.sipOf(await table.takeOn(), 'begun');
    const { content } = await see(sara, id);
    await sara.must(sara.change('PATCH', `/sips/${id}/content`, content!.version, { situation: 'Det ena', resources: 'Vänner' }));
    const second = await sara.change<Problem>('PATCH', `/sips/${id}/content`, content!.version, { situation: 'Det andra', resources: 'Vänner' });
    expect([second.status, second.body.differences]).toEqual([412, [{ field: 'situation', yours: 'Det andra', theirs: 'Det ena' }]]);
  });

  test('begins FST-21 the agenda is prefilled out of the agreed plan, the step and the interventions of the own file, and out of the gaps the person stands in', async () => {
    const { sara, ali, see } = table;
    const participation = await table.takeOn();
    await agreePlan(sara, participation, { agreedOn: TODAY, agreedHow: 'IN_PERSON', reviewOn: day(60) });
    await assessStep(sara, participation, { position: 2, assessedOn: TODAY });
    const id = await table.sipOf(participation, 'begun');
    const { agenda } = (await see(sara, id)).content!;
    expect(new Set(agenda.map(({ source }) => source))).toEqual(new Set(['PLAN', 'STEP', 'GAP']));
    expect(agenda.filter(({ source }) => source === 'GAP').map(({ words }) => words)).toEqual(['Ingen insats pågår: vad kan börja?', 'Hur håller vi kontakten?']);
    expect(agenda.every(({ words }) => words.length > 1)).toBe(true);
    expect((await sara.must(sara.get<{ items: object[] }>(`/sips/${id}/agenda-suggestions`))).items).toEqual(agenda);
    await sara.must(sara.post(`/participations/${participation}/gap-actions`, { kind: 'NO_INTERVENTION', taken: 'PAUSE', pauseTo: day(20), words: 'Väntar på operation' }));
    await sara.must(sara.change('POST', `/sips/${id}/cancel`, 1, { reason: 'Börjar om' }));
    const later = (await see(sara, await table.sipOf(participation, 'begun'))).content!.agenda;
    expect(later.map(({ words }) => words)).not.toContain('Ingen insats pågår: vad kan börja?');
    expect((await ali.get(`/sips/${id}/agenda-suggestions`)).status).toBe(403);
  });

  test('a unit that left the project gets no commitment, and the way forward is told', async () => {
    const { sara, see, house, units } = table;
    const id = await table.sipOf(await table.takeOn(), 'answered');
    const af = (await see(sara, id)).parties.find(({ unitId }) => unitId === units.af)!;
    await house.owner.query('set role samsteg_law');
    const away = `delete from app.project_partner q using app.unit u, app.branch b where u.id = $1 and b.id = u.branch_id and q.organisation_id = b.organisation_id returning q.project_id, q.organisation_id`;
    const { rows } = await house.owner.query<{ project_id: string; organisation_id: string }>(away, [units.af]);
    await house.owner.query('reset role');
    const refused = await sara.post<Problem & { detail: string }>(`/sips/${id}/commitments`, { partyId: af.id, words: 'Boka ett möte', dueOn: day(10) });
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([409, 'sip.unit-left-project', 'AF Lund är inte längre med i projektet. Välj en annan part, eller lägg till någon därifrån med namn som utomstående.']);
    const made = await sara.must(sara.post<{ id: string }>(`/sips/${id}/parties`, { name: 'Eva på Arbetsförmedlingen', kind: 'EMPLOYMENT_SERVICE' }));
    expect((await sara.post(`/sips/${id}/commitments`, { partyId: made.id, words: 'Boka ett möte', dueOn: day(10) })).status).toBe(201);
    await house.owner.query('set role samsteg_law');
    await house.owner.query("insert into app.project_partner (project_id, organisation_id, role) values ($1, $2, 'MEMBER')", [rows[0]!.project_id, rows[0]!.organisation_id]);
    await house.owner.query('reset role');
  });

  test('the list of the person tells where each SIP stands', async () => {
    const { sara } = table;
    const participation = await table.takeOn();
    await table.sipOf(participation, 'established');
    const { items } = await sara.must(sara.get<SipList>(`/participations/${participation}/sips`));
    expect(items).toMatchObject([{ status: 'ESTABLISHED', overallResponsible: 'REGION', openCommitments: 4, followUpOn: day(60) }]);
  });

  test('prepared for nobody: who only reads a case begins no SIP', async () => {
    const participation = await table.takeOn();
    const { samir, eva } = table;
    expect((await samir.post(`/participations/${participation}/sips`, { cause: 'NEED', needOn: TODAY })).status).toBe(403);
    expect((await eva.post(`/participations/${participation}/sips`, { cause: 'NEED', needOn: TODAY })).status).toBe(403);
    const id = await table.sipOf(participation, 'begun');
    expect((await samir.change<SipView>('POST', `/sips/${id}/consent`, 1, { form: 'ORAL', givenOn: TODAY, validTo: NEXT_YEAR })).status).toBe(404);
  });

  test('the unit has its SIPs in hand by their next day, until they are over; those it is called to are not among them', async () => {
    const { sara, samir, ali } = table;
    const [called, agreed, over] = [await table.sipOf(await table.takeOn(), 'called'), await table.sipOf(await table.takeOn(), 'established'), await table.sipOf(await table.takeOn(), 'begun')];
    await sara.must(sara.change('POST', `/sips/${over}/cancel`, 1, { reason: 'Personen flyttade' }));
    for (const visitor of [sara, samir]) {
      const { items } = await visitor.must(visitor.get<SipsInHand>('/sips'));
      expect(items.find(({ id }) => id === called)).toMatchObject({ status: 'CALLED', lateCommitments: 0, meetingAt: expect.stringContaining(day(7)) });
      expect(items.find(({ id }) => id === agreed)).toMatchObject({ status: 'ESTABLISHED', followUpOn: day(60) });
      expect(items.map(({ id }) => id)).not.toContain(over);
      expect(items.map(({ id }) => id).indexOf(called)).toBeLessThan(items.map(({ id }) => id).indexOf(agreed));
    }
    expect((await ali.must(ali.get<SipsInHand>('/sips'))).items).toEqual([]);
  });
});
