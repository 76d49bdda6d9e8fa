import type { MonthSummary } from '#deliveries';
import type { Language } from '#platform';

interface QuarterWords {
  title: string;
  period: (no: string, year: string, first: string, last: string) => string;
  made: (registrationNo: string, day: string) => string;
  summary: string;
  persons: (persons: string, women: string, men: string) => string;
  moved: (began: string, ended: string) => string;
  hours: (hours: string, activities: string) => string;
  nothingTold: string;
  missing: (months: string) => string;
  part: Record<'months' | 'interventions' | 'structural', string>;
  of: Record<'months' | 'interventions' | 'structural', string>;
  table: Record<'persons' | 'standing' | 'interventions' | 'structural', string>;
  column: Record<'month' | 'status' | 'submitted' | 'due' | 'women' | 'men' | 'total' | 'began' | 'ended' | 'hours' | 'activities' | 'intervention' | 'effort' | 'day' | 'persons', string>;
  measure: Record<'started' | 'ongoing' | 'finished', string>;
  status: Record<MonthSummary['status'], string>;
  late: string;
  together: string;
  sum: string;
  notes: string;
  how: readonly string[];
  head: readonly string[];
}

const sv: QuarterWords = {
  title: 'Kvartalssammanställning',
  period: (no, year, first, last) => `kvartal ${no} ${year} (${first} – ${last})`,
  made: (registrationNo, day) => `Diarienummer ${registrationNo}. Som det stod ${day}.`,
  summary: 'I korthet',
  persons: (persons, women, men) => `Redovisade deltagare: ${persons}, varav ${women} kvinnor och ${men} män.`,
  moved: (began, ended) => `Började: ${began}. Slutade: ${ended}.`,
  hours: (hours, activities) => `Närvaro: ${hours} timmar vid ${activities} tillfällen.`,
  nothingTold: 'Ingen månad i kvartalet är redovisad än.',
  missing: (months) => `Inte inlämnat: ${months}.`,
  part: { months: 'Redovisat månad för månad', interventions: 'Insatser, antal till Uppföljning Finsam', structural: 'Strukturövergripande insatser' },
  of: {
    months: 'Varje månad enligt den senaste fil som gjorts. I raden för hela kvartalet räknas en person en gång.', interventions: 'Insatser som började, pågick vid kvartalets slut eller avslutades. En person räknas en gång i varje slags insats.',
    structural: 'Redovisas i antal personer.',
  },
  table: { persons: 'Deltagare, timmar och tillfällen', standing: 'Läge', interventions: 'Antal efter insats och kön', structural: 'Tillfällen' },
  column: { month: 'Månad', status: 'Läge', submitted: 'Inlämnad', due: 'Senast', women: 'Kvinnor', men: 'Män', total: 'Totalt', began: 'Började', ended: 'Slutade', hours: 'Timmar', activities: 'Tillfällen', intervention: 'Insats', effort: 'Insats', day: 'Dag', persons: 'Personer' },
  measure: { started: 'Påbörjat', ongoing: 'Pågår', finished: 'Avslutat' },
  status: { OPEN: 'Öppen', PREPARED: 'Förberedd', SUBMITTED: 'Inlämnad', REOPENED: 'Öppnad igen' },
  late: 'försenad', together: 'Hela kvartalet', sum: 'Summa',
  notes: 'Så är siffrorna gjorda',
  how: [
    'Siffrorna är projektets egna och ingen officiell statistik. De är desamma som på sidan Kvartal i projektet.',
    'Månaderna räknas ur det som redovisats till finansiären, så som det stod då. Är en månad öppnad igen visas den fil som gällde innan.',
    'Personer med skyddade uppgifter är med i antalen och nämns aldrig.',
    'Antalen är små på sina ställen. Sammanställningen är för dem som samordnar projektet; andra får de frisläppta siffrorna.',
  ],
  head: ['del', 'tabell', 'rad', 'kolumn', 'värde'],
};

const en: QuarterWords = {
  title: 'Summary of a quarter',
  period: (no, year, first, last) => `quarter ${no} of ${year} (${first} – ${last})`,
  made: (registrationNo, day) => `Registration number ${registrationNo}. As it stood ${day}.`,
  summary: 'In brief',
  persons: (persons, women, men) => `Participants told of: ${persons}, of whom ${women} women and ${men} men.`,
  moved: (began, ended) => `Began: ${began}. Left: ${ended}.`,
  hours: (hours, activities) => `Attendance: ${hours} hours on ${activities} occasions.`,
  nothingTold: 'No month of the quarter has been told yet.',
  missing: (months) => `Not submitted: ${months}.`,
  part: { months: 'Told month by month', interventions: 'Interventions, counts for the follow-up of Finsam', structural: 'Structural efforts' },
  of: {
    months: 'Each month by the last file that was made. In the row of the whole quarter a person counts once.', interventions: 'Interventions that began, were running at the end of the quarter or ended. A person counts once in each kind of intervention.',
    structural: 'Told in numbers of persons.',
  },
  table: { persons: 'Participants, hours and occasions', standing: 'Standing', interventions: 'Counts by intervention and gender', structural: 'Occasions' },
  column: { month: 'Month', status: 'Standing', submitted: 'Submitted', due: 'Due', women: 'Women', men: 'Men', total: 'Total', began: 'Began', ended: 'Left', hours: 'Hours', activities: 'Occasions', intervention: 'Intervention', effort: 'Effort', day: 'Day', persons: 'Persons' },
  measure: { started: 'Began', ongoing: 'In it', finished: 'Ended' },
  status: { OPEN: 'Open', PREPARED: 'Prepared', SUBMITTED: 'Submitted', REOPENED: 'Opened again' },
  late: 'late', together: 'The whole quarter', sum: 'Sum',
  notes: 'How the figures are made',
  how: [
    "The figures are the project's own and no official statistics. They are the same as on the page Quarter of the project.",
    'The months are counted from what was told to the funder, as it stood then. Of a month that is opened again, the file that held before is shown.',
    'Persons with protected data are among the counts and are never mentioned.',
    'The counts are small in places. The summary is for those who coordinate the project; others are shown the released figures.',
  ],
  head: ['part', 'table', 'row', 'column', 'value'],
};

export const QUARTER_WORDS: Readonly<Record<Language, QuarterWords>> = { sv, en };
