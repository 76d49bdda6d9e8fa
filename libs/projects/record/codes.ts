// The code lists of the two programme generations. A code means something only together with its generation: priority "2" and "A", objective
// "2.1" and "A2A", and intervention field 109, which is active inclusion under (EU) 215/2014 and belongs to another fund under (EU) 2021/1060.

export type Generation = '2014-2020' | '2021-2027';
export type Regulation = '(EU) 215/2014' | '(EU) 2021/1060';

export interface Programme {
  generation: Generation;
  fund: string;
  cci: string;
  regulation: Regulation;
  /** The first and last day on which costs may be paid by the programme. */
  startsOn: string;
  endsOn: string;
}

export const programmes: Readonly<Record<Generation, Programme>> = {
  '2014-2020': {
    generation: '2014-2020', fund: 'ESF', cci: '2014SE05M9OP001', regulation: '(EU) 215/2014', startsOn: '2014-01-01', endsOn: '2023-12-31',
  },
  '2021-2027': {
    generation: '2021-2027', fund: 'ESF+', cci: '2021SE05SFPR', regulation: '(EU) 2021/1060', startsOn: '2021-01-01', endsOn: '2029-12-31',
  },
};

export interface Code {
  generation: Generation;
  code: string;
  text: string;
}

export const priorities: readonly Code[] = [
  { generation: '2014-2020', code: '1', text: 'Kompetensförsörjning' },
  { generation: '2014-2020', code: '2', text: 'Ökade övergångar till arbete' },
  { generation: '2014-2020', code: '3', text: 'Sysselsättningsinitiativet för unga' },
  { generation: '2021-2027', code: 'A', text: 'Ett inkluderande och hållbart arbetsliv för alla' },
  { generation: '2021-2027', code: 'B', text: 'Övergångar till arbete' },
  { generation: '2021-2027', code: 'C', text: 'Ekonomisk utsatthet' },
  { generation: '2021-2027', code: 'D', text: 'Glesbygd' },
  { generation: '2021-2027', code: 'E', text: 'Social innovation' },
];

export interface Objective extends Code {
  priority: string;
}

// The last letter of an ESF+ objective tells the category of region (A more developed, B transition). That is inferred from the records at hand,
// not read in the programme, so no rule leans on it.
export const objectives: readonly Objective[] = [
  { generation: '2014-2020', code: '1.1', priority: '1', text: 'Kompetensutveckling efter arbetslivets behov' },
  { generation: '2014-2020', code: '1.2', priority: '1', text: 'Närmare band mellan utbildning och arbetsliv' },
  { generation: '2014-2020', code: '2.1', priority: '2', text: 'Långt från arbetsmarknaden: i arbete, i utbildning eller närmare arbetsmarknaden' },
  { generation: '2014-2020', code: '2.2', priority: '2', text: 'Unga i arbete eller utbildning' },
  { generation: '2014-2020', code: '2.3', priority: '2', text: 'Aktiv inkludering för dem som står särskilt långt från arbetsmarknaden' },
  { generation: '2014-2020', code: '3.1', priority: '3', text: 'Unga som varken arbetar eller studerar' },
  { generation: '2021-2027', code: 'A1A', priority: 'A', text: 'Livslångt lärande, mer utvecklad region' },
  { generation: '2021-2027', code: 'A1B', priority: 'A', text: 'Livslångt lärande, övergångsregion' },
  { generation: '2021-2027', code: 'A2A', priority: 'A', text: 'Aktiv inkludering, mer utvecklad region' },
  { generation: '2021-2027', code: 'A2B', priority: 'A', text: 'Aktiv inkludering, övergångsregion' },
];

export interface InterventionField {
  regulation: Regulation;
  code: string;
  text: string;
}

const fieldsOf = (regulation: Regulation, rows: Readonly<Record<string, string>>): InterventionField[] =>
  Object.entries(rows).map(([code, text]) => ({ regulation, code, text }));

