import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  GENERATIONS, indicatorFigures as figuresOf, lastingOf, reasonFor, reasonForLasting, sensitiveStandingOf as standingOf, sensitiveToldOf as toldOf, type IndicatedPerson as Person, type IndicatorGeneration as Generation, type IndicatorPeople, type IndicatorReason as Reason,
  type IndicatorFigure, type Indicators,
} from '#outcomes';
import { accountOf } from '../../apps/cli/src/demo/participation.journey.js';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { aProject, day, NEXT_YEAR } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { people, placePeople, type Somebody } from './indicator-caseload.js';
import { pseudonymOf } from './placed.js';
import { plainPeople, type When } from './plain-indicators.js';

const HIDDEN = { women: null, men: null, other: null, total: null };
/** Counted in days from today; the first people come less than eight quarters ago. */
const QUARTER_ENDS = Array.from({ length: 740 }, (_, n) => n - 740).filter((n) => /(03-31|06-30|09-30|12-31)$/.test(day(n)));
const RUNS = Number(process.env['INDICATOR_RUNS'] ?? 60);

describe('The figures of the indicators, the lists behind them, and a slow plain count say the same', () => {
  let house: House;
  let karin: Visitor;
  let ground: Parameters<typeof placePeople>[1];

  beforeAll(async () => {
    house = await openHouse();
    const kommun = await addOrganisation(house.founder, 'Höganäs kommun', 'MUNICIPALITY');
    const branchId = await addBranch(house.founder, kommun, 'Arbetsmarknad', 'LABOUR_MARKET_UNIT');
    const otherBranchId = await addBranch(house.founder, kommun, 'Socialtjänst', 'SOCIAL_SERVICES');
    const unitId = await addUnit(house.founder, branchId, 'AME', '1284');
    const otherUnitId = await addUnit(house.founder, otherBranchId, 'IFO', '1284');
    const projectId = await aProject(house, 'Indikator');
    karin = await welcome(house.founder, 'Karin', 'karin@example.se', { role: 'COORDINATOR', unitId: otherUnitId, projectId, validTo: NEXT_YEAR });
    ground = { projectId, branchId, unitId, otherBranchId, otherUnitId, account: await accountOf(karin) };
  });

  async function ofGeneration(generation: Generation): Promise<void> {
    await house.owner.query('set role samsteg_law');
    await house.owner.query('update app.project set generation = $2 where id = $1', [ground.projectId, generation]);
    await house.owner.query('reset role');
  }

  const asked = ({ asOf, from, knownOn }: When) => `asOf=${day(asOf)}&knownOn=${day(knownOn)}${from === null ? '' : `&from=${day(from)}`}`;
  const shown = (when: When) => karin.must(karin.get<Indicators>(`/projects/${ground.projectId}/indicators?${asked(when)}`));
  const listed = async (code: string, when: When) => (await karin.must(karin.get<IndicatorPeople>(`/projects/${ground.projectId}/indicators/${code}/people?${asked(when)}`))).items;

  const whens: fc.Arbitrary<When> = fc.record({ asOf: fc.constantFrom(0, 0, -30, -150, -400), past: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }), knownOn: fc.constantFrom(0, 0, 0, -20, -100, -300) })
    .map(({ asOf, past, knownOn }) => ({ asOf, knownOn, from: past === null ? null : asOf - past }));

  test.each(Object.keys(GENERATIONS) as Generation[])('begins X-4 %s: for any day, any period, and as known on any other day; what must hold between figures holds', async (generation) => {
    await ofGeneration(generation);
    const met = new Set<Reason>();
    await fc.assert(fc.asyncProperty(people, whens, async (somebody, when) => {
      await placePeople(house, ground, somebody);
      const plain = plainPeople(somebody, when);
      const groups = plain.map(({ person }) => ({ person, persons: 1 }));
      const answer = await shown(when);
      expect(answer.contradictions).toEqual([]);
      expect([answer.persons.total, answer.leavers.total]).toEqual([plain.filter(({ person }) => person.entered).length, plain.filter(({ person }) => person.left).length]);
      for (const figure of figuresOf(groups, generation)) {
        const told = answer.figures.find(({ code }) => code === figure.code)!;
        const { counted, unknown, among } = figure;
        if (!told.sensitive) expect(told).toMatchObject({ code: figure.code, counted, unknown, among, standing: null });
        else expect(told).toMatchObject({ code: figure.code, unknown: HIDDEN, among: HIDDEN, ...standing(figure.code, somebody, generation) });
      }
      expect(answer.lasting.map(({ code, counted, unknown, among }) => ({ code, counted, unknown, among }))).toEqual(lastingOf(groups));
      for (const { code, reasonOf } of lists(generation)) {
        const expected = plain.map(({ of, nth, person, enteredOn, leftOn }) => ({ pseudonym: pseudonymOf(of, nth), enteredOn, leftOn, reason: reasonOf(person) })).sort((a, b) => (a.pseudonym < b.pseudonym ? -1 : 1));
        expected.forEach(({ reason }) => met.add(reason));
        expect((await listed(code, when)).map(({ pseudonym, enteredOn, leftOn, reason }) => ({ pseudonym, enteredOn, leftOn, reason }))).toEqual(expected);
      }
    }), { numRuns: RUNS, seed: 20261122, endOnFailure: true });
    expect([...met].sort()).toEqual(['COUNTED', 'INCOMPLETE', 'NOT_AMONG', 'NOT_ENTERED', 'NOT_LEFT', 'NOT_SO', 'NOT_YET', 'UNKNOWN']);
  }, 300_000);

  /** What is told of a sensitive figure does not hang on what is asked: the quarters that are over, each as it was known then. */
  function standing(code: string, somebody: Somebody[], generation: Generation): Partial<IndicatorFigure> {
    const indicator = GENERATIONS[generation].indicators.find((one) => one.code === code)!;
    const told = toldOf(QUARTER_ENDS.map((end) => {
      const groups = plainPeople(somebody, { asOf: end, from: null, knownOn: end, shielded: true }).map(({ person }) => ({ person, persons: 1 }));
      return standingOf(indicator, groups, { asOf: day(end), generation });
    })).at(-1);
    return told ? { counted: { ...HIDDEN, ...Object.fromEntries(told.groups.map((group) => [group, told.so[group]])) }, standing: told.asOf } : { counted: HIDDEN, standing: null };
  }

  /** Some of the lists each time: an output, a result at once and one later, and whether it lasted. */
  function lists(generation: Generation): { code: string; reasonOf: (person: Person) => Reason }[] {
    const codes = generation === '2021-2027' ? ['EECO03', 'EECR04', 'EECR05'] : ['CO08', 'CR04', 'CR08'];
    const ofCodes = codes.map((code) => ({ code, reasonOf: (person: Person) => reasonFor(GENERATIONS[generation].indicators.find((one) => one.code === code)!, person, generation) }));
    return [...ofCodes, ...(['later', 'last'] as const).map((code) => ({ code, reasonOf: (person: Person) => reasonForLasting(person, code) }))];
  }
});
