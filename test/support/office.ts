import { inventPeople } from '#participants';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { accountOf, enrol } from '../../apps/cli/src/demo/participation.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { aProject, NEXT_YEAR, TODAY } from './ground.js';
import { openHouse, type House } from './house.js';

export const daysAgo = (days: number): string => new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);

/** One unit with two who carry cases, its lead, another authority that refers, and who coordinates the project. */
export interface Office {
  house: House;
  projectId: string;
  unitId: string;
  agencyUnitId: string;
  sara: Visitor;
  kalle: Visitor;
  lena: Visitor;
  eva: Visitor;
  karin: Visitor;
  /** Somebody whose case Sara carries and Kalle stands in for. */
  takeOn(startsOn?: string): Promise<string>;
  /** A consent that opens the municipality's file to the agency; takes away the last one when `categories` is empty. */
  share(participationId: string, categories: string[]): Promise<void>;
}

/** `settings`: environment variables of the house. */
export async function openOffice(settings: NodeJS.ProcessEnv = {}): Promise<Office> {
  const house = await openHouse(settings);
  const { founder } = house;
  const lund = await addOrganisation(founder, 'Lunds kommun', 'MUNICIPALITY');
  const ame = await addBranch(founder, lund, 'Arbetsmarknad', 'LABOUR_MARKET_UNIT');
  const unitId = await addUnit(founder, ame, 'AME Lund', '1281');
  const agency = await addOrganisation(founder, 'Arbetsförmedlingen', 'STATE_AGENCY');
  const agencyBranch = await addBranch(founder, agency, 'Arbetsförmedlingen Lund', 'EMPLOYMENT_SERVICE');
  const agencyUnitId = await addUnit(founder, agencyBranch, 'AF Lund', '1281');
  const projectId = await aProject(house);
  const seat = { unitId, validTo: NEXT_YEAR };
  const sara = await welcome(founder, 'Sara', 'sara@example.se', { role: 'CASEWORKER', ...seat });
  const kalle = await welcome(founder, 'Kalle', 'kalle@example.se', { role: 'CASEWORKER', ...seat });
  const lena = await welcome(founder, 'Lena', 'lena@example.se', { role: 'UNIT_LEAD', ...seat });
  const eva = await welcome(founder, 'Eva', 'eva@example.se', { role: 'REFERRER', unitId: agencyUnitId, validTo: NEXT_YEAR });
  const karin = await welcome(founder, 'Karin', 'karin@example.se', { role: 'COORDINATOR', projectId, ...seat });
  const people = inventPeople({ seed: 6, today: TODAY });
  const deputyId = await accountOf(kalle);
  const documentedBy = await accountOf(sara);

  const takeOn = async (startsOn = daysAgo(60)) => (await enrol(sara, people.next().value!, { projectId, unitId, startsOn, deputyId })).id;

  const share = async (participationId: string, categories: string[]) => {
    const { owner } = house;
    await owner.query('set role samsteg_law');
    if (categories.length === 0) await owner.query('update app.consent set withdrawn_at = now() where participation_id = $1', [participationId]);
    else {
      await owner.query(`insert into app.consent (participation_id, kind, from_branch_id, to_unit_id, categories, purpose, form, given_on, valid_from, valid_to, documented_by)
        values ($1, 'SECRECY_WAIVER', $2, $3, $4, 'Samverkan', 'WRITTEN', $5, $5, $6, $7)`, [participationId, ame, agencyUnitId, categories, TODAY, NEXT_YEAR, documentedBy]);
    }
    await owner.query('select law.draw_edges($1)', [participationId]);
    await owner.query('reset role');
  };
  return { house, projectId, unitId, agencyUnitId, sara, kalle, lena, eva, karin, takeOn, share };
}
