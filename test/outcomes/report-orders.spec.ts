import { spawn, type ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { readSheet } from 'read-excel-file/node';
import type { Indicators, LivelihoodMatrix, SupportFigures } from '#outcomes';
import type { OrderReport, ReportLine } from '#reports';
import { linkTo, orderReport, reportsOf } from '../../apps/cli/src/demo/reports.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { openPostOffice } from '../../apps/worker/src/post.js';
import { underTheFloor } from '../attacks/attackers.js';
import { day, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { opened } from '../support/paper.js';
import { until } from '../support/until.js';
import { cast, figureOf, type Cast } from './cast.js';
import { IRIS } from './promises.js';

const LAST_YEAR = day(-365);

describe('A report that takes its time', () => {
  let house: House;
  let iris: Cast;
  let karin: Visitor;
  const workers: ChildProcess[] = [];

  beforeAll(async () => {
    house = await openHouse();
    iris = await cast(house, 'Iris', IRIS);
    karin = iris.karin;
    for (let n = 0; n < 7; n += 1) await iris.takeOn(n < 4 ? 'FEMALE' : 'MALE', day(-120));
  });
  afterAll(() => workers.forEach((worker) => worker.kill('SIGKILL')));

  const order = (format: OrderReport['format'], who = karin) => orderReport(who, iris.projectId, { format, startsOn: LAST_YEAR, endsOn: TODAY });
  const lineOf = async (id: string, who = karin): Promise<ReportLine> => (await reportsOf(who)).find((one) => one.id === id)!;
  const stands = (id: string, status: ReportLine['status']) => until(async () => (await lineOf(id)).status === status, `${status}`);
  const fetched = async (id: string) => karin.must(karin.get<Buffer>(await linkTo(karin, id)));
  const atWork = async (work: () => Promise<void>) => {
    const post = await openPostOffice({ ...house.configuration, appDatabaseUrl: house.database.appUrl, jobsDatabaseUrl: house.database.jobsUrl });
    await work().finally(() => post.close());
  };
  const made = async (format: OrderReport['format']): Promise<string> => {
    const id = await order(format);
    await atWork(() => stands(id, 'DONE'));
    return id;
  };
  /** Holds what the second part reads, so that the worker stands still between the first and the second. */
  const held = async (work: () => Promise<void>) => {
    const holder = new pg.Client({ connectionString: house.database.ownerUrl });
    await holder.connect();
    await holder.query('begin');
    await holder.query('lock table app.outcome_event in access exclusive mode');
    try {
      await work();
    } finally {
      await holder.query('rollback');
      await holder.end();
    }
  };
  const setClock = (ahead: string) => underTheFloor(house, 'insert into law.clock (ahead) values ($1::interval) on conflict ((true)) do update set ahead = excluded.ahead returning ahead', [ahead]);

  test('the figures of the pages, as lines of a file, as a workbook, and as tagged pages', async () => {
    const [csv, xlsx, pdf] = [await made('CSV'), await made('XLSX'), await made('PDF')];
    const lines = String(await fetched(csv)).replace('\uFEFF', '').trimEnd().split('\r\n').map((line) => line.split(';'));
    expect(lines[0]).toEqual(['del', 'tabell', 'rad', 'kolumn', 'värde']);
    const valueOf = (part: string, row: string, column: string) => lines.find(([p, , r, c]) => p === part && r === row && c === column)?.[4];
    const steps = figureOf(await iris.outcomes(), 'STEP_PROGRESS').readings[0]!;
    expect(['Ja', 'Nej', 'Inte känt'].map((column) => valueOf('Stegförflyttning', 'Totalt', column))).toEqual([steps.total.yes, steps.total.no, steps.total.unknown].map(String));
    expect(['Kvinnor', 'Män'].map((row) => valueOf('Stegförflyttning', row, 'Inte känt'))).toEqual([steps.women.unknown, steps.men.unknown].map(String));
    const support = await karin.must(karin.get<SupportFigures>(`/projects/${iris.projectId}/support-figures`));
    expect(valueOf('Rätt stöd i rätt tid', 'Totalt', 'Ingen plan som personen sagt ja till')).toBe(String(support.total.noAgreedPlan));
    const { figures } = await karin.must(karin.get<Indicators>(`/projects/${iris.projectId}/indicators?from=${LAST_YEAR}&asOf=${TODAY}`));
    for (const { code, counted } of figures) expect(lines.find(([part, , row, column]) => part === 'Gemensamma indikatorer' && row!.startsWith(`${code} `) && column === 'Totalt')?.[4]).toBe(String(counted.total ?? 'visas inte'));
    expect(figures.length).toBeGreaterThan(10);
    const matrix = await karin.must(karin.get<LivelihoodMatrix>(`/projects/${iris.projectId}/livelihood-matrix`));
    expect(lines.filter(([part, table]) => part === 'Försörjning före och efter' && table === 'Från försörjning till försörjning')).toHaveLength(matrix.moves.length * 3);

    const rows = (await readSheet(await fetched(xlsx))).map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : String(cell ?? ''))));
    expect(rows.map(([part, table, row, column]) => [part, table, row, column])).toEqual(lines.map((line) => line.slice(0, 4).map((cell) => cell.replace(/^"|"$/g, ''))));
    const paper = opened(await fetched(pdf));
    expect([paper.plain.includes('/Lang (sv-SE)'), paper.metadata.includes('<pdfuaid:part>1</pdfuaid:part>'), paper.metadata.includes('Projektrapport')]).toEqual([true, true, true]);
    for (const tag of ['/H1', '/Table', '/TH', '/L']) expect(`${paper.plain}${paper.streams}`).toMatch(new RegExp(`/S ${tag}\\s`));
  }, 90_000);

  test('a worker killed in the middle: the next goes on where it left off, and reads nothing twice', async () => {
    const reads = async (what: string) => Number((await underTheFloor<{ n: string }>(house, "select count(*) as n from journal.entry where kind = 'READ' and what = $1", [what]))[0]!.n);
    const before = await reads('entry.count');
    let id = '';
    await held(async () => {
      const first = await startWorker();
      id = await order('CSV');
      await until(async () => (await lineOf(id)).done === 1, 'the first part is read');
      expect(await lineOf(id)).toMatchObject({ status: 'RUNNING', done: 1, total: 6, keptUntil: null });
      expect((await karin.post(`/reports/${id}/link`, {})).status).toBe(404);
      await kill(first);
    });
    await startWorker();
    await stands(id, 'DONE');
    expect([(await lineOf(id)).done, await reads('entry.count')]).toEqual([6, before + 1]);
    expect(String(await fetched(id))).toContain('Gemensamma indikatorer');
    expect(await underTheFloor(house, "select 1 from law.report_work where id = $1 and parts <> '[]'", [id])).toEqual([]);
    await kill(workers.at(-1)!);
  }, 120_000);

  test('called off in the middle, it comes to nothing; what is done is called off no more', async () => {
    let id = '';
    await atWork(async () => {
      await held(async () => {
        id = await order('PDF');
        await until(async () => (await lineOf(id)).done === 1, 'the first part is read');
        const { version } = await lineOf(id);
        expect((await karin.change('POST', `/reports/${id}/call-off`, version + 1)).status).toBe(412);
        expect((await karin.change('POST', `/reports/${id}/call-off`, version)).status).toBe(204);
      });
      const after = await order('CSV');
      await stands(after, 'DONE');
      expect((await karin.change('POST', `/reports/${after}/call-off`, (await lineOf(after)).version)).status).toBe(404);
    });
    expect(await lineOf(id)).toMatchObject({ status: 'CANCELLED', done: 1, keptUntil: null });
    expect((await karin.post(`/reports/${id}/link`, {})).status).toBe(404);
  }, 60_000);

  test('a link opens once, for ten minutes, to the one it was made for; the file is kept for seven days', async () => {
    const id = await made('CSV');
    const elsewhere = await cast(house, 'Idis', IRIS);
    const link = await linkTo(karin, id);
    expect([(await elsewhere.karin.get(link)).status, (await iris.sara.get(link)).status, (await elsewhere.karin.post(`/reports/${id}/link`, {})).status]).toEqual([404, 403, 404]);
    const { status, headers } = await karin.get(link);
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8', `attachment; filename="projektrapport-${LAST_YEAR}--${TODAY}.csv"`]);
    expect((await karin.get(link)).status).toBe(404);
    const replaced = await linkTo(karin, id);
    const late = await linkTo(karin, id);
    expect((await karin.get(replaced)).status).toBe(404);
    await setClock('11 minutes');
    expect((await karin.get(late)).status).toBe(404);
    await setClock('8 days');
    expect([(await karin.post(`/reports/${id}/link`, {})).status, (await lineOf(id)).keptUntil]).toEqual([404, null]);
    await setClock('0');
    expect(await reportsOf(elsewhere.karin)).toEqual([]);
    const events = await underTheFloor<{ what: string }>(house, "select distinct what from journal.entry where kind = 'EVENT' and $1 = any (object_ids)", [id]);
    expect(events.map(({ what }) => what).sort()).toEqual(['report.fetched', 'report.link-shown', 'report.ordered']);
  }, 60_000);

  test('what cannot be told is named, in both languages, and no more than five wait at once', async () => {
    const asked = (body: object) => karin.post<{ errors?: { field: string; message: string }[]; code?: string }>(`/projects/${iris.projectId}/reports`, body);
    const wrong = await asked({ format: 'PDF', startsOn: TODAY, endsOn: LAST_YEAR });
    expect([wrong.status, wrong.body.errors]).toMatchObject([422, [{ field: 'startsOn' }]]);
    karin.language = 'en';
    const early = await asked({ format: 'PDF', startsOn: '1990-01-01', endsOn: LAST_YEAR });
    karin.language = 'sv';
    expect(JSON.stringify(early.body)).toContain('2014-01-01 or later');
    expect([(await asked({ format: 'DOC', startsOn: LAST_YEAR, endsOn: TODAY })).status, (await asked({ format: 'PDF', startsOn: LAST_YEAR, endsOn: day(3) })).status]).toEqual([422, 422]);
    expect((await iris.sara.post(`/projects/${iris.projectId}/reports`, { format: 'PDF', startsOn: LAST_YEAR, endsOn: TODAY })).status).toBe(403);
    const ids = [await order('CSV'), await order('CSV'), await order('CSV'), await order('CSV'), await order('CSV')];
    expect(await asked({ format: 'CSV', startsOn: LAST_YEAR, endsOn: TODAY })).toMatchObject({ status: 409, body: { code: 'report.too-many' } });
    for (const id of ids) await karin.must(karin.change('POST', `/reports/${id}/call-off`, (await lineOf(id)).version));
  });

  test('who has lost the role gets neither the report that was ordered nor the one that was made', async () => {
    const link = await linkTo(karin, await made('CSV'));
    const waiting = await order('CSV');
    const [role] = await underTheFloor<{ id: string; version: number }>(house, "select m.id, m.version from app.membership m join app.account_contact k on k.account_id = m.account_id where m.project_id = $1 and m.role = 'COORDINATOR'", [iris.projectId]);
    await house.founder.must(house.founder.change('POST', `/memberships/${role!.id}/end`, role!.version, { reason: 'Slutar' }));
    expect([(await karin.get(link)).status, (await karin.get('/reports')).status]).toEqual([403, 403]);
    const stands = async () => (await underTheFloor<{ status: string; fault: string | null }>(house, 'select status, fault from app.report_order where id = $1', [waiting]))[0]!;
    await atWork(() => until(async () => (await stands()).status === 'FAILED', 'it is refused'));
    expect(await stands()).toEqual({ status: 'FAILED', fault: 'NOT_ALLOWED' });
  }, 60_000);

  /** The background jobs as a process of their own, as in production. */
  async function startWorker(): Promise<ChildProcess> {
    const { PATH, HOME } = process.env;
    const { configuration, database } = house;
    const worker = spawn(process.execPath, ['--input-type=module', '-e', "const { main } = await import('./dist/apps/cli/src/main.js'); await main(['worker']);"], {
      env: { PATH, HOME, NODE_ENV: 'test', DATA_DIR: configuration.dataDir, APP_DATABASE_URL: database.appUrl, JOBS_DATABASE_URL: database.jobsUrl },
    });
    workers.push(worker);
    let said = '';
    worker.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await until(() => said.includes('Bakgrundsjobben är igång'), `a worker: ${said}`);
    return worker;
  }

  async function kill(worker: ChildProcess): Promise<void> {
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    worker.kill('SIGKILL');
    await gone;
  }
});
