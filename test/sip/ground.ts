import { inventPeople, type InventedPerson } from '#participants';
import type { SipInbox, SipView } from '#sip';
import { addBranch, addOrganisation, addUnit, DEMO_PASSWORD, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { enrol } from '../../apps/cli/src/demo/participation.journey.js';
import { answerSip, beginSip, callSip, establishSip, holdSip, prepareSip, soon, type Gathering } from '../../apps/cli/src/demo/sip.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { aProject, day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import type { Mailbox } from '../support/mailbox.js';

/** A labour-market unit that prepares SIPs, and those who are called: the clinic, AF, FK, and a school that nobody calls. */
export interface Table {
  house: House;
  projectId: string;
  units: { ame: string; clinic: string; af: string; fk: string; school: string };
  sara: Visitor;
  samir: Visitor;
  /** The clinic's, AF's, FK's, the school's. */
  ali: Visitor;
  eva: Visitor;
  folke: Visitor;
  ulla: Visitor;
  karin: Visitor;
  somebody(): InventedPerson;
  takeOn(): Promise<string>;
  gathering(more?: Partial<Gathering>): Gathering;
  /** As far as asked; the clinic and AF come. */
  sipOf(participationId: string, stage: (typeof STAGES)[number], meetingAt?: string): Promise<string>;
  see(visitor: Visitor, id: string): Promise<SipView>;
  inbox(visitor: Visitor): Promise<SipInbox>;
}

const gatheringOf = (units: Table['units']) => (more: Partial<Gathering> = {}): Gathering => ({
  ownWords: 'Jag vill att ni pratar med varandra, inte om mig.', question: 'Hur blir sommaren när praktiken slutar?', units: [units.ame, units.clinic, units.af].map((unitId) => ({ unitId })),
  consentTo: NEXT_YEAR, meetingAt: `${day(7)}T09:00:00Z`, today: TODAY, ...more,
});

export const STAGES = ['begun', 'prepared', 'called', 'answered', 'held', 'established'] as const;

/** A SIP walks on, stage by stage, as far as asked. */
const walking = ({ sara, ali, eva }: Pick<Table, 'sara' | 'ali' | 'eva'>, gathering: Table['gathering']): Table['sipOf'] => async (participationId, stage, meetingAt = ['held', 'established'].includes(stage) ? soon() : gathering().meetingAt) => {
  const id = await beginSip(sara, participationId, gathering());
  const steps: (() => Promise<unknown>)[] = [
    () => prepareSip(sara, id, gathering()),
    () => callSip(sara, id, meetingAt),
    async () => { for (const party of [ali, eva]) await answerSip(party, id); },
    () => holdSip(sara, id, { dueOn: day(20), followUpOn: day(60) }),
    () => establishSip(sara, id, day(60)),
  ];
  for (const step of steps.slice(0, STAGES.indexOf(stage))) await step();
  return id;
};

/** Invited as the house invites: by mail where there is a mail server. */
async function arrive(house: House, box: Mailbox | undefined, name: string, { unitId, ...asked }: Parameters<typeof welcome>[3]): Promise<Visitor> {
  const email = `${name.toLowerCase()}@example.se`;
  if (!box) return welcome(house.founder, name, email, { unitId, ...asked });
  await house.founder.must(house.founder.post(`/units/${unitId}/invitations`, { name, email, ...asked }));
  const { raw } = await box.letterTo(email);
  const token = /inbjudan#([\w-]{43})/.exec(raw.replaceAll('=\r\n', ''))![1]!;
  const visitor = house.visitor(name);
  await visitor.must(visitor.post('/invitations/accept', { token, name, password: DEMO_PASSWORD }));
  await visitor.must(visitor.signIn(email, DEMO_PASSWORD));
  return visitor;
}

export async function layTheTable(house?: House, box?: Mailbox): Promise<Table> {
  return peopleOf(house ?? (await openHouse()), box);
}

async function peopleOf(house: House, box: Mailbox | undefined): Promise<Table> {
  const { founder } = house;
  const lund = await addOrganisation(founder, 'Lunds kommun', 'MUNICIPALITY');
  const skane = await addOrganisation(founder, 'Region Skåne', 'REGION');
  const agency = await addOrganisation(founder, 'Arbetsförmedlingen', 'STATE_AGENCY');
  const insurance = await addOrganisation(founder, 'Försäkringskassan', 'STATE_AGENCY');
  const units = {
    ame: await addUnit(founder, await addBranch(founder, lund, 'Arbetsmarknad', 'LABOUR_MARKET_UNIT'), 'AME Lund', '1281'),
    clinic: await addUnit(founder, await addBranch(founder, skane, 'Psykiatri', 'HEALTH_CARE'), 'Öppenvården', '1281'),
    af: await addUnit(founder, await addBranch(founder, agency, 'Arbetsförmedlingen', 'EMPLOYMENT_SERVICE'), 'AF Lund', '1281'),
    fk: await addUnit(founder, await addBranch(founder, insurance, 'Försäkringskassan', 'SOCIAL_INSURANCE'), 'FK Lund', '1281'),
    school: await addUnit(founder, await addBranch(founder, lund, 'Vuxenskolan', 'ADULT_EDUCATION'), 'Komvux', '1281'),
  };
  const projectId = await aProject(house);
  const come = (name: string, role: Parameters<typeof welcome>[3]['role'], unitId: string, more: object = {}) =>
    arrive(house, box, name, { role, unitId, validTo: NEXT_YEAR, ...more });
  const people = inventPeople({ seed: 43, today: TODAY, municipalities: ['1281'] });
  const somebody = () => people.next().value!;
  const [sara, samir, ali, eva, folke, ulla, karin] = [
    await come('Sara', 'CASEWORKER', units.ame), await come('Samir', 'CASEWORKER', units.ame), await come('Ali', 'SIP_PARTY', units.clinic), await come('Eva', 'REFERRER', units.af),
    await come('Folke', 'SIP_PARTY', units.fk), await come('Ulla', 'SIP_PARTY', units.school), await come('Karin', 'COORDINATOR', units.ame, { projectId }),
  ];
  const gathering = gatheringOf(units);
  return {
    house, projectId, units, sara, samir, ali, eva, folke, ulla, karin, somebody, gathering, sipOf: walking({ sara, ali, eva }, gathering),
    takeOn: async () => (await enrol(sara, somebody(), { projectId, unitId: units.ame, startsOn: day(-30) })).id,
    see: (visitor, id) => visitor.must(visitor.get<SipView>(`/sips/${id}`)),
    inbox: (visitor) => visitor.must(visitor.get<SipInbox>('/sip-inbox')),
  };
}
