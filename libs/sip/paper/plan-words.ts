import type { CommitmentStatus } from '#access';
import type { Language } from '#platform';
import type { Attended, Principal } from '../sip.entity.js';

interface PlanWords {
  title: string;
  /** A protected person's name is written on the paper, not by the machine. */
  byHand: string;
  printed: (day: string, no: number) => string;
  ownWords: string;
  question: string;
  situation: string;
  resources: string;
  goals: string;
  commitments: string;
  commitmentHead: [responsible: string, words: string, due: string, status: string];
  person: string;
  status: Record<CommitmentStatus, string>;
  selfDoes: string;
  relativesDo: string;
  crisisPlan: string;
  responsibility: string;
  overall: Record<Principal, string>;
  followUp: (day: string) => string;
  personView: string;
  disagreement: string;
  parties: string;
  partyHead: [party: string, calling: string, attended: string];
  calling: Record<'CALLED' | 'INVITED', string>;
  attended: Record<Attended, string>;
  legalBase: string;
}

/** What stands on the paper beside what people wrote. */
export const PLAN_WORDS: Readonly<Record<Language, PlanWords>> = {
  sv: {
    title: 'Samordnad individuell plan (SIP)', byHand: 'Namn: ______________________________', printed: (day, no) => `Utgåva ${no}. Utskriven ${day}.`,
    ownWords: 'Vad är viktigt för mig?', question: 'Min fråga till mötet', situation: 'Så är det nu', resources: 'Det jag kan och har', goals: 'Mål',
    commitments: 'Vem gör vad?', commitmentHead: ['Ansvarig', 'Vad ska göras?', 'Klart senast', 'Läge'], person: 'Jag själv',
    status: { DRAFT: 'Utkast', SENT: 'Väntar på svar', ACCEPTED: 'Accepterat', DECLINED: 'Avböjt', DONE: 'Klart', DROPPED: 'Borttaget' },
    selfDoes: 'Det här gör jag själv', relativesDo: 'Det här gör närstående', crisisPlan: 'När det blir svårt', responsibility: 'Ansvar och uppföljning',
    overall: { MUNICIPALITY: 'Kommunen har det övergripande ansvaret', REGION: 'Regionen har det övergripande ansvaret' }, followUp: (day) => `Planen följs upp ${day}.`,
    personView: 'Så tycker jag om planen', disagreement: 'Det här var vi inte överens om', parties: 'Parter', partyHead: ['Part', 'Kallad eller inbjuden', 'På mötet'],
    calling: { CALLED: 'Kallad', INVITED: 'Inbjuden' }, attended: { ATTENDED: 'Var med', APOLOGISED: 'Anmälde förhinder', ABSENT: 'Kom inte' }, legalBase: 'Lagstöd',
  },
  en: {
    title: 'Coordinated individual plan (SIP)', byHand: 'Name: ______________________________', printed: (day, no) => `Edition ${no}. Printed ${day}.`,
    ownWords: 'What is important to me?', question: 'My question to the meeting', situation: 'How things are now', resources: 'What I can and have', goals: 'Goals',
    commitments: 'Who does what?', commitmentHead: ['Responsible', 'What is to be done?', 'Done by', 'Standing'], person: 'I myself',
    status: { DRAFT: 'Draft', SENT: 'Awaits an answer', ACCEPTED: 'Accepted', DECLINED: 'Declined', DONE: 'Done', DROPPED: 'Dropped' },
    selfDoes: 'What I do', relativesDo: 'What relatives do', crisisPlan: 'When it gets hard', responsibility: 'Responsibility and follow-up',
    overall: { MUNICIPALITY: 'The municipality has the overall responsibility', REGION: 'The region has the overall responsibility' }, followUp: (day) => `The plan is followed up on ${day}.`,
    personView: 'What I think of the plan', disagreement: 'What we did not agree on', parties: 'Parties', partyHead: ['Party', 'Called or invited', 'At the meeting'],
    calling: { CALLED: 'Called', INVITED: 'Invited' }, attended: { ATTENDED: 'Took part', APOLOGISED: 'Sent apologies', ABSENT: 'Did not come' }, legalBase: 'Legal basis',
  },
};
