import { beforeAll, describe, expect, test } from '@jest/globals';
import { startIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { certifyOwnMonths, enterByShownLink, openOwnPages } from '../../apps/cli/src/demo/own.journey.js';
import { agreePlan } from '../../apps/cli/src/demo/plans.journey.js';
import { certifyMonth, logAttendance } from '../../apps/cli/src/demo/training.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { underTheFloor } from '../attacks/attackers.js';
import { TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';
import { opened } from '../support/paper.js';

const [year, month] = TODAY.split('-').map(Number) as [number, number];
const lastMonth = new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 10);
const dayIn = (which: number) => `${lastMonth.slice(0, 8)}${String(which).padStart(2, '0')}`;

describe('A certificate of participation', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });

  const started = async () => {
    const id = await office.takeOn(daysAgo(100));
    await agreePlan(office.sara, id, { agreedOn: daysAgo(95), agreedHow: 'IN_PERSON', reviewOn: daysAgo(-60) });
    return { id, interventionId: await startIntervention(office.sara, id, { typeCode: 'WORK_TRAINING', startsOn: daysAgo(90), providerName: 'Växthuset' }) };
  };
  const certified = async () => {
    const { id, interventionId } = await started();
    await logAttendance(office.sara, [{ interventionId, on: dayIn(3), plannedHours: 4, attendedHours: 4 }, { interventionId, on: dayIn(4), plannedHours: 4, attendedHours: 2.5, absenceReason: 'APPOINTMENT' }]);
    return { id, monthId: await certifyMonth(office.sara, id, { month: lastMonth }) };
  };
  const paper = (who: Visitor, id: string) => who.get<Buffer>(`/participations/${id}/certificate.pdf`);
  const nameOf = async (id: string) => (await underTheFloor<{ given_name: string; family_name: string }>(office.house, 'select i.given_name, i.family_name from app.identity i join app.participation p on p.participant_id = i.participant_id where p.id = $1', [id]))[0]!;

  test('before a month is certified, and once the only one is opened again, there is none; both languages say so', async () => {
    const { sara } = office;
    const { id, monthId } = await certified();
    expect((await paper(sara, id)).status).toBe(200);
    await sara.must(sara.change('POST', `/attendance-months/${monthId}/reopen`, 1, { reason: 'En dag saknades' }));
    const asked = () => sara.get<{ code: string; detail: string }>(`/participations/${id}/certificate.pdf`);
    expect(await asked()).toMatchObject({ status: 409, body: { code: 'certificate.nothing-certified', detail: expect.stringContaining('Ingen månad är intygad') } });
    sara.language = 'en';
    expect((await asked()).body.detail).toContain('No month is certified');
    sara.language = 'sv';
    expect((await paper(sara, (await started()).id)).status).toBe(409);
  });

  test('those who carry the case, their lead and the person get it as tagged pages; what the file tells of itself names nobody', async () => {
    const { sara, lena } = office;
    const { id } = await certified();
    await openOwnPages(sara, id, { email: 'intyg@example.org', agreedOn: TODAY });
    const person = await enterByShownLink(sara, id);
    const before = await paper(sara, id);
    expect([before.status, before.headers.get('content-type'), before.headers.get('content-disposition')]).toEqual([200, 'application/pdf', 'attachment; filename="deltagarintyg.pdf"']);
    const { plain, streams, metadata } = opened(before.body);
    expect([plain.includes('/Lang (sv-SE)'), metadata.includes('<pdfuaid:part>1</pdfuaid:part>'), metadata.includes('Deltagarintyg')]).toEqual([true, true, true]);
    for (const tag of ['/H1', '/Table', '/TH', '/L']) expect(`${plain}${streams}`).toMatch(new RegExp(`/S ${tag}\\s`));
    const { given_name: given, family_name: family } = await nameOf(id);
    for (const secret of [given, family]) expect(metadata).not.toContain(secret);
    expect((await paper(lena, id)).status).toBe(200);
    const own = await person.get<Buffer>(`/own/participations/${id}/certificate.pdf`);
    expect([own.status, opened(own.body).metadata.includes('Deltagarintyg')]).toEqual([200, true]);
    await certifyOwnMonths(person);
    expect((await paper(sara, id)).body.equals(before.body)).toBe(false);
    const lines = await underTheFloor<{ what: string }>(office.house, "select distinct what from journal.entry where kind = 'READ' and $1 = any (participation_ids) and what in ('attendance.read', 'own.read')", [id]);
    expect(lines.map(({ what }) => what).sort()).toEqual(['attendance.read', 'own.read']);
  });

  test("nobody gets another's: not the person, not another authority, not who follows the project", async () => {
    const { sara, eva, karin, share } = office;
    const [{ id }, other] = [await certified(), await certified()];
    await openOwnPages(sara, id, { email: 'intyg2@example.org', agreedOn: TODAY });
    const person = await enterByShownLink(sara, id);
    expect([(await person.get(`/own/participations/${other.id}/certificate.pdf`)).status, (await paper(person, id)).status, (await sara.get(`/own/participations/${id}/certificate.pdf`)).status]).toEqual([404, 403, 403]);
    expect([(await paper(eva, id)).status, (await paper(karin, id)).status]).toEqual([404, 403]);
    await share(id, ['interventions']);
    expect(await eva.get<{ code: string }>(`/participations/${id}/certificate.pdf`)).toMatchObject({ status: 409, body: { code: 'certificate.nothing-certified' } });
  });
});
