import type { CommitmentStatus } from '#access';
import type { Language } from '#platform';
import type { Says } from '../meeting/contribution.entity.js';
import type { Attended, FollowUpForm, Principal } from '../sip.entity.js';
import type { GoalOwner } from '../sip.view.js';

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
  followUp: (day: string, form: string | null) => string;
  followUpForm: Record<FollowUpForm, string>;
  caller: (name: string) => string;
  term: Record<'SHORT' | 'LONG', string>;
  whose: Record<GoalOwner, string>;
  approvals: string;
  approvalHead: [who: string, says: string, how: string];
  says: Record<Says, string>;
  copies: string;
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
    overall: { MUNICIPALITY: 'Kommunen har det övergripande ansvaret', REGION: 'Regionen har det övergripande ansvaret' }, followUp: (day, form) => `Planen följs upp ${day}${form ? ` (${form})` : ''}.`,
    followUpForm: { MEETING: 'möte', VIDEO: 'videomöte', PHONE: 'telefon', VISIT: 'hembesök' }, caller: (name) => `${name} kallar.`,
    term: { SHORT: 'kort sikt', LONG: 'lång sikt' }, whose: { PERSON: 'personens mål', SHARED: 'gemensamt mål', PARTIES: 'parternas mål' },
    approvals: 'Godkännande', approvalHead: ['Vem', 'Svar', 'När och hur'], says: { APPROVES: 'Godkänner', DISAGREES: 'Håller inte med' }, copies: 'Får planen på papper',
    personView: 'Så tycker jag om planen', disagreement: 'Det här var vi inte överens om', parties: 'Parter', partyHead: ['Part', 'Kallad eller inbjuden', 'På mötet'],
    calling: { CALLED: 'Kallad', INVITED: 'Inbjuden' }, attended: { ATTENDED: 'Var med', APOLOGISED: 'Anmälde förhinder', ABSENT: 'Kom inte' }, legalBase: 'Lagstöd',
  },
  en: {
    title: 'Coordinated individual plan (SIP)', byHand: 'Name: ______________________________', printed: (day, no) => `Edition ${no}. Printed ${day}.`,
    ownWords: 'What is important to me?', question: 'My question to the meeting', situation: 'How things are now', resources: 'What I can and have', goals: 'Goals',
    commitments: 'Who does what?', commitmentHead: ['Responsible', 'What is to be done?', 'Done by', 'Standing'], person: 'I myself',
    status: { DRAFT: 'Draft', SENT: 'Awaits an answer', ACCEPTED: 'Accepted', DECLINED: 'Declined', DONE: 'Done', DROPPED: 'Dropped' },
    selfDoes: 'What I do', relativesDo: 'What relatives do', crisisPlan: 'When it gets hard', responsibility: 'Responsibility and follow-up',
    overall: { MUNICIPALITY: 'The municipality has the overall responsibility', REGION: 'The region has the overall responsibility' }, followUp: (day, form) => `The plan is followed up on ${day}${form ? ` (${form})` : ''}.`,
    followUpForm: { MEETING: 'meeting', VIDEO: 'video meeting', PHONE: 'phone', VISIT: 'home visit' }, caller: (name) => `${name} calls to it.`,
    term: { SHORT: 'short run', LONG: 'long run' }, whose: { PERSON: "the person's goal", SHARED: 'a shared goal', PARTIES: "the parties' goal" },
    approvals: 'Approval', approvalHead: ['Who', 'Answer', 'When and how'], says: { APPROVES: 'Approves', DISAGREES: 'Does not agree' }, copies: 'Gets the plan on paper',
    personView: 'What I think of the plan', disagreement: 'What we did not agree on', parties: 'Parties', partyHead: ['Party', 'Called or invited', 'At the meeting'],
    calling: { CALLED: 'Called', INVITED: 'Invited' }, attended: { ATTENDED: 'Took part', APOLOGISED: 'Sent apologies', ABSENT: 'Did not come' }, legalBase: 'Legal basis',
  },
};
