import type { Role } from '#access';
import type { BranchKind, OrganisationKind } from '#organisations';
import { OWNERS, PARTIES } from '../projects-world.js';

/** Where somebody works. What does not exist yet is made. */
export interface Place {
  organisation: [name: string, kind: OrganisationKind];
  branch: [name: string, kind: BranchKind];
  unit: [name: string, municipalityCode: string | null];
}

/** One invented colleague per role worth showing, and for each project those who run it. `projects` are registration numbers. */
export interface DemoPerson {
  role: Role;
  name: string;
  email: string;
  place: Place;
  projects?: readonly string[];
  /** What the sign-in is good for, in the list printed at the start. */
  shows: string;
}

/** The unit of an organisation that stands behind one of the projects. */
export function at(name: string): Place {
  const body = [...OWNERS, ...PARTIES].find((each) => each.name === name);
  if (!body) throw new Error(`Nobody in the demo world is called ${name}.`);
  const { branch } = body;
  return { organisation: [body.name, body.kind], branch: [branch.name, branch.kind], unit: [branch.unit, body.code ?? null] };
}

const LUND = at('Lunds kommun');
const LUND_SOCIAL: Place = { organisation: LUND.organisation, branch: ['Socialtjänst', 'SOCIAL_SERVICES'], unit: ['Försörjning och vuxen Lund', '1281'] };
const FK: Place = { ...at('Försäkringskassan'), unit: ['Sjukförsäkring Lund', '1281'] };
const AF: Place = { ...at('Arbetsförmedlingen'), unit: ['Arbetsförmedlingen Lund', '1281'] };
const LEAD = at('Lunds samordningsförbund');
const CARE: Place = { organisation: at('Region Gävleborg').organisation, branch: ['Hälso- och sjukvård', 'HEALTH_CARE'], unit: ['Psykiatri och primärvård', null] };

export const IRIS = '2020/00156';
export const FORSTEG = '2020/00094';
export const BRON = '2018/00367';
export const SIA = '22-005-S01';
export const IDIS = '24-006-S02';
/** The closed one: the same record under a number that is invented, with the days as they were. */
export const CLOSED_IRIS = '2020/90156';

export const DEMO_FOUNDER = { name: 'Freja Förvaltare', email: 'freja@example.se' };

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { role: 'LOCAL_ADMIN', name: 'Lars Lokaladmin', email: 'lars@example.se', place: LUND, shows: 'sköter användare i Lunds kommun' },
  { role: 'CASEWORKER', name: 'Sara Lindkvist', email: 'sara@example.se', place: LUND, shows: 'IRIS: handläggare på arbetsmarknadsenheten i Lund' },
  { role: 'CASEWORKER', name: 'Omar Haddad', email: 'omar@example.se', place: LUND, shows: 'IRIS: handläggare i Lund, Saras ersättare' },
  { role: 'EMPLOYMENT_SPECIALIST', name: 'Ebba Sundin', email: 'ebba@example.se', place: LUND, shows: 'IRIS: arbetsspecialist i Lund (Supported Employment)' },
  { role: 'CASEWORKER', name: 'Hans Kullaberg', email: 'hans@example.se', place: at('Höganäs kommun'), shows: 'IRIS: handläggare i Höganäs' },
  { role: 'UNIT_LEAD', name: 'Hedda Kullsund', email: 'hedda@example.se', place: at('Höganäs kommun'), shows: 'IRIS: enhetschef i Höganäs' },
  { role: 'CASE_MANAGER', name: 'Carin Mård', email: 'carin@example.se', place: LUND_SOCIAL, shows: 'case manager i socialtjänsten i Lund' },
  { role: 'UNIT_LEAD', name: 'Ulla Bergdahl', email: 'ulla@example.se', place: LUND, shows: 'enhetschef i Lund' },
  { role: 'REFERRER', name: 'Fatima Kassander', email: 'fatima@example.se', place: FK, shows: 'remitterar från Försäkringskassan' },
  { role: 'REFERRER', name: 'Anders Förmedal', email: 'anders@example.se', place: AF, shows: 'remitterar från Arbetsförmedlingen' },
  { role: 'REFERRER', name: 'Kim Frivall', email: 'kim@example.se', place: at('Kriminalvården'), shows: 'remitterar från Kriminalvården, visas maskerad' },
  { role: 'COORDINATOR', name: 'Karin Ordning', email: 'karin@example.se', place: LEAD, projects: [IRIS, CLOSED_IRIS], shows: 'IRIS: samordnare, utfall mot mål' },
  { role: 'PROJECT_OWNER_ADMIN', name: 'Per Ägarstad', email: 'per@example.se', place: LEAD, projects: [IRIS], shows: 'IRIS: projektägare' },
  { role: 'EVALUATOR', name: 'Eva Utvärd', email: 'eva@example.se', place: LEAD, projects: [IRIS], shows: 'IRIS: utvärderare' },
  { role: 'COORDINATOR', name: 'Gunilla Samling', email: 'gunilla@example.se', place: at('Region Gävleborg'), projects: [IDIS], shows: 'IDIS: samordnare' },
  { role: 'CASEWORKER', name: 'Gustav Älvros', email: 'gustav@example.se', place: at('Gävle kommun'), shows: 'IDIS: handläggare i Gävle' },
  { role: 'CASEWORKER', name: 'Hilda Glysis', email: 'hilda@example.se', place: at('Hudiksvalls kommun'), shows: 'IDIS: handläggare i Hudiksvall' },
  { role: 'HEALTH_PROCESS_LEADER', name: 'Hanna Vårdh', email: 'hanna@example.se', place: CARE, shows: 'IDIS: processledare i vården' },
  { role: 'COORDINATOR', name: 'Konrad Länsmo', email: 'konrad@example.se', place: at('Kommunförbundet Kalmar län'), projects: [SIA], shows: 'SIA: samordnare' },
  { role: 'CASEWORKER', name: 'Vera Strandek', email: 'vera@example.se', place: at('Västerviks kommun'), shows: 'SIA: handläggare i Västervik' },
  { role: 'CASEWORKER', name: 'Nils Glasmo', email: 'nils@example.se', place: at('Nybro kommun'), shows: 'SIA: handläggare i Nybro' },
  { role: 'COORDINATOR', name: 'Östen Brokvist', email: 'osten@example.se', place: at('Samordningsförbundet Östra Östergötland'), projects: [FORSTEG], shows: 'Försteg: samordnare' },
  { role: 'CASEWORKER', name: 'Sonja Kanalhed', email: 'sonja@example.se', place: at('Söderköpings kommun'), shows: 'Försteg: handläggare i Söderköping' },
  { role: 'LEARNING_RECIPIENT', name: 'Lisa Lärnemo', email: 'lisa@example.se', place: at('Finspångs kommun'), projects: [FORSTEG], shows: 'Försteg: Finspång, mottagare av lärande' },
  { role: 'COORDINATOR', name: 'Cecilia Slättbro', email: 'cecilia@example.se', place: at('Samordningsförbundet Centrala Östergötland'), projects: [BRON], shows: 'Samordningsbron: samordnare' },
  { role: 'CASEWORKER', name: 'Linus Gröndal', email: 'linus@example.se', place: at('Linköpings kommun'), shows: 'Samordningsbron: handläggare i Linköping' },
  { role: 'LOG_REVIEWER', name: 'Gunnar Granskare', email: 'gunnar@example.se', place: LUND, shows: 'granskar loggen i Lund' },
];
