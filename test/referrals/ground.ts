import { inventPeople, type InventedPerson } from '#participants';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { receiveAt, type Way } from '../../apps/cli/src/demo/referrals.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { aProject, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';

/** Lund's labour-market unit receives for a project; agencies refer to it. */
export interface Ground {
  house: House;
  projectId: string;
  receiving: string;
  /** Caseworkers of the receiving unit, and its lead. */
  sara: Visitor;
  samir: Visitor;
  lena: Visitor;
  somebody(): InventedPerson;
  way(fromUnitId: string): Way;
  agency(name: string, kinds: { organisation: string; branch: string }): Promise<Agency>;
}

export interface Agency {
  unitId: string;
  branchId: string;
  referrer: Visitor;
}

export async function aReceivingUnit(seed: number): Promise<Ground> {
  const house = await openHouse();
  const people = inventPeople({ seed, today: TODAY, municipalities: ['1281'] });
  const lund = await addOrganisation(house.founder, 'Lunds kommun', 'MUNICIPALITY');
  const ame = await addBranch(house.founder, lund, 'Arbetsmarknad', 'LABOUR_MARKET_UNIT');
  const receiving = await addUnit(house.founder, ame, 'AME Lund', '1281');
  const projectId = await aProject(house);
  await receiveAt(house.founder, projectId, receiving, { municipalityCodes: ['1281'], answerWithinDays: 5 });
  const seat = (role: 'CASEWORKER' | 'UNIT_LEAD') => ({ role, unitId: receiving, validTo: NEXT_YEAR });
  return {
    house, projectId, receiving,
    sara: await welcome(house.founder, 'Sara Handläggare', 'sara@example.se', seat('CASEWORKER')),
    samir: await welcome(house.founder, 'Samir Handläggare', 'samir@example.se', seat('CASEWORKER')),
    lena: await welcome(house.founder, 'Lena Enhetschef', 'lena@example.se', seat('UNIT_LEAD')),
    somebody: () => people.next().value!,
    way: (fromUnitId) => ({ fromUnitId, projectId, toUnitId: receiving }),
    agency: (name, kinds) => anAgency(house, name, kinds),
  };
}

let agencies = 0;

async function anAgency(house: House, name: string, kinds: { organisation: string; branch: string }): Promise<Agency> {
  const organisation = await addOrganisation(house.founder, name, kinds.organisation as 'STATE_AGENCY');
  const branchId = await addBranch(house.founder, organisation, name, kinds.branch as 'OTHER');
  const unitId = await addUnit(house.founder, branchId, `${name} Lund`, '1281');
  const referrer = await welcome(house.founder, `Remittent ${name}`, `remittent${(agencies += 1)}@example.se`, { role: 'REFERRER', unitId, validTo: NEXT_YEAR });
  return { unitId, branchId, referrer };
}
