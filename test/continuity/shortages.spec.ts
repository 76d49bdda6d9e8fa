import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ShortageList, ShortageReport } from '#continuity';
import { noteShortage } from '../../apps/cli/src/demo/continuity.journey.js';
import { underTheFloor } from '../attacks/attackers.js';
import { TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

interface Refusal {
  errors: { field: string; code: string }[];
}

const FULL = { typeCode: 'ADDICTION_TREATMENT', partyKind: 'HEALTH_CARE', why: 'FULL', noticedOn: daysAgo(10) } as const;

describe('Interventions that were needed and not to be had', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });

  const listed = (id: string) => office.sara.must(office.sara.get<ShortageList>(`/participations/${id}/shortages`));
  const report = () => office.karin.must(office.karin.get<ShortageReport>(`/projects/${office.projectId}/shortages`));

  test('IRIS-20 what was needed, at which party and why it could not be had is noted in the case and told the steering group as numbers in which nobody can be pointed out', async () => {
    const { sara, eva, share, house, takeOn } = office;
    const ids: string[] = [];
    for (let n = 0; n < 4; n += 1) ids.push(await takeOn());
    for (const id of ids) await noteShortage(sara, id, { ...FULL, words: 'Väntar till våren.' });
    expect(await report()).toEqual({ items: [], kinds: 1, least: 5 });
    ids.push(await takeOn());
    await noteShortage(sara, ids[4]!, FULL);
    await noteShortage(sara, ids[4]!, { ...FULL, noticedOn: TODAY });
    await noteShortage(sara, ids[0]!, { ...FULL, why: 'TOO_FAR' });
    const [women] = await underTheFloor<{ n: number }>(house, "select count(*)::int as n from app.participation where id = any ($1) and gender = 'FEMALE'", [ids]);
    const apart = women!.n === 5 ? { women: 5, men: null } : { women: null, men: null };
    expect(await report()).toMatchObject({ kinds: 2, items: [{ typeSv: 'Behandling mot beroende', partyKind: 'HEALTH_CARE', why: 'FULL', persons: 5, times: 6, unmet: 6, women: apart.women }] });
    expect(JSON.stringify(await report())).not.toContain('Väntar till våren');

    expect((await listed(ids[0]!)).items).toMatchObject([{ why: 'FULL', words: 'Väntar till våren.', own: true }, { why: 'TOO_FAR' }]);
    expect((await eva.get(`/participations/${ids[0]}/shortages`)).status).toBe(404);
    await share(ids[0]!, ['identity']);
    expect((await eva.must(eva.get<ShortageList>(`/participations/${ids[0]}/shortages`))).items).toEqual([]);
    await share(ids[0]!, ['plan']);
    expect((await eva.must(eva.get<ShortageList>(`/participations/${ids[0]}/shortages`))).items).toHaveLength(2);
    expect((await sara.get(`/projects/${office.projectId}/shortages`)).status).toBe(403);

    const { items: [first] } = await listed(ids[4]!);
    expect((await sara.change<Refusal>('POST', `/shortages/${first!.id}/met`, 1, { metOn: daysAgo(30) })).body.errors).toMatchObject([{ field: 'metOn', code: 'shortage.met-before-noticed' }]);
    expect((await sara.change('POST', `/shortages/${first!.id}/met`, 1, { metOn: TODAY })).status).toBe(204);
    expect((await listed(ids[4]!)).items.map(({ metOn }) => metOn)).toEqual([null, TODAY]);
  });

  test('begins IRIS-20 a protected person is in no number, and bad input names its field', async () => {
    const { sara, takeOn } = office;
    const id = await takeOn();
    const refused = await sara.post<Refusal>(`/participations/${id}/shortages`, { ...FULL, typeCode: 'NOTHING', noticedOn: daysAgo(-1) });
    expect([refused.status, refused.body.errors.map(({ field }) => field)]).toEqual([422, ['typeCode', 'noticedOn']]);
    expect((await sara.post<Refusal>(`/participations/${id}/shortages`, { ...FULL, why: 'BECAUSE' })).body.errors).toMatchObject([{ field: 'why' }]);
    const before = (await report()).items[0]!.times;
    await noteShortage(sara, id, FULL);
    expect((await report()).items[0]!.times).toBe(before! + 1);
    await underTheFloor(office.house, 'update app.participation set protected = true where id = $1 returning id', [id]);
    expect((await report()).items[0]!.times).toBe(before);
  });
});
