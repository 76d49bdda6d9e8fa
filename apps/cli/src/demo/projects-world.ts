import type { BranchKind, OrganisationKind } from '#organisations';
import { municipalities, type AddPartner, type AddSubproject } from '#projects';

// Who stands behind the five projects. RECORD: the project record names it. OUTSIDE: known from other published sources, such as the
// associations' own pages. Numbers that nobody has published (the places of a subproject) are invented, and say so.

export const RECORD_FILES = {
  bron: '2018-00367-samordningsbron.txt',
  forsteg: '2020-00094-forsteg.txt',
  iris: '2020-00156-iris.txt',
  sia: '22-005-S01-sia.txt',
  idis: '24-006-S02-idis.txt',
} as const;

export type DemoProject = keyof typeof RECORD_FILES;

export interface Body {
  name: string;
  kind: OrganisationKind;
  orgNo?: string;
  /** Of a municipality. */
  code?: string;
  branch: { name: string; kind: BranchKind; unit: string };
}

const office = (name: string, kind: OrganisationKind, orgNo?: string): Body => ({ name, kind, ...(orgNo && { orgNo }), branch: { name: 'Projektkontor', kind: 'PROJECT_OFFICE', unit: 'Projektkontoret' } });

export const OWNERS: readonly Body[] = [
  office('Samordningsförbundet Centrala Östergötland', 'COORDINATION_ASSOCIATION'),
  office('Samordningsförbundet Östra Östergötland', 'COORDINATION_ASSOCIATION'),
  office('Lunds samordningsförbund', 'COORDINATION_ASSOCIATION', '222000-2766'),
  office('Kommunförbundet Kalmar län', 'ASSOCIATION', '802518-5011'),
  office('Region Gävleborg', 'REGION', '232100-0198'),
];

const MUNICIPALITIES: Record<string, string> = {
  1281: 'Lunds kommun', 1284: 'Höganäs kommun', 1286: 'Ystads kommun', 1291: 'Simrishamns kommun', 1270: 'Tomelilla kommun', 1265: 'Sjöbo kommun',
  '0563': 'Valdemarsviks kommun', '0582': 'Söderköpings kommun', '0562': 'Finspångs kommun',
  '0580': 'Linköpings kommun', '0513': 'Kinda kommun', '0561': 'Åtvidabergs kommun',
  2101: 'Ockelbo kommun', 2104: 'Hofors kommun', 2121: 'Ovanåkers kommun', 2132: 'Nordanstigs kommun', 2161: 'Ljusdals kommun',
  2180: 'Gävle kommun', 2181: 'Sandvikens kommun', 2182: 'Söderhamns kommun', 2183: 'Bollnäs kommun', 2184: 'Hudiksvalls kommun',
  '0821': 'Högsby kommun', '0834': 'Torsås kommun', '0840': 'Mörbylånga kommun', '0860': 'Hultsfreds kommun', '0861': 'Mönsterås kommun', '0862': 'Emmaboda kommun',
  '0881': 'Nybro kommun', '0882': 'Oskarshamns kommun', '0883': 'Västerviks kommun', '0884': 'Vimmerby kommun', '0885': 'Borgholms kommun',
};

const nameOf = (code: string) => MUNICIPALITIES[code]!;

/** Where the unit has a name of its own. */
const UNIT_NAMES: Record<string, string> = { 1281: 'Arbetsmarknadsenheten Lund' };

const municipality = ([code, name]: [string, string]): Body => ({
  name, kind: 'MUNICIPALITY', code,
  branch: { name: 'Arbetsmarknad', kind: 'LABOUR_MARKET_UNIT', unit: UNIT_NAMES[code] ?? `AME ${municipalities.find((each) => each.code === code)!.name}` },
});

export const PARTIES: readonly Body[] = [
  { name: 'Arbetsförmedlingen', kind: 'STATE_AGENCY', branch: { name: 'Arbetsförmedlingen', kind: 'EMPLOYMENT_SERVICE', unit: 'Samverkan' } },
  { name: 'Försäkringskassan', kind: 'STATE_AGENCY', branch: { name: 'Försäkringskassan', kind: 'SOCIAL_INSURANCE', unit: 'Samverkan' } },
  { name: 'Kriminalvården', kind: 'STATE_AGENCY', branch: { name: 'Frivården', kind: 'PRISON_PROBATION', unit: 'Frivården' } },
  { name: 'Region Skåne', kind: 'REGION', branch: { name: 'Psykiatri', kind: 'HEALTH_CARE', unit: 'Rehabkoordinering' } },
  { name: 'Region Östergötland', kind: 'REGION', branch: { name: 'Primärvård', kind: 'HEALTH_CARE', unit: 'Rehabkoordinering' } },
  { name: 'Region Kalmar län', kind: 'REGION', branch: { name: 'Primärvård', kind: 'HEALTH_CARE', unit: 'Rehabkoordinering' } },
  office('Finsam Sydöstra Skåne', 'COORDINATION_ASSOCIATION'),
  office('Samordningsförbundet Höganäs', 'COORDINATION_ASSOCIATION'),
  office('Samordningsförbundet i Kalmar län', 'COORDINATION_ASSOCIATION'),
  { name: 'Rädda Barnen region syd', kind: 'ASSOCIATION', branch: { name: 'Civilsamhälle', kind: 'CIVIL_SOCIETY', unit: 'Kalmar län' } },
  { name: 'Fryshuset', kind: 'ASSOCIATION', branch: { name: 'Civilsamhälle', kind: 'CIVIL_SOCIETY', unit: 'Kalmar län' } },
  { name: 'Campus Västervik', kind: 'OTHER', branch: { name: 'Utvärdering', kind: 'OTHER', unit: 'Utvärdering' } },
  ...Object.entries(MUNICIPALITIES).map(municipality),
];

