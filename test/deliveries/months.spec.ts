import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import type { MonthDetail } from '#deliveries';
import type { PersonAttendance } from '#interventions';
import { inventPeople, type InventedPerson } from '#participants';
import { WORKBOOK } from '#platform';
import { closeMonth, handOverMonth, monthAt, monthsOf, stepMonth, type MonthStep } from '../../apps/cli/src/demo/deliveries.journey.js';
import { startIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { certifyOwnMonths, enterByShownLink, openOwnPages } from '../../apps/cli/src/demo/own.journey.js';
import { enrol } from '../../apps/cli/src/demo/participation.journey.js';
import { agreePlan } from '../../apps/cli/src/demo/plans.journey.js';
import { certifyMonth, logAttendance } from '../../apps/cli/src/demo/training.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { underTheFloor } from '../attacks/attackers.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { openOffice, type Office } from '../support/office.js';

/** The month so many before this one. */
const monthBefore = (months: number): string => new Date(Date.UTC(Number(TODAY.slice(0, 4)), Number(TODAY.slice(5, 7)) - 1 - months, 1)).toISOString().slice(0, 7);
const [FIRST, SECOND] = [monthBefore(2), monthBefore(1)];
const BEGUN = `${monthBefore(3)}-10`;

interface Refusal { code: string; title: string; detail: string; errors?: { field: string }[] }
interface Line { what: string; participation_ids: string[] }

describe('A month as it is told to the funder', () => {
  let office: Office;
  let sara: Visitor;
  /** Carries cases, and leads, in a second municipality; answers for the project. */
  let hans: Visitor;
  let hedda: Visitor;
  let per: Visitor;
  let open: InventedPerson;
  let person: Visitor;
  let known: string;
  let secret: string;
  let elsewhere: string;
  let interventionId: string;

  beforeAll(async () => {
    office = await openOffice();
    const { house, projectId } = office;
    sara = office.sara;
    const other = await addOrganisation(house.founder, 'Höganäs kommun', 'MUNICIPALITY');
    const unitId = await addUnit(house.founder, await addBranch(house.founder, other, 'Arbetsmarknad', 'LABOUR_MARKET_UNIT'), 'AME Höganäs', '1284');
    await underTheFloor(house, "insert into app.project_partner (project_id, organisation_id, role) values ($1, $2, 'MEMBER') returning id", [projectId, other]);
    hans = await welcome(house.founder, 'Hans', 'hans@example.se', { role: 'CASEWORKER', unitId, validTo: NEXT_YEAR });
    hedda = await welcome(house.founder, 'Hedda', 'hedda@example.se', { role: 'UNIT_LEAD', unitId, validTo: NEXT_YEAR });
    per = await welcome(house.founder, 'Per', 'per@example.se', { role: 'PROJECT_OWNER_ADMIN', unitId: office.agencyUnitId, projectId, validTo: NEXT_YEAR });
    const women = inventPeople({ seed: 88, today: TODAY, women: 1, ages: { from: 20, to: 30 } });
    open = women.next().value!;
    known = (await enrol(sara, open, { projectId, unitId: office.unitId, startsOn: BEGUN })).id;
    secret = (await enrol(sara, women.next().value!, { projectId, unitId: office.unitId, startsOn: BEGUN })).id;
    await sara.must(sara.post(`/participations/${secret}/protection`, { level: 'SECRECY_MARKING' }));
    elsewhere = (await enrol(hans, women.next().value!, { projectId, unitId, startsOn: BEGUN })).id;
    await agreePlan(sara, known, { agreedOn: BEGUN, agreedHow: 'IN_PERSON', reviewOn: TODAY });
    interventionId = await startIntervention(sara, known, { typeCode: 'WORK_TRAINING', startsOn: BEGUN });
    await openOwnPages(sara, known, { email: 'nagon@example.org', agreedOn: TODAY });
    person = await enterByShownLink(sara, known);
  });

  const at = (visitor: Visitor, month: string): Promise<MonthDetail> => monthAt(visitor, office.projectId, month);
  const step = (visitor: Visitor, month: string, name: MonthStep, body?: object) => stepMonth(visitor, { projectId: office.projectId, month }, name, body);
  const attend = (month: string, hours: number) => logAttendance(sara, [3, 4].map((no) => ({ interventionId, on: `${month}-0${no}`, plannedHours: hours, attendedHours: hours })));
  /** By the responsible, and then by the participant on her own pages. */
  async function certify(month: string): Promise<void> {
    await certifyMonth(sara, known, { month: `${month}-01` });
    expect((await at(office.lena, month)).faults).toMatchObject([{ fault: 'NOT_CERTIFIED', participationId: known }]);
    await certifyOwnMonths(person);
  }
  const linesOf = (what: string) => underTheFloor<Line>(office.house, 'select what, participation_ids from journal.entry where what = $1 order by id desc', [what]);
  const fileOf = async (id: string) => per.must(per.get<string>(`/deliveries/${id}/file.csv`));
  const rowsOf = (file: string) => file.replace('\uFEFF', '').trimEnd().split('\r\n').slice(1).map((line) => line.split(';'));

  let sent: { id: string; file: string };

  test('begins X-8 nothing is closed before its time, and what must be mended is told by person and fault to those who may know, as a count to the others', async () => {
    const { lena, karin, projectId } = office;
    await attend(FIRST, 4.25);
    expect((await at(lena, FIRST))).toMatchObject({ status: 'OPEN', people: 2, parts: [{ own: true, people: 2, shielded: 1, hours: null, handedAt: null }], faults: [{ fault: 'NOT_CERTIFIED', participationId: known, givenName: open.givenName }], hiddenFaults: [] });
    expect((await at(karin, FIRST))).toMatchObject({ people: 3, parts: [{ people: 1 }, { people: 2, hours: 8.5 }], faults: [{ participationId: known, givenName: null, pseudonym: expect.stringMatching(/./) }], files: [] });
    expect((await at(per, FIRST))).toMatchObject({ faults: [], hiddenFaults: [{ fault: 'NOT_CERTIFIED', branchName: 'Arbetsmarknad', people: 1 }] });
    expect((await at(hedda, FIRST))).toMatchObject({ people: 1, parts: [{ own: true, people: 1 }], faults: [], hiddenFaults: [] });
    expect(await lena.post<Refusal>(`/projects/${projectId}/months/${FIRST}/hand`)).toMatchObject({ status: 409, body: { code: 'month.has-faults', detail: expect.stringContaining('1 deltagare') } });
    expect((await linesOf('month.handed'))).toEqual([]);
    const running = TODAY.slice(0, 7);
    expect(await hedda.post<Refusal>(`/projects/${projectId}/months/${running}/hand`)).toMatchObject({ status: 409, body: { code: 'month.not-over' } });
    for (const nowhere of ['2026-13', '1999-01', 'x', '2026-1']) expect((await lena.get(`/projects/${projectId}/months/${nowhere}`)).status).toBe(404);
    for (const visitor of [sara, office.eva]) expect((await visitor.get(`/projects/${projectId}/months`)).status).toBe(403);
    lena.language = 'en';
    expect((await lena.post<Refusal>(`/projects/${projectId}/months/${FIRST}/hand`)).body.detail).toContain('must be mended');
    lena.language = 'sv';
  });

  test('X-8 attendance is certified by participant and responsible; each branch hands over, one prepares, another submits, and the file comes out byte for byte; a late correction is sent again with all months after it', async () => {
    const { lena, karin, projectId, house } = office;
    await certify(FIRST);
    await attend(SECOND, 3);
    await certify(SECOND);
    expect((await at(lena, FIRST)).faults).toEqual([]);

    expect(await step(karin, FIRST, 'prepare')).toMatchObject({ status: 409, body: { code: 'month.parts-missing' } });
    await handOverMonth(lena, projectId, FIRST);
    expect(await lena.post<Refusal>(`/projects/${projectId}/months/${FIRST}/hand`)).toMatchObject({ status: 409, body: { code: 'month.handed-already' } });
    await handOverMonth(hedda, projectId, FIRST);
    expect((await at(karin, FIRST)).parts).toMatchObject([{ handedByName: 'Hedda', current: true }, { handedByName: 'Lena', current: true }]);
    const { id } = await karin.must(step(karin, FIRST, 'prepare'));
    expect(await step(karin, FIRST, 'submit')).toMatchObject({ status: 409, body: { code: 'month.needs-two' } });
    expect(await lena.post<Refusal>(`/projects/${projectId}/months/${FIRST}/hand`)).toMatchObject({ status: 409, body: { code: 'month.closed' } });
    expect([(await at(karin, SECOND)).unsentBefore, (await at(per, SECOND)).unsentBefore, (await at(karin, FIRST)).unsentBefore]).toEqual([[BEGUN.slice(0, 7), FIRST], [BEGUN.slice(0, 7), FIRST], [BEGUN.slice(0, 7)]]);
    await per.must(step(per, FIRST, 'submit'));
    expect((await at(karin, SECOND)).unsentBefore).toEqual([BEGUN.slice(0, 7)]);
    expect((await linesOf('delivery.made'))[0]!.participation_ids.sort()).toEqual([known, secret, elsewhere].sort());

    const { headers } = await per.get(`/deliveries/${id}/file.csv`);
    expect([headers.get('content-type'), headers.get('cache-control')]).toEqual(['text/csv; charset=utf-8', 'no-store']);
    const file = await fileOf(id);
    sent = { id, file };
    const rows = rowsOf(file);
    const [{ birth_date: born } = { birth_date: '' }] = await underTheFloor<{ birth_date: string }>(house, 'select i.birth_date::text from app.identity i join app.participation p on p.participant_id = i.participant_id where p.id = $1', [secret]);
    expect(rows).toHaveLength(3);
    expect(rows.find((row) => row[3] === open.number)).toEqual(['Prov', FIRST, expect.any(String), open.number, 'PERSONNUMMER', BEGUN, '', '8,50', '2', '']);
    expect(rows.find((row) => row[4] === 'TF')).toEqual(['Prov', FIRST, expect.any(String), `${born.replaceAll('-', '')}Tf29`, 'TF', BEGUN, '', '0,00', '0', '']);
    const shown = await at(karin, FIRST);
    expect(shown.files).toMatchObject([{ id, edition: 1, rows: 3, hours: 8.5, madeByName: 'Karin', digest: createHash('sha256').update(file, 'utf8').digest('hex') }]);
    expect(JSON.stringify(shown)).not.toContain(open.number);
    expect((await linesOf('delivery.fetch'))[0]!.participation_ids.sort()).toEqual([known, secret, elsewhere].sort());
    const workbook = await per.get<Buffer>(`/deliveries/${id}/file.xlsx`);
    expect([workbook.status, workbook.headers.get('content-type'), workbook.headers.get('cache-control')]).toEqual([200, WORKBOOK, 'no-store']);
    expect(await readSheet(workbook.body)).toContainEqual(['Prov', FIRST, expect.any(Number), open.number, 'PERSONNUMMER', BEGUN, null, 8.5, 2, null]);
    expect((await per.get<Buffer>(`/deliveries/${id}/file.xlsx`)).body.equals(workbook.body)).toBe(true);
    const fetched = await linesOf('delivery.fetch');
    expect(fetched).toHaveLength(4);
    expect(fetched[0]!.participation_ids.sort()).toEqual([known, secret, elsewhere].sort());
    for (const visitor of [karin, lena, sara, hedda]) for (const kind of ['csv', 'xlsx']) expect((await visitor.get(`/deliveries/${id}/file.${kind}`)).status).toBe(403);

    for (const lead of [lena, hedda]) await handOverMonth(lead, projectId, SECOND);
    const second = await closeMonth({ preparer: karin, submitter: per }, { projectId, month: SECOND });
    const secondFile = await fileOf(second);
    expect((await monthsOf(karin, projectId)).items.filter(({ status }) => status === 'SUBMITTED')).toMatchObject([{ month: SECOND, sendAgain: false }, { month: FIRST, sendAgain: false }]);

    await correct(FIRST, 4);
    expect((await monthsOf(karin, projectId)).items.filter(({ sendAgain }) => sendAgain).map(({ month }) => month)).toEqual([SECOND, FIRST]);
    expect((await at(karin, FIRST))).toMatchObject({ again: [FIRST, SECOND], hiddenDifferences: 0, differences: [{ participationId: known, sent: { hours: 8.5, activities: 2 }, now: { hours: 8, activities: 2 }, otherNumber: false }] });
    expect((await at(per, FIRST))).toMatchObject({ differences: [], hiddenDifferences: 1 });
    expect(await fileOf(id)).toBe(file);

    expect(await step(karin, FIRST, 'reopen', { reason: '  ' })).toMatchObject({ status: 422 });
    await karin.must(step(karin, FIRST, 'reopen', { reason: 'En dag var för lång' }));
    expect((await at(karin, SECOND))).toMatchObject({ status: 'REOPENED', reopenReason: 'En dag var för lång', reopenedByName: 'Karin' });
    expect(await step(karin, SECOND, 'prepare')).toMatchObject({ status: 409, body: { code: 'month.earlier-first' } });
    expect(await step(karin, FIRST, 'prepare')).toMatchObject({ status: 409, body: { code: 'month.parts-missing' } });
    await handOverMonth(lena, projectId, FIRST);
    const again = await fileOf(await closeMonth({ preparer: karin, submitter: per }, { projectId, month: FIRST }));
    const [before, after] = [file, again].map((text) => rowsOf(text).find((row) => row[3] === open.number)!);
    expect([after![7], after![9]]).toEqual(['8,00', before![2]]);
    expect(rowsOf(again).filter((row) => row[9] !== '')).toHaveLength(1);
    expect(await fileOf(await closeMonth({ preparer: karin, submitter: per }, { projectId, month: SECOND }))).toBe(secondFile);
    expect(await fileOf(id)).toBe(file);
    expect((await monthsOf(karin, projectId)).items.some(({ sendAgain }) => sendAgain)).toBe(false);
  });

  /** The month of attendance is opened, both days written shorter, and certified by both once more. */
  async function correct(month: string, hours: number): Promise<void> {
    const seen = () => sara.must(sara.get<PersonAttendance>(`/participations/${known}/attendance?from=${month}-03&to=${month}-04`));
    const { months } = await seen();
    const { certificate } = months.find((one) => one.month === `${month}-01`)!;
    await sara.must(sara.change('POST', `/attendance-months/${certificate!.id}/reopen`, certificate!.version, { reason: 'En dag var för lång' }));
    const { days } = await seen();
    await logAttendance(sara, days.map(({ on, version }) => ({ interventionId, on, plannedHours: hours, attendedHours: hours, version })));
    await certifyMonth(sara, known, { month: `${month}-01` });
    await certifyOwnMonths(person);
  }

  test('begins X-8 neither another number nor a later protection changes what was sent, and the difference is told', async () => {
    const { karin, house } = office;
    expect(await fileOf(sent.id)).toBe(sent.file);
    await sara.must(sara.post(`/participations/${known}/protection`, { level: 'SECRECY_MARKING' }));
    expect(await fileOf(sent.id)).toBe(sent.file);
    expect((await at(karin, SECOND))).toMatchObject({ differences: [], hiddenDifferences: 1, sendAgain: true });
    const [row] = await underTheFloor<{ text: string }>(house, 'select string_agg(r::text, chr(10)) as text from law.part_row r');
    expect(row!.text).not.toContain(open.number);
  });

  test('begins X-8 what is prepared is taken back without a trace of a file, and who was second is told', async () => {
    const { karin, projectId, house } = office;
    const seen = await at(karin, FIRST);
    await karin.must(step(karin, FIRST, 'reopen', { reason: 'Skyddad sedan dess' }));
    expect(await karin.change<Refusal>('POST', `/projects/${projectId}/months/${FIRST}/prepare`, seen.version)).toMatchObject({ status: 412 });
    await handOverMonth(office.lena, projectId, FIRST);
    const { id } = await karin.must(step(karin, FIRST, 'prepare'));
    const [, mine] = await Promise.all([at(per, FIRST), at(karin, FIRST)]);
    expect([mine.preparedByReader, mine.steps]).toEqual([true, ['UNDO', 'SUBMIT']]);
    await karin.must(step(karin, FIRST, 'undo'));
    expect((await at(karin, FIRST)).status).toBe('REOPENED');
    expect((await per.get(`/deliveries/${id}/file.csv`)).status).toBe(404);
    expect(await underTheFloor(house, 'select id from app.delivery where id = $1', [id])).toEqual([]);
  });
});
