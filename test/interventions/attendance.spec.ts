import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GroupAttendance, PersonAttendance } from '#interventions';
import { pauseOn, startIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { agreePlan } from '../../apps/cli/src/demo/plans.journey.js';
import { certifyMonth, logAttendance } from '../../apps/cli/src/demo/training.journey.js';
import { TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

interface Refusal {
  code: string;
  detail: string;
  errors: { field: string; code: string }[];
  differences: { field: string; yours: unknown; theirs: unknown }[];
}

/** A month that is over, and a day in it. */
const lastMonth = () => {
  const [year, month] = TODAY.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 10);
};
const dayIn = (month: string, day: number) => `${month.slice(0, 8)}${String(day).padStart(2, '0')}`;

describe('Attendance', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });

  const started = async (typeCode = 'WORK_TRAINING') => {
    const id = await office.takeOn(daysAgo(100));
    await agreePlan(office.sara, id, { agreedOn: daysAgo(95), agreedHow: 'IN_PERSON' });
    return { id, interventionId: await startIntervention(office.sara, id, { typeCode, startsOn: daysAgo(90), hoursPerWeek: 12, providerName: 'Växthuset' }) };
  };
  const attendance = (id: string, from = daysAgo(7), to = TODAY) => office.sara.must(office.sara.get<PersonAttendance>(`/participations/${id}/attendance?from=${from}&to=${to}`));

  test('a week is written in one go: planned and attended hours, with a reason for the difference; the same weekday is offered the next week', async () => {
    const { id, interventionId } = await started();
    const other = await startIntervention(office.sara, id, { typeCode: 'SFI', startsOn: daysAgo(90), providerName: 'Komvux' });
    await logAttendance(office.sara, [
      { interventionId, on: daysAgo(7), plannedHours: 4, attendedHours: 4 },
      { interventionId, on: daysAgo(6), plannedHours: 4, attendedHours: 1.5, absenceReason: 'APPOINTMENT' },
      { interventionId: other, on: daysAgo(6), plannedHours: 3, attendedHours: 3 },
    ]);
    const { days, months } = await attendance(id);
    const at = (on: string, of = interventionId) => days.find((day) => day.on === on && day.interventionId === of);
    expect(days).toHaveLength(16);
    expect(at(daysAgo(7))).toMatchObject({ typeCode: 'WORK_TRAINING', providerName: 'Växthuset', plannedHours: 4, attendedHours: 4, absenceReason: null, version: 1, certified: false });
    expect(at(daysAgo(6))).toMatchObject({ plannedHours: 4, attendedHours: 1.5, absenceReason: 'APPOINTMENT' });
    expect(at(daysAgo(6), other)).toMatchObject({ typeCode: 'SFI', attendedHours: 3 });
    expect(at(TODAY)).toMatchObject({ plannedHours: null, attendedHours: null, version: null, usualHours: 4 });
    expect(months.reduce((sum, month) => sum + month.attendedHours, 0)).toBe(8.5);
    expect(months.reduce((sum, month) => sum + month.plannedHours, 0)).toBe(11);
  });

  test('a whole group is written on one page: everyone one carries in what runs that day, and nobody else', async () => {
    const { sara, kalle, lena } = office;
    const [one, two] = [await started('GREEN_REHAB'), await started('GREEN_REHAB')];
    const paused = await started('GREEN_REHAB');
    await pauseOn(sara, paused.interventionId, daysAgo(3));
    const group = () => sara.must(sara.get<GroupAttendance>(`/attendance?on=${TODAY}`));
    const listed = (await group()).days.map(({ interventionId }) => interventionId);
    expect(listed).toEqual(expect.arrayContaining([one.interventionId, two.interventionId]));
    expect(listed).not.toContain(paused.interventionId);
    await logAttendance(sara, [one, two].map(({ interventionId }, n) => ({ interventionId, on: TODAY, plannedHours: 3, attendedHours: n === 0 ? 3 : 0, absenceReason: n === 0 ? null : 'NO_SHOW' })));
    const days = (await group()).days.filter(({ interventionId }) => [one, two].some((each) => each.interventionId === interventionId));
    expect(days.map(({ participationId, attendedHours, absenceReason, givenName }) => [participationId, attendedHours, absenceReason, givenName !== null]).sort()).toEqual([[one.id, 3, null, true], [two.id, 0, 'NO_SHOW', true]].sort());
    const lead = await lena.must(lena.get<GroupAttendance>(`/attendance?on=${TODAY}`));
    expect(lead.days).toEqual([]);
    expect((await lena.post('/attendance', { items: [{ interventionId: one.interventionId, on: TODAY, plannedHours: 1, attendedHours: 1 }] })).status).toBe(403);
    expect((await kalle.get<GroupAttendance>(`/attendance?on=${TODAY}`)).body.days.map(({ participationId }) => participationId)).toContain(one.id);
  });

  test('what nobody may mean is named, and nothing of the list is written', async () => {
    const { sara } = office;
    const { id, interventionId } = await started();
    const good = { interventionId, on: daysAgo(1), plannedHours: 2, attendedHours: 2 };
    const asked = (more: object) => sara.post<Refusal>('/attendance', { items: [good, { ...good, on: daysAgo(2), ...more }] });
    expect((await asked({ attendedHours: 1 })).body).toMatchObject({ errors: [{ field: 'items.1.absenceReason', code: 'attendance.needs-reason' }] });
    expect((await asked({ on: daysAgo(95) })).body).toMatchObject({ errors: [{ field: 'items.1.on', code: 'attendance.not-running' }] });
    expect((await asked({ on: daysAgo(-1) })).body).toMatchObject({ errors: [{ field: 'items.1.on', code: 'day.in-the-future' }] });
    expect((await asked({ on: daysAgo(1) })).body).toMatchObject({ errors: [{ field: 'items.1.on', code: 'attendance.twice' }] });
    expect((await asked({ plannedHours: 25 })).status).toBe(422);
    expect((await asked({ interventionId: id })).status).toBe(404);
    expect((await sara.get<Refusal>(`/participations/${id}/attendance?from=${TODAY}&to=${daysAgo(1)}`)).body).toMatchObject({ errors: [{ field: 'to' }] });
    expect((await attendance(id)).months).toEqual([]);
  });

  test('the two who write the same day are told of each other', async () => {
    const { sara, kalle } = office;
    const { id, interventionId } = await started();
    const day = { interventionId, on: daysAgo(2), plannedHours: 4, attendedHours: 4 };
    await logAttendance(sara, [day]);
    const blind = await kalle.post<Refusal>('/attendance', { items: [{ ...day, attendedHours: 0, absenceReason: 'ILL' }] });
    expect(blind).toMatchObject({ status: 412 });
    expect(blind.body.differences).toContainEqual({ field: 'attendedHours', yours: 0, theirs: 4 });
    await logAttendance(kalle, [{ ...day, attendedHours: 2, absenceReason: 'ILL', version: 1 }]);
    expect((await attendance(id)).days.find(({ on }) => on === day.on)).toMatchObject({ attendedHours: 2, absenceReason: 'ILL', version: 2 });
  });

  test('begins X-8 a month is certified by the responsible and by the participant, stands, and is opened again with a reason', async () => {
    const { sara, kalle } = office;
    const { id, interventionId } = await started();
    const month = lastMonth();
    const day = { interventionId, on: dayIn(month, 3), plannedHours: 4, attendedHours: 4 };
    const path = `/participations/${id}/attendance-months`;
    expect((await sara.post<Refusal>(path, { month })).body).toMatchObject({ code: 'attendance.nothing-written' });
    await logAttendance(sara, [day, { ...day, on: dayIn(month, 4), attendedHours: 3, absenceReason: 'ILL' }]);
    expect((await sara.post<Refusal>(path, { month: `${TODAY.slice(0, 8)}01` })).body.code).toMatch(/month-not-over|nothing-written/);
    expect((await sara.post<Refusal>(path, { month, participantOn: TODAY })).body).toMatchObject({ errors: [{ field: 'participantHow' }] });
    const certificate = await certifyMonth(sara, id, { month });
    const standing = async () => (await attendance(id)).months.find((one) => one.month === month)!;
    expect(await standing()).toMatchObject({ days: 2, plannedHours: 8, attendedHours: 7, certificate: { id: certificate, certifiedOn: TODAY, certifiedByName: 'Sara', participantOn: null, participantHow: null }, reopened: [] });
    expect((await sara.post<Refusal>(path, { month })).body).toMatchObject({ code: 'attendance.certified-already' });

    await kalle.must(kalle.change('POST', `/attendance-months/${certificate}/participant`, 1, { participantOn: TODAY, participantHow: 'ON_PAPER' }));
    expect((await standing()).certificate).toMatchObject({ participantOn: TODAY, participantHow: 'ON_PAPER', participantMarkedByName: 'Kalle' });
    expect((await sara.post<Refusal>('/attendance', { items: [{ ...day, on: dayIn(month, 5) }] })).body).toMatchObject({ code: 'attendance.month-certified', errors: [{ field: 'items.0.on' }] });
    expect((await sara.post<Refusal>('/attendance', { items: [{ ...day, attendedHours: 5, version: 1 }] })).body).toMatchObject({ code: 'attendance.month-certified' });
    expect((await attendance(id, dayIn(month, 3), dayIn(month, 3))).days).toMatchObject([{ certified: true }]);

    expect((await sara.change<Refusal>('POST', `/attendance-months/${certificate}/reopen`, 2, { reason: 'x' })).body).toMatchObject({ errors: [{ field: 'reason' }] });
    await sara.must(sara.change('POST', `/attendance-months/${certificate}/reopen`, 2, { reason: 'Fel dag var inskriven' }));
    expect(await standing()).toMatchObject({ certificate: null, reopened: [{ on: TODAY, byName: 'Sara', reason: 'Fel dag var inskriven' }] });
    await logAttendance(sara, [{ ...day, on: dayIn(month, 5) }]);
    await certifyMonth(sara, id, { month, participantOn: TODAY, participantHow: 'ON_SCREEN' });
    expect(await standing()).toMatchObject({ days: 3, attendedHours: 11, certificate: { participantHow: 'ON_SCREEN' }, reopened: [{ reason: 'Fel dag var inskriven' }] });
  });

  test('the agency sees attendance where the participant has consented, and only then', async () => {
    const { eva, share } = office;
    const { id } = await started();
    const path = `/participations/${id}/attendance?from=${daysAgo(1)}&to=${TODAY}`;
    expect((await eva.get(path)).status).toBe(404);
    await share(id, ['interventions']);
    expect((await eva.get<PersonAttendance>(path)).status).toBe(200);
  });
});
