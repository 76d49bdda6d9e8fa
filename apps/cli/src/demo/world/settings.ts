import type { Direction, EntryInput, EntryRuleKind, LivelihoodSource } from '#participation';
import { ENTRY_RULES } from '../participation.journey.js';
import { BRON, FORSTEG, IDIS, IRIS, SIA } from './people.js';

type Kind = LivelihoodSource['kind'];

/** Who takes people on, and where they live. */
export interface Team {
  municipality: string;
  organisation: string;
  caseworker: string;
  deputy?: string;
  /** Parts of the project that the team works in. */
  parts?: readonly string[];
}

type Share = Record<'FEMALE' | 'MALE', number>;

/** A project as the demo peoples it. */
export interface Setting {
  registrationNo: string;
  coordinator: string;
  /** So many take part in the small world, the hand-picked ones among them, and in the world at its real size. */
  small: number;
  real: number;
  teams: readonly Team[];
  /** Municipalities that join when the world grows; each gets a caseworker of its own. */
  later: readonly Omit<Team, 'caseworker'>[];
  rules: readonly { kind: EntryRuleKind; number?: number; codes?: readonly string[] }[];
  entry: (n: number, today: string) => EntryInput;
  /** As seen from the day the people were invented; of age at the entry, also where that lies years back. */
  ages: { from: number; to: number };
  direction: Direction;
  livesOn: readonly Kind[];
  interventions: readonly (readonly string[])[];
  /** Invented: of those met more than once so many take a step, of those who leave so many live on more of their own, so many start work or studies. */
  steps: Share;
  livelihood: Share;
}

const NEED: EntryInput = { coordinatedNeed: 'Behöver vård, arbetsträning och ekonomi samordnat.', parties: ['MUNICIPALITY', 'REGION'], aim: 'Halvtid på sikt' };
const later = (prefix: string, names: Record<string, string>) => Object.entries(names).map(([code, organisation]) => ({ municipality: prefix + code, organisation }));

