import type { Language } from '#platform';

export interface PeriodWords {
  title: string;
  period: (first: string, last: string) => string;
  made: (last: string, read: string) => string;
  summary: string;
  persons: (persons: string, participations: string) => string;
  finding: (told: Record<'name' | 'share' | 'yes' | 'of' | 'population' | 'promise', string>) => string;
  nobody: (name: string) => string;
  hidden: string;
  group: Record<'total' | 'women' | 'men' | 'others' | 'none', string>;
  column: Record<'group' | 'yes' | 'no' | 'unknown' | 'of' | 'share' | 'persons' | 'planned' | 'month' | 'entered' | 'ended' | 'coordinated' | 'begun' | 'indicator' | 'known' | 'toOwn' | 'before' | 'fromTo'
    | 'met' | 'median' | 'waiting' | 'waited' | 'rating' | 'reached' | 'notYet' | 'already' | 'medianAll', string>;
  part: Record<'flow' | 'livelihoods' | 'support' | 'independence' | 'indicators', string>;
  table: Record<'months' | 'moves' | 'toOwn' | 'fits' | 'why' | 'timing' | 'ratings' | 'became' | 'lasting', string>;
  moment: Record<'ENTRY' | 'EXIT' | 'SIX_MONTHS', string>;
  lasting: Record<'later' | 'last', string>;
  livelihood: Record<'WORK' | 'SUBSIDISED_WORK' | 'STUDIES' | 'LABOUR_MARKET' | 'ILL_HEALTH' | 'SOCIAL_ASSISTANCE' | 'OTHER' | 'UNKNOWN', string>;
  timing: Record<'NEED_TO_INTERVENTION' | 'NEED_TO_CARE', string>;
  why: Record<'ratedBelow' | 'planWithoutNeed' | 'noAgreedPlan', string>;
  wholeMonths: string;
  asOf: (day: string) => string;
  within: (day: string) => string;
  counts: (numerator: string) => string;
  governs: string;
  mark: (promise: string) => string;
  chart: (bars: string) => string;
  notes: string;
  how: readonly string[];
  head: readonly string[];
}

const sv: PeriodWords = {
  title: 'Projektrapport',
  period: (first, last) => `${first} – ${last}`,
  made: (last, read) => `Utfall och indikatorer visar läget ${last}. Försörjning, stöd och självständighet visar läget ${read}, då rapporten gjordes.`,
  summary: 'I korthet',
  persons: (persons, participations) => `Deltagare sedan projektet började: ${persons} (${participations} deltaganden).`,
  finding: ({ name, share, yes, of, population, promise }) => `${name}: ${share} (${yes} av ${of}), ${population}.${promise && ` Jämför med ${promise}.`}`,
  nobody: (name) => `${name}: det är inte känt om någon än.`,
  hidden: 'visas inte',
  group: { total: 'Totalt', women: 'Kvinnor', men: 'Män', others: 'Övriga', none: 'Utan delprojekt' },
  column: {
    group: 'Grupp', yes: 'Ja', no: 'Nej', unknown: 'Inte känt', of: 'Av', share: 'Andel, %', persons: 'Personer', planned: 'Planerat', month: 'Månad', entered: 'Inskrivna', ended: 'Avslutade', coordinated: 'Samordnat behov',
    begun: 'Påbörjade insatser', indicator: 'Indikator', known: 'Kända', toOwn: 'Till egen försörjning, %', before: 'Vid inskrivning', fromTo: 'Vid inskrivning → vid avslut', met: 'Har fått', median: 'Median, dagar', waiting: 'Väntar',
    waited: 'Har väntat, median dagar', rating: 'Skattning', reached: 'Har blivit', notYet: 'Inte ännu', already: 'Var det redan', medianAll: 'Median, alla på väg, dagar',
  },
  part: { flow: 'Deltagare in och ut', livelihoods: 'Försörjning före och efter', support: 'Rätt stöd i rätt tid', independence: 'Självständighet', indicators: 'Gemensamma indikatorer' },
  table: {
    months: 'Månad för månad', moves: 'Från försörjning till försörjning', toOwn: 'Andel som gick till egen försörjning', fits: 'Stöd som svarar mot egna behov och som passar', why: 'Varför inte', timing: 'Hur lång tid det tar',
    ratings: 'Så passar stödet, i deltagarnas egna ögon', became: 'Har blivit självständiga', lasting: 'Håller arbete och studier?',
  },
  moment: { ENTRY: 'När de skrevs in', EXIT: 'När de slutade', SIX_MONTHS: 'Sex månader efter' },
  lasting: { later: 'Efter sex månader', last: 'Efter tolv månader' },
  livelihood: { WORK: 'Arbete', SUBSIDISED_WORK: 'Arbete med stöd', STUDIES: 'Studier', LABOUR_MARKET: 'A-kassa eller aktivitetsstöd', ILL_HEALTH: 'Sjukpenning eller liknande', SOCIAL_ASSISTANCE: 'Ekonomiskt bistånd', OTHER: 'Annat', UNKNOWN: 'Inte känt' },
  timing: { NEED_TO_INTERVENTION: 'Från behov till första insats mot det', NEED_TO_CARE: 'Från behov inom hälsa till första vårdkontakt eller hälsoinsats' },
  why: { ratedBelow: 'Skattat under gränsen', planWithoutNeed: 'Plan, men ingen insats mot ett behov i den', noAgreedPlan: 'Ingen plan som personen sagt ja till' },
  wholeMonths: 'Hela de månader som perioden rör.',
  asOf: (day) => `Läget ${day}.`,
  within: (day) => `Av dem som skrevs in eller slutade under perioden. Läget ${day}.`,
  counts: (numerator) => `Räknas som ja: ${numerator}.`,
  governs: 'gäller',
  mark: (promise) => `Svart linje: ${promise}.`,
  chart: (bars) => `Stapeldiagram. ${bars}. Samma tal står i tabellen under.`,
  notes: 'Så är siffrorna gjorda',
  how: [
    'Siffrorna är projektets egna och ingen officiell statistik. De är desamma som på sidorna Mål och utfall, Rätt stöd i rätt tid, Försörjning före och efter, Självständighet och Indikatorer.',
    'Rapporten är för dem som följer projektet. Lämna den inte vidare: det som visas för andra är de frisläppta siffrorna.',
    'Där det står ”visas inte” är det så få personer att någon kunde pekas ut, eller ett tal som skulle avslöja det.',
    'En person räknas en gång, också den som varit med två gånger. Andelen är ja av ja och nej; de som det inte är känt om står för sig.',
  ],
  head: ['del', 'tabell', 'rad', 'kolumn', 'värde'],
};

