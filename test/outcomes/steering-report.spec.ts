import { beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { ReleaseShown } from '#releases';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { makeRelease, releasesOf } from '../../apps/cli/src/demo/releases.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { underTheFloor } from '../attacks/attackers.js';
import { day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { opened } from '../support/paper.js';
import { cast, type Cast } from './cast.js';
import { IRIS } from './promises.js';

const LAST_MONTH = Temporal.PlainDate.from(TODAY).with({ day: 1 }).subtract({ days: 1 }).toString();

/** What the drawings of a paper are said to show: words of a PDF are latin, or UTF-16 in hexadecimal. */
const told = (pdf: Buffer): string[] => [...`${opened(pdf).plain}\n${opened(pdf).streams}`.matchAll(/\/Alt (?:\(([^]*?)\)\n|<FEFF([0-9A-F]+)>)/g)]
  .map(([, latin, wide]) => (wide ? Buffer.from(wide, 'hex').swap16().toString('utf16le') : latin!.replace(/\\(.)/g, '$1')).replace(/[\u00a0\u202f]/g, ' '));

describe('Released figures as a report to the steering group', () => {
  let house: House;
  let iris: Cast;
  let owner: Visitor;
  let evaluator: Visitor;
  let shown: ReleaseShown;

  beforeAll(async () => {
    house = await openHouse();
    iris = await cast(house, 'Iris', IRIS);
    const role = { unitId: iris.officeId, projectId: iris.projectId, validTo: NEXT_YEAR };
    owner = await welcome(house.founder, 'Per Ägare', 'per.s@example.se', { role: 'PROJECT_OWNER_ADMIN', ...role });
    evaluator = await welcome(house.founder, 'Eva Utvärderare', 'eva.s@example.se', { role: 'EVALUATOR', ...role });
    for (let n = 0; n < 12; n += 1) await iris.takeOn('FEMALE', day(-120));
    for (let n = 0; n < 8; n += 1) await iris.takeOn('MALE', day(-120));
    await makeRelease(iris.karin, iris.projectId, { span: 'MONTH', endsOn: LAST_MONTH });
    shown = (await releasesOf(owner, iris.projectId)).shown!;
  });

  const paper = (visitor: Visitor, id = shown.id) => visitor.get<Buffer>(`/releases/${id}/report.pdf`);

  test('the owner and the evaluator get it as a tagged PDF in which each drawing is told in words: the figures of the page', async () => {
    const { status, headers, body } = await paper(owner);
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([200, 'application/pdf', 'attachment; filename="styrgruppsrapport.pdf"']);
    const { plain, streams, metadata } = opened(body);
    expect([plain.includes('/Lang (sv-SE)'), metadata.includes('<pdfuaid:part>1</pdfuaid:part>'), metadata.includes('Rapport till styrgruppen')]).toEqual([true, true, true]);
    for (const tag of ['/H1', '/H2', '/Table', '/TH', '/TD', '/L', '/Figure']) expect(`${plain}${streams}`).toMatch(new RegExp(`/S ${tag}\\s`));
    const drawn = shown.tables.filter(({ columns, rows: [whole] }) => columns.includes('YES') && whole!.cells[0]!.value !== null && whole!.cells[1]!.value !== null && whole!.cells[0]!.value + whole!.cells[1]!.value > 0);
    const alts = told(body);
    expect(alts).toHaveLength(drawn.length);
    drawn.forEach(({ rows: [whole] }, n) => expect(alts[n]).toContain(`(${whole!.cells[0]!.value}/${whole!.cells[0]!.value! + whole!.cells[1]!.value!})`));
    expect(drawn.length).toBeGreaterThan(0);
    expect((await paper(evaluator)).body.equals(body)).toBe(true);
  });

  test('it comes in English to who asks for it', async () => {
    owner.language = 'en';
    const { body } = await paper(owner);
    owner.language = 'sv';
    expect([opened(body).plain.includes('/Lang (en-GB)'), opened(body).metadata.includes('Report to the steering group')]).toEqual([true, true]);
  });

  test('what is registered afterwards is not in it', async () => {
    const { body } = await paper(owner);
    for (let n = 0; n < 6; n += 1) await iris.takeOn('FEMALE', day(-100));
    expect((await paper(owner)).body.equals(body)).toBe(true);
  });

  test('it is for those who read the release, and every fetching stands in the log', async () => {
    const elsewhere = await cast(house, 'Idis', IRIS);
    const lines = () => underTheFloor<{ n: string }>(house, "select count(*) as n from journal.entry where kind = 'READ' and what = 'release.read' and $1 = any (object_ids)", [shown.id]);
    const [before] = await lines();
    expect([(await paper(owner)).status, (await paper(iris.sara)).status, (await paper(elsewhere.karin)).status, (await paper(owner, '00000000-0000-7000-8000-000000000000')).status, (await owner.get('/releases/x/report.pdf')).status]).toEqual([200, 403, 404, 404, 404]);
    expect(Number((await lines())[0]!.n)).toBe(Number(before!.n) + 1);
  });
});
