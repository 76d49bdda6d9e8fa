import { beforeAll, describe, expect, test } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import type { QuarterSummary } from '#deliveries';
import { inventPeople } from '#participants';
import { closeMonth, handOverMonth, stepMonth } from '../../apps/cli/src/demo/deliveries.journey.js';
import { startIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { log } from '../../apps/cli/src/demo/learning.journey.js';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { enrol } from '../../apps/cli/src/demo/participation.journey.js';
import { agreePlan } from '../../apps/cli/src/demo/plans.journey.js';
import { certifyMonth, logAttendance } from '../../apps/cli/src/demo/training.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openOffice, type Office } from '../support/office.js';
import { opened } from '../support/paper.js';

const MONTHS_BACK = ((Number(TODAY.slice(5, 7)) - 1) % 3) + 3;
/** The months of the quarter that was the last to end, YYYY-MM. */
const monthAt = (no: number): string => new Date(Date.UTC(Number(TODAY.slice(0, 4)), Number(TODAY.slice(5, 7)) - 1 - MONTHS_BACK + no, 1)).toISOString().slice(0, 7);
const MONTHS = [0, 1, 2].map(monthAt) as [string, string, string];
const QUARTER = `${MONTHS[0].slice(0, 4)}-${Math.ceil(Number(MONTHS[0].slice(5, 7)) / 3)}`;
const isRefused = { status: 422, body: { errors: [{ field: 'quarter' }] } };

describe('A quarter as it is told to the funder', () => {
  let office: Office;
  let per: Visitor;

  beforeAll(async () => {
    office = await openOffice();
    const { house, projectId, unitId, sara, lena, karin } = office;
    per = await welcome(house.founder, 'Per', 'per@example.se', { role: 'PROJECT_OWNER_ADMIN', unitId: office.agencyUnitId, projectId, validTo: NEXT_YEAR });
    const women = inventPeople({ seed: 94, today: TODAY, women: 1 });
    const men = inventPeople({ seed: 95, today: TODAY, women: 0 });
    const takeOn = async (of: typeof women, startsOn: string) => (await enrol(sara, of.next().value!, { projectId, unitId, startsOn })).id;
    const known = await takeOn(women, `${MONTHS[0]}-02`);
    await takeOn(men, day(-390));
    const shielded = await takeOn(women, day(-390));
    await sara.must(sara.post(`/participations/${shielded}/protection`, { level: 'SECRECY_MARKING' }));
    await agreePlan(sara, known, { agreedOn: `${MONTHS[0]}-02`, agreedHow: 'IN_PERSON', reviewOn: TODAY });
    const interventionId = await startIntervention(sara, known, { typeCode: 'WORK_TRAINING', startsOn: `${MONTHS[0]}-02` });
    await log(karin, projectId, 'knowledge-activities', { topic: 'Bemötande', heldOn: `${MONTHS[1]}-11`, recipientIds: [], persons: 34, evaluation: null });
    await logAttendance(sara, [3, 4].map((no) => ({ interventionId, on: `${MONTHS[0]}-0${no}`, plannedHours: 4.25, attendedHours: 4.25 })));
    await certifyMonth(sara, known, { month: `${MONTHS[0]}-01`, participantOn: TODAY, participantHow: 'ON_PAPER' });
    for (const month of MONTHS.slice(0, 2)) await handOverMonth(lena, projectId, month);
    await closeMonth({ preparer: karin, submitter: per }, { projectId, month: MONTHS[0] });
    await karin.must(stepMonth(karin, { projectId, month: MONTHS[1] }, 'prepare'));
  });

  const path = (ending = '', quarter = QUARTER) => `/projects/${office.projectId}/quarter${ending}?quarter=${quarter}`;
  const summary = () => office.karin.must(office.karin.get<QuarterSummary>(path()));

  test('what was told of each month stands by itself, and together a person counts once; what nobody has told of is no zero', async () => {
    const { months, together, whole, interventions, structural } = await summary();
    const all = { women: 2, men: 1, total: 3 };
    expect(months).toMatchObject([
      { month: MONTHS[0], status: 'SUBMITTED', late: false, submittedByName: 'Per', told: { persons: all, began: { women: 1, men: 0, total: 1 }, hours: 8.5, activities: 2 } },
      { month: MONTHS[1], status: 'PREPARED', submittedAt: null, told: { persons: all, began: { total: 0 }, hours: 0 } },
      { month: MONTHS[2], status: 'OPEN', told: null },
    ]);
    expect(together).toEqual({ persons: all, began: { women: 1, men: 0, total: 1 }, ended: { women: 0, men: 0, total: 0 }, hours: 8.5, activities: 2 });
    expect([whole, interventions.map(({ typeCode, started }) => [typeCode, started.total]), structural.map(({ name, persons }) => [name, persons])]).toEqual([false, [['WORK_TRAINING', 1]], [['Bemötande', 34]]]);
  });

  test('what is written after a month was told changes nothing in it; opened again it is shown as it was sent, and says so', async () => {
    const { sara, karin, projectId, unitId } = office;
    await enrol(sara, inventPeople({ seed: 96, today: TODAY, women: 1 }).next().value!, { projectId, unitId, startsOn: `${MONTHS[0]}-20` });
    expect((await summary()).months[0]!.told!.persons.total).toBe(3);
    await karin.must(stepMonth(karin, { projectId, month: MONTHS[0] }, 'reopen', { reason: 'En person tillkom' }));
    const [first, second] = (await summary()).months;
    expect([first!.status, first!.told!.persons.total, second!.status, second!.told]).toEqual(['REOPENED', 3, 'OPEN', null]);
  });

  test('the same figures as lines, as a workbook, and as tagged pages', async () => {
    const { karin } = office;
    const told = await summary();
    const lines = String(await karin.must(karin.get<Buffer>(path('.csv')))).replace('\uFEFF', '').trimEnd().split('\r\n').map((line) => line.split(';'));
    const valueOf = (row: string, column: string) => lines.find(([part, table, r, c]) => part === 'Redovisat månad för månad' && table === 'Deltagare, timmar och tillfällen' && r === row && c === column)?.[4];
    expect(lines[0]).toEqual(['del', 'tabell', 'rad', 'kolumn', 'värde']);
    expect(['Kvinnor', 'Män', 'Totalt', 'Timmar', 'Tillfällen'].map((column) => valueOf('Hela kvartalet', column))).toEqual([told.together!.persons.women, told.together!.persons.men, told.together!.persons.total, '8,50', 2].map(String));
    expect(lines).toContainEqual(['Insatser, antal till Uppföljning Finsam', 'Antal efter insats och kön', 'Arbetsträning', 'Påbörjat: totalt', '1']);
    expect(lines).toContainEqual(['Strukturövergripande insatser', 'Tillfällen', 'Bemötande', 'Personer', '34']);
    expect(await readSheet(await karin.must(karin.get<Buffer>(path('.xlsx'))))).toHaveLength(lines.length);
    const { headers, body } = await karin.get<Buffer>(path('.pdf'));
    const { plain, streams, metadata } = opened(body);
    expect([headers.get('content-type'), headers.get('content-disposition'), plain.includes('/Lang (sv-SE)'), metadata.includes('<pdfuaid:part>1</pdfuaid:part>'), metadata.includes('Kvartalssammanställning')])
      .toEqual(['application/pdf', 'attachment; filename="kvartal.pdf"', true, true, true]);
    for (const tag of ['/H1', '/Table', '/TH', '/L']) expect(`${plain}${streams}`).toMatch(new RegExp(`/S ${tag}\\s`));
  });

  test('a quarter that cannot be told is named at its field, in both languages', async () => {
    const { karin } = office;
    const refused = (quarter: string) => karin.get<{ errors: { field: string; message: string }[] }>(path('', quarter));
    for (const quarter of ['2026-5', 'x', '', `${Number(TODAY.slice(0, 4)) + 1}-4`, '2013-4']) expect(await refused(quarter)).toMatchObject(isRefused);
    expect((await refused('2026-5')).body.errors[0]!.message).toContain('2026-3');
    karin.language = 'en';
    expect((await refused(`${Number(TODAY.slice(0, 4)) + 1}-4`)).body.errors[0]!.message).toBe('The quarter has not begun yet. Choose an earlier one.');
    karin.language = 'sv';
  });

  test('it is for those who coordinate the project', async () => {
    for (const who of [office.sara, office.lena, office.eva, per]) for (const ending of ['', '.csv', '.xlsx', '.pdf']) expect((await who.get(path(ending))).status).toBe(403);
    expect((await office.karin.get(`/projects/00000000-0000-7000-8000-000000000000/quarter?quarter=${QUARTER}`)).status).toBe(404);
  });
});
