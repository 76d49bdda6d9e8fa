import { beforeAll, describe, expect, test } from '@jest/globals';
import type { SipKnowledgeFigures, SipView } from '#sip';
import { answerCommitments, answerSip, approveForPerson, approveSip, beginSip, callSip, dayAt, followUpSip, prepareSip, soon, tellAtSip } from '../../apps/cli/src/demo/sip.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { layTheTable, type Table } from './ground.js';

type Problem = { code: string; errors?: { field: string; code: string }[] };
const ownParty = ({ parties }: SipView) => parties.find(({ own }) => own)!;

describe('What the parties bring to a SIP', () => {
  let table: Table;
  beforeAll(async () => {
    table = await layTheTable();
  });

  test('FST-17 Arbetsförmedlingen is invited, tells who comes, contributes, and what it knows is logged thing by thing and counted for the project', async () => {
    const { sara, eva, ulla, karin, projectId, see } = table;
    const id = await table.sipOf(await table.takeOn(), 'called');
    await answerSip(eva, id, 'COMES', { contactName: 'Eva Lindgren', contactRole: 'Arbetsförmedlare', contact: '010-000 00 00' });
    const af = ownParty(await see(eva, id));
    expect(af).toMatchObject({ kind: 'EMPLOYMENT_SERVICE', calling: 'INVITED', contactName: 'Eva Lindgren', contactRole: 'Arbetsförmedlare', contact: '010-000 00 00', speaks: true });
    await eva.must(eva.change('POST', `/sip-parties/${af.id}/contribution`, af.version, { words: 'Stöd och matchning kan börja i mars.' }));
    await tellAtSip(eva, id, 'LABOUR_MARKET', 'Två verkstäder tar emot för arbetsprövning.');
    await tellAtSip(eva, id, 'SUPPORT', 'Särskild stödperson kan följa med från första dagen.');
    const { knowledge, parties } = await see(sara, id);
    expect(parties.find(({ kind }) => kind === 'EMPLOYMENT_SERVICE')!.contribution).toBe('Stöd och matchning kan börja i mars.');
    expect(knowledge.map(({ partyName, topic, words, toldOn, writtenByName, own }) => [partyName, topic, words, toldOn, writtenByName, own])).toEqual([
      ['AF Lund', 'LABOUR_MARKET', 'Två verkstäder tar emot för arbetsprövning.', TODAY, 'Eva', false],
      ['AF Lund', 'SUPPORT', 'Särskild stödperson kan följa med från första dagen.', TODAY, 'Eva', false],
    ]);
    const late = await eva.post<Problem>(`/sip-parties/${af.id}/knowledge`, { topic: 'RULES', words: 'I morgon', toldOn: day(1) });
    expect([late.status, late.body.errors?.[0]]).toMatchObject([422, { field: 'toldOn', code: 'day.in-the-future' }]);
    expect((await eva.post<Problem>(`/sip-parties/${af.id}/knowledge`, { topic: 'SECRET', words: 'Fel ämne' })).body.errors?.[0]?.field).toBe('topic');
    for (const other of [sara, ulla]) expect((await other.post(`/sip-parties/${af.id}/knowledge`, { topic: 'RULES', words: 'I annans namn' })).status).toBe(404);
    expect((await sara.ask('DELETE', `/sip-knowledge/${knowledge[0]!.id}`)).status).toBe(404);
    await eva.must(eva.ask('DELETE', `/sip-knowledge/${knowledge[0]!.id}`));
    expect((await see(sara, id)).knowledge.map(({ topic }) => topic)).toEqual(['SUPPORT']);

    const figures = () => karin.must(karin.get<SipKnowledgeFigures>(`/sip-knowledge-figures?project=${projectId}`));
    expect((await figures()).items).toEqual([]);
    for (let n = 0; n < 4; n += 1) await tellAtSip(eva, await table.sipOf(await table.takeOn(), 'answered'), 'SUPPORT', 'Så söker man stödet.');
    expect(await figures()).toEqual({ items: [{ partyKind: 'EMPLOYMENT_SERVICE', topic: 'SUPPORT', items: 5, meetings: 5 }], least: 5 });
    expect((await sara.get(`/sip-knowledge-figures?project=${projectId}`)).status).toBe(403);
  });

  describe('Försäkringskassan', () => {
    const withFk = async (): Promise<{ id: string; fk: () => Promise<SipView['parties'][number]>; participation: string }> => {
      const { sara, units, see } = table;
      const participation = await table.takeOn();
      const id = await beginSip(sara, participation, table.gathering());
      await prepareSip(sara, id, table.gathering({ units: [units.ame, units.clinic, units.fk].map((unitId) => ({ unitId })) }));
      return { id, participation, fk: async () => (await see(sara, id)).parties.find(({ unitId }) => unitId === units.fk)! };
    };
    const invite = async (id: string, at = `${day(4)}T09:00:00Z`) => callSip(table.sara, id, at);
    const consentTo = async ({ id, version }: { id: string; version: number }, asked: object = { insuredConsentOn: TODAY, insuredConsentForm: 'WRITTEN' }) =>
      table.sara.must(table.sara.change('PATCH', `/sip-parties/${id}`, version, asked));

    test('FST-18 it takes part with the consent of the insured (SFB 30:10), contributes, and stops the moment that consent is taken back, alone', async () => {
      const { sara, folke, ali, see, inbox, karin } = table;
      const { id, fk } = await withFk();
      const { version } = await see(sara, id);
      const refused = await sara.change<Problem & { detail: string }>('POST', `/sips/${id}/call`, version, { at: `${day(4)}T09:00:00Z`, minutes: 60, form: 'PLACE', place: 'Här' });
      expect([refused.status, refused.body.code, refused.body.detail]).toEqual([409, 'sip.needs-insured-consent', expect.stringContaining('SFB 30 kap. 10 §')]);
      const ahead = await sara.change<Problem>('PATCH', `/sip-parties/${(await fk()).id}`, (await fk()).version, { insuredConsentOn: day(1) });
      expect([ahead.status, ahead.body.errors?.[0]?.field]).toEqual([422, 'insuredConsentOn']);
      await consentTo(await fk());
      await invite(id, soon());
      await answerSip(folke, id, 'COMES', { contactName: 'Folke Ek', contactRole: 'Personlig handläggare' });
      const own = ownParty(await see(folke, id));
      expect(own).toMatchObject({ kind: 'SOCIAL_INSURANCE', calling: 'INVITED', insuredConsentOn: TODAY, insuredConsentForm: 'WRITTEN', insuredConsentSource: 'Socialförsäkringsbalken 30 kap. 10 §', insuredRuns: true });
      await folke.must(folke.change('POST', `/sip-parties/${own.id}/contribution`, own.version, { words: 'Så fungerar förebyggande sjukpenning.' }));
      await tellAtSip(folke, id, 'BENEFIT', 'Arbetsträning kan förenas med sjukpenning på halvtid.');

      await answerSip(ali, id);
      await sara.must(sara.change('POST', `/sip-parties/${own.id}/withdraw-insured-consent`, (await fk()).version));
      expect((await folke.get(`/sips/${id}`)).status).toBe(404);
      const { calls, commitments } = await inbox(folke);
      expect([...calls, ...commitments].filter(({ sipId }) => sipId === id)).toEqual([]);
      expect((await folke.post(`/sip-parties/${own.id}/knowledge`, { topic: 'RULES', words: 'Efteråt' })).status).toBe(404);
      expect((await see(ali, id)).status).toBe('CALLED');
      expect(await fk()).toMatchObject({ insuredRuns: false, contribution: 'Så fungerar förebyggande sjukpenning.', insuredConsentEndedAt: expect.any(String) });
      expect((await see(sara, id)).knowledge.map(({ topic }) => topic)).toEqual(['BENEFIT']);
      const promised = await sara.post<Problem>(`/sips/${id}/commitments`, { partyId: own.id, words: 'Räkna på ersättningen', dueOn: day(9) });
      expect([promised.status, promised.body.code]).toEqual([409, 'sip.insured-consent-missing']);
      const parties = (await see(sara, id)).parties.map((party) => ({ partyId: party.id, attended: 'ATTENDED' }));
      const held = await sara.change<Problem>('POST', `/sips/${id}/hold`, (await see(sara, id)).version, { heldOn: dayAt(soon()), parties });
      expect([held.status, held.body.code]).toEqual([409, 'sip.insured-consent-missing']);
      const again = await sara.change<Problem>('POST', `/sip-parties/${own.id}/withdraw-insured-consent`, (await fk()).version);
      expect([again.status, again.body.code]).toEqual([409, 'sip.insured-consent-missing']);
      expect((await karin.get(`/sips/${id}`)).status).toBe(403);

      await invite(id, `${day(6)}T09:00:00Z`);
      expect((await see(sara, id)).parties.map(({ name, answer }) => [name, answer])).toContainEqual(['FK Lund', 'COMES']);
      expect((await inbox(folke)).calls.filter(({ sipId }) => sipId === id)).toEqual([]);
      await consentTo(await fk());
      await invite(id, `${day(8)}T09:00:00Z`);
      expect((await inbox(folke)).calls.find(({ sipId }) => sipId === id)).toMatchObject({ answer: null });
    });

    test('begins FST-18 outside the house it is asked for the same consent, and nobody answers for it once that is gone', async () => {
      const { sara, units, see } = table;
      const id = await beginSip(sara, await table.takeOn(), table.gathering());
      await prepareSip(sara, id, table.gathering({ units: [units.ame, units.clinic].map((unitId) => ({ unitId })) }));
      const { id: partyId } = await sara.must(sara.post<{ id: string }>(`/sips/${id}/parties`, { name: 'FK Malmö', kind: 'SOCIAL_INSURANCE' }));
      const outside = async () => (await see(sara, id)).parties.find((party) => party.id === partyId)!;
      expect((await see(sara, id)).lacksForCall).toContain('sip.needs-insured-consent');
      await consentTo(await outside(), { insuredConsentOn: TODAY });
      expect(await outside()).toMatchObject({ insuredConsentForm: 'ORAL', insuredRuns: true });
      await invite(id);
      const erased = await sara.change<Problem>('PATCH', `/sip-parties/${partyId}`, (await outside()).version, { insuredConsentOn: null });
      expect([erased.status, erased.body.code]).toEqual([409, 'sip.insured-consent-is-withdrawn']);
      await sara.must(sara.change('POST', `/sip-parties/${partyId}/answer`, (await outside()).version, { answer: 'COMES' }));
      await sara.must(sara.change('POST', `/sip-parties/${partyId}/withdraw-insured-consent`, (await outside()).version));
      expect((await sara.change('POST', `/sip-parties/${partyId}/answer`, (await outside()).version, { answer: 'COMES' })).status).toBe(404);
    });
  });

  describe('approval', () => {
    const approvals = async (visitor: Visitor, id: string) => (await table.see(visitor, id)).approvals.map(({ edition, partyName, says, form, signedName, words }) => ({ edition, partyName, says, form, signedName, words }));

    test('begins FST-21 person and principals approve each edition once, or say why not; who gets it, how and by whom it is followed up stands in the plan', async () => {
      const { sara, samir, ali, eva, see } = table;
      const id = await table.sipOf(await table.takeOn(), 'established');
      await approveForPerson(sara, id);
      await approveSip(ali, id);
      await approveSip(sara, id, { says: 'APPROVES' });
      const unsaid = await eva.post<Problem>(`/sips/${id}/approvals`, { partyId: ownParty(await see(eva, id)).id, says: 'DISAGREES' });
      expect([unsaid.status, unsaid.body.errors?.[0]]).toMatchObject([422, { field: 'words', code: 'sip.disagreement-needs-words' }]);
      await approveSip(eva, id, { says: 'DISAGREES', words: 'Vi kan inte lova en egen handläggare.' });
      expect(await approvals(eva, id)).toEqual([
        { edition: 1, partyName: null, says: 'APPROVES', form: 'WRITTEN', signedName: null, words: '' },
        { edition: 1, partyName: 'AME Lund', says: 'APPROVES', form: 'HERE', signedName: 'Sara', words: '' },
        { edition: 1, partyName: 'Öppenvården', says: 'APPROVES', form: 'HERE', signedName: 'Ali', words: '' },
        { edition: 1, partyName: 'AF Lund', says: 'DISAGREES', form: 'HERE', signedName: 'Eva', words: 'Vi kan inte lova en egen handläggare.' },
      ]);
      const twice = await ali.post<Problem>(`/sips/${id}/approvals`, { partyId: ownParty(await see(ali, id)).id, says: 'APPROVES' });
      expect([twice.status, twice.body.code]).toEqual([409, 'sip.signed-already']);
      const clinic = ownParty(await see(ali, id));
      for (const other of [sara, samir, eva]) expect((await other.post(`/sips/${id}/approvals`, { partyId: clinic.id, says: 'APPROVES' })).status).toBe(404);
      expect((await samir.post(`/sips/${id}/approvals`, { says: 'APPROVES', form: 'ORAL' })).status).toBe(404);
      expect((await ali.post(`/sips/${id}/approvals`, { says: 'APPROVES', form: 'ORAL' })).status).toBe(404);
      const unknown = await sara.post<Problem>(`/sips/${id}/approvals`, { says: 'APPROVES' });
      expect([unknown.status, unknown.body.errors?.[0]?.field]).toEqual([422, 'form']);

      const plan = await see(sara, id);
      expect(plan).toMatchObject({ overallResponsible: 'REGION', mainResponsible: 'Fast vårdkontakt', followUpForm: 'MEETING', followUpCallerName: 'AME Lund' });
      expect(plan.parties.filter(({ getsCopy }) => getsCopy).map(({ name }) => name)).toEqual(['AME Lund', 'Öppenvården', 'AF Lund']);
      expect(plan.editions[0]!.content).toMatchObject({ followUpForm: 'MEETING', followUpCaller: 'AME Lund', copyTo: ['AME Lund', 'Öppenvården', 'AF Lund'] });
      expect(plan.content!.goals.map(({ term, whose }) => [term, whose])).toEqual([['SHORT', 'PERSON'], ['LONG', 'SHARED']]);
      await followUpSip(sara, id, TODAY, day(90));
      await approveSip(ali, id);
      expect((await approvals(sara, id)).map(({ edition, partyName }) => [edition, partyName])[0]).toEqual([2, 'Öppenvården']);
    });

    test('begins FST-21 a party outside is written down with who said it and how; before there is a plan nobody approves', async () => {
      const { sara, see } = table;
      const id = await table.sipOf(await table.takeOn(), 'held');
      expect((await sara.post<Problem>(`/sips/${id}/approvals`, { says: 'APPROVES', form: 'ORAL' })).body.code).toBe('sip.not-now');
      const { id: partyId } = await sara.must(sara.post<{ id: string }>(`/sips/${id}/parties`, { name: 'Mamma', kind: 'RELATIVE', contactName: 'Anna', contact: '070-000 00 00' }));
      expect((await see(sara, id)).parties.find((party) => party.id === partyId)).toMatchObject({ contactName: 'Anna', contact: '070-000 00 00', speaks: false });
    });
  });

  test('begins FST-21 a promise has a start, a day and somebody to ask; a refusal names the principal and why; a plan under LSS is reviewed within the year', async () => {
    const { sara, ali, see } = table;
    const id = await table.sipOf(await table.takeOn(), 'established');
    const clinic = (await see(sara, id)).parties.find(({ name }) => name === 'Öppenvården')!;
    const promise = { partyId: clinic.id, words: 'Samtal varannan vecka', startsOn: day(3), dueOn: day(30), contactName: 'Ali i receptionen' };
    expect((await sara.post<Problem>(`/sips/${id}/commitments`, { ...promise, startsOn: day(31) })).body.errors?.[0]).toMatchObject({ field: 'startsOn', code: 'commitment.starts-after-due' });
    await sara.must(sara.post(`/sips/${id}/commitments`, promise));
    await answerCommitments(ali, id, 'accept');
    expect((await see(ali, id)).commitments.find(({ words }) => words === promise.words)).toMatchObject({ startsOn: day(3), dueOn: day(30), contactName: 'Ali i receptionen', status: 'ACCEPTED' });

    const refused = await table.sipOf(await table.takeOn(), 'begun');
    expect((await sara.change<Problem>('POST', `/sips/${refused}/refuse`, 1, { reason: 'Behovet är redan tillgodosett' })).status).toBe(422);
    await sara.must(sara.change('POST', `/sips/${refused}/refuse`, 1, { refusedBy: 'REGION', reason: 'Behovet är redan tillgodosett' }));
    expect(await see(sara, refused)).toMatchObject({ status: 'REFUSED_BY_PRINCIPAL', refusedBy: 'REGION', endReason: 'Behovet är redan tillgodosett' });

    const { id: lss } = await sara.must(sara.post<{ id: string }>(`/participations/${await table.takeOn()}/sips`, { cause: 'LSS', needOn: TODAY, ownWords: 'Jag vill bestämma själv.' }));
    expect(await see(sara, lss)).toMatchObject({ cause: 'LSS', callDueOn: null, legalBase: expect.stringContaining('LSS (1993:387) 10 §') });
    await prepareSip(sara, lss, table.gathering({ consentTo: NEXT_YEAR }));
    await callSip(sara, lss, soon());
    const { version, parties, content } = await see(sara, lss);
    await sara.must(sara.change('POST', `/sips/${lss}/hold`, version, { heldOn: dayAt(soon()), parties: parties.map((party) => ({ partyId: party.id, attended: 'ABSENT' })) }));
    await sara.must(sara.change('PATCH', `/sips/${lss}/content`, content!.version, { goals: [{ words: 'Eget boende', term: 'LONG' }] }));
    await sara.must(sara.post(`/sips/${lss}/commitments`, { partyId: parties[0]!.id, words: 'Söka boende', dueOn: day(30) }));
    const tooFar = await sara.change<Problem>('POST', `/sips/${lss}/establish`, version + 1, { overallResponsible: 'MUNICIPALITY', followUpOn: day(366) });
    expect([tooFar.status, tooFar.body.errors?.[0]]).toMatchObject([422, { field: 'followUpOn', code: 'sip.lss-review' }]);
    await sara.must(sara.change('POST', `/sips/${lss}/establish`, version + 1, { overallResponsible: 'MUNICIPALITY', followUpOn: day(365) }));
    expect((await see(sara, lss)).status).toBe('ESTABLISHED');
  });
});
