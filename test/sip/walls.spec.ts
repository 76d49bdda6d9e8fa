import { beforeAll, describe, expect, test } from '@jest/globals';
import type { SipConsentWithdrawn, SipInbox, SipView } from '#sip';
import { answerCommitments, answerSip, beginSip, callSip, dayAt, prepareSip, soon } from '../../apps/cli/src/demo/sip.journey.js';
import { accountOf, enrol } from '../../apps/cli/src/demo/participation.journey.js';
import { day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { layTheTable, type Table } from './ground.js';

type Problem = { code: string };

describe('A party of a SIP sees that SIP and nothing else', () => {
  let table: Table;
  beforeAll(async () => {
    table = await layTheTable();
  });

  test('before it is called a unit sees nothing; called it sees when, where and about whom; answered it reads the plan', async () => {
    const { ali, see } = table;
    const id = await table.sipOf(await table.takeOn(), 'prepared');
    expect((await ali.get(`/sips/${id}`)).status).toBe(404);
    await callSip(table.sara, id, table.gathering().meetingAt);
    const called = await see(ali, id);
    expect(called).toMatchObject({ content: null, commitments: [], editions: [], preparing: false, moves: [], meetingPlace: 'Samlingssalen', parties: [{ name: 'Öppenvården', own: true }] });
    expect(called.personName).toMatch(/\S+ \S+/);
    await answerSip(ali, id);
    expect(await see(ali, id)).toMatchObject({ content: { ownWords: table.gathering().ownWords }, parties: [{ name: 'AME Lund' }, { name: 'Öppenvården' }, { name: 'AF Lund' }] });
  });

  test('a party reads nothing else of the person: no participation, plan, note, intervention or consent', async () => {
    const participation = await table.takeOn();
    const id = await table.sipOf(participation, 'established');
    const { ali } = table;
    expect((await table.see(ali, id)).content).not.toBeNull();
    for (const part of ['', '/plans', '/notes', '/interventions', '/consents', '/steps', '/sips', '/bridges']) {
      expect([part, (await ali.get<{ items?: unknown[] }>(`/participations/${participation}${part}`)).status]).toEqual([part, 404]);
    }
    expect((await ali.must(ali.get<{ items: unknown[] }>('/participations'))).items).toEqual([]);
  });

  test('a unit that nobody called sees nothing, though it is of the same project', async () => {
    const id = await table.sipOf(await table.takeOn(), 'established');
    expect((await table.ulla.get(`/sips/${id}`)).status).toBe(404);
    expect(await table.inbox(table.ulla)).toEqual({ calls: [], commitments: [], counts: { calls: 0, asked: 0, late: 0 } });
  });

  test('who cannot come reads its own commitment and no more', async () => {
    const { sara, ali, eva, see } = table;
    const id = await table.sipOf(await table.takeOn(), 'called', soon());
    await answerSip(ali, id);
    await answerSip(eva, id, 'CANNOT');
    const { version, parties } = await see(sara, id);
    await sara.must(sara.change('POST', `/sips/${id}/hold`, version, { heldOn: dayAt(soon()), parties: parties.map((party) => ({ partyId: party.id, attended: party.answer === 'CANNOT' ? 'APOLOGISED' : 'ATTENDED' })) }));
    await sara.must(sara.change('PATCH', `/sips/${id}/content`, (await see(sara, id)).content!.version, { goals: [{ words: 'Komma igång', term: 'SHORT' }] }));
    for (const party of parties) await sara.must(sara.post(`/sips/${id}/commitments`, { partyId: party.id, words: `Uppgift för ${party.name}`, dueOn: day(5) }));
    await sara.must(sara.change('POST', `/sips/${id}/establish`, version + 1, { overallResponsible: 'MUNICIPALITY' }));
    expect(await see(eva, id)).toMatchObject({ content: null, editions: [], commitments: [{ words: 'Uppgift för AF Lund', moves: ['accept', 'decline'] }] });
    await answerCommitments(eva, id, 'accept');
    expect((await see(sara, id)).commitments.find(({ partyName }) => partyName === 'AF Lund')!.status).toBe('ACCEPTED');
  });

  test('a consent taken back stops every party at once, and the one who prepares is told what remains', async () => {
    const { sara, ali, eva, see } = table;
    const participation = await table.takeOn();
    const id = await table.sipOf(participation, 'established');
    await answerCommitments(ali, id, 'accept');
    const { version } = await see(sara, id);
    const { body } = await sara.change<SipConsentWithdrawn>('POST', `/sips/${id}/withdraw-consent`, version);
    expect(body.stops).toEqual(['Öppenvården', 'AF Lund']);
    expect(body.remains.map(({ partyName }) => partyName).sort()).toEqual(['AF Lund', 'AME Lund', null, 'Öppenvården'].sort());
    for (const party of [ali, eva]) {
      expect((await party.get(`/sips/${id}`)).status).toBe(404);
      const inbox = await table.inbox(party);
      expect([...inbox.calls, ...inbox.commitments].filter((row) => row.sipId === id)).toEqual([]);
    }
    expect(await see(sara, id)).toMatchObject({ status: 'CONSENT_WITHDRAWN', content: { ownWords: table.gathering().ownWords }, moves: ['consent'], parties: [{ consentRuns: null }, { consentRuns: false }, { consentRuns: false }] });
    const { items } = await sara.must(sara.get<{ items: { kind: string; status: string }[] }>(`/participations/${participation}/consents`));
    expect(items.map(({ kind, status }) => `${kind} ${status}`)).toEqual(['SIP WITHDRAWN', 'SIP WITHDRAWN']);
  });

  test('a consent taken back for one unit alone stops that unit, and the others go on', async () => {
    const { sara, ali, eva } = table;
    const participation = await table.takeOn();
    const id = await table.sipOf(participation, 'answered');
    const { items } = await sara.must(sara.get<{ items: { id: string; toUnitName: string; version: number }[] }>(`/participations/${participation}/consents`));
    const one = items.find(({ toUnitName }) => toUnitName === 'AF Lund')!;
    await sara.must(sara.change('POST', `/consents/${one.id}/withdraw`, one.version));
    expect([(await eva.get(`/sips/${id}`)).status, (await ali.get(`/sips/${id}`)).status]).toEqual([404, 200]);
  });

  test('a protected person is named to one alone, and the call carries no name', async () => {
    const { sara, units, house, ali, see } = table;
    const person = { ...table.somebody() };
    const { id: participation } = await enrol(sara, person, { projectId: table.projectId, unitId: units.ame, startsOn: day(-10) });
    const named = await beginSip(sara, participation, table.gathering());
    expect((await see(sara, named)).personName).toBe(`${person.givenName} ${person.familyName}`);
    await sara.must(sara.post(`/participations/${participation}/protection`, { level: 'SECRECY_MARKING', safeChannel: 'Via handläggaren' }));
    expect((await see(sara, named)).personName).toBeNull();
    await sara.must(sara.change('POST', `/sips/${named}/cancel`, (await see(sara, named)).version, { reason: 'Börjar om' }));
    const id = await beginSip(sara, participation, table.gathering());
    await sara.must(sara.change('POST', `/sips/${id}/consent`, 1, { form: 'ORAL', givenOn: TODAY, validTo: NEXT_YEAR }));
    expect((await sara.post<Problem>(`/sips/${id}/parties`, { unitId: units.clinic })).body.code).toBe('consent.protected-needs-person');
    const { welcome } = await import('../../apps/cli/src/demo/organisations.journey.js');
    const amina = await welcome(house.founder, 'Amina', 'amina@example.se', { role: 'SIP_PARTY', unitId: units.clinic, validTo: NEXT_YEAR });
    for (const party of [{ unitId: units.ame }, { unitId: units.clinic, accountId: await accountOf(amina) }]) await sara.must(sara.post(`/sips/${id}/parties`, party));
    await sara.must(sara.change('PATCH', `/sips/${id}/content`, 1, { agenda: [{ words: 'Boendet', source: 'OWN' }] }));
    await callSip(sara, id, `${day(4)}T09:00:00Z`);
    expect((await see(amina, id)).personName).toBeNull();
    expect((await ali.get(`/sips/${id}`)).status).toBe(404);
    expect((await table.inbox(ali)).calls.filter((call) => call.sipId === id)).toEqual([]);
  });

  test('begins FST-18 Försäkringskassan is invited once the insured has consented, with the rule that asks for it', async () => {
    const { sara, units, folke, see } = table;
    const id = await table.sipOf(await table.takeOn(), 'begun');
    await prepareSip(sara, id, table.gathering({ units: [{ unitId: units.ame }, { unitId: units.clinic }, { unitId: units.fk }] }));
    expect((await see(sara, id)).lacksForCall).toEqual(['sip.needs-time', 'sip.needs-insured-consent']);
    const fk = (await see(sara, id)).parties.find(({ unitId }) => unitId === units.fk)!;
    await sara.must(sara.change('PATCH', `/sip-parties/${fk.id}`, fk.version, { insuredConsentOn: TODAY }));
    await callSip(sara, id, `${day(4)}T09:00:00Z`);
    await answerSip(folke, id);
    const own = (await see(folke, id)).parties.find(({ own: mine }) => mine)!;
    expect(own).toMatchObject({ kind: 'SOCIAL_INSURANCE', calling: 'INVITED', insuredConsentOn: TODAY, insuredConsentSource: 'Socialförsäkringsbalken 30 kap. 10 §' });
    await folke.must(folke.change('POST', `/sip-parties/${own.id}/contribution`, own.version, { words: 'Så fungerar förebyggande sjukpenning.' }));
    expect((await see(sara, id)).parties.find(({ unitId }) => unitId === units.fk)!.contribution).toBe('Så fungerar förebyggande sjukpenning.');
  });

  test('begins FST-17 Arbetsförmedlingen is invited, takes part and contributes what it knows', async () => {
    const { sara, eva, see } = table;
    const id = await table.sipOf(await table.takeOn(), 'held');
    const af = (await see(eva, id)).parties.find(({ own }) => own)!;
    await eva.must(eva.change('POST', `/sip-parties/${af.id}/contribution`, af.version, { words: 'Stöd och matchning kan börja i mars.' }));
    expect((await see(sara, id)).parties.find(({ kind }) => kind === 'EMPLOYMENT_SERVICE')).toMatchObject({ calling: 'INVITED', attended: 'ATTENDED', contribution: 'Stöd och matchning kan börja i mars.' });
    const other = (await see(eva, id)).parties.find(({ own }) => !own)!;
    expect((await eva.change('POST', `/sip-parties/${other.id}/contribution`, other.version, { words: 'I annans namn' })).status).toBe(404);
  });

  test('the counters of the inbox are as many as the lists behind them', async () => {
    const { ali, eva } = table;
    for (const party of [ali, eva]) {
      const inbox: SipInbox = await table.inbox(party);
      expect(inbox.counts).toEqual({
        calls: inbox.calls.filter(({ answer }) => answer === null).length,
        asked: inbox.commitments.filter(({ status }) => status === 'SENT').length,
        late: inbox.commitments.filter(({ status, dueOn }) => status === 'ACCEPTED' && dueOn < TODAY).length,
      });
      expect(inbox.commitments.length).toBeGreaterThan(0);
    }
  });

  test('coordinators see figures once there are five SIPs, and no SIP', async () => {
    const { karin, projectId } = table;
    const id = await table.sipOf(await table.takeOn(), 'established');
    const told = await karin.must(karin.get<Record<string, number>>(`/sip-figures?project=${projectId}`));
    expect(told).toMatchObject({ sips: expect.any(Number), promised: expect.any(Number), present: expect.any(Number), medianDaysToMeeting: 0 });
    expect(told['sips']).toBeGreaterThanOrEqual(5);
    expect(told['accepted']! + told['declined']!).toBeLessThanOrEqual(told['promised']!);
    expect((await karin.get<SipView>(`/sips/${id}`)).status).toBe(403);
    expect((await karin.get(`/sip-figures?project=${crypto.randomUUID()}`)).status).toBe(404);
  });
});
