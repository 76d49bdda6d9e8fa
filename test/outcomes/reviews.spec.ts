import { beforeAll, describe, expect, test } from '@jest/globals';
import type { FollowedTarget, ReviewList, ReviewMade, ReviewTarget, FrozenReview, TargetFollowUp } from '#outcomes';
import { inventPeople, type InventedPerson } from '#participants';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { enrol, leave, overviewOf } from '../../apps/cli/src/demo/participation.journey.js';
import { reviewTarget } from '../../apps/cli/src/demo/reviews.journey.js';
import { assessStep, defineOutcomes } from '../../apps/cli/src/demo/progress.journey.js';
import { day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { cast, figureOf, type Cast } from './cast.js';
import { IRIS, promise } from './promises.js';

interface Refusal {
  code: string;
  errors?: { field: string; code: string; detail: string }[];
  detail: string;
}

describe('Targets looked at together', () => {
  let house: House;
  let iris: Cast;

  beforeAll(async () => {
    house = await openHouse();
    iris = await cast(house, 'Iris', IRIS);
    for (let n = 0; n < 4; n += 1) await climb('FEMALE', 3);
    for (let n = 0; n < 3; n += 1) await climb('MALE', n === 0 ? 2 : 3);
  });

  /** Assessed at once and two months later. */
  async function climb(gender: 'FEMALE' | 'MALE', to: number): Promise<string> {
    const id = await iris.takeOn(gender, day(-120));
    for (const [n, position] of [2, to].entries()) await assessStep(iris.sara, id, { position, assessedOn: day(-110 + n * 60), why: 'Så ser det ut nu.' });
    return id;
  }

  const followUp = (who: Cast = iris, query = '') => who.karin.must(who.karin.get<TargetFollowUp>(`/projects/${who.projectId}/target-follow-up?${query}`));
  const targetOf = async (kind: string, value: number, who: Cast = iris, query = ''): Promise<FollowedTarget> =>
    (await followUp(who, query)).targets.find(({ target: { figure } }) => figure.kind === kind && figure.value === value)!.target;
  const asked = (target: FollowedTarget, more: Partial<ReviewTarget> = {}): ReviewTarget => ({
    targetId: target.targetId, asOf: target.asOf, mark: target.mark, heldOn: TODAY, present: 'Karin och styrgruppen', note: 'Männen ligger efter. Vi ser att första bedömningen dröjer.', decision: 'ACT',
    nextStep: 'Sara ringer alla utan bedömning.', nextReviewOn: day(60), ...more,
  });

  test('X-11 a target is looked at with value, population in words, number, unknowns, course and forecast, and what was seen and decided is frozen as it was shown', async () => {
    await iris.takeOn('MALE', day(-60));
    const target = await targetOf('STEP_PROGRESS', 75);
    expect(target.figure).toMatchObject({ strength: 'MINIMUM', value: 75, numeratorWords: expect.stringContaining('steg högre'), readings: [{ population: 'ALL_PARTICIPANTS', denominatorWords: expect.stringContaining('7 av 8 personer; om 1 är det inte känt') }] });
    expect(target.figure).toEqual(figureOf(await iris.outcomes(), 'STEP_PROGRESS'));
    const [reading] = target.readings;
    expect(target.figure.readings[0]).toMatchObject({ total: { yes: 6, denominator: 7, unknown: 1, reached: true }, women: { yes: 4, denominator: 4, reached: true }, men: { yes: 2, denominator: 3, reached: false } });
    expect(reading).toMatchObject({ verdict: 'REACHED_NOT_MEN', forecasts: { total: { status: 'TOO_FEW' }, methodWords: expect.stringContaining('Den vet inget om') } });
    const { id } = await iris.karin.must(iris.karin.post<ReviewMade>(`/projects/${iris.projectId}/target-reviews`, asked(target)));

    await climb('MALE', 4);
    await defineOutcomes(iris.karin, iris.projectId, { stepGain: 2, baselineDays: 30, livelihoodPoints: 0, countsDeceased: false, reason: 'Styrgruppens beslut' });
    expect((await targetOf('STEP_PROGRESS', 75)).figure.readings[0]!.total.yes).toBe(1);
    const review = await iris.karin.must(iris.karin.get<FrozenReview>(`/target-reviews/${id}`));
    expect(review).toMatchObject({ heldOn: TODAY, asOf: TODAY, present: 'Karin och styrgruppen', decision: 'ACT', nextStep: 'Sara ringer alla utan bedömning.', nextReviewOn: day(60), madeByName: 'Karin', shown: { definitionEdition: 0 } });
    expect(review.shown).toEqual(target);
    expect((await followUp()).targets.find((line) => line.target.targetId === target.targetId)).toMatchObject({ last: { id, kind: 'STEP_PROGRESS', value: 75, yes: 6, percent: 85.7, decision: 'ACT' }, overdue: false });
    expect((await iris.karin.must(iris.karin.get<ReviewList>(`/projects/${iris.projectId}/target-reviews`))).items.map((line) => line.id)).toEqual([id]);
    const english = iris.karin.another('Karin');
    Object.assign(english, { cookie: (iris.karin as unknown as { cookie: string }).cookie, language: 'en' });
    expect((await english.get<FrozenReview>(`/target-reviews/${id}`)).body.shown.figure).toMatchObject({ numeratorWords: expect.stringContaining('steps above'), readings: [{ total: { yes: 6, denominator: 7 } }] });
  });

  test('the course is the figure of each day: every point is what the figures said that day, women and men too', async () => {
    const { days } = await followUp().then(({ targets }) => ({ days: targets[0]!.target.readings[0]!.trend.map((point) => point.day) }));
    expect(days).toHaveLength(new Set(days).size);
    expect([days[0]!.slice(0, 7), days.at(-1)]).toEqual([day(-400).slice(0, 7), TODAY]);
    for (const at of days.filter((_, n) => n % 4 === 0 || n > days.length - 4)) {
      const then = await iris.outcomes(`asOf=${at}`);
      for (const { target } of (await followUp()).targets) {
        const point = target.readings[0]!.trend.find((one) => one.day === at)!;
        const { total, women, men } = figureOf(then, target.figure.kind, target.figure.value!).readings[0]!;
        const value = ({ yes, denominator, unknown, percent }: typeof total) => ({ yes, denominator, unknown, percent });
        expect([target.figure.kind, at, point]).toEqual([target.figure.kind, at, { day: at, total: value(total), women: value(women), men: value(men) }]);
      }
    }
  });

  test('what somebody saved since the figures were shown is not frozen unseen: they are looked at again first', async () => {
    const before = await targetOf('PARTICIPANTS', 490);
    await iris.takeOn('FEMALE', day(-2));
    expect(await iris.karin.post<Refusal>(`/projects/${iris.projectId}/target-reviews`, asked(before))).toMatchObject({ status: 409, body: { code: 'review.figures-moved', detail: expect.stringContaining('Det du skrivit finns kvar') } });
    expect((await iris.karin.post(`/projects/${iris.projectId}/target-reviews`, asked(await targetOf('PARTICIPANTS', 490)))).status).toBe(201);
    const earlier = await targetOf('PARTICIPANTS', 490, iris, `asOf=${day(-30)}`);
    expect((await iris.karin.post(`/projects/${iris.projectId}/target-reviews`, asked(earlier, { decision: 'KEEP', nextStep: null, nextReviewOn: null }))).status).toBe(201);
  });

  test('a day that cannot be, or a decision without what is to be done, is named at its field in both languages', async () => {
    const target = await targetOf('PARTICIPANTS', 490);
    const refusals: [Partial<ReviewTarget>, string, string][] = [
      [{ heldOn: day(1) }, 'heldOn', 'day.ahead-of-today'], [{ heldOn: day(-1) }, 'heldOn', 'review.before-its-figures'], [{ nextReviewOn: TODAY }, 'nextReviewOn', 'review.next-is-later'],
      [{ nextStep: null }, 'nextStep', 'review.needs-next-step'], [{ asOf: '2026-02-30' }, 'asOf', 'value.day'],
    ];
    for (const [more, field, code] of refusals) {
      const { status, body } = await iris.karin.post<Refusal>(`/projects/${iris.projectId}/target-reviews`, asked(target, more));
      expect([field, status, JSON.stringify(body)]).toEqual([field, 422, expect.stringContaining(`"${field}"`)]);
      expect(code === 'value.day' || JSON.stringify(body).includes(code)).toBe(true);
    }
    expect((await iris.karin.post(`/projects/${iris.projectId}/target-reviews`, asked(target, { mark: 'x' }))).status).toBe(422);
    expect((await iris.karin.post(`/projects/${iris.projectId}/target-reviews`, asked(target, { targetId: iris.projectId }))).status).toBe(404);
  });

  test('a review that was to be followed by another is told as late once its day has passed', async () => {
    const target = await targetOf('INCREASED_LIVELIHOOD', 30, iris, `asOf=${day(-40)}`);
    const id = await reviewTarget(iris.karin, iris.projectId, { kind: 'INCREASED_LIVELIHOOD', value: 30 }, { ...asked(target), heldOn: day(-40), nextReviewOn: day(-1) });
    expect((await followUp()).targets.find((line) => line.last?.id === id)).toMatchObject({ overdue: true, last: { heldOn: day(-40) } });
  });

  test('only who coordinates the project sees and writes reviews: not its owner, not a caseworker, not another coordinator', async () => {
    const other = await cast(house, 'Annan', IRIS);
    const owner = await welcome(house.founder, 'Eva Ägare', 'eva.reviews@example.se', { role: 'PROJECT_OWNER_ADMIN', unitId: iris.officeId, projectId: iris.projectId, validTo: NEXT_YEAR });
    const target = await targetOf('PARTICIPANTS', 530);
    const id = await reviewTarget(iris.karin, iris.projectId, { kind: 'PARTICIPANTS', value: 530 }, asked(target));
    const doors = [`/projects/${iris.projectId}/target-follow-up`, `/projects/${iris.projectId}/target-reviews`, `/target-reviews/${id}`];
    for (const [who, status] of [[owner, 403], [iris.sara, 403], [other.karin, 404]] as const) {
      for (const door of doors) expect([door, (await who.get(door)).status]).toEqual([door, status]);
      expect((await who.post(`/projects/${iris.projectId}/target-reviews`, asked(target))).status).toBe(status);
    }
  });

  test('IDIS-9 at least 330 unique persons who live in the county: progress, pace, forecast, women and men; who lives elsewhere or nobody knows where stands apart', async () => {
    const bollnas = await addOrganisation(house.founder, 'Bollnäs kommun', 'MUNICIPALITY');
    const unitId = await addUnit(house.founder, await addBranch(house.founder, bollnas, 'Arbetsmarknad', 'LABOUR_MARKET_UNIT'), 'AME Bollnäs', '2183');
    const idis = await cast(house, 'Idis', []);
    const tove = await welcome(house.founder, 'Tove', 'tove.reviews@example.se', { role: 'CASEWORKER', unitId, validTo: NEXT_YEAR });
    const { projectId, sara } = idis;
    await promise(house, projectId, [{ kind: 'PARTICIPANTS', strength: 'PLANNED', value: 330, unit: 'persons' }, { kind: 'PARTICIPANTS', strength: 'MINIMUM', value: 330, unit: 'persons', governing: true, quote: 'Minst 330 personer i Gävleborgs län ska få ta del av projektets insatser.' }]);
    const people = { FEMALE: inventPeople({ seed: 9001, today: TODAY, women: 1 }), MALE: inventPeople({ seed: 9002, today: TODAY, women: 0 }) };
    const next = (gender: 'FEMALE' | 'MALE', municipality: string | null): InventedPerson => ({ ...(people[gender].next().value as InventedPerson), municipality });
    const here = { projectId, unitId: idis.unitId };
    for (let n = 0; n < 12; n += 1) await enrol(sara, next(n < 8 ? 'FEMALE' : 'MALE', n % 2 ? '2180' : '2101'), { ...here, startsOn: day(-170 + n * 12) });
    const back = next('MALE', '2184');
    const first = await enrol(sara, back, { ...here, startsOn: day(-160) });
    await leave(sara, first.id, { endsOn: day(-100), reason: 'MOVED', livelihoodUnknown: true });
    await enrol(sara, back, { ...here, startsOn: day(-90), participantId: (await overviewOf(sara, first.id)).participantId });
    await leave(sara, (await enrol(sara, next('FEMALE', '2101'), { ...here, startsOn: day(-150) })).id, { endsOn: day(-50), reason: 'MOVED', livelihoodUnknown: true });
    const moved = next('FEMALE', '2183');
    await leave(sara, (await enrol(sara, moved, { ...here, startsOn: day(-150) })).id, { endsOn: day(-50), reason: 'MOVED', livelihoodUnknown: true });
    const before = await countyOf330();
    await enrol(tove, moved, { projectId, unitId, startsOn: day(-30) });
    await enrol(sara, next('FEMALE', '0180'), { ...here, startsOn: day(-20) });
    await enrol(sara, next('MALE', null), { ...here, startsOn: day(-20) });

    const minimum = await countyOf330();
    expect(minimum.place).toEqual({ countyCode: '21', countyName: 'Gävleborgs län', elsewhere: { women: 1, men: 0, others: 0, total: 1 }, unknown: { women: 0, men: 1, others: 0, total: 1 } });
    expect([before.doubled, minimum.doubled]).toEqual([0, 1]);
    expect(minimum.figure.readings[0]).toMatchObject({ total: { yes: 15, denominator: 330, reached: false, stillNeeded: 315 }, women: { yes: 10 }, men: { yes: 5 }, pace: { stillNeeded: 315, lastDay: day(400) } });
    expect(before.figure.readings[0]!.total.yes).toBe(15);
    expect(minimum.readings[0]).toMatchObject({ verdict: 'NOT_REACHED', neededPerMonth: Math.ceil((315 / (400 / (365.25 / 12))) * 10) / 10, forecasts: { total: { status: 'TOLD', reaches: 'NO' }, women: { status: 'TOLD' }, men: { status: 'TOO_FEW' } } });
    expect(minimum.readings[0]!.forecasts.total.interval!.low).toBeGreaterThan(15);
    const planned = (await followUp(idis)).targets.find(({ target }) => target.figure.strength === 'PLANNED')!.target;
    expect(planned).toMatchObject({ place: null, doubled: 1, figure: { readings: [{ total: { yes: 17 } }] } });
    expect((await idis.persons(planned.targetId)).length).toBe(18);

    async function countyOf330(): Promise<FollowedTarget> {
      return (await followUp(idis)).targets.find(({ target }) => target.figure.strength === 'MINIMUM')!.target;
    }
  });
});
