import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Cell, Outcomes, PersonsBehind } from '#outcomes';
import { accountOf } from '../../apps/cli/src/demo/participation.journey.js';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { defineOutcomes, makeLadder, preLadder } from '../../apps/cli/src/demo/progress.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import type { LadderList } from '#progress';
import { aProject, day, NEXT_YEAR } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { caseload, place, type Ground } from './caseload.js';
import { pseudonymOf } from './placed.js';
import { judge, plainCell, YES, type Judged, type Rule } from '../support/plain-count.js';
import { addSubproject, IRIS, promise, SIA } from './promises.js';

const RULES: Rule[] = [
  { stepGain: 1, baselineDays: 30, livelihoodPoints: 0, countsDeceased: false },
  { stepGain: 2, baselineDays: 30, livelihoodPoints: 20, countsDeceased: true },
];
const shown = ({ yes, unknown, population }: Cell) => ({ yes, unknown, population });

describe('Figures, the lists behind them, and a slow plain count say the same', () => {
  let house: House;
  let karin: Visitor;
  let ground: Ground;

  beforeAll(async () => {
    house = await openHouse();
    const kommun = await addOrganisation(house.founder, 'Höganäs kommun', 'MUNICIPALITY');
    const branchId = await addBranch(house.founder, kommun, 'Arbetsmarknad', 'LABOUR_MARKET_UNIT');
    const otherBranchId = await addBranch(house.founder, kommun, 'Socialtjänst', 'SOCIAL_SERVICES');
    const unitId = await addUnit(house.founder, branchId, 'AME', '1284');
    const otherUnitId = await addUnit(house.founder, otherBranchId, 'IFO', '1284');
    const projectId = await aProject(house, 'Iris');
    await promise(house, projectId, [...IRIS, ...SIA.filter((p) => p.kind === 'WORK_OR_STUDIES')]);
    karin = await welcome(house.founder, 'Karin', 'karin@example.se', { role: 'COORDINATOR', unitId: otherUnitId, projectId, validTo: NEXT_YEAR });
    const subprojects = [await addSubproject(house, projectId, 'Höganäs', 100), await addSubproject(house, projectId, 'Lund')];
    const first = (await karin.must(karin.get<LadderList>(`/projects/${projectId}/ladders`))).items[0]!;
    const own = await makeLadder(karin, projectId, preLadder(first, {}));
    ground = { projectId, branchId, unitId, otherBranchId, otherUnitId, account: await accountOf(karin), subprojects, ladders: [first.id, own] };
  });

  const figuresOn = (asOf: number, by: string) => karin.must(karin.get<Outcomes>(`/projects/${ground.projectId}/outcomes?by=${by}&asOf=${day(asOf)}`));
  const listOf = async (target: string, query: string) => (await karin.must(karin.get<PersonsBehind>(`/projects/${ground.projectId}/outcomes/${target}/persons?${query}`))).items;

  test.each(RULES)('counts equal lists and the plain count on random caseloads, by the rule %p', async (rule) => {
    await defineOutcomes(karin, ground.projectId, { ...rule, reason: 'Prov av en annan regel.' });
    await fc.assert(fc.asyncProperty(caseload, fc.constantFrom(0, 0, -40, -150), fc.constantFrom('gender', 'subproject', 'municipality'), async (people, asOf, by) => {
      await place(house, ground, people);
      const judged = judge(people, asOf, rule);
      const { figures } = await figuresOn(asOf, by);
      for (const figure of figures) {
        for (const reading of figure.readings) {
          const rows = judged.filter((r) => r.measure === figure.kind && (reading.population !== 'COMPLETED' || r.completed));
          expect(shown(reading.total)).toEqual(plainCell(rows));
          expect(shown(reading.women)).toEqual(plainCell(rows.filter((r) => r.gender === 'FEMALE')));
          expect(shown(reading.men)).toEqual(plainCell(rows.filter((r) => r.gender === 'MALE')));
          expect(reading.women.population + reading.men.population + reading.others).toBe(reading.total.population);
          for (const part of reading.parts) {
            const mine = rows.filter((r) => partOf(r, by) === (part.key || null));
            expect(shown(part.total)).toEqual(plainCell(mine));
            expect(shown(part.women)).toEqual(plainCell(mine.filter((r) => r.gender === 'FEMALE')));
          }
          if (by !== 'gender') expect(reading.parts.reduce((n, p) => n + p.total.population, 0)).toBe(reading.total.population);
          const target = figure.targetId ?? figure.kind;
          const list = await listOf(target, `by=${by}&asOf=${day(asOf)}&population=${reading.population}&verdict=YES`);
          expect(list.map((p) => [p.pseudonym, p.reason])).toEqual(rows.filter((r) => YES.has(r.reason)).map((r) => [pseudonymOf(r.person, r.spell), r.reason]).sort());
        }
      }
      const all = figures[0]!;
      const women = await listOf(all.targetId!, `by=${by}&asOf=${day(asOf)}&group=women`);
      expect(women).toHaveLength(all.readings[0]!.women.population);
    }), { numRuns: 25, seed: 20261122, endOnFailure: true });
  }, 240_000);

  const partOf = (row: Judged, by: string): string | null =>
    by === 'subproject' ? (row.part.subproject === null ? null : ground.subprojects[row.part.subproject]!) : row.part.municipality;
});