interface Part {
  project: DemoProject;
  name: string;
  role: AddPartner['role'];
  origin: AddPartner['origin'];
  memberOf?: string;
  /** Learns with the project and takes nobody on. */
  learnsOnly?: boolean;
}

const all = (project: DemoProject, role: Part['role'], origin: Part['origin'], names: readonly string[]): Part[] => names.map((name) => ({ project, name, role, origin }));
const members = (memberOf: string, codes: readonly string[]): Part[] =>
  codes.map((code) => ({ project: 'iris', name: nameOf(code), role: 'MEMBER', origin: 'OUTSIDE', memberOf }));
const inCounty = (county: string) => Object.entries(MUNICIPALITIES).filter(([code]) => code.startsWith(county)).map(([, name]) => name);

const AGENCIES = ['Arbetsförmedlingen', 'Försäkringskassan'];

export const CONSORTIA: readonly Part[] = [
  ...all('iris', 'MEMBER', 'OUTSIDE', ['Finsam Sydöstra Skåne', 'Samordningsförbundet Höganäs']),
  ...all('iris', 'MEMBER', 'RECORD', [...AGENCIES, 'Region Skåne']),
  ...members('Lunds samordningsförbund', ['1281']),
  ...members('Finsam Sydöstra Skåne', ['1286', '1291', '1270', '1265']),
  ...members('Samordningsförbundet Höganäs', ['1284']),

  ...all('forsteg', 'MEMBER', 'RECORD', [...AGENCIES, 'Region Östergötland', nameOf('0563'), nameOf('0582')]),
  ...all('forsteg', 'REFERRER', 'RECORD', AGENCIES),
  ...all('forsteg', 'BRIDGE_BUILDER', 'RECORD', AGENCIES),
  ...all('forsteg', 'SIP_PARTY', 'RECORD', AGENCIES),
  { project: 'forsteg', name: nameOf('0562'), role: 'LEARNING_RECIPIENT', origin: 'RECORD', learnsOnly: true },

  ...all('bron', 'MEMBER', 'OUTSIDE', [...AGENCIES, 'Region Östergötland', nameOf('0580'), nameOf('0513'), nameOf('0561')]),

  ...all('sia', 'PERFORMER', 'OUTSIDE', inCounty('08')),
  ...all('sia', 'COLLABORATOR', 'OUTSIDE', [...AGENCIES, 'Region Kalmar län', 'Samordningsförbundet i Kalmar län', 'Rädda Barnen region syd', 'Fryshuset']),
  ...all('sia', 'EVALUATOR', 'OUTSIDE', ['Campus Västervik']),

  ...all('idis', 'PERFORMER', 'RECORD', inCounty('21')),
  ...all('idis', 'REFERRER', 'RECORD', [...AGENCIES, 'Kriminalvården']),
];

type DemoSubproject = Pick<AddSubproject, 'name' | 'targetParticipants' | 'method' | 'targetGroup'> & { name: string; project: DemoProject; lead: string };

const iris = (name: string, lead: string, targetParticipants: number, method: string): DemoSubproject => ({
  project: 'iris', name, lead, targetParticipants, method, targetGroup: 'Vuxna som behöver samordnat stöd (antalet platser är påhittat i demot)',
});

/** The five of IRIS. Their names are published; how the places are shared is invented, and adds up to 490. */
export const SUBPROJECTS: readonly DemoSubproject[] = [
  iris('USB', 'Lunds samordningsförbund', 90, 'Supported Employment'),
  iris('Insam', 'Lunds samordningsförbund', 110, 'Case Management'),
  iris('Kompetenstrappan', 'Lunds samordningsförbund', 100, 'Supported Employment'),
  iris('Möjligheternas väg', 'Finsam Sydöstra Skåne', 130, 'Case Management'),
  iris('IRIS Höganäs', 'Samordningsförbundet Höganäs', 60, 'Supported Employment och Case Management'),
];
