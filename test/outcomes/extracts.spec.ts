import { beforeAll, describe, expect, test } from '@jest/globals';
import { approveExtract, askForExtract, extractOf, extractsOf, previewExtract, spreadFinding, writeFinding } from '../../apps/cli/src/demo/extracts.journey.js';
import { log } from '../../apps/cli/src/demo/learning.journey.js';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { underTheFloor } from '../attacks/attackers.js';
import { day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { cast, type Cast } from './cast.js';
import { IRIS } from './promises.js';

interface Refusal { code: string; detail?: string; errors?: { field: string; code: string }[] }
const told = ({ status, body }: { status: number; body: Refusal }) => [status, ...(body.errors?.map(({ field, code }) => `${field}: ${code}`) ?? [body.code])];

const ASKED = { purpose: 'Vilka har nytta av stegen, och efter hur lång tid?', ground: 'Styrgruppens beslut 2026-14', variables: ['gender', 'municipality', 'entered', 'completed', 'stepProgress'], least: 5, endsOn: day(60) } as const;
const asked = (change: object = {}) => ({ ...ASKED, variables: [...ASKED.variables], ...change });

describe('Extracts for evaluation', () => {
  let house: House;
  let iris: Cast;
  let eva: Visitor;
  let other: Visitor;
  let first: string;

  beforeAll(async () => {
    house = await openHouse();
    iris = await cast(house, 'Iris', IRIS);
    const role = { unitId: iris.officeId, projectId: iris.projectId, validTo: NEXT_YEAR };
    eva = await welcome(house.founder, 'Eva Utvärderare', 'eva.x@example.se', { role: 'EVALUATOR', ...role });
    other = await welcome(house.founder, 'Elof Utvärderare', 'elof.x@example.se', { role: 'EVALUATOR', ...role });
    for (let n = 0; n < 8; n += 1) first = await iris.takeOn('FEMALE', day(-120));
    for (let n = 0; n < 6; n += 1) await iris.takeOn('MALE', day(-120));
    const shielded = await iris.takeOn('FEMALE', day(-120));
    await underTheFloor(house, `update app.participation set protected = true where id = '${shielded}' returning id`);
  });

  const fileOf = async (visitor: Visitor, id: string): Promise<string[][]> => {
    const { status, body } = await visitor.get<string>(`/extracts/${id}/file.csv`);
    expect(status).toBe(200);
    return body.replace('\uFEFF', '').trim().split('\r\n').map((line) => line.split(';'));
  };
  const approved = async (change: object = {}) => {
    const id = await askForExtract(eva, iris.projectId, asked(change));
    await approveExtract(iris.karin, iris.projectId, { id, decision: 'Ryms i utvärderarens uppdrag.' });
    return id;
  };

  test('begins FST-24 what is asked for says what for, on what ground, with which variables and until when; each fault names its field', async () => {
    const faults = async (change: object) => told(await eva.post<Refusal>(`/projects/${iris.projectId}/extracts`, asked(change)));
    expect((await faults({ purpose: 'Kort' }))[1]).toMatch(/^purpose/);
    expect((await faults({ variables: ['identityNumber'] }))[1]).toMatch(/^variables/);
    expect(await faults({ endsOn: TODAY })).toEqual([422, 'endsOn: extract.ends-ahead']);
    expect(await faults({ endsOn: day(181) })).toEqual([422, 'endsOn: extract.too-long']);
    expect((await faults({ least: 4 }))[1]).toMatch(/^least/);
    for (const refused of [iris.karin, iris.sara]) expect((await refused.post(`/projects/${iris.projectId}/extracts`, asked())).status).toBe(403);
    expect((await extractsOf(eva, iris.projectId)).items).toEqual([]);
  });

  test('FST-24 an evaluator gets an extract another decided on: pseudonymised anew each time, nobody stands out, bound to its purpose and its last day; what was found is linked to how it was spread', async () => {
    const id = await askForExtract(eva, iris.projectId, asked());
    expect(told(await eva.get<Refusal>(`/extracts/${id}/file.csv`))).toEqual([409, 'extract.not-approved']);
    expect((await eva.change('POST', `/extracts/${id}/approve`, 1, { decision: 'Själv är bästa dräng.' })).status).toBe(403);
    expect(await previewExtract(iris.karin, id)).toMatchObject({ persons: 14, told: 14, generalised: 0, leftOut: 0, few: 0, causes: [] });
    await approveExtract(iris.karin, iris.projectId, { id, decision: 'Ryms i utvärderarens uppdrag.' });
    expect(await extractOf(eva, iris.projectId, id)).toMatchObject({ status: 'APPROVED', own: true, asOf: TODAY, told: 14, leftOut: false, decidedByName: 'Karin', purpose: ASKED.purpose, ground: ASKED.ground, endsOn: ASKED.endsOn });

    const [head, ...people] = await fileOf(eva, id);
    expect(head).toEqual(['kod', 'kön', 'kommun eller län', 'började', 'har avslutat', 'stegförflyttning']);
    expect(people.map(([, gender]) => gender).sort()).toEqual([...Array.from({ length: 8 }, () => 'kvinna'), ...Array.from({ length: 6 }, () => 'man')]);
    const codes = people.map(([code]) => code!);
    expect([new Set(codes).size, codes.every((code) => /^[0-9a-f]{16}$/.test(code)), codes.join()]).toEqual([14, true, [...codes].sort().join()]);
    const again = (await fileOf(eva, await approved())).slice(1).map(([code]) => code!);
    expect([again.length, again.filter((code) => codes.includes(code))]).toEqual([14, []]);
    const lines = await underTheFloor<{ n: number }>(house, "select count(*)::int as n from journal.entry where what = 'extract.fetch' and $1 = any (object_ids)", [id]);
    expect(lines[0]!.n).toBeGreaterThan(0);

    for (const visitor of [other, iris.karin, iris.sara]) expect([403, 404]).toContain((await visitor.get(`/extracts/${id}/file.csv`)).status);
    expect((await extractsOf(other, iris.projectId)).items).toEqual([]);

    const disseminationId = await log(iris.karin, iris.projectId, 'disseminations', { result: 'Vad stegen visar efter fyra månader', channel: 'Länsdag', audience: 'Kommuner i länet', toldOn: TODAY });
    const finding = await writeFinding(eva, id, 'Kvinnor tar steg senare än män, men lika många.');
    expect(told(await iris.karin.change<Refusal>('POST', `/findings/${finding}/spread`, 9, { disseminationId }))[0]).toBe(412);
    await spreadFinding(iris.karin, { id: finding, version: 1 }, disseminationId);
    expect((await extractOf(eva, iris.projectId, id)).findings).toMatchObject([{ words: 'Kvinnor tar steg senare än män, men lika många.', writtenByName: 'Eva Utvärderare', spreadAs: 'Vad stegen visar efter fyra månader', spreadOn: TODAY }]);

    await underTheFloor(house, `update app.extract set ends_on = '${day(-1)}' where id = '${id}' returning id`);
    expect(told(await eva.get<Refusal>(`/extracts/${id}/file.csv`))).toEqual([409, 'extract.over']);
    const left = async () => (await underTheFloor(house, `select id from app.extract_content where id = '${id}'`)).length;
    expect(await left()).toBe(1);
    await underTheFloor(house, 'select law.forget()');
    expect(await left()).toBe(0);
  });

  test('begins FST-24 who stands out is told more roughly, and the one who decides sees by which variable; where nobody can be told of it says so', async () => {
    for (let n = 0; n < 3; n += 1) await iris.takeOn('FEMALE', day(-30));
    const id = await askForExtract(eva, iris.projectId, asked({ variables: ['gender', 'entered'] }));
    const preview = await previewExtract(iris.karin, id);
    expect([preview.persons, preview.few, preview.causes[0]]).toMatchObject([17, 3, { variable: 'entered', fewWithout: 0 }]);
    await approveExtract(iris.karin, iris.projectId, { id, decision: 'Ryms i utvärderarens uppdrag.' });
    const classes = Map.groupBy((await fileOf(eva, id)).slice(1), ([, ...told]) => told.join());
    for (const alike of classes.values()) expect(alike.length).toBeGreaterThanOrEqual(5);
    const nobody = await askForExtract(eva, iris.projectId, asked({ least: 50 }));
    const { version } = await extractOf(iris.karin, iris.projectId, nobody);
    const refused = await iris.karin.change<Refusal>('POST', `/extracts/${nobody}/approve`, version, { decision: 'Ryms i uppdraget.' });
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([409, 'extract.too-few', expect.stringContaining('minst 50')]);
    await iris.karin.must(iris.karin.change('POST', `/extracts/${nobody}/refuse`, version, { decision: 'För få deltagare.' }));
    expect(await extractOf(eva, iris.projectId, nobody)).toMatchObject({ status: 'REFUSED', decision: 'För få deltagare.' });
  });

  test('begins FST-24 what is stopped is fetched no more, nor what was approved for one who evaluates the project no more; a protected person is in none', async () => {
    const id = await approved();
    await underTheFloor(house, `update app.participation set protected = true where id = '${first}' returning id`);
    const { told: before } = await extractOf(eva, iris.projectId, id);
    const after = await approved();
    expect((await extractOf(eva, iris.projectId, after)).told).toBe(before! - 1);
    const { version } = await extractOf(iris.karin, iris.projectId, id);
    await iris.karin.must(iris.karin.change('POST', `/extracts/${id}/stop`, version, { reason: 'Någon har skyddats sedan dess.' }));
    expect(told(await eva.get<Refusal>(`/extracts/${id}/file.csv`))).toEqual([409, 'extract.stopped']);
    expect(told(await iris.karin.change<Refusal>('POST', `/extracts/${id}/stop`, version + 1, { reason: 'En gång till.' }))).toEqual([409, 'extract.not-running']);
    await underTheFloor(house, "update app.membership set ended_at = now() where role = 'EVALUATOR' returning id");
    expect((await eva.get(`/extracts/${after}/file.csv`)).status).toBe(403);
  });
});
