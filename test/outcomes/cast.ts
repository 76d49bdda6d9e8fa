import { inventPeople, type InventedPerson } from '#participants';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { enrol, type Admission } from '../../apps/cli/src/demo/participation.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import type { Figure, Outcomes, PersonsBehind, Reading } from '#outcomes';
import { aProject, NEXT_YEAR, TODAY } from '../support/ground.js';
import type { House } from '../support/house.js';
import { promise, type Promised } from './promises.js';

/** Sara carries the cases at the labour-market unit; Karin coordinates the project from an office that sees no case. */
export interface Cast {
  projectId: string;
  unitId: string;
  officeId: string;
  sara: Visitor;
  karin: Visitor;
  takeOn(gender: 'FEMALE' | 'MALE', startsOn: string, more?: Partial<Admission>): Promise<string>;
  outcomes(query?: string): Promise<Outcomes>;
  persons(target: string, query?: string): Promise<PersonsBehind['items']>;
}

let seed = 40;

export async function cast(house: House, name: string, promises: Promised[]): Promise<Cast> {
  seed += 1;
  const kommun = await addOrganisation(house.founder, `${name} kommun`, 'MUNICIPALITY');
  const ame = await addBranch(house.founder, kommun, 'Arbetsmarknad', 'LABOUR_MARKET_UNIT');
  const kontor = await addBranch(house.founder, kommun, 'Projektkontor', 'PROJECT_OFFICE');
  const unitId = await addUnit(house.founder, ame, 'AME', '1284');
  const officeId = await addUnit(house.founder, kontor, 'Projektkontoret');
  const projectId = await aProject(house, name);
  await promise(house, projectId, promises);
  const mail = (who: string) => `${who}.${seed}@example.se`;
  const sara = await welcome(house.founder, 'Sara', mail('sara'), { role: 'CASEWORKER', unitId, validTo: NEXT_YEAR });
  const karin = await welcome(house.founder, 'Karin', mail('karin'), { role: 'COORDINATOR', unitId: officeId, projectId, validTo: NEXT_YEAR });
  const people = { FEMALE: inventPeople({ seed, today: TODAY, women: 1 }), MALE: inventPeople({ seed: seed + 500, today: TODAY, women: 0 }) };
  const next = (gender: 'FEMALE' | 'MALE') => people[gender].next().value as InventedPerson;
  return {
    projectId, unitId, officeId, sara, karin,
    takeOn: async (gender, startsOn, more = {}) => (await enrol(sara, next(gender), { projectId, unitId, startsOn, ...more })).id,
    outcomes: (query = '') => karin.must(karin.get<Outcomes>(`/projects/${projectId}/outcomes?${query}`)),
    persons: async (target, query = '') => (await karin.must(karin.get<PersonsBehind>(`/projects/${projectId}/outcomes/${target}/persons?${query}`))).items,
  };
}

export function figureOf({ figures }: Outcomes, kind: string, value?: number): Figure {
  const found = figures.find((f) => f.kind === kind && (value === undefined || f.value === value));
  if (!found) throw new Error(`no figure ${kind} ${value ?? ''}`);
  return found;
}

export function readingOf(outcomes: Outcomes, kind: string, population: string): Reading {
  const found = figureOf(outcomes, kind).readings.find((r) => r.population === population);
  if (!found) throw new Error(`no reading of ${population}`);
  return found;
}
