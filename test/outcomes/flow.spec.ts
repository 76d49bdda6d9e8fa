import { beforeAll, describe, expect, test } from '@jest/globals';
import { inventPeople, type InventedPerson } from '#participants';
import type { Flow, FlowRow } from '#outcomes';
import type { EntryInput, LivelihoodSource } from '#participation';
import { accountOf, enrol, ENTRY_RULES, leave, setEntryRules, typed } from '../../apps/cli/src/demo/participation.journey.js';
import { startIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { agreePlan } from '../../apps/cli/src/demo/plans.journey.js';
import { recordOutcome } from '../../apps/cli/src/demo/progress.journey.js';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { cast, readingOf, type Cast } from './cast.js';
import { IRIS, SIA } from './promises.js';

const TYPES = ['WORK_TRAINING', 'PLACEMENT'];
const wage = (sharePercent: number): LivelihoodSource[] => [{ kind: 'WAGE', sharePercent }, { kind: 'SOCIAL_ASSISTANCE', sharePercent: 100 - sharePercent }];

describe('How people come, take part and go', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });

  const flowOf = (who: Cast['karin'], projectId: string) => who.must(who.get<Flow>(`/projects/${projectId}/flow`));
  const ofMonth = ({ rows }: Flow, on: string) => rows.find(({ kind, name }) => kind === 'MONTH' && name === on.slice(0, 7))!;

  describe('two tracks', () => {
    let sia: Cast;
    const reactive: EntryInput = { track: 'REACTIVE', trackGrounds: ['LONG_UNEMPLOYED'] };
    const proactive: EntryInput = { track: 'PROACTIVE', trackGrounds: ['SHORT_JOBS'] };

    beforeAll(async () => {
      sia = await cast(house, 'Sia', SIA);
      await setEntryRules(house.founder, sia.projectId, ENTRY_RULES.SIA);
    });

    test('SIA-10 the track is mandatory with its grounds; who left exclusion and who avoided it are two outcomes, each of its own track, and every report is split by it', async () => {
      const course = async (gender: 'FEMALE' | 'MALE', entry: EntryInput, [before, after]: [number, number | null]) => {
        const id = await sia.takeOn(gender, day(-90), { entry, livelihood: wage(before) });
        if (after !== null) await leave(sia.sara, id, { endsOn: day(-3), reason: 'OWN_WISH', livelihood: wage(after) });
      };
      await expect(sia.takeOn('FEMALE', day(-90), {})).rejects.toThrow(/entry.track/);
      await course('FEMALE', reactive, [0, 50]);
      await course('FEMALE', reactive, [0, 0]);
      await course('MALE', reactive, [0, null]);
      await course('MALE', proactive, [50, 50]);
      await course('FEMALE', proactive, [50, 25]);
      const seen = await sia.outcomes('by=track');
      const left = readingOf(seen, 'LEFT_EXCLUSION', 'COMPLETED');
      expect(left.total).toMatchObject({ population: 2, yes: 1, no: 1, denominator: 2, percent: 50 });
      expect([left.women.yes, left.men.population]).toEqual([1, 0]);
      expect(readingOf(seen, 'EXCLUSION_AVOIDED', 'COMPLETED')).toMatchObject({ total: { population: 2, yes: 1, no: 1 }, men: { yes: 1 }, women: { yes: 0 } });
      const parts = readingOf(seen, 'WORK_OR_STUDIES', 'ALL_PARTICIPANTS').parts.map(({ key, total }) => [key, total.population]);
      expect(parts).toEqual([['REACTIVE', 3], ['PROACTIVE', 2]]);
      expect((await sia.persons('EXCLUSION_AVOIDED', 'population=COMPLETED&verdict=YES')).map(({ reason, reasonWords }) => [reason, reasonWords])).toEqual([['LIVELIHOOD_KEPT', 'minst samma egna försörjning']]);
    });
  });

  describe('in numbers', () => {
    let iris: Cast;
    const shared: EntryInput = { coordinatedNeed: 'Vård och arbete behöver gå hand i hand', parties: ['REGION', 'SOCIAL_INSURANCE'], aim: 'Arbete på halvtid' };

    beforeAll(async () => {
      iris = await cast(house, 'Iris', IRIS);
      await setEntryRules(house.founder, iris.projectId, ENTRY_RULES.IRIS);
    });

    test('IRIS-19 nobody enters without a need that two parties share and an aim; those who did are counted for financial coordination, in a file to take along', async () => {
      await expect(iris.takeOn('FEMALE', TODAY, { entry: { ...shared, parties: ['REGION'] } })).rejects.toThrow(/entry.parties/);
      await expect(iris.takeOn('FEMALE', TODAY, { entry: { parties: shared.parties } as EntryInput })).rejects.toThrow(/422/);
      for (const gender of ['FEMALE', 'FEMALE', 'MALE'] as const) await iris.takeOn(gender, day(-40), { entry: shared });
      const { rows } = await flowOf(iris.karin, iris.projectId);
      expect(rows[0]).toMatchObject({ kind: 'PROJECT', coordinated: { women: 2, men: 1, total: 3 }, entered: { total: 3 } });
      const file = await iris.karin.must(iris.karin.get<string>(`/projects/${iris.projectId}/flow.csv`));
      const [head, whole] = file.replace('\uFEFF', '').split('\r\n').map((line) => line.split(';'));
      expect(whole![head!.indexOf('samordnat behov')]).toBe('3');
      expect(whole![head!.indexOf('samordnat behov kvinnor')]).toBe('2');
      expect((await iris.sara.get(`/projects/${iris.projectId}/flow.csv`)).status).toBe(403);
    });

    test('X-3 persons, participations and activities are three counts: who comes back is one person, and what runs beside is no second person', async () => {
      const before = await flowOf(iris.karin, iris.projectId);
      const person = inventPeople({ seed: 77, today: TODAY, women: 1 }).next().value as InventedPerson;
      const { id } = await enrol(iris.sara, person, { projectId: iris.projectId, unitId: iris.unitId, startsOn: day(-40), entry: shared });
      await agreePlan(iris.sara, id, { agreedOn: day(-30), agreedHow: 'IN_PERSON', reviewOn: day(60) });
      for (const typeCode of TYPES) await startIntervention(iris.sara, id, { typeCode, startsOn: day(-20) });
      const running = await flowOf(iris.karin, iris.projectId);
      expect([running.persons! - before.persons!, running.participations! - before.participations!, running.activities! - before.activities!]).toEqual([1, 1, 2]);
      await leave(iris.sara, id, { endsOn: day(-5), reason: 'OWN_WISH', livelihoodUnknown: true });
      const { rows } = await house.owner.query<{ id: string }>('select participant_id as id from app.participation where id = $1', [id]);
      const again = { person: typed(person), participantId: rows[0]!.id, responsibleId: await accountOf(iris.sara), projectId: iris.projectId, unitId: iris.unitId, startsOn: TODAY, entry: shared };
      await iris.sara.must(iris.sara.post('/participations', again));
      const back = await flowOf(iris.karin, iris.projectId);
      expect([back.persons! - before.persons!, back.participations! - before.participations!, back.activities! - before.activities!]).toEqual([1, 2, 2]);
      expect(ofMonth(back, day(-5)).ended.total).toBe((ofMonth(before, day(-5)).ended.total ?? 0) + 1);
    });

    test('IDIS-2 people and activities come within the period alone, what came of it within half a year more; counted by month, by quarter and for the project', async () => {
      const { rows } = await flowOf(iris.karin, iris.projectId);
      const [project] = rows;
      const outside = (on: string) => iris.takeOn('MALE', on, { entry: shared });
      for (const on of [day(-401), day(401)]) await expect(outside(on)).rejects.toThrow(/409|422/);
      expect([project!.startsOn, project!.endsOn]).toEqual([day(-400), day(400)]);
      const id = await iris.takeOn('MALE', day(-30), { entry: shared });
      await agreePlan(iris.sara, id, { agreedOn: day(-30), agreedHow: 'IN_PERSON', reviewOn: day(60) });
      await house.owner.query('update app.project set ends_on = $2 where id = $1', [iris.projectId, day(-10)]);
      const late = await iris.sara.post(`/participations/${id}/interventions`, { typeCode: TYPES[0], offeredOn: day(-20), startsOn: day(-9) });
      expect([late.status, late.body]).toMatchObject([409, { code: 'project.not-running' }]);
      await startIntervention(iris.sara, id, { typeCode: TYPES[0]!, startsOn: day(-10) });
      const found = { kind: 'STARTED_STUDIES', studyPercent: 100, evidence: 'PARTICIPANT' } as const;
      expect(await recordOutcome(iris.sara, id, { ...found, startsOn: day(-2) })).toMatch(/-/);
      await house.owner.query('update app.project set ends_on = $2 where id = $1', [iris.projectId, day(-200)]);
      const over = await iris.sara.post(`/participations/${id}/outcome-events`, { ...found, startsOn: TODAY });
      expect([over.status, over.body]).toMatchObject([409, { code: 'project.follow-up-over' }]);
      await house.owner.query('update app.project set ends_on = $2 where id = $1', [iris.projectId, day(400)]);
      const sum = (kind: FlowRow['kind'], read: (row: FlowRow) => number | null) => after.rows.filter((row) => row.kind === kind).reduce((total, row) => total + read(row)!, 0);
      const after = await flowOf(iris.karin, iris.projectId);
      for (const read of [(r: FlowRow) => r.entered.total, (r: FlowRow) => r.ended.women, (r: FlowRow) => r.coordinated.men, (r: FlowRow) => r.activities]) {
        expect([sum('MONTH', read), sum('QUARTER', read)]).toEqual([sum('PROJECT', read), sum('PROJECT', read)]);
      }
      expect(after.rows.filter(({ kind }) => kind === 'QUARTER').every(({ name }) => /^\d{4}-Q[1-4]$/.test(name))).toBe(true);
    });

    test('begins X-10 who owns the project without knowing the cases reads no living figure', async () => {
      const owner = await welcome(house.founder, 'Eva Ägare', 'eva.agare@example.se', { role: 'PROJECT_OWNER_ADMIN', unitId: iris.officeId, projectId: iris.projectId, validTo: NEXT_YEAR });
      for (const door of ['flow', 'flow.csv', 'entry-counts']) expect([door, (await owner.get(`/projects/${iris.projectId}/${door}`)).status]).toEqual([door, 403]);
    });
  });
});
