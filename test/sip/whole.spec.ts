import { expect, test } from '@jest/globals';
import { agreePlan } from '../../apps/cli/src/demo/plans.journey.js';
import { answerCommitments, answerSip, approveForPerson, approveSip, beginSip, callSip, dayAt, followUpSip, prepareSip, soon, tellAtSip } from '../../apps/cli/src/demo/sip.journey.js';
import { day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { layTheTable } from './ground.js';

/** Chapter 4 of the field's own process, from the discharge that makes it urgent to the day it is closed; the guards stand in the stories beside this one. */
test('FST-21 a SIP goes from need to closing, and every part of the plan is there: who, when, what, whose, how it is followed up, who approved and who gets it', async () => {
  const { sara, ali, eva, see, takeOn, gathering, inbox } = await layTheTable();
  const participation = await takeOn();
  await agreePlan(sara, participation, { agreedOn: TODAY, agreedHow: 'IN_PERSON', reviewOn: day(60) });

  const id = await beginSip(sara, participation, gathering(), day(-1));
  const status = async () => (await see(sara, id)).status;
  expect(await see(sara, id)).toMatchObject({ status: 'NEED_IDENTIFIED', cause: 'DISCHARGE', noticeOn: day(-1), callDueOn: day(2), legalBase: expect.stringContaining('2017:612') });
  await sara.must(sara.change('POST', `/sips/${id}/ask-consent`, 1));
  expect(await status()).toBe('CONSENT_PENDING');
  await sara.must(sara.change('POST', `/sips/${id}/decline`, 2));
  expect(await status()).toBe('CONSENT_DECLINED');
  await prepareSip(sara, id, gathering({ outsiders: [{ name: 'Syster Karin', kind: 'RELATIVE' }] }));
  expect(await see(sara, id)).toMatchObject({ status: 'PREPARING', consentForm: 'WRITTEN', consentGivenOn: TODAY, consentTo: NEXT_YEAR });
  const words = {
    situation: 'Bor hos sin syster.', resources: 'Är händig.', selfDoes: 'Jag går ut varje dag.', relativesDo: 'Karin följer med första gången.',
    crisisPlan: 'Ring Karin, sedan öppenvården.', personView: 'Det här är min plan.', disagreement: 'Kommunen ville vänta till hösten.',
    goals: [{ words: 'Egen lägenhet', term: 'LONG', whose: 'PERSON' }, { words: 'Sova om natten', term: 'SHORT', whose: 'SHARED' }],
  };
  await sara.must(sara.change('PATCH', `/sips/${id}/content`, (await see(sara, id)).content!.version, words));

  await callSip(sara, id, soon());
  await answerSip(ali, id, 'COMES', { contactName: 'Ali Haddad', contactRole: 'Fast vårdkontakt', contact: '046-000 00 00' });
  await answerSip(eva, id, 'CANNOT', { words: 'Upptagna, men vi svarar på åtagandet' });
  const { version, parties } = await see(sara, id);
  expect(parties.map(({ name, kind, calling, answer, contactName }) => [name, kind, calling, answer, contactName])).toEqual([
    ['AME Lund', 'MUNICIPALITY', 'CALLED', null, null], ['Öppenvården', 'REGION', 'CALLED', 'COMES', 'Ali Haddad'],
    ['AF Lund', 'EMPLOYMENT_SERVICE', 'INVITED', 'CANNOT', null], ['Syster Karin', 'RELATIVE', 'INVITED', null, null],
  ]);
  const party = (name: string) => parties.find((one) => one.name === name)!.id;
  const attended = parties.map((one) => ({ partyId: one.id, attended: one.answer === 'CANNOT' ? 'APOLOGISED' : 'ATTENDED' }));
  await sara.must(sara.change('POST', `/sips/${id}/hold`, version, { heldOn: dayAt(soon()), parties: attended }));
  expect(await status()).toBe('MEETING_HELD');
  await tellAtSip(ali, id, 'CARE', 'Öppenvården har samtalsgrupp på tisdagar.');
  const goal = (await see(sara, id)).content!.goals[1]!.id;
  for (const [name, contactName] of [['Öppenvården', 'Ali Haddad'], ['AF Lund', null]] as const) {
    await sara.must(sara.post(`/sips/${id}/commitments`, { partyId: party(name), goalId: goal, words: `${name} bokar första tiden`, startsOn: day(1), dueOn: day(14), contactName }));
  }
  await sara.must(sara.post(`/sips/${id}/commitments`, { words: 'Jag skriver sömndagbok', dueOn: day(14) }));
  const agreed = { overallResponsible: 'REGION', mainResponsible: 'Ali Haddad, fast vårdkontakt', followUpOn: day(60), followUpForm: 'VIDEO', followUpCallerId: party('Öppenvården'), copyTo: [party('Öppenvården'), party('Syster Karin')] };
  await sara.must(sara.change('POST', `/sips/${id}/establish`, version + 1, agreed));
  await approveForPerson(sara, id);
  await approveSip(ali, id);
  await approveSip(sara, id, { says: 'DISAGREES', words: 'Vi hade hellre väntat till hösten.' });
  await sara.must(sara.post(`/sips/${id}/approvals`, { partyId: party('Syster Karin'), says: 'APPROVES', form: 'ORAL', signedName: 'Karin' }));
  await answerCommitments(ali, id, 'accept');
  await answerCommitments(eva, id, 'decline', { reason: 'Inte inskriven hos oss än' });
  expect((await inbox(eva)).commitments.filter(({ sipId }) => sipId === id)).toEqual([]);

  const plan = await see(ali, id);
  expect(plan).toMatchObject({
    status: 'ESTABLISHED', edition: 1, meetingForm: 'BOTH', meetingPlace: 'Samlingssalen', meetingLink: 'https://video.example.se/sip', heldOn: dayAt(soon()),
    overallResponsible: 'REGION', mainResponsible: 'Ali Haddad, fast vårdkontakt', followUpOn: day(60), followUpForm: 'VIDEO', followUpCallerName: 'Öppenvården', content: { ownWords: gathering().ownWords, ...words },
    knowledge: [{ partyName: 'Öppenvården', topic: 'CARE' }],
  });
  expect(plan.parties.map(({ name, attended: came, getsCopy }) => [name, came, getsCopy])).toEqual([['AME Lund', 'ATTENDED', false], ['Öppenvården', 'ATTENDED', true], ['AF Lund', 'APOLOGISED', false], ['Syster Karin', 'ATTENDED', true]]);
  expect(plan.commitments.map(({ partyName, goalId, startsOn, dueOn, contactName, status: stands, reason }) => [partyName, goalId, startsOn, dueOn, contactName, stands, reason])).toEqual(expect.arrayContaining([
    ['Öppenvården', goal, day(1), day(14), 'Ali Haddad', 'ACCEPTED', null], ['AF Lund', goal, day(1), day(14), null, 'DECLINED', 'Inte inskriven hos oss än'], [null, null, null, day(14), null, 'SENT', null],
  ]));
  expect(plan.approvals.map(({ partyName, says, form, signedName, words: why }) => [partyName, says, form, signedName, why])).toEqual([
    [null, 'APPROVES', 'WRITTEN', null, ''], ['AME Lund', 'DISAGREES', 'HERE', 'Sara', 'Vi hade hellre väntat till hösten.'], ['Öppenvården', 'APPROVES', 'HERE', 'Ali', ''], ['Syster Karin', 'APPROVES', 'ORAL', 'Karin', ''],
  ]);
  const paper = await sara.get<Buffer>(`/sips/${id}/plan.pdf`);
  expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);

  await followUpSip(sara, id, TODAY, day(120));
  expect(await see(sara, id)).toMatchObject({ status: 'FOLLOWED_UP', edition: 2, followUpForm: 'VIDEO', editions: [{ no: 2 }, { no: 1, content: { copyTo: ['Öppenvården', 'Syster Karin'] } }] });
  await sara.must(sara.change('POST', `/sips/${id}/close`, (await see(sara, id)).version, { reason: 'Målen är nådda', promises: 'GO_ON' }));
  expect(await see(sara, id)).toMatchObject({ status: 'CLOSED', endedOn: TODAY, endReason: 'Målen är nådda', moves: [] });
  expect((await sara.post<{ code: string }>(`/sips/${id}/approvals`, { says: 'APPROVES', form: 'ORAL' })).body.code).toBe('sip.not-now');
});
