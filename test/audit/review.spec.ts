import { beforeAll, describe, expect, test } from '@jest/globals';
import type { JournalPage } from '#audit';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { consentTo, enrol, overviewOf } from '../../apps/cli/src/demo/participation.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { aTown, type Town } from '../support/town.js';
import { underTheFloor } from '../attacks/attackers.js';

describe('Those who review the log', () => {
  let town: Town;
  let gunnar: Visitor;
  let ivar: Visitor;
  let drift: Visitor;
  let id: string;
  let pseudonym: string;

  const read = async (who: Visitor, more = '') => (await who.must(who.get<JournalPage>(`/journal?from=${day(-1)}&to=${day(1)}${more}`)));
  const reviewer = (name: string, unitId: string) => welcome(town.house.founder, name, `${name.toLowerCase()}@example.se`, { role: 'LOG_REVIEWER', unitId, validTo: NEXT_YEAR });

  beforeAll(async () => {
    town = await aTown(61);
    gunnar = await reviewer('Gunnar', town.units.ame);
    ivar = await reviewer('Ivar', town.units.ifo);
    const [{ unit }] = (await underTheFloor<{ unit: string }>(town.house, 'select law.installation_unit() as unit')) as [{ unit: string }];
    drift = await reviewer('Driva', unit);
    ({ id } = await enrol(town.sara, town.somebody(), { projectId: town.projectId, unitId: town.units.ame, startsOn: TODAY }));
    pseudonym = (await overviewOf(town.sara, id)).pseudonym;
  });

  test('see who read what in the own branch, in words, by person, by colleague and by day, page by page', async () => {
    await town.sara.get(`/participations/${id}`);
    const { items } = await read(gunnar, `&pseudonym=${pseudonym}`);
    expect(items.map(({ accountName, what }) => [accountName, what])).toContainEqual(['Sara', 'participation.read']);
    expect(items.find(({ what }) => what === 'participation.read')).toMatchObject({ words: 'Se deltagarna man arbetar med', branchName: 'Arbetsmarknad', outcome: 'DONE' });
    expect(items.every(({ participations }) => participations.some((one) => one.pseudonym === pseudonym))).toBe(true);
    expect((await read(gunnar, '&account=sar')).items.every(({ accountName }) => accountName === 'Sara')).toBe(true);
    expect((await gunnar.must(gunnar.get<JournalPage>(`/journal?from=${day(-9)}&to=${day(-2)}`))).items).toEqual([]);
    for (let n = 0; n < 60; n += 1) await town.david.get('/participations');
    const first = await read(gunnar, '&account=david');
    const second = await read(gunnar, `&account=david&before=${first.next}`);
    expect([first.items.length, first.next !== null]).toEqual([50, true]);
    expect(second.items.some((line) => first.items.some(({ id: seen }) => seen === line.id))).toBe(false);
  });

  test('of the giving branch see what the receiver does while the consent runs, and nothing else of the receiver', async () => {
    const olles = async () => (await read(gunnar, '&account=olle')).items;
    await town.olle.get('/participations');
    expect(await olles()).toEqual([]);
    await consentTo(town.sara, id, { toUnitId: town.units.ifo, categories: ['plan', 'notes'], validFrom: TODAY, validTo: NEXT_YEAR });
    await town.olle.get(`/participations/${id}/notes`);
    await town.olle.get('/organisations');
    expect((await olles()).map(({ what, branchName, participations }) => [what, branchName, participations.map((one) => one.pseudonym)])).toEqual([['note.read', 'Socialtjänst', [pseudonym]]]);
    const [{ version, consent }] = (await underTheFloor<{ version: number; consent: string }>(town.house, 'select id as consent, version from app.consent where participation_id = $1', [id])) as [{ version: number; consent: string }];
    await town.sara.must(town.sara.change('POST', `/consents/${consent}/withdraw`, version));
    await underTheFloor(town.house, "insert into journal.entry (kind, what, account_id, branch_id, participation_ids) select 'READ', 'note.read', e.account_id, e.branch_id, e.participation_ids from journal.entry e where e.what = 'note.read' and $1 = any (e.participation_ids) order by e.id desc limit 1", [id]);
    expect(await olles()).toHaveLength(1);
  });

  test('of another branch see neither the lines nor whose case they tell of', async () => {
    const { items } = await read(ivar);
    expect(items.some(({ accountName }) => accountName === 'Sara')).toBe(false);
    expect(JSON.stringify(items)).not.toContain(pseudonym);
    expect((await read(ivar, `&pseudonym=${pseudonym}`)).items).toEqual([]);
  });

  test('where the installation is run see what belongs to no branch: who signed in, and who tried', async () => {
    await town.house.visitor('x').signIn('sara@example.se', 'fel lösenord');
    const { items } = await read(drift, '&kind=SIGN_IN');
    expect(items[0]).toMatchObject({ what: 'session.open', words: 'Inloggning: påbörjades', outcome: 'REFUSED', accountName: 'Sara', branchName: null });
    expect((await read(gunnar, '&kind=SIGN_IN')).items).toEqual([]);
  });

  test('leave lines themselves: that they read, whom they looked for, and that they took a file along', async () => {
    await read(gunnar, `&pseudonym=${pseudonym}`);
    const own = (await read(gunnar, '&account=gunnar')).items;
    expect(own[0]).toMatchObject({ what: 'journal.read', participations: [{ pseudonym }] });
    const file = await gunnar.get<string>(`/journal/lines.csv?from=${day(-1)}&to=${day(1)}`);
    expect(file.headers.get('content-type')).toMatch(/text\/csv/);
    expect(file.headers.get('content-disposition')).toMatch(/attachment/);
    expect(file.body.split('\r\n').length).toBeGreaterThan(60);
    expect((await read(gunnar, '&account=gunnar')).items[0]).toMatchObject({ what: 'journal.exported', words: 'Logg: hämtades som fil' });
  });

  test('take a long file along whole: every line once, the newest first, however many parts it was fetched in', async () => {
    const LINES = 4_321;
    await underTheFloor(town.house, `insert into journal.entry (at, kind, what, branch_id, participation_ids) select '2020-03-01T08:00Z'::timestamptz + n * interval '1 second', 'READ', 'note.read', f.branch_id, array[f.participation_id]
      from app.casefile f cross join generate_series(1, ${LINES}) n where f.participation_id = '${id}'`);
    const [, ...rows] = (await gunnar.must(gunnar.get<string>('/journal/lines.csv?from=2020-03-01&to=2020-03-01'))).trimEnd().split('\r\n');
    const numbers = rows.map((row) => Number(row.split(';')[0]));
    expect([rows.length, new Set(numbers).size]).toEqual([LINES, LINES]);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(rows.every((row) => row.endsWith(`;${pseudonym}`))).toBe(true);
  });

  test('are the only ones who read it, and bad questions are answered in words', async () => {
    expect((await town.sara.get(`/journal?from=${TODAY}&to=${TODAY}`)).status).toBe(403);
    expect((await town.lena.get(`/journal/lines.csv?from=${TODAY}&to=${TODAY}`)).status).toBe(403);
    for (const wrong of ['from=igår&to=idag', `from=${TODAY}`, `from=${TODAY}&to=${TODAY}&pseudonym=Anna`, `from=${TODAY}&to=${TODAY}&before=x`, `from=${TODAY}&to=${TODAY}&kind=ALLT`]) {
      expect((await gunnar.get(`/journal?${wrong}`)).status).toBe(422);
    }
  });
});
