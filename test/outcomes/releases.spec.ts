import { beforeAll, describe, expect, test } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { Temporal } from 'temporal-polyfill';
import type { ProjectRow } from '#projects';
import type { ReleasePreview, Releases, ReleaseTable } from '#releases';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { makeRelease, previewRelease, releasesOf } from '../../apps/cli/src/demo/releases.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { cast, type Cast } from './cast.js';
import { IRIS } from './promises.js';
import { day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';

/** What the coordinator reads of a project as it stands today. */
const LIVING = ['participant-count', 'coverage', 'entry-counts', 'flow', 'flow.csv', 'pipeline', 'collaboration', 'shortages', 'work-training-hours', 'case-management', 'finsam?from=2026-01-01&to=2026-03-31', 'finsam.csv?from=2026-01-01&to=2026-03-31', 'finsam.xlsx?from=2026-01-01&to=2026-03-31', 'quarter?quarter=2026-1', 'quarter.csv?quarter=2026-1', 'quarter.xlsx?quarter=2026-1', 'quarter.pdf?quarter=2026-1'];

/** The last day of the month so many months ago. */
const monthEnd = (ago: number) => Temporal.PlainDate.from(TODAY).with({ day: 1 }).subtract({ months: ago - 1 }).subtract({ days: 1 }).toString();

describe('Figures for those who stand outside the case team', () => {
  let house: House;
  let iris: Cast;
  let owner: Visitor;
  let evaluator: Visitor;
  let learner: Visitor;
  let first: string;
  const [before, last] = [monthEnd(2), monthEnd(1)];

  beforeAll(async () => {
    house = await openHouse();
    iris = await cast(house, 'Iris', IRIS);
    const role = { unitId: iris.officeId, projectId: iris.projectId, validTo: NEXT_YEAR };
    owner = await welcome(house.founder, 'Per Ägare', 'per.r@example.se', { role: 'PROJECT_OWNER_ADMIN', ...role });
    evaluator = await welcome(house.founder, 'Eva Utvärderare', 'eva.r@example.se', { role: 'EVALUATOR', ...role });
    learner = await welcome(house.founder, 'Lisa Lärare', 'lisa.r@example.se', { role: 'LEARNING_RECIPIENT', ...role });
    for (let n = 0; n < 12; n += 1) first = await iris.takeOn('FEMALE', day(-120));
    for (let n = 0; n < 8; n += 1) await iris.takeOn('MALE', day(-120));
  });

  const tableOf = ({ tables }: { tables: ReleaseTable[] }, kind = 'PARTICIPANTS', dimension = 'gender') => tables.find((table) => table.kind === kind && table.dimension === dimension)!;
  const persons = (told: { tables: ReleaseTable[] }) => tableOf(told).rows.map(({ cells }) => cells[0]!.value);
  const whys = (preview: ReleasePreview) => tableOf(preview).rows.map(({ cells }) => cells[0]!.why);
  const seenBy = async (visitor: Visitor) => (await releasesOf(visitor, iris.projectId)).shown;

  test('begins X-10 nothing is told outside the case team before a period has ended and somebody has released it', async () => {
    expect(await releasesOf(owner, iris.projectId)).toMatchObject({ items: [], shown: null });
    for (const [endsOn, span, code] of [[TODAY.endsWith('01') ? day(-1) : day(400), 'MONTH', 'release.not-'], [before.slice(0, 8) + '15', 'MONTH', 'release.not-last-of-month'], [monthEnd(24), 'MONTH', 'release.before-project']] as const) {
      const { status, body } = await iris.karin.post<{ errors: { code: string }[] }>(`/projects/${iris.projectId}/releases`, { span, endsOn });
      expect([status, JSON.stringify(body)]).toEqual([422, expect.stringContaining(code)]);
    }
    for (const refused of [owner, evaluator, learner, iris.sara]) expect((await refused.post(`/projects/${iris.projectId}/releases`, { span: 'MONTH', endsOn: before })).status).toBe(403);
  });

  test('begins X-10 owner, evaluator and learning recipient read the same frozen figures; what is registered afterwards is not in them', async () => {
    await makeRelease(iris.karin, iris.projectId, { span: 'MONTH', endsOn: before });
    for (const reader of [owner, evaluator, learner, iris.karin]) expect(persons((await seenBy(reader))!)).toEqual([20, 12, 8, 0]);
    await iris.takeOn('FEMALE', Temporal.PlainDate.from(before).add({ days: 1 }).toString());
    expect(persons((await seenBy(owner))!)).toEqual([20, 12, 8, 0]);
    expect((await seenBy(owner))!.promises).toContainEqual(expect.objectContaining({ kind: 'STEP_PROGRESS', value: 75 }));
  });

  test('begins X-10 one person more is not told by the next release, and the one who makes it sees why', async () => {
    const preview = await previewRelease(iris.karin, iris.projectId, { span: 'MONTH', endsOn: last });
    expect(preview.against).toBe(1);
    expect(whys(preview)).toEqual(['CHANGE', 'CHANGE', null, null]);
    await makeRelease(iris.karin, iris.projectId, { span: 'MONTH', endsOn: last });
    expect(persons((await seenBy(owner))!)).toEqual([null, null, 8, 0]);
    const told = await seenBy(owner);
    expect(told!.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ why }) => why))).every((why) => why === null)).toBe(true);
  });

  test('begins X-10 a wrong release is withdrawn with a reason and replaced, is still to be read, and still counts against the next', async () => {
    const wrong = (await seenBy(iris.karin))!;
    expect((await iris.karin.post(`/projects/${iris.projectId}/releases`, { span: 'MONTH', endsOn: last })).body).toMatchObject({ status: 409, code: 'release.made-already' });
    for (const refused of [owner, evaluator, learner]) expect((await refused.change('POST', `/releases/${wrong.id}/withdraw`, wrong.version, { reason: 'Fel siffror' })).status).toBe(403);
    expect((await iris.karin.change('POST', `/releases/${wrong.id}/withdraw`, wrong.version, { reason: '' })).status).toBe(422);
    const twice = await Promise.all([1, 2].map(() => iris.karin.change<{ code: string } | undefined>('POST', `/releases/${wrong.id}/withdraw`, wrong.version, { reason: 'Fyra var inte inskrivna än' })));
    expect(twice.map(({ status, body }) => [status, body?.code]).sort()).toEqual([[204, undefined], [409, 'release.withdrawn-already']]);
    expect((await iris.karin.change('POST', `/releases/${wrong.id}/withdraw`, wrong.version + 1, { reason: 'Igen' })).body).toMatchObject({ status: 409, code: 'release.withdrawn-already' });
    for (let n = 0; n < 4; n += 1) await iris.takeOn('FEMALE', last);
    await makeRelease(iris.karin, iris.projectId, { span: 'MONTH', endsOn: last });
    expect(persons((await seenBy(owner))!)).toEqual([25, 17, 8, 0]);
    const { items } = await releasesOf(owner, iris.projectId);
    expect(items.map(({ endsOn, withdrawnReason }) => [endsOn, withdrawnReason]).sort()).toEqual([[before, null], [last, null], [last, 'Fyra var inte inskrivna än']].sort());
    expect(persons((await releasesOf(owner, iris.projectId, wrong.id)).shown!)).toEqual([null, null, 8, 0]);
    const [head, ...lines] = (await owner.must(owner.get<string>(`/releases/${wrong.id}/file.csv`))).trimEnd().split('\r\n');
    expect(head).toMatch(/;tillbakatagna$/);
    for (const line of lines) expect(line).toMatch(/;\d{4}-\d\d-\d\d: Fyra var inte inskrivna än$/);
    const sheet = await readSheet(await owner.must(owner.get<Buffer>(`/releases/${wrong.id}/file.xlsx`)));
    expect(sheet.map((row) => row.map((cell) => String(cell ?? '')).join(';')).slice(1)).toEqual(lines);
  });

  test('begins X-10 the same numbers as a file, in which what is hidden is said and no cell begins a formula', async () => {
    const { id } = (await seenBy(owner))!;
    const file = await owner.must(owner.get<string>(`/releases/${id}/file.csv`));
    const lines = file.split('\r\n');
    expect(lines).toContain(`${last.slice(0, 8)}01;${last};Deltagare;alla deltagare;kön;kvinnor;personer;17`);
    expect(lines.some((line) => /^[=+@-]/.test(line))).toBe(false);
    owner.language = 'en';
    expect(await owner.must(owner.get<string>(`/releases/${id}/file.csv`))).toContain('women;persons;17');
    owner.language = 'sv';
    const fetched = await owner.must(owner.get<Buffer>(`/releases/${id}/file.xlsx`));
    const rows = (await readSheet(fetched)).slice(1).map((row) => row.map((cell) => String(cell ?? '')).join(';'));
    expect(rows).toEqual(lines.slice(1, -1));
    expect((await owner.must(owner.get<Buffer>(`/releases/${id}/file.xlsx`))).equals(fetched)).toBe(true);
  });

  test('X-10 of all that has left the case team no number is below five, none is had by subtraction, within a release or between two; and nothing else leaves it: neither the figures of today, nor persons, nor what others may not see', async () => {
    const { items } = await releasesOf(owner, iris.projectId);
    const all = await Promise.all(items.map(async ({ id }) => (await releasesOf(owner, iris.projectId, id)).shown!));
    expect(all.length).toBe(3);
    const isFew = (n: number) => Math.abs(n) >= 1 && Math.abs(n) <= 4;
    const cells = all.map(({ tables }) => new Map(tables.flatMap(({ kind, dimension, columns, rows }) => rows.flatMap((row) => row.cells.map(({ value }, c) => [`${kind} ${dimension} ${row.group?.key} ${columns[c]}`, value] as const)))));
    for (const told of cells) for (const [key, value] of told) {
      expect([key, value !== null && isFew(value)]).toEqual([key, false]);
      for (const other of cells) expect([key, value !== null && other.get(key) != null && isFew(value - other.get(key)!)]).toEqual([key, false]);
    }
    for (const { rows } of all.flatMap(({ tables }) => tables)) for (const c of rows[0]!.cells.keys()) {
      const [whole, ...parts] = rows.map((row) => row.cells[c]!.value);
      if (whole !== null) expect(isFew(parts.reduce<number>((left, part) => left - (part ?? 0), whole!))).toBe(false);
    }
    for (const reader of [owner, evaluator, learner]) {
      const living = ['/gaps', '/handovers', `/sip-figures?project=${iris.projectId}`, `/sip-knowledge-figures?project=${iris.projectId}`, ...LIVING.map((door) => `/projects/${iris.projectId}/${door}`)];
      const doors = [...living, `/projects/${iris.projectId}/outcomes`, `/projects/${iris.projectId}/outcomes/PARTICIPANTS/persons`, `/participations/${first}`, `/projects/${iris.projectId}/release-preview?span=MONTH&endsOn=${last}`];
      for (const door of doors) expect([door, (await reader.get(door)).status]).toEqual([door, 403]);
      const listed = (await reader.must(reader.get<{ items: ProjectRow[] }>('/projects'))).items;
      expect(listed.map(({ participantCount }) => participantCount)).toEqual(listed.map(() => null));
    }
    const elsewhere = await cast(house, 'Idis', IRIS);
    expect((await elsewhere.karin.get(`/projects/${iris.projectId}/releases`)).status).toBe(404);
    expect((await owner.get(`/projects/${elsewhere.projectId}/releases`)).status).toBe(404);
    expect((await iris.sara.get<Releases>(`/projects/${iris.projectId}/releases`)).status).toBe(403);
    const { id } = (await seenBy(owner))!;
    for (const kind of ['csv', 'xlsx']) expect((await elsewhere.karin.get(`/releases/${id}/file.${kind}`)).status).toBe(404);
  });
});
