import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ResponsibleChanges } from '#outcomes';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { accountOf, leave } from '../../apps/cli/src/demo/participation.journey.js';
import { assessStep } from '../../apps/cli/src/demo/progress.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { cast, readingOf, type Cast } from './cast.js';

interface Course {
  /** Who comes to answer, one after the other, the last of them twenty days ago. */
  to?: Visitor[];
  up: boolean;
  work: boolean;
  endsOn?: string;
}

describe('Changes of responsible against outcome', () => {
  let house: House;
  let sia: Cast;
  let siv: Visitor;
  let tor: Visitor;

  beforeAll(async () => {
    house = await openHouse();
    sia = await cast(house, 'Byten', []);
    const colleague = (name: string) => welcome(house.founder, name, `${name.toLowerCase()}.byten@example.se`, { role: 'CASEWORKER', unitId: sia.unitId, validTo: NEXT_YEAR });
    [siv, tor] = [await colleague('Siv'), await colleague('Tor')];
  });

  const figures = (of: Cast = sia) => of.karin.must(of.karin.get<ResponsibleChanges>(`/projects/${of.projectId}/responsible-changes`));
  const rowOf = ({ outcomes }: ResponsibleChanges, kind: string, changes: string) => outcomes.find((one) => one.kind === kind)!.rows.find((row) => row.changes === changes)!;

  async function change(by: Visitor, to: Visitor, id: string): Promise<void> {
    await by.must(by.post(`/participations/${id}/assignments`, { accountId: await accountOf(to), part: 'RESPONSIBLE' }));
  }
  /** As if twenty days had gone by since somebody came to answer. */
  async function later(id: string): Promise<void> {
    await house.owner.query('set role samsteg_law');
    await house.owner.query('update app.assignment a set starts_on = a.starts_on - 20, ends_on = a.ends_on - 20 from app.casefile f where f.id = a.casefile_id and f.participation_id = $1', [id]);
    await house.owner.query('reset role');
  }
  /** Entered sixty days ago on the second step, up one or not; left today with work or without. */
  async function person(gender: 'FEMALE' | 'MALE', { to = [], up, work, endsOn = TODAY }: Course): Promise<void> {
    const id = await sia.takeOn(gender, day(-60), { livelihood: [{ kind: 'SOCIAL_ASSISTANCE', sharePercent: 100 }] });
    for (const [n, position] of [2, up ? 3 : 2].entries()) await assessStep(sia.sara, id, { position, assessedOn: day(-58 + n * 20) });
    let carrier = sia.sara;
    for (const next of to) {
      await change(carrier, next, id);
      await later(id);
      carrier = next;
    }
    await leave(carrier, id, { endsOn, reason: work ? 'PLAN_COMPLETED_WORK' : 'OWN_WISH', livelihood: [{ kind: work ? 'WAGE' : 'SOCIAL_ASSISTANCE', sharePercent: 100 }] });
    if (endsOn < TODAY) await change(carrier, siv, id);
  }

  test('the outcome of those who completed with the same responsible, after one change and after several, women and men; who began to answer afterwards is no change', async () => {
    for (let n = 0; n < 6; n += 1) await person('FEMALE', { up: true, work: n < 3 });
    for (let n = 0; n < 5; n += 1) await person('MALE', { up: n < 4, work: false, ...(n === 0 ? { endsOn: day(-10) } : {}) });
    for (let n = 0; n < 5; n += 1) await person('FEMALE', { to: [siv], up: n < 2, work: n < 1 });
    for (let n = 0; n < 5; n += 1) await person('MALE', { to: [tor], up: n < 1, work: n < 1 });
    for (let n = 0; n < 5; n += 1) await person('FEMALE', { to: [siv, n < 3 ? tor : sia.sara], up: false, work: n < 1 });
    await sia.takeOn('MALE', day(-60));
    const seen = await figures();
    expect(seen).toMatchObject({ staying: 1, least: 5 });
    expect(rowOf(seen, 'STEP_PROGRESS', 'NONE')).toMatchObject({ total: { persons: 11, yes: 10, denominator: 11, unknown: 0, percent: 90.9, few: true }, women: { persons: 6, percent: 100 }, men: { persons: 5, percent: 80 } });
    expect(rowOf(seen, 'STEP_PROGRESS', 'ONE')).toMatchObject({ total: { persons: 10, percent: 30, interval: { low: 10.8, high: 60.3 } }, women: { percent: 40 }, men: { percent: 20 } });
    expect(rowOf(seen, 'STEP_PROGRESS', 'MORE')).toMatchObject({ total: { persons: 5, percent: 0 }, women: { persons: 5 }, men: { persons: 0, percent: null } });
    expect(['NONE', 'ONE', 'MORE', 'UNKNOWN'].map((changes) => rowOf(seen, 'WORK_OR_STUDIES', changes).total)).toMatchObject([{ yes: 3, persons: 11 }, { yes: 2, persons: 10 }, { yes: 1, persons: 5 }, { persons: 0 }]);
    const { total } = readingOf(await sia.outcomes('population=COMPLETED'), 'STEP_PROGRESS', 'COMPLETED');
    expect(seen.outcomes[0]!.rows.map((row) => row.total!.yes).reduce((a, b) => a + b)).toBe(total.yes);
    expect(seen.outcomes[0]!.denominatorWords).toContain(': 26 personer');
  });

  test('a few are hidden, with what would tell them', async () => {
    await person('MALE', { to: [siv, tor], up: true, work: true });
    const seen = await figures();
    for (const { rows } of seen.outcomes) {
      expect(rows.find(({ changes }) => changes === 'MORE')).toMatchObject({ total: { persons: 6 }, women: null, men: null });
      expect(rows.filter(({ women, men }) => women === null || men === null).length).toBeGreaterThan(1);
    }
  });

  test('only who coordinates the project sees it; where nobody has completed it is empty', async () => {
    const other = await cast(house, 'Annan', []);
    const path = `/projects/${sia.projectId}/responsible-changes`;
    expect([(await sia.sara.get(path)).status, (await other.karin.get(path)).status]).toEqual([403, 404]);
    expect((await figures(other)).outcomes[0]!.rows.map(({ total }) => total?.persons)).toEqual([0, 0, 0, 0]);
  });
});