const en: PeriodWords = {
  title: 'Project report',
  period: (first, last) => `${first} – ${last}`,
  made: (last, read) => `Outcomes and indicators show how things stood on ${last}. Livelihood, support and independence show how they stood on ${read}, when the report was made.`,
  summary: 'In brief',
  persons: (persons, participations) => `Participants since the project began: ${persons} (${participations} participations).`,
  finding: ({ name, share, yes, of, population, promise }) => `${name}: ${share} (${yes} of ${of}), ${population}.${promise && ` Compare with ${promise}.`}`,
  nobody: (name) => `${name}: it is not known of anybody yet.`,
  hidden: 'not shown',
  group: { total: 'Total', women: 'Women', men: 'Men', others: 'Others', none: 'Without a subproject' },
  column: {
    group: 'Group', yes: 'Yes', no: 'No', unknown: 'Not known', of: 'Of', share: 'Share, %', persons: 'Persons', planned: 'Planned', month: 'Month', entered: 'Entered', ended: 'Ended', coordinated: 'Coordinated need',
    begun: 'Interventions begun', indicator: 'Indicator', known: 'Known', toOwn: 'To own livelihood, %', before: 'At the entry', fromTo: 'At the entry → at the exit', met: 'Have got it', median: 'Median, days', waiting: 'Wait',
    waited: 'Have waited, median days', rating: 'Rating', reached: 'Have become', notYet: 'Not yet', already: 'Were already', medianAll: 'Median, all on their way, days',
  },
  part: { flow: 'Participants in and out', livelihoods: 'Livelihood before and after', support: 'The right support in time', independence: 'Independence', indicators: 'Common indicators' },
  table: {
    months: 'Month by month', moves: 'From livelihood to livelihood', toOwn: 'Share who came to own livelihood', fits: 'Support that answers needs of their own and fits', why: 'Why not', timing: 'How long it takes',
    ratings: "How the support fits, in the participants' own eyes", became: 'Have become independent', lasting: 'Do work and studies last?',
  },
  moment: { ENTRY: 'At entry', EXIT: 'Upon leaving', SIX_MONTHS: 'Six months after' },
  lasting: { later: 'After six months', last: 'After twelve months' },
  livelihood: { WORK: 'Work', SUBSIDISED_WORK: 'Subsidised work', STUDIES: 'Studies', LABOUR_MARKET: 'Unemployment or activity benefit', ILL_HEALTH: 'Sickness benefit or the like', SOCIAL_ASSISTANCE: 'Social assistance', OTHER: 'Other', UNKNOWN: 'Not known' },
  timing: { NEED_TO_INTERVENTION: 'From a need to the first intervention for it', NEED_TO_CARE: 'From a need of health to the first contact with health care or intervention in health' },
  why: { ratedBelow: 'Rated below the limit', planWithoutNeed: 'A plan, but no intervention for a need in it', noAgreedPlan: 'No plan the person has agreed to' },
  wholeMonths: 'The whole of each month the period touches.',
  asOf: (day) => `As of ${day}.`,
  within: (day) => `Of those who entered or left in the period. As of ${day}.`,
  counts: (numerator) => `Counts as yes: ${numerator}.`,
  governs: 'governs',
  mark: (promise) => `Black line: ${promise}.`,
  chart: (bars) => `Bar chart. ${bars}. The same numbers stand in the table below.`,
  notes: 'How the figures are made',
  how: [
    "The figures are the project's own and no official statistics. They are the same as on the pages Targets and outcomes, The right support in time, Livelihood before and after, Independence and Indicators.",
    'The report is for those who follow the project. Do not pass it on: what others are shown are the released figures.',
    'Where it says "not shown", so few persons are behind the number that somebody could be pointed out, or it would give such a number away.',
    'A person is counted once, also who took part twice. The share is yes out of yes and no; those of whom it is not known stand apart.',
  ],
  head: ['part', 'table', 'row', 'column', 'value'],
};

export const PERIOD_WORDS: Record<Language, PeriodWords> = { sv, en };
