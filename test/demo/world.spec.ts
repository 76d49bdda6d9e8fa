import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Outcomes } from '#outcomes';
import { isInventedNumber } from '#participants';
import type { ParticipantCount, ProjectView } from '#projects';
import { DEMO_PASSWORD } from '../../apps/cli/src/demo/password.js';
import { CONFIRMED_TARGETS } from '../../apps/cli/src/demo/world/confirmed-targets.js';
import { crowdOf } from '../../apps/cli/src/demo/world/crowd.js';
import { grow } from '../../apps/cli/src/demo/world/growing.js';
import { LEARNING_STORIES } from '../../apps/cli/src/demo/world/learning-stories.js';
import { BRON, CLOSED_IRIS, DEMO_FOUNDER, DEMO_PEOPLE, FORSTEG, IDIS, IRIS, SIA } from '../../apps/cli/src/demo/world/people.js';
import { personsIn } from '../../apps/cli/src/demo/world/peopling.js';
import { learningRows, storyRows } from '../../apps/cli/src/demo/world/readme.js';
import { REFERRAL_STORIES } from '../../apps/cli/src/demo/world/referral-stories.js';
import { SETTINGS } from '../../apps/cli/src/demo/world/settings.js';
import { personOf } from '../../apps/cli/src/demo/world/tale.js';
import type { Town } from '../../apps/cli/src/demo/world/town.js';
import { CLOSED, furnish, signIns, STORIES } from '../../apps/cli/src/demo/world/world.js';
import { TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { judge, plainCell } from '../support/plain-count.js';
import { LEARNT } from './learnt.js';
import { plainWorld } from './plain-world.js';
import { SHOWN, type Look } from './shown.js';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const leaving = new AbortController().signal;
function theFirst<T>(many: number, things: Iterable<T>): T[] {
  const taken: T[] = [];
  for (const thing of things) if (taken.push(thing) === many) break;
  return taken;
}

const figureOf = ({ figures }: Outcomes, kind: string, value: number) => figures.find((figure) => figure.kind === kind && figure.value === value)!;

const KARIN = 'karin@example.se';

describe('The demo world', () => {
  let house: House;
  let town: Town;
  const furnished = () => furnish({ origin: house.origin, ownerUrl: () => Promise.resolve(house.database.ownerUrl), say: () => undefined, leaving });
  const outcomes = async (registrationNo: string) => {
    const karin = await town.as(KARIN);
    return karin.must(karin.get<Outcomes>(`/projects/${town.project(registrationNo)}/outcomes`));
  };

  beforeAll(async () => {
    house = await openHouse();
    town = await furnished();
  }, 240_000);

  test('holds so many people in each project as the README says, and everyone who is named there', async () => {
    const counted: [string, number][] = [];
    for (const setting of SETTINGS) counted.push([setting.registrationNo, await personsIn(town, setting)]);
    expect(counted).toEqual([[IRIS, 48], [IDIS, 24], [SIA, 26], [FORSTEG, 14], [BRON, 16]]);
    expect(readme).toContain('IRIS 48, IDIS 24, SIA 26, Försteg 14 and Samordningsbron 16');
    expect(counted.reduce((sum, [, persons]) => sum + persons, 0)).toBe(128);
    expect(readme).toContain('128 people');
    expect(readme.split('<!-- stories -->')[1]!.split('<!-- /stories -->')[0]!.trim()).toBe(storyRows().join('\n'));
    expect(readme.split('<!-- learning -->')[1]!.split('<!-- /learning -->')[0]!.trim()).toBe(learningRows().join('\n'));
  });

  test('everybody in the list can sign in, and does what their role says', async () => {
    expect(signIns()).toHaveLength(DEMO_PEOPLE.length + 2);
    for (const { email, role, projects = [] } of [{ ...DEMO_FOUNDER, role: 'SYSTEM_ADMIN', projects: [] }, ...DEMO_PEOPLE]) {
      const visitor = house.visitor(email);
      expect([email, (await visitor.signIn(email, DEMO_PASSWORD)).status]).toEqual([email, 204]);
      const { roles } = (await visitor.get<{ roles: { role: string; projectId: string | null }[] }>('/me')).body;
      expect([email, roles.map((held) => held.role)]).toEqual([email, projects.length > 1 ? [role, role] : [role]]);
      expect(roles.flatMap(({ projectId }) => projectId ?? []).sort()).toEqual(projects.map((number) => town.project(number)).sort());
    }
    for (const project of SETTINGS) {
      const own = DEMO_PEOPLE.filter(({ shows }) => shows.startsWith({ [IRIS]: 'IRIS', [IDIS]: 'IDIS', [SIA]: 'SIA', [FORSTEG]: 'Försteg', [BRON]: 'Samordningsbron' }[project.registrationNo]!)).map(({ role }) => role);
      expect([project.registrationNo, own.includes('COORDINATOR'), own.includes('CASEWORKER')]).toEqual([project.registrationNo, true, true]);
    }
  });

  test.each([...STORIES, ...REFERRAL_STORIES].map((story) => [story.person.slice(0, 2).join(' '), story] as const))('%s shows what the README says', async (name, story) => {
    const look: Look = { town, name, visitor: await town.as(story.signIn), as: (email) => town.as(email), project: town.project(story.project) };
    expect(SHOWN[name]).toBeDefined();
    await SHOWN[name]!(look);
  });

  test.each(LEARNING_STORIES.map((story) => [story.see, story] as const))('to see %s one goes where the README says', async (see, { signIn }) => {
    expect(LEARNT[see]).toBeDefined();
    await LEARNT[see]!(await town.as(signIn), town);
  });

  test('the coordinator of IRIS sees 75 % of participants and 30 % of the completed, women and men apart, some above and some under', async () => {
    const seen = await outcomes(IRIS);
    const [steps, livelihood] = [figureOf(seen, 'STEP_PROGRESS', 75), figureOf(seen, 'INCREASED_LIVELIHOOD', 30)];
    expect([steps.readings[0]!.population, livelihood.readings[0]!.population]).toEqual(['ALL_PARTICIPANTS', 'COMPLETED']);
    for (const { total, women, men } of [steps.readings[0]!, livelihood.readings[0]!]) {
      expect(women.population + men.population).toBe(total.population);
      expect([women.yes! + men.yes!, total.denominator]).toEqual([total.yes, total.yes + total.no]);
    }
    const reached = ({ readings: [reading] }: typeof steps) => [reading!.women.reached, reading!.men.reached];
    expect([reached(steps), reached(livelihood)]).toEqual([[true, false], [false, true]]);
    expect(steps.readings[0]!.total.unknown).toBeGreaterThan(2);
  });

  test.each(SETTINGS.map(({ registrationNo }) => [registrationNo]))('the figures of %s equal a plain count of its rows: each measure, women, men and everybody, of all and of those who have completed', async (registrationNo) => {
    const { email } = DEMO_PEOPLE.find(({ role, projects = [] }) => role === 'COORDINATOR' && projects.includes(registrationNo))!;
    const coordinator = await town.as(email);
    const { figures, definition, asOf } = await coordinator.must(coordinator.get<Outcomes>(`/projects/${town.project(registrationNo)}/outcomes`));
    const judged = judge(await plainWorld(house, town.project(registrationNo), asOf), 0, definition);
    const byPlainCount = new Set(judged.map(({ measure }) => measure));
    expect(byPlainCount.size).toBe(7);
    expect(definition).toMatchObject({ stepWay: 'LADDER', stepConfirmed: false });
    for (const { kind, readings } of figures.filter((figure) => byPlainCount.has(figure.kind))) {
      for (const { population, total, women, men } of readings) {
        const rows = judged.filter(({ measure, completed }) => measure === kind && (completed || population !== 'COMPLETED'));
        const cells = [total, women, men].map(({ yes, unknown, population: all }) => ({ yes, unknown, population: all }));
        expect([kind, population, cells]).toEqual([kind, population, [rows, ...(['FEMALE', 'MALE'] as const).map((gender) => rows.filter((row) => row.gender === gender))].map(plainCell)]);
      }
    }
  });

  test('a person has confirmed the targets of the five, 490 with 530 beside it; those of the closed IRIS are left to be decided', async () => {
    const claims = async (number: string) => (await town.founder.must(town.founder.get<ProjectView>(`/projects/${town.project(number)}`))).targets;
    for (const { project, kind, value, reason } of CONFIRMED_TARGETS) {
      expect((await claims(project)).filter((claim) => claim.kind === kind && claim.governing)).toMatchObject([{ value, reason, governedBy: expect.stringMatching(/ /) }]);
    }
    expect(new Set(CONFIRMED_TARGETS.map(({ project }) => project))).toEqual(new Set(SETTINGS.map(({ registrationNo }) => registrationNo)));
    expect((await claims(CLOSED_IRIS)).filter(({ governing }) => governing)).toEqual([]);
    const numbers = (await outcomes(IRIS)).figures.filter(({ kind }) => kind === 'PARTICIPANTS').map(({ value, governing, differsBy }) => [value, governing, differsBy]);
    expect(numbers).toEqual([[490, true, null], [530, false, 40]]);
  });

  test('the closed IRIS stands with its own days and what came of it; the others tell how far they were moved', async () => {
    const page = async (number: string) => town.founder.must(town.founder.get<ProjectView>(`/projects/${town.project(number)}`));
    const closed = await page(CLOSED_IRIS);
    expect(closed).toMatchObject({ status: 'ARCHIVED', shiftMonths: 0, period: { startsOn: '2020-09-01', endsOn: '2023-02-28' } });
    expect(closed.subprojects).toHaveLength(5);
    expect(await personsIn(town, CLOSED)).toBe(12);
    expect(figureOf(await outcomes(CLOSED_IRIS), 'INCREASED_LIVELIHOOD', 30).readings[0]!.total.population).toBe(12);
    for (const { registrationNo } of SETTINGS) {
      const { shiftMonths, period, status } = await page(registrationNo);
      expect([registrationNo, status, shiftMonths > 0, period!.startsOn < TODAY && TODAY < period!.endsOn]).toEqual([registrationNo, 'ACTIVE', true, true]);
    }
  });

  test('every number is one that can be nobody’s, also at the real sizes', () => {
    const days = { startsOn: '2025-01-01', lastDay: '2026-10-01' };
    const teams = (setting: (typeof SETTINGS)[number]) => [...setting.teams, ...setting.later.map((team) => ({ ...team, caseworker: '' }))];
    const crowd = SETTINGS.flatMap((setting) => theFirst(setting.real, crowdOf(setting, teams(setting), days)).map(({ person }) => person));
    const chosen = [...STORIES, ...REFERRAL_STORIES].map((story) => personOf(story, TODAY, null));
    expect(crowd).toHaveLength(530 + 330 + 584 + 100 + 320);
    expect([...crowd, ...chosen].filter(({ number }) => !isInventedNumber(number))).toEqual([]);
  });

  test('made again it is the same; grown it has the size asked for, and grown again no more', async () => {
    const sizes = Object.fromEntries(SETTINGS.map(({ registrationNo, small }) => [registrationNo, registrationNo === FORSTEG ? small + 3 : small]));
    const forsteg = SETTINGS.find(({ registrationNo }) => registrationNo === FORSTEG)!;
    const told: number[] = [];
    const bar = (wanted: number) => ({ step: () => void told.push(wanted), done: () => undefined });
    town = await furnished();
    for (let times = 0; times < 2; times += 1) await grow(town, { sizes, leaving, bar });
    expect(told).toEqual([3, 3, 3]);
    const osten = await town.as('osten@example.se');
    expect((await osten.must(osten.get<ParticipantCount>(`/projects/${town.project(FORSTEG)}/participant-count`))).total).toBe(17);
    expect(await personsIn(town, forsteg)).toBe(17);
  }, 60_000);
});
