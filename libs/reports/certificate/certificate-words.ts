import type { CertifiedHow } from '#interventions';
import type { Language } from '#platform';

interface CertificateWords {
  title: string;
  /** Of a person with protected data, and where the name is not known to whoever prints: it is written on the paper, not by the machine. */
  byHand: string;
  made: (day: string) => string;
  says: (project: string, registrationNo: string, over: boolean) => string;
  since: (first: string) => string;
  between: (first: string, last: string) => string;
  certifies: (branches: string) => string;
  months: string;
  monthHead: [month: string, attended: string, planned: string, by: string, participant: string];
  all: string;
  by: (who: string, day: string) => string;
  how: Record<CertifiedHow, (day: string) => string>;
  notYet: string;
  took: string;
  tookHead: [what: string, first: string, last: string, days: string, hours: string];
  at: (type: string, provider: string) => string;
  sign: string;
  signLines: readonly string[];
  notes: string;
  noted: readonly string[];
}

/** What stands on the certificate beside what was certified. */
export const CERTIFICATE_WORDS: Readonly<Record<Language, CertificateWords>> = {
  sv: {
    title: 'Deltagarintyg', byHand: 'Namn: ______________________________', made: (day) => `Deltagarintyg. Utskrivet ${day}.`,
    says: (project, registrationNo, over) => `${over ? 'har deltagit' : 'deltar'} i projektet ${project} (${registrationNo}).`, since: (first) => `Deltar sedan ${first}.`, between: (first, last) => `Deltog från ${first} till ${last}.`,
    certifies: (branches) => `Närvaron intygas av ${branches}.`,
    months: 'Intygad närvaro, månad för månad', monthHead: ['Månad', 'Närvaro, timmar', 'Planerat, timmar', 'Intygat av', 'Deltagaren'], all: 'Totalt', by: (who, day) => `${who}, ${day}`,
    how: { ON_SCREEN: (day) => `På skärmen, ${day}`, ON_PAPER: (day) => `På papper, ${day}`, OWN_PAGES: (day) => `På sina egna sidor, ${day}` }, notYet: 'Inte ännu',
    took: 'Har deltagit i', tookHead: ['Insats', 'Första dagen', 'Sista dagen', 'Dagar', 'Timmar'], at: (type, provider) => `${type}, ${provider}`,
    sign: 'Underskrift', signLines: ['Ort och datum: ______________________________', 'Underskrift: ______________________________', 'Namn och roll: ______________________________'],
    notes: 'Om intyget', noted: ['Timmarna är de som ansvarig handläggare har intygat. En månad som har öppnats för rättning finns inte med.', 'Intyget visar när och hur länge, aldrig varför någon varit borta.'],
  },
  en: {
    title: 'Certificate of participation', byHand: 'Name: ______________________________', made: (day) => `Certificate of participation. Printed ${day}.`,
    says: (project, registrationNo, over) => `${over ? 'has taken part' : 'takes part'} in the project ${project} (${registrationNo}).`, since: (first) => `Takes part since ${first}.`, between: (first, last) => `Took part from ${first} to ${last}.`,
    certifies: (branches) => `The attendance is certified by ${branches}.`,
    months: 'Certified attendance, month by month', monthHead: ['Month', 'Attended, hours', 'Planned, hours', 'Certified by', 'The participant'], all: 'Total', by: (who, day) => `${who}, ${day}`,
    how: { ON_SCREEN: (day) => `On the screen, ${day}`, ON_PAPER: (day) => `On paper, ${day}`, OWN_PAGES: (day) => `On the own pages, ${day}` }, notYet: 'Not yet',
    took: 'Has taken part in', tookHead: ['Intervention', 'First day', 'Last day', 'Days', 'Hours'], at: (type, provider) => `${type}, ${provider}`,
    sign: 'Signature', signLines: ['Place and date: ______________________________', 'Signature: ______________________________', 'Name and role: ______________________________'],
    notes: 'About the certificate', noted: ['The hours are those the responsible caseworker has certified. A month that was opened to be corrected is not here.', 'The certificate tells when and for how long, never why somebody was away.'],
  },
};
