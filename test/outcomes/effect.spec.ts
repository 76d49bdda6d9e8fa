import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Effect, EffectGroup } from '#outcomes';
import { addMethod, decideOn, proposeMethod } from '../../apps/cli/src/demo/catalogue.journey.js';
import { endIntervention, startIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { leave } from '../../apps/cli/src/demo/participation.journey.js';
import { agreePlan } from '../../apps/cli/src/demo/plans.journey.js';
import { assessStep } from '../../apps/cli/src/demo/progress.journey.js';
import { logAttendance } from '../../apps/cli/src/demo/training.journey.js';
import { underTheFloor } from '../attacks/attackers.js';
import { day } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { cast, type Cast } from './cast.js';

/** What each person had: an area's type and how long ago it began, with a method or not. */
interface Course {
  gender: 'FEMALE' | 'MALE';
  had: { typeCode: 'WORK_TRAINING' | 'SFI'; days: number; method?: boolean; hours?: number; over?: boolean }[];
  up: boolean | null;
}

const AREAS = { WORK_TRAINING: 'WORK', SFI: 'LANGUAGE' } as const;

describe('What came of those who had interventions', () => {
  let house: House;
  let sia: Cast;
  let methodUseId: string;
  const courses: Course[] = [];
  beforeAll(async () => {
    house = await openHouse();
    sia = await cast(house, 'Effekt', []);
    const methodId = await addMethod(sia.karin, { name: 'Handledning på plats', summary: 'Handledaren är med på arbetsplatsen.', typeCode: 'WORK_TRAINING', origin: null });
    methodUseId = await proposeMethod(sia.karin, methodId, { projectId: sia.projectId, branchId: (await underTheFloor<{ id: string }>(house, 'select branch_id as id from app.unit where id = $1', [sia.unitId]))[0]!.id, municipalityCode: '1284' });
    await decideOn(sia.karin, { methodId, useId: methodUseId }, 'try', { hypothesis: 'Fler tar steg.', measure: 'Steg framåt', reviewOn: day(60) });
  });

  const effect = (of: Cast = sia) => of.karin.must(of.karin.get<Effect>(`/projects/${of.projectId}/effect`));
  const rowOf = ({ rows }: Effect, key: string) => rows.find((row) => row.key === key || row.name === key)!;

  async function live(course: Course): Promise<void> {
    courses.push(course);
    const id = await sia.takeOn(course.gender, day(-60));
    await agreePlan(sia.sara, id, { agreedOn: day(-59), agreedHow: 'IN_PERSON' });
    for (const { typeCode, days, method, hours, over } of course.had) {
      const intervention = await startIntervention(sia.sara, id, { typeCode, startsOn: day(-days), ...(method ? { methodUseId } : {}), ...(typeCode === 'SFI' ? { providerName: 'Komvux' } : {}) });
      if (hours) await logAttendance(sia.sara, [{ interventionId: intervention, on: day(-3), plannedHours: hours, attendedHours: hours }, { interventionId: intervention, on: day(-4), plannedHours: 4, attendedHours: 0, absenceReason: 'ILL' }]);
      if (over) await endIntervention(sia.sara, id, intervention, { on: day(-1), endReason: 'COMPLETED', result: 'REACHED' });
    }
    if (course.up !== null) for (const [n, position] of [2, course.up ? 3 : 2].entries()) await assessStep(sia.sara, id, { position, assessedOn: day(-58 + n * 30) });
  }

  /** The slow count: person by person, with a pencil. */
  function plainly(of: (course: Course) => Course['had'], gender?: Course['gender']): Partial<EffectGroup> {
    const mine = courses.filter((course) => (!gender || course.gender === gender) && of(course).length > 0);
    const each = (sum: number) => Math.round((10 * sum) / mine.length) / 10;
    const all = mine.flatMap(of);
    const known = mine.filter(({ up }) => up !== null);
    return {
      persons: mine.length, finished: mine.filter((course) => of(course).every(({ over }) => over)).length,
      hoursEach: each(all.reduce((sum, { hours = 0 }) => sum + hours, 0)), occasionsEach: each(all.filter(({ hours }) => hours).length),
      steps: expect.objectContaining({ yes: known.filter(({ up }) => up).length, denominator: known.length, unknown: mine.length - known.length }) as never,
    };
  }

  test('SBR-11 area by area and method by method: how many, how much they had, and step progress and work or studies, as a slow count has it', async () => {
    for (let n = 0; n < 7; n += 1) await live({ gender: 'FEMALE', had: [{ typeCode: 'WORK_TRAINING', days: 40, method: n < 6, hours: 5, over: n === 0 }, ...(n < 5 ? [{ typeCode: 'SFI' as const, days: 20 }] : [])], up: n < 5 });
    for (let n = 0; n < 6; n += 1) await live({ gender: 'MALE', had: [{ typeCode: 'WORK_TRAINING', days: 30, method: n < 5, hours: n }, ...(n === 5 ? [{ typeCode: 'WORK_TRAINING' as const, days: 10 }] : [])], up: n === 0 ? null : n < 2 });
    for (let n = 0; n < 5; n += 1) await live({ gender: 'MALE', had: [{ typeCode: 'SFI', days: 25 }], up: false });
    await sia.takeOn('FEMALE', day(-20));
    const seen = await effect();
    const inArea = (area: string) => (course: Course) => course.had.filter(({ typeCode }) => AREAS[typeCode] === area);
    const byMethod = (course: Course) => course.had.filter(({ method }) => method);
    for (const [key, of] of [['', (course: Course) => course.had], ['WORK', inArea('WORK')], ['LANGUAGE', inArea('LANGUAGE')], ['Handledning på plats', byMethod]] as const) {
      expect(rowOf(seen, key)).toMatchObject({ total: plainly(of), women: plainly(of, 'FEMALE'), men: plainly(of, 'MALE') });
    }
    expect(seen.rows.map(({ what, key, name }) => name ?? `${what} ${key}`)).toEqual(['ALL ', 'AREA WORK', 'AREA LANGUAGE', 'Handledning på plats']);
    expect(rowOf(seen, 'LANGUAGE').women).toMatchObject({ persons: 5, daysEach: 21, steps: { percent: 100, few: true, interval: { low: 56.6, high: 100 } }, work: { yes: 0, denominator: 5 } });
    expect(seen.stepWords).toContain('steg högre');
  });

  test('who leaves to work is work, and a few are hidden with what would tell them', async () => {
    const id = await sia.takeOn('FEMALE', day(-60));
    await agreePlan(sia.sara, id, { agreedOn: day(-59), agreedHow: 'IN_PERSON' });
    await startIntervention(sia.sara, id, { typeCode: 'GROUP_ACTIVITY', startsOn: day(-30) });
    await startIntervention(sia.sara, id, { typeCode: 'WORK_TRAINING', startsOn: day(-30) });
    await leave(sia.sara, id, { endsOn: day(-1), reason: 'PLAN_COMPLETED_WORK', livelihood: [{ kind: 'WAGE', sharePercent: 100 }] });
    const seen = await effect();
    expect(rowOf(seen, 'SOCIAL')).toMatchObject({ total: null, women: null });
    expect(rowOf(seen, 'WORK').total!.work).toMatchObject({ yes: 1, denominator: 14 });
  });

  test('only who coordinates the project sees it; where nothing has begun it is empty', async () => {
    const other = await cast(house, 'Annan', []);
    const path = `/projects/${sia.projectId}/effect`;
    expect([(await sia.sara.get(path)).status, (await other.karin.get(path)).status]).toEqual([403, 404]);
    expect((await effect(other)).rows).toEqual([]);
  });
});
