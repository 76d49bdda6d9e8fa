import { beforeAll, describe, expect, test } from '@jest/globals';
import type { PersonAttendance } from '#interventions';
import type { OwnWordList } from '#own';
import type { SipView } from '#sip';
import { offerHandover } from '../../apps/cli/src/demo/continuity.journey.js';
import { startIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { certifyOwnMonths, enterByShownLink, openOwnPages, ownPageOf, rate, writeDownFit } from '../../apps/cli/src/demo/own.journey.js';
import { accountOf } from '../../apps/cli/src/demo/participation.journey.js';
import { agreePlan } from '../../apps/cli/src/demo/plans.journey.js';
import { beginSip, callSip, prepareSip } from '../../apps/cli/src/demo/sip.journey.js';
import { certifyMonth, logAttendance, writeSession } from '../../apps/cli/src/demo/training.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

interface Refusal { code: string; errors: { field: string; code: string }[] }

const [year, month] = TODAY.split('-').map(Number) as [number, number];
const lastMonth = new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 10);
const dayIn = (which: number) => `${lastMonth.slice(0, 8)}${String(which).padStart(2, '0')}`;

describe("The person's own part", () => {
  let office: Office;
  let numbered = 0;
  beforeAll(async () => {
    office = await openOffice();
  });
  const inside = async (): Promise<{ id: string; person: Visitor }> => {
    const id = await office.takeOn(daysAgo(100));
    await agreePlan(office.sara, id, { agreedOn: daysAgo(95), agreedHow: 'IN_PERSON', reviewOn: daysAgo(-60) });
    await openOwnPages(office.sara, id, { email: `del${(numbered += 1)}@example.org`, agreedOn: TODAY });
    return { id, person: await enterByShownLink(office.sara, id) };
  };
  /** Two days of the month that is over, certified by the responsible. */
  const certified = async (id: string): Promise<string> => {
    const interventionId = await startIntervention(office.sara, id, { typeCode: 'WORK_TRAINING', startsOn: daysAgo(90), providerName: 'Växthuset' });
    await logAttendance(office.sara, [
      { interventionId, on: dayIn(3), plannedHours: 4, attendedHours: 4 },
      { interventionId, on: dayIn(4), plannedHours: 4, attendedHours: 2.5, absenceReason: 'APPOINTMENT' },
    ]);
    return certifyMonth(office.sara, id, { month: lastMonth });
  };
  const certificateOf = async (id: string) => {
    const { months } = await office.sara.must(office.sara.get<PersonAttendance>(`/participations/${id}/attendance?from=${dayIn(1)}&to=${dayIn(5)}`));
    return months[0]!.certificate;
  };

  test('begins X-8 the month the responsible has certified the participant certifies on her own pages, having seen its days; opened again, it waits for both anew', async () => {
    const { sara } = office;
    const { id, person } = await inside();
    const other = await inside();
    const monthId = await certified(id);
    const page = await ownPageOf(person);
    expect(page.steps[0]).toMatchObject({ kind: 'CERTIFY_MONTH', id: monthId, on: lastMonth });
    expect(page.months).toMatchObject([{ id: monthId, month: lastMonth, plannedHours: 8, attendedHours: 6.5, participantOn: null, days: [{ on: dayIn(3), whatSv: 'Arbetsträning', plannedHours: 4, attendedHours: 4 }, { on: dayIn(4), attendedHours: 2.5 }] }]);
    expect((await other.person.change('POST', `/own/months/${monthId}/certify`, 1)).status).toBe(404);
    expect((await sara.change('POST', `/own/months/${monthId}/certify`, 1)).status).toBe(403);
    expect((await person.change('POST', `/own/months/${monthId}/certify`, 7)).status).toBe(412);
    await certifyOwnMonths(person);
    expect(await certificateOf(id)).toMatchObject({ id: monthId, participantOn: TODAY, participantHow: 'OWN_PAGES', certifiedByName: 'Sara' });
    expect((await ownPageOf(person)).steps.map(({ kind }) => kind)).not.toContain('CERTIFY_MONTH');
    expect(await person.change<Refusal>('POST', `/own/months/${monthId}/certify`, 2)).toMatchObject({ status: 409, body: { code: 'attendance.certified-already' } });
    const inHerHand = { participantOn: TODAY, participantHow: 'OWN_PAGES' };
    expect(await sara.change<Refusal>('POST', `/attendance-months/${monthId}/participant`, 2, inHerHand)).toMatchObject({ status: 422, body: { errors: [{ field: 'participantHow' }] } });
    await sara.must(sara.change('POST', `/attendance-months/${monthId}/reopen`, 2, { reason: 'En dag saknades' }));
    expect((await ownPageOf(person)).months).toEqual([]);
    expect(await person.change<Refusal>('POST', `/own/months/${monthId}/certify`, 3)).toMatchObject({ status: 409, body: { code: 'attendance.opened-again' } });
    await certifyMonth(sara, id, { month: lastMonth });
    expect((await ownPageOf(person)).months).toMatchObject([{ month: lastMonth, participantOn: null }]);
  });

  test('begins IDIS-22 how well the support fits, from 1 to 5: on the own pages, or written down from paper or speech; the plan tab shows it with its history', async () => {
    const { sara, lena, eva } = office;
    const { id, person } = await inside();
    const ratings = async (who: Visitor) => (await who.must(who.get<OwnWordList>(`/participations/${id}/own-words`))).ratings;
    await writeDownFit(sara, id, { fit: 2, given: 'PAPER', ratedOn: daysAgo(30), words: 'För tidigt på morgonen.' });
    await rate(person, id, { fit: 4 });
    const told = [{ fit: 4, words: '', given: 'OWN', ratedOn: TODAY }, { fit: 2, words: 'För tidigt på morgonen.', given: 'PAPER', ratedOn: daysAgo(30) }];
    expect(await ratings(sara)).toMatchObject(told);
    expect(await ratings(lena)).toMatchObject(told);
    expect((await ownPageOf(person)).ratings).toMatchObject(told);
    expect(await person.post<Refusal>(`/own/participations/${id}/ratings`, { fit: 5 })).toMatchObject({ status: 409, body: { code: 'own-rating.rated-today' } });
    for (const fit of [0, 6, 2.5, null]) expect(await person.post<Refusal>(`/own/participations/${id}/ratings`, { fit })).toMatchObject({ status: 422, body: { errors: [{ field: 'fit' }] } });
    expect(await sara.post<Refusal>(`/participations/${id}/own-ratings`, { fit: 3, given: 'OWN' })).toMatchObject({ status: 422, body: { errors: [{ field: 'given' }] } });
    expect(await sara.post<Refusal>(`/participations/${id}/own-ratings`, { fit: 3, given: 'VOICE', ratedOn: daysAgo(-1) })).toMatchObject({ status: 422, body: { errors: [{ field: 'ratedOn', code: 'day.in-the-future' }] } });
    for (const who of [lena, eva]) expect((await who.post(`/participations/${id}/own-ratings`, { fit: 3, given: 'PAPER' })).status).toBe(403);
    expect((await person.post(`/own/participations/${(await inside()).id}/ratings`, { fit: 3 })).status).toBe(404);
  });

  test('what is booked comes among her next steps: the meeting about a SIP with hour and place, the next conversation, the joint meeting of a handover; never what it is about', async () => {
    const { sara, kalle, unitId, agencyUnitId } = office;
    const { id, person } = await inside();
    const talks = await startIntervention(sara, id, { typeCode: 'MOTIVATIONAL_SESSIONS', startsOn: daysAgo(20) });
    await writeSession(sara, talks, { heldOn: daysAgo(9), focus: 'Hemligt ämne', followUpOn: daysAgo(-3) });
    await writeSession(sara, talks, { heldOn: daysAgo(2), focus: 'Hemligt ämne', followUpOn: daysAgo(-5) });
    const sip = await beginSip(sara, id, { ownWords: 'Hemligt ämne', question: 'Vem gör vad?', today: TODAY });
    await prepareSip(sara, sip, { ownWords: '', question: 'Vem gör vad?', units: [{ unitId }, { unitId: agencyUnitId }], outsiders: [{ name: 'Psykiatrin', kind: 'REGION' }], consentTo: NEXT_YEAR, meetingAt: '', today: TODAY });
    await callSip(sara, sip, `${daysAgo(-4)}T09:00:00Z`);
    const handover = await offerHandover(sara, id, { toUnitId: unitId, toAccountId: await accountOf(kalle), dueOn: daysAgo(-20), summary: 'Hemligt ämne', approvedOn: TODAY });
    const { items } = await sara.must(sara.get<{ items: { id: string; version: number }[] }>('/handovers'));
    await sara.must(sara.change('POST', `/handovers/${handover}/prepare`, items.find((one) => one.id === handover)!.version, { checklist: [], meetingOn: daysAgo(-6) }));
    const page = await ownPageOf(person);
    expect(page.steps.map(({ kind, on, with: name, place }) => [kind, on, name, place])).toEqual([
      ['SIP', daysAgo(-4), 'AME Lund', 'Samlingssalen'], ['CONVERSATION', daysAgo(-5), 'AME Lund', null], ['HANDOVER', daysAgo(-6), 'AME Lund', null], ['REVIEW', daysAgo(-60), null, null],
    ]);
    expect(page.steps[0]!.at).toMatch(/^1[01]:00$/);
    expect(JSON.stringify(page)).not.toContain('Hemligt ämne');
    const { version } = await sara.must(sara.get<SipView>(`/sips/${sip}`));
    await sara.must(sara.change('POST', `/sips/${sip}/withdraw-consent`, version));
    expect((await ownPageOf(person)).steps.map(({ kind }) => kind)).not.toContain('SIP');
  });
});