export const SETTINGS: readonly Setting[] = [
  {
    registrationNo: IRIS, coordinator: 'karin@example.se', small: 48, real: 530, direction: 'WORK', ages: { from: 23, to: 60 },
    // Its record asks for a coordinated need. The rule itself is left for the coordinator to try (`ENTRY_RULES.IRIS`): it changes what taking somebody on asks.
    rules: [], entry: () => NEED,
    teams: [
      { municipality: '1281', organisation: 'Lunds kommun', caseworker: 'sara@example.se', deputy: 'omar@example.se', parts: ['USB', 'Insam', 'Kompetenstrappan'] },
      { municipality: '1281', organisation: 'Lunds kommun', caseworker: 'omar@example.se', deputy: 'sara@example.se', parts: ['Insam', 'USB'] },
      { municipality: '1284', organisation: 'Höganäs kommun', caseworker: 'hans@example.se', parts: ['IRIS Höganäs'] },
    ],
    later: later('12', { 86: 'Ystads kommun', 91: 'Simrishamns kommun', 70: 'Tomelilla kommun', 65: 'Sjöbo kommun' }).map((team) => ({ ...team, parts: ['Möjligheternas väg'] })),
    livesOn: ['SOCIAL_ASSISTANCE', 'SICKNESS_BENEFIT', 'ACTIVITY_COMPENSATION'],
    interventions: [['SUPPORTED_EMPLOYMENT', 'MAPPING'], ['CASE_MANAGEMENT', 'HEALTH_COACHING'], ['SUPPORTED_EMPLOYMENT', 'BUDGET_AND_DEBT']],
    steps: { FEMALE: 0.9, MALE: 0.78 }, livelihood: { FEMALE: 0.22, MALE: 0.38 },
  },
  {
    registrationNo: IDIS, coordinator: 'gunilla@example.se', small: 24, real: 330, direction: 'UNDECIDED', ages: { from: 22, to: 60 },
    rules: ENTRY_RULES.IDIS,
    entry: (_n, today) => ({ supportsSelf: false, livelihoodAssessment: 'Lever på försörjningsstöd sedan flera år.', livelihoodAssessedBy: 'Handläggaren', livelihoodAssessedOn: today }),
    teams: [
      { municipality: '2180', organisation: 'Gävle kommun', caseworker: 'gustav@example.se' },
      { municipality: '2184', organisation: 'Hudiksvalls kommun', caseworker: 'hilda@example.se' },
    ],
    later: later('21', { '01': 'Ockelbo kommun', '04': 'Hofors kommun', 21: 'Ovanåkers kommun', 32: 'Nordanstigs kommun', 61: 'Ljusdals kommun', 81: 'Sandvikens kommun', 82: 'Söderhamns kommun', 83: 'Bollnäs kommun' }),
    livesOn: ['SOCIAL_ASSISTANCE', 'NONE', 'ACTIVITY_SUPPORT'],
    interventions: [['GROUP_ACTIVITY', 'HEALTH_NAVIGATION', 'SFI'], ['WORK_TRAINING', 'HOUSING_SUPPORT'], ['ADULT_EDUCATION', 'ADDICTION_TREATMENT', 'CONTACT_PERSON']],
    steps: { FEMALE: 0.74, MALE: 0.7 }, livelihood: { FEMALE: 0.3, MALE: 0.3 },
  },
  {
    registrationNo: SIA, coordinator: 'konrad@example.se', small: 26, real: 584, direction: 'BOTH', ages: { from: 22, to: 55 },
    rules: ENTRY_RULES.SIA,
    entry: (n) => (n % 3 === 0 ? { track: 'PROACTIVE', trackGrounds: ['UNFINISHED_STUDIES'] } : { track: 'REACTIVE', trackGrounds: ['LONG_UNEMPLOYED'] }),
    teams: [
      { municipality: '0883', organisation: 'Västerviks kommun', caseworker: 'vera@example.se' },
      { municipality: '0881', organisation: 'Nybro kommun', caseworker: 'nils@example.se' },
    ],
    later: later('08', {
      21: 'Högsby kommun', 34: 'Torsås kommun', 40: 'Mörbylånga kommun', 60: 'Hultsfreds kommun', 61: 'Mönsterås kommun', 62: 'Emmaboda kommun', 82: 'Oskarshamns kommun',
      84: 'Vimmerby kommun', 85: 'Borgholms kommun',
    }),
    livesOn: ['SOCIAL_ASSISTANCE', 'SUPPORTED_BY_OTHER', 'UNEMPLOYMENT_BENEFIT'],
    interventions: [['MOTIVATIONAL_SESSIONS', 'ADULT_EDUCATION'], ['MOTIVATIONAL_SESSIONS', 'PLACEMENT'], ['VOCATIONAL_GUIDANCE', 'JOB_SEARCH']],
    steps: { FEMALE: 0.72, MALE: 0.76 }, livelihood: { FEMALE: 0.6, MALE: 0.55 },
  },
  {
    registrationNo: FORSTEG, coordinator: 'osten@example.se', small: 14, real: 100, direction: 'WORK', ages: { from: 24, to: 62 },
    rules: ENTRY_RULES.FORSTEG,
    entry: () => ({ unavailableActivity: 'Rusta och matcha', unavailableActor: 'EMPLOYMENT_SERVICE', unavailableReason: 'TOO_FAR_FROM_WORK' }),
    teams: [{ municipality: '0582', organisation: 'Söderköpings kommun', caseworker: 'sonja@example.se' }],
    later: later('05', { 63: 'Valdemarsviks kommun' }),
    livesOn: ['SOCIAL_ASSISTANCE', 'SICKNESS_BENEFIT'],
    interventions: [['GREEN_REHAB', 'MOTIVATIONAL_SESSIONS'], ['GREEN_REHAB', 'HEALTH_COACHING'], ['WORK_TRAINING', 'GROUP_ACTIVITY']],
    steps: { FEMALE: 0.7, MALE: 0.65 }, livelihood: { FEMALE: 0.2, MALE: 0.2 },
  },
  {
    registrationNo: BRON, coordinator: 'cecilia@example.se', small: 16, real: 320, direction: 'WORK', ages: { from: 23, to: 62 },
    rules: ENTRY_RULES.SAMORDNINGSBRON,
    entry: (n) => ({ targetGroup: n % 2 === 0 ? 'FAR_FROM_WORK' : 'LONG_SICK', entryGrounds: 'Har varit borta från arbete i mer än tre år.' }),
    teams: [{ municipality: '0580', organisation: 'Linköpings kommun', caseworker: 'linus@example.se' }],
    later: later('05', { 13: 'Kinda kommun', 61: 'Åtvidabergs kommun' }),
    livesOn: ['SICKNESS_BENEFIT', 'SOCIAL_ASSISTANCE', 'SICKNESS_COMPENSATION'],
    interventions: [['GREEN_REHAB', 'WORK_TRAINING'], ['MAPPING', 'WORK_TRAINING'], ['VOCATIONAL_GUIDANCE', 'PLACEMENT']],
    steps: { FEMALE: 0.68, MALE: 0.72 }, livelihood: { FEMALE: 0.3, MALE: 0.25 },
  },
];
