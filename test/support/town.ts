import { inventPeople, type InventedPerson } from '#participants';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { aProject, NEXT_YEAR, TODAY } from './ground.js';
import { openHouse, type House } from './house.js';

/** A small municipality with its walls: labour market, social services, school; an agency beside it; a project over all of them. */
export interface Town {
  house: House;
  projectId: string;
  units: { ame: string; ameNorth: string; ifo: string; school: string; agency: string; office: string };
  /** Caseworkers of the labour-market unit. */
  sara: Visitor;
  david: Visitor;
  /** A caseworker of the same branch, in another unit. */
  nora: Visitor;
  /** Social services, school. */
  olle: Visitor;
  ulla: Visitor;
  /** Leads the labour-market branch. */
  lena: Visitor;
  coordinator: Visitor;
  /** Refers, and never runs a case. */
  referrer: Visitor;
  somebody(): InventedPerson;
}

export async function aTown(seed: number): Promise<Town> {
  const house = await openHouse();
  const { founder } = house;
  const town = await addOrganisation(founder, 'Påhittade kommun', 'MUNICIPALITY');
  const agencyBody = await addOrganisation(founder, 'Påhittade kassan', 'STATE_AGENCY');
  const forbund = await addOrganisation(founder, 'Påhittade förbundet', 'COORDINATION_ASSOCIATION');
  const ameBranch = await addBranch(founder, town, 'Arbetsmarknad', 'LABOUR_MARKET_UNIT');
  const units = {
    ame: await addUnit(founder, ameBranch, 'AME Söder', '2180'),
    ameNorth: await addUnit(founder, ameBranch, 'AME Norr', '2180'),
    ifo: await addUnit(founder, await addBranch(founder, town, 'Socialtjänst', 'SOCIAL_SERVICES'), 'IFO', '2180'),
    school: await addUnit(founder, await addBranch(founder, town, 'Skola', 'SCHOOL'), 'Gymnasiet', '2180'),
    agency: await addUnit(founder, await addBranch(founder, agencyBody, 'Försäkring', 'SOCIAL_INSURANCE'), 'Kontoret'),
    office: await addUnit(founder, await addBranch(founder, forbund, 'Kansli', 'PROJECT_OFFICE'), 'Kansliet'),
  };
  const projectId = await aProject(house);
  const come = (name: string, role: Parameters<typeof welcome>[3]['role'], unitId: string, more: object = {}) =>
    welcome(founder, name, `${name.toLowerCase().replaceAll('ö', 'o')}@example.se`, { role, unitId, validTo: NEXT_YEAR, ...more });
  const people = inventPeople({ seed, today: TODAY, municipalities: ['2180'] });
  return {
    house, projectId, units,
    sara: await come('Sara', 'CASEWORKER', units.ame),
    david: await come('David', 'CASEWORKER', units.ame),
    nora: await come('Nora', 'CASE_MANAGER', units.ameNorth),
    olle: await come('Olle', 'CASEWORKER', units.ifo),
    ulla: await come('Ulla', 'SIP_PARTY', units.school),
    lena: await come('Lena', 'UNIT_LEAD', units.ame),
    coordinator: await come('Karin', 'COORDINATOR', units.office, { projectId }),
    referrer: await come('Folke', 'REFERRER', units.agency),
    somebody: () => people.next().value!,
  };
}
