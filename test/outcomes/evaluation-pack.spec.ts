import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { Temporal } from 'temporal-polyfill';
import type { Releases } from '#releases';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { makeRelease, releasesOf } from '../../apps/cli/src/demo/releases.journey.js';
import { linkTo, linkToEvaluationPack, orderEvaluationPack, orderReport, evaluationPacksOf, reportsOf } from '../../apps/cli/src/demo/reports.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { openPostOffice } from '../../apps/worker/src/post.js';
import { underTheFloor } from '../attacks/attackers.js';
import { day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { opened } from '../support/paper.js';
import { until } from '../support/until.js';
import { cast, type Cast } from './cast.js';
import { IRIS } from './promises.js';

const LAST_YEAR = day(-365);
/** The last day of the month so many months ago. */
const monthEnd = (ago: number) => Temporal.PlainDate.from(TODAY).with({ day: 1 }).subtract({ months: ago - 1 }).subtract({ days: 1 }).toString();
const BOOK = ['kodbok.json', 'kodbok.pdf', 'mal.csv', 'mal.xlsx', 'siffror.csv', 'siffror.xlsx'];

interface Book { files: { name: string; rows: number; sha256: string }[]; releases: { release: string }[]; figures: { name: string }[] }

describe('A pack for evaluation', () => {
  let house: House;
  let iris: Cast;
  let karin: Visitor;
  let eva: Visitor;
  let elof: Visitor;
  let per: Visitor;
  const [before, last] = [monthEnd(2), monthEnd(1)];

  beforeAll(async () => {
    house = await openHouse();
    iris = await cast(house, 'Iris', IRIS);
    karin = iris.karin;
    const idis = await cast(house, 'Idis', IRIS);
    const role = { unitId: iris.officeId, projectId: iris.projectId, validTo: NEXT_YEAR };
    eva = await welcome(house.founder, 'Eva Utvärderare', 'eva.p@example.se', { role: 'EVALUATOR', ...role });
    per = await welcome(house.founder, 'Per Ägare', 'per.p@example.se', { role: 'PROJECT_OWNER_ADMIN', ...role });
    elof = await welcome(house.founder, 'Elof Utvärderare', 'elof.p@example.se', { role: 'EVALUATOR', unitId: idis.officeId, projectId: idis.projectId, validTo: NEXT_YEAR });
    for (let n = 0; n < 12; n += 1) await iris.takeOn(n < 9 ? 'FEMALE' : 'MALE', day(-120));
  });

  const year = { startsOn: LAST_YEAR, endsOn: TODAY };
  const path = () => `/projects/${iris.projectId}/evaluation-packs`;
  const stands = (id: string, status: string) => until(async () => (await reportsOf(karin)).find((one) => one.id === id)!.status === status, status);
  const atWork = async (work: () => Promise<void>) => {
    const post = await openPostOffice({ ...house.configuration, appDatabaseUrl: house.database.appUrl, jobsDatabaseUrl: house.database.jobsUrl });
    await work().finally(() => post.close());
  };
  const made = async (): Promise<string> => {
    const id = await orderEvaluationPack(karin, iris.projectId, year);
    await atWork(() => stands(id, 'DONE'));
    return id;
  };
  const linesOf = (csv: Uint8Array) => strFromU8(csv).replace('\uFEFF', '').trimEnd().split('\r\n').map((line) => line.split(';'));

  test('without anything released there is none, which is told at once in both languages; days that cannot be are named', async () => {
    const asked = (body: object) => karin.post<{ code: string; detail: string; errors?: { field: string }[] }>(path(), body);
    expect(await asked(year)).toMatchObject({ status: 409, body: { code: 'report.nothing-released', detail: expect.stringContaining('inga frisläppta siffror') } });
    karin.language = 'en';
    expect((await asked(year)).body.detail).toContain('no released figures');
    karin.language = 'sv';
    expect(await asked({ startsOn: TODAY, endsOn: LAST_YEAR })).toMatchObject({ status: 422, body: { errors: [{ field: 'startsOn' }] } });
    expect(await asked({ startsOn: LAST_YEAR, endsOn: day(3) })).toMatchObject({ status: 422, body: { errors: [{ field: 'endsOn' }] } });
  });

  test('begins FST-24 the evaluator fetches what was released, with a codebook, and what was withdrawn is not in it', async () => {
    const kept = await makeRelease(karin, iris.projectId, { span: 'MONTH', endsOn: before });
    const wrong = await makeRelease(karin, iris.projectId, { span: 'MONTH', endsOn: last });
    await karin.must(karin.change('POST', `/releases/${wrong}/withdraw`, 1, { reason: 'Fel underlag' }));
    const id = await made();
    expect(await evaluationPacksOf(eva, iris.projectId)).toMatchObject([{ id, ...year }]);
    const { status, headers, body } = await eva.get<Buffer>(await linkToEvaluationPack(eva, id));
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([200, 'application/zip', `attachment; filename="utvarderingspaket-${LAST_YEAR}--${TODAY}.zip"`]);
    const files = unzipSync(body);
    expect(Object.keys(files).sort()).toEqual(BOOK);

    const { shown } = (await releasesOf(eva, iris.projectId, kept)) as Releases & { shown: NonNullable<Releases['shown']> };
    const [head, ...lines] = linesOf(files['siffror.csv']!);
    const places = shown.tables.flatMap((table) => table.rows.flatMap(({ cells }) => cells.map(({ value }) => value)));
    expect(lines.map((line) => line[head!.indexOf('persons')])).toEqual(places.map((value) => (value === null ? '' : String(value))));
    expect(lines.map((line) => line[head!.indexOf('hidden')])).toEqual(places.map((value) => (value === null ? '1' : '0')));
    expect(places).toContain(null);
    expect(new Set(lines.map(([release]) => release))).toEqual(new Set([kept]));
    expect(await readSheet(Buffer.from(files['siffror.xlsx']!))).toHaveLength(lines.length + 1);

    const book = JSON.parse(strFromU8(files['kodbok.json']!)) as Book;
    expect([book.releases.map(({ release }) => release), book.figures.map(({ name }) => name)]).toEqual([[kept], head]);
    for (const { name, rows, sha256 } of book.files) expect([name, sha256, rows]).toEqual([name, createHash('sha256').update(files[name]!).digest('hex'), name.startsWith('siffror') ? lines.length : shown.promises.length]);
    const { plain, metadata } = opened(Buffer.from(files['kodbok.pdf']!));
    expect([plain.includes('/Lang (sv-SE)'), metadata.includes('<pdfuaid:part>1</pdfuaid:part>'), metadata.includes('Kodbok')]).toEqual([true, true, true]);
    for (const name of ['kodbok.json', 'siffror.csv', 'mal.csv']) expect(strFromU8(files[name]!)).not.toContain('Karin');
  }, 60_000);

  test("each has a link of one's own, which opens once; the coordinator by the door of reports", async () => {
    const { id } = (await evaluationPacksOf(eva, iris.projectId))[0]!;
    const [hers, mine] = [await linkToEvaluationPack(eva, id), await linkTo(karin, id)];
    expect(mine).toContain('/report-links/');
    expect([(await karin.get(hers)).status, (await eva.get(mine)).status, (await eva.get(mine.replace('report-links', 'evaluation-pack-links'))).status]).toEqual([403, 403, 404]);
    expect([(await eva.get(hers)).status, (await eva.get(hers)).status, (await karin.get(mine)).status, (await karin.get(mine)).status]).toEqual([200, 404, 200, 404]);
    const events = await underTheFloor<{ what: string }>(house, "select distinct what from journal.entry where kind = 'EVENT' and $1 = any (object_ids)", [id]);
    expect(events.map(({ what }) => what).sort()).toEqual(['report.fetched', 'report.link-shown', 'report.ordered']);
  });

  test('who evaluates gets packs and no other report, of the own project, and orders none; nobody else gets any', async () => {
    const report = await orderReport(karin, iris.projectId, { format: 'CSV', ...year });
    await atWork(() => stands(report, 'DONE'));
    expect((await eva.post(`/evaluation-packs/${report}/link`, {})).status).toBe(404);
    const { id } = (await evaluationPacksOf(eva, iris.projectId))[0]!;
    expect([await evaluationPacksOf(elof, iris.projectId), (await elof.post(`/evaluation-packs/${id}/link`, {})).status]).toEqual([[], 404]);
    expect([(await eva.post(path(), year)).status, (await eva.get('/reports')).status]).toEqual([403, 403]);
    for (const who of [per, iris.sara]) expect([(await who.post(path(), year)).status, (await who.get(path())).status, (await who.post(`/evaluation-packs/${id}/link`, {})).status]).toEqual([403, 403, 403]);
  }, 60_000);

  test('what was withdrawn while it waited makes none, and says why; a pack that may hold it is handed to the evaluator no more', async () => {
    const { id: held } = (await evaluationPacksOf(eva, iris.projectId))[0]!;
    const { id: kept, version } = (await releasesOf(karin, iris.projectId)).items.find(({ withdrawnAt }) => withdrawnAt === null)!;
    const id = await orderEvaluationPack(karin, iris.projectId, year);
    await karin.must(karin.change('POST', `/releases/${kept}/withdraw`, version, { reason: 'Fel underlag' }));
    await atWork(() => stands(id, 'FAILED'));
    expect((await reportsOf(karin)).find((one) => one.id === id)).toMatchObject({ kind: 'EVALUATION', fault: 'NOTHING_RELEASED', keptUntil: null });
    expect([await evaluationPacksOf(eva, iris.projectId), (await eva.post(`/evaluation-packs/${held}/link`, {})).status, (await karin.post(`/reports/${held}/link`, {})).status]).toEqual([[], 404, 201]);
  }, 60_000);

  test('who evaluates the project no more gets none', async () => {
    await underTheFloor(house, "update app.membership m set ended_at = now() from app.account_contact k where k.account_id = m.account_id and k.email = 'eva.p@example.se' returning m.id");
    expect((await eva.get(path())).status).toBe(403);
  });
});
