import { beforeAll, describe, expect, test } from '@jest/globals';
import type { CaseManagementOfPerson } from '#casemanagement';
import type { HandoverList } from '#continuity';
import type { GroupAttendance, InterventionList, Timeline } from '#interventions';
import type { DayView, EndingView } from '#participation';
import { beginManagement } from '../../apps/cli/src/demo/casemanagement.journey.js';
import { handoverAt, offerHandover, takeMandate } from '../../apps/cli/src/demo/continuity.journey.js';
import { offer, pauseOn, startIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { enterByShownLink, openOwnPages } from '../../apps/cli/src/demo/own.journey.js';
import { accountOf, leave, overviewOf } from '../../apps/cli/src/demo/participation.journey.js';
import { agreePlan } from '../../apps/cli/src/demo/plans.journey.js';
import { layTheTable, type Table } from './ground.js';
import { underTheFloor } from '../attacks/attackers.js';
import { day, TODAY } from '../support/ground.js';

interface Refusal { code: string; title: string; detail: string; errors: { field: string; code: string }[] }

const LAST = day(-2);
const EXIT = { endsOn: LAST, reason: 'OWN_WISH', livelihoodUnknown: true } as const;
const MANAGEMENT = { model: 'STRENGTHS', contactsPerMonth: 4, goals: 'Jag vill bo kvar', startsOn: day(-20) } as const;

describe('The end of a participation ends what was open', () => {
  let table: Table;

  beforeAll(async () => {
    table = await layTheTable();
  });

  /** Somebody with something open of every kind. */
  async function withEverythingOpen() {
    const { sara, samir, units, takeOn, sipOf } = table;
    const id = await takeOn();
    await agreePlan(sara, id, { agreedOn: day(-25), agreedHow: 'IN_PERSON', reviewOn: day(30) });
    const green = await startIntervention(sara, id, { typeCode: 'GREEN_REHAB', startsOn: day(-20) });
    const paused = await startIntervention(sara, id, { typeCode: 'SFI', startsOn: day(-18) });
    await pauseOn(sara, paused, day(-10));
    const late = await startIntervention(sara, id, { typeCode: 'JOB_SEARCH', startsOn: day(-1) });
    const offered = await offer(sara, id, { typeCode: 'WORK_TRAINING', plannedFrom: day(5) });
    const called = await sipOf(id, 'called');
    // Two at once, as from before one plan at a time was the rule.
    await underTheFloor(table.house, "update app.sip set status = 'CANCELLED' where id = $1 returning id", [called]);
    const established = await sipOf(id, 'established');
    await underTheFloor(table.house, "update app.sip set status = 'CALLED' where id = $1 returning id", [called]);
    await beginManagement(sara, id, MANAGEMENT);
    await takeMandate(sara, id, { about: 'CASE', part: 'LEADS' });
    const handover = await offerHandover(sara, id, { toUnitId: units.ame, toAccountId: await accountOf(samir), dueOn: day(10) });
    await sara.must(sara.post(`/participations/${id}/own-words`, { kind: 'COMMENT', given: 'PAPER', saidOn: day(-4), words: 'Jag undrar vad som händer sen.' }));
    return { id, green, paused, late, offered, called, established, handover };
  }
  const endingOf = async (id: string) => (await table.sara.must(table.sara.get<EndingView>(`/participations/${id}/ending`))).items;
  const count = (items: EndingView['items'], of: 'open' | 'closed') => Object.fromEntries(items.filter((item) => item[of] > 0).map((item) => [item.kind, item[of]]));
  const interventions = async (id: string) => (await table.sara.must(table.sara.get<InterventionList>(`/participations/${id}/interventions`))).items;
  const dayOf = async (id: string) => (await table.sara.must(table.sara.get<DayView>(`/participations/${id}/next`))).panels.map(({ key }) => key);

  test('what is open is told with its counts; on the last day it ends, leaves the inboxes of others and Min dag, and each of it stands in the journal', async () => {
    const { sara, samir, ali, eva, inbox, see, house } = table;
    const open = await withEverythingOpen();
    const { id } = open;
    const promised = (await inbox(eva)).commitments.length + (await inbox(ali)).commitments.length;
    expect(promised).toBeGreaterThan(0);
    const before = count(await endingOf(id), 'open');
    expect(before).toMatchObject({ INTERVENTION: 3, OFFER: 1, CASE_MANAGEMENT: 1, MANDATE: 1, SIP: 2, HANDOVER: 1, REVIEW: 1, WORD: 1 });
    expect(before['COMMITMENT']).toBeGreaterThanOrEqual(promised);
    expect((await inbox(ali)).calls.map(({ sipId }) => sipId)).toContain(open.called);
    expect((await handoverAt(samir, open.handover))!.moves).toContain('accept');

    await leave(sara, id, EXIT);

    const over = Object.fromEntries((await interventions(id)).map((one) => [one.id, one]));
    expect(over[open.green]).toMatchObject({ status: 'ENDED', endedOn: LAST, endReason: 'PARTICIPATION_ENDED', periods: [{ startsOn: day(-20), endsOn: LAST }] });
    expect(over[open.paused]).toMatchObject({ status: 'ENDED', endedOn: LAST, periods: [{ startsOn: day(-18), endsOn: day(-10) }] });
    expect(over[open.late]).toMatchObject({ status: 'ENDED', endedOn: day(-1), periods: [{ startsOn: day(-1), endsOn: day(-1) }] });
    expect(over[open.offered]).toMatchObject({ status: 'ENDED', periods: [], endReason: 'PARTICIPATION_ENDED' });
    const bars = (await sara.must(sara.get<Timeline>(`/participations/${id}/timeline`))).lanes.flatMap((lane) => lane.bars);
    expect(bars.every(({ endsOn, planned }) => endsOn !== null && endsOn <= day(-1) && !planned)).toBe(true);
    expect((await sara.must(sara.get<GroupAttendance>(`/attendance?on=${TODAY}`))).days.filter((one) => one.participationId === id)).toEqual([]);
    expect((await sara.must(sara.get<CaseManagementOfPerson>(`/participations/${id}/case-management`))).items).toMatchObject([{ endsOn: LAST, endReason: 'PARTICIPATION_ENDED' }]);

    expect(await see(sara, open.called)).toMatchObject({ status: 'CANCELLED', endedOn: TODAY, endReason: 'Deltagandet avslutades.' });
    expect(await see(sara, open.established)).toMatchObject({ status: 'CLOSED', endReason: 'Deltagandet avslutades.' });
    for (const party of [ali, eva]) {
      const waits = await inbox(party);
      expect([waits.calls, waits.commitments].flat().filter((one) => [open.called, open.established].includes(one.sipId))).toEqual([]);
    }
    expect(await handoverAt(samir, open.handover)).toMatchObject({ status: 'WITHDRAWN', moves: [] });
    expect(await dayOf(id)).toEqual(['ownWords', 'followUpDue']); // how it was when she left is asked from the last day on
    expect(count(await endingOf(id), 'open')).toEqual({ WORD: 1 });

    const { rows } = await house.owner.query<{ what: string; n: number }>("select what, count(*)::int as n from journal.entry where kind = 'EVENT' and $1 = any (participation_ids) group by 1", [id]);
    expect(Object.fromEntries(rows.map(({ what, n }) => [what, n]))).toMatchObject({
      'participation.ended': 1, 'intervention.ended': 3, 'intervention.withdrawn': 1, 'sip.cancel': 1, 'sip.close': 1, 'case-management.ended': 1, 'mandate.ended': 1, 'handover.withdrawn': 1,
    });
  });

  test('nothing begins on a participation that has ended: one answer, which points to reopening; what tells of the days before, and of the time after, is written', async () => {
    const { sara, samir, units } = table;
    const { id, green, called } = await withEverythingOpen();
    await openOwnPages(sara, id, { email: 'efterat@example.org', agreedOn: TODAY });
    const person = await enterByShownLink(sara, id);
    await leave(sara, id, EXIT);
    const at = (path: string, body: object = {}) => sara.post<Refusal>(`/participations/${id}/${path}`, body);
    const samirId = await accountOf(samir);
    const begins: Record<string, Promise<{ status: number; body: Refusal }>> = {
      offer: at('interventions', { typeCode: 'SFI' }), plan: at('plans'), sip: at('sips', { cause: 'NEED', needOn: TODAY }),
      mandate: at('mandates', { about: 'CASE', part: 'DECIDES' }), management: at('case-management', MANAGEMENT),
      handover: at('handovers', { toUnitId: units.ame, toAccountId: samirId, dueOn: day(5) }),
      member: at('resource-members', { name: 'Siv', relation: 'FAMILY', chosenOn: TODAY }), survey: at('own-survey', { part: 4, heard: 4, clear: 3 }),
    };
    for (const [what, answered] of Object.entries(begins)) expect([what, (await answered).status, (await answered).body.code]).toEqual([what, 409, 'participation.ended-already']);
    expect((await begins['offer']!).body.detail).toContain('Återöppna');
    for (const said of [person.post<Refusal>(`/own/participations/${id}/survey`, { part: 4, heard: 4, clear: 3 }), person.post<Refusal>('/own/words', { participationId: id, kind: 'COMMENT', words: 'Hej igen' })]) {
      expect(await said).toMatchObject({ status: 409, body: { code: 'own.participation-over' } });
    }
    const sip = await table.see(sara, called);
    expect((await sara.change<Refusal>('POST', `/sips/${called}/call`, sip.version, { at: `${day(8)}T09:00:00Z`, minutes: 60, form: 'PLACE', place: 'Salen' })).body.code).toBe('participation.ended-already');

    const told = (path: string, body: object) => at(path, body).then(({ status, body: { code } }) => (status < 300 ? 'written' : code));
    const contact = { mode: 'PHONE', minutes: 10, withWhom: ['PARTICIPANT'] };
    const word = { kind: 'COMMENT', given: 'PAPER', words: 'Tack för hjälpen.' };
    expect(await told('case-contacts', { ...contact, heldOn: LAST })).toBe('written');
    expect(await told('case-contacts', { ...contact, heldOn: day(-1) })).toBe('participation.ended-before');
    expect(await told('own-words', { ...word, saidOn: LAST })).toBe('written');
    expect(await told('own-words', { ...word, saidOn: TODAY })).toBe('participation.ended-before');
    expect(await told('notes', { body: 'Ringde efter avslutet.', occurredOn: TODAY })).toBe('written');
    const feels = (measuredOn: string, moment: string) => sara.post<Refusal>(`/interventions/${green}/wellbeing`, { measuredOn, moment, score: 6 });
    expect((await feels(LAST, 'BEFORE')).status).toBe(201);
    expect((await feels(TODAY, 'AFTER')).body).toMatchObject({ code: 'participation.ended-before' });
    const came = (on: string) => sara.post<Refusal>('/attendance', { items: [{ interventionId: green, on, plannedHours: 3, attendedHours: 3 }] });
    expect((await came(LAST)).status).toBe(204);
    expect((await came(day(-1))).body).toMatchObject({ errors: [{ field: 'items.0.on', code: 'attendance.not-running' }] });
  });

  test('reopened, it says what the end closed, and starts none of it by itself', async () => {
    const { sara, units, samir } = table;
    const { id } = await withEverythingOpen();
    await leave(sara, id, EXIT);
    const closed = { INTERVENTION: 3, OFFER: 1, CASE_MANAGEMENT: 1, MANDATE: 1, SIP: 2, HANDOVER: 1 };
    expect(count(await endingOf(id), 'closed')).toMatchObject(closed);
    const { version } = await overviewOf(sara, id);
    await sara.must(sara.change('POST', `/participations/${id}/reopen`, version, { reason: 'Fel person avslutades' }));
    expect(count(await endingOf(id), 'closed')).toMatchObject(closed);
    expect((await interventions(id)).filter(({ status }) => status !== 'ENDED')).toEqual([]);
    await startIntervention(sara, id, { typeCode: 'GREEN_REHAB', startsOn: TODAY });
    await beginManagement(sara, id, MANAGEMENT);
    await offerHandover(sara, id, { toUnitId: units.ame, toAccountId: await accountOf(samir), dueOn: day(10) });
    expect((await samir.must(samir.get<HandoverList>('/handovers'))).items.filter((one) => one.participationId === id).map(({ status }) => status).sort()).toEqual(['OFFERED', 'WITHDRAWN']);
  });
});
