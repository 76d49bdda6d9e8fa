import type { Role } from '#access';
import type { BranchKind, OrganisationKind } from '#organisations';

/** Where somebody works. What does not exist yet is made. */
export interface Place {
  organisation: [name: string, kind: OrganisationKind];
  branch: [name: string, kind: BranchKind];
  unit: [name: string, municipalityCode: string | null];
}

/** One invented colleague per role worth showing. `project` is a registration number. */
export interface DemoPerson {
  role: Role;
  name: string;
  email: string;
  place: Place;
  project?: string;
  /** What the sign-in is good for, in the list printed at the start. */
  shows: string;
}

const LUND: Place = { organisation: ['Lunds kommun', 'MUNICIPALITY'], branch: ['Arbetsmarknad', 'LABOUR_MARKET_UNIT'], unit: ['Arbetsmarknadsenheten Lund', '1281'] };
const LUND_SOCIAL: Place = { organisation: LUND.organisation, branch: ['Socialtjänst', 'SOCIAL_SERVICES'], unit: ['Försörjning och vuxen Lund', '1281'] };
const FK: Place = { organisation: ['Försäkringskassan', 'STATE_AGENCY'], branch: ['Försäkringskassan', 'SOCIAL_INSURANCE'], unit: ['Sjukförsäkring Lund', null] };
const AF: Place = { organisation: ['Arbetsförmedlingen', 'STATE_AGENCY'], branch: ['Arbetsförmedlingen', 'EMPLOYMENT_SERVICE'], unit: ['Arbetsförmedlingen Lund', null] };
const KV: Place = { organisation: ['Kriminalvården', 'STATE_AGENCY'], branch: ['Frivården', 'PRISON_PROBATION'], unit: ['Frivården Lund', null] };
const LEAD: Place = { organisation: ['Lunds samordningsförbund', 'COORDINATION_ASSOCIATION'], branch: ['Förbundskontoret', 'PROJECT_OFFICE'], unit: ['Projektkontoret IRIS', null] };
const REGION: Place = { organisation: ['Region Gävleborg', 'REGION'], branch: ['Hälso- och sjukvård', 'HEALTH_CARE'], unit: ['Psykiatri och primärvård', null] };
const FINSPANG: Place = { organisation: ['Finspångs kommun', 'MUNICIPALITY'], branch: ['Arbetsmarknad', 'LABOUR_MARKET_UNIT'], unit: ['Arbetsmarknadsenheten Finspång', '0562'] };

export const IRIS = '2020/00156';
const FORSTEG = '2020/00094';

export const DEMO_FOUNDER = { name: 'Freja Förvaltare', email: 'freja@example.se' };

export const DEMO_PEOPLE: DemoPerson[] = [
  { role: 'LOCAL_ADMIN', name: 'Lars Lokaladmin', email: 'lars@example.se', place: LUND, shows: 'sköter användare i Lunds kommun' },
  { role: 'CASEWORKER', name: 'Sara Lindkvist', email: 'sara@example.se', place: LUND, shows: 'handläggare på arbetsmarknadsenheten i Lund' },
  { role: 'CASEWORKER', name: 'Omar Haddad', email: 'omar@example.se', place: LUND, shows: 'handläggare, Saras ersättare' },
  { role: 'EMPLOYMENT_SPECIALIST', name: 'Ebba Sundin', email: 'ebba@example.se', place: LUND, shows: 'arbetsspecialist (Supported Employment)' },
  { role: 'CASE_MANAGER', name: 'Carin Mård', email: 'carin@example.se', place: LUND_SOCIAL, shows: 'case manager i socialtjänsten' },
  { role: 'UNIT_LEAD', name: 'Ulla Bergdahl', email: 'ulla@example.se', place: LUND, shows: 'enhetschef' },
  { role: 'REFERRER', name: 'Fatima Kassander', email: 'fatima@example.se', place: FK, shows: 'remitterar från Försäkringskassan' },
  { role: 'REFERRER', name: 'Anders Förmedal', email: 'anders@example.se', place: AF, shows: 'remitterar från Arbetsförmedlingen' },
  { role: 'REFERRER', name: 'Kim Frivall', email: 'kim@example.se', place: KV, shows: 'remitterar från Kriminalvården' },
  { role: 'HEALTH_PROCESS_LEADER', name: 'Hanna Vårdh', email: 'hanna@example.se', place: REGION, shows: 'processledare i vården' },
  { role: 'COORDINATOR', name: 'Karin Ordning', email: 'karin@example.se', place: LEAD, project: IRIS, shows: 'samordnar IRIS: utfall mot mål' },
  { role: 'PROJECT_OWNER_ADMIN', name: 'Per Ägarstad', email: 'per@example.se', place: LEAD, project: IRIS, shows: 'projektägare för IRIS' },
  { role: 'LEARNING_RECIPIENT', name: 'Lisa Lärnemo', email: 'lisa@example.se', place: FINSPANG, project: FORSTEG, shows: 'Finspång, mottagare av lärande' },
  { role: 'EVALUATOR', name: 'Eva Utvärd', email: 'eva@example.se', place: LEAD, project: IRIS, shows: 'utvärderare' },
  { role: 'LOG_REVIEWER', name: 'Gunnar Granskare', email: 'gunnar@example.se', place: LUND, shows: 'granskar loggen i Lund' },
];