export const interventionFields: readonly InterventionField[] = [
  ...fieldsOf('(EU) 215/2014', {
    102: 'Tillträde till arbete för arbetssökande och personer utanför arbetskraften, även långt från arbetsmarknaden',
    103: 'Varaktig integration av unga på arbetsmarknaden',
    104: 'Egenföretagande och nya företag',
    105: 'Jämställdhet i arbetslivet',
    106: 'Arbetstagares och företags anpassning till förändring',
    107: 'Aktivt och hälsosamt åldrande',
    108: 'Modernare arbetsmarknadsinstitutioner',
    109: 'Aktiv inkludering, lika möjligheter och bättre anställbarhet',
    110: 'Socioekonomisk integration av marginaliserade grupper, såsom romer',
    111: 'Motverkande av diskriminering',
    112: 'Tillgång till överkomliga och hållbara tjänster',
    113: 'Socialt företagande',
    114: 'Lokalt ledd utveckling',
    115: 'Färre tidiga skolavhopp',
    116: 'Bättre och mer tillgänglig högre utbildning',
    117: 'Lika tillgång till livslångt lärande',
    118: 'Utbildning som svarar mot arbetsmarknaden',
    119: 'Förvaltningens kapacitet',
    120: 'Kapacitet hos aktörer i utbildning, arbetsliv och socialpolitik',
  }),
  ...fieldsOf('(EU) 2021/1060', {
    134: 'Bättre tillträde till sysselsättning',
    135: 'Långtidsarbetslösas tillträde till sysselsättning',
    136: 'Ungas sysselsättning och integration',
    137: 'Egenföretagande och nya företag',
    138: 'Social ekonomi och sociala företag',
    139: 'Modernare arbetsmarknadsinstitutioner och prognoser av kompetensbehov',
    140: 'Matchning och övergångar på arbetsmarknaden',
    141: 'Arbetskraftens rörlighet',
    142: 'Kvinnors deltagande på arbetsmarknaden, mindre könsuppdelning',
    143: 'Balans mellan arbete och privatliv',
    144: 'En hälsosam och väl anpassad arbetsmiljö',
    145: 'Digitala färdigheter',
    146: 'Arbetstagares och företags anpassning till förändring',
    147: 'Aktivt och hälsosamt åldrande',
    148: 'Förskola och omsorg',
    149: 'Grundskola och gymnasium',
    150: 'Högre utbildning',
    151: 'Vuxenutbildning',
    152: 'Lika möjligheter och aktivt deltagande i samhället',
    153: 'Vägar till integration och återinträde i arbete för missgynnade',
    154: 'Marginaliserade gruppers tillgång till utbildning, arbete och inkludering',
    155: 'Civilsamhället i arbetet med marginaliserade grupper',
    156: 'Tredjelandsmedborgares deltagande i sysselsättning',
    157: 'Tredjelandsmedborgares sociala integration',
    158: 'Lika och snabb tillgång till goda, hållbara och överkomliga tjänster',
    159: 'Familjenära och samhällsbaserade omsorgstjänster',
    160: 'Hälso- och sjukvårdens tillgänglighet, ändamålsenlighet och motståndskraft',
    161: 'Tillgång till långvarig vård och omsorg',
    162: 'Modernare sociala trygghetssystem',
    163: 'Social integration av dem som riskerar fattigdom, även barn',
  }),
];

export interface Nuts2Region {
  code: string;
  name: string;
  /** Other ways in which the records write the region. */
  alsoWritten: readonly string[];
}

export const nuts2Regions: readonly Nuts2Region[] = [
  { code: 'SE11', name: 'Stockholm', alsoWritten: ['Stockholms län'] },
  { code: 'SE12', name: 'Östra Mellansverige', alsoWritten: [] },
  { code: 'SE21', name: 'Småland med öarna', alsoWritten: ['Småland och öarna', 'Småland & Öarna'] },
  { code: 'SE22', name: 'Sydsverige', alsoWritten: [] },
  { code: 'SE23', name: 'Västsverige', alsoWritten: [] },
  { code: 'SE31', name: 'Norra Mellansverige', alsoWritten: [] },
  { code: 'SE32', name: 'Mellersta Norrland', alsoWritten: [] },
  { code: 'SE33', name: 'Övre Norrland', alsoWritten: [] },
];

const regionKey = (name: string) => name.toLocaleLowerCase('sv').replace(/&/gu, ' och ').replace(/\s+/gu, ' ').trim();

const regionsByName = new Map(nuts2Regions.flatMap((each) => [each.name, ...each.alsoWritten].map((name) => [regionKey(name), each] as const)));

export const regionNamed = (name: string): Nuts2Region | null => regionsByName.get(regionKey(name)) ?? null;

export const codeOf = <T extends Code>(list: readonly T[], generation: Generation, code: string): T | null =>
  list.find((each) => each.generation === generation && each.code === code) ?? null;

export const interventionField = (generation: Generation, code: string): InterventionField | null =>
  interventionFields.find((each) => each.regulation === programmes[generation].regulation && each.code === code) ?? null;

/** Only Swedish postal towns that own a whole two-digit series, so that the first two digits tell the municipality. */
export const postalTowns: Readonly<Record<string, string>> = {
  10: 'Stockholm', 11: 'Stockholm', 20: 'Malmö', 21: 'Malmö', 22: 'Lund', 25: 'Helsingborg', 30: 'Halmstad', 35: 'Växjö', 39: 'Kalmar',
  40: 'Göteborg', 41: 'Göteborg', 50: 'Borås', 55: 'Jönköping', 58: 'Linköping', 60: 'Norrköping', 63: 'Eskilstuna', 65: 'Karlstad',
  70: 'Örebro', 72: 'Västerås', 75: 'Uppsala', 80: 'Gävle', 85: 'Sundsvall', 90: 'Umeå',
};
