import type { PermissionName } from '#access';
import { calls, fromDay, fromReferrals, handovers, promises, targetReviews, type Source } from './sources.js';

export const HOWS = ['NOW', 'DIGEST', 'OFF'] as const;
/** NOW: a letter as it comes, and again on the day it is late. DIGEST: in the gathered letter. OFF: on the page alone. */
export type How = (typeof HOWS)[number];

type InWords = readonly [sv: string, en: string];

export interface Reminder {
  /** What waits, in words that name nobody. */
  words: InWords;
  /** Whom it waits for. */
  who: InWords;
  /** The permission under which the page shows it, and the letter counts it. */
  under: PermissionName;
  source: Source;
  usual: How;
  /** Its day is one by which something is to be done. */
  due?: true;
  /** The law gives it a deadline, so that it cannot be switched off: which law. */
  law?: InWords;
}

const MINE: InWords = ['Du som är ansvarig eller ersättare för deltagaren', 'You who are responsible for the participant, or deputy'];
const MY_UNIT: InWords = ['Alla i enheten som är kallad', 'Everyone at the unit that is called'];
const CALLED_BY_LAW: InWords = [
  'Kommun och region ska arbeta med en samordnad plan utan dröjsmål (HSL 16 kap. 4 §, SoL 10 kap. 8–9 §§).',
  'Municipality and region are to work on a coordinated plan without delay (HSL 16:4, SoL 10:8–9).',
];
const WITHIN_THREE_DAYS: InWords = [
  'Kallelsen ska skickas inom tre dagar från beskedet om utskrivning (lag 2017:612 4 kap.).',
  'The call is to be sent within three days of the notice of discharge (Act 2017:612, chapter 4).',
];

/** What is told -> to whom -> how, unless one chooses otherwise. The order of the letter and of the settings. */
export const REMINDERS = {
  sipCall: { words: ['SIP att kalla till efter utskrivning', 'SIPs to call to after a discharge'], who: MINE, under: 'day.read', source: fromDay('sipCall'), usual: 'NOW', due: true, law: WITHIN_THREE_DAYS },
  sipCalls: { words: ['Kallelser till SIP att svara på', 'Calls to a SIP to answer'], who: MY_UNIT, under: 'sip.answer', source: calls, usual: 'NOW', law: CALLED_BY_LAW },
  sipPromises: { words: ['Åtaganden i SIP', 'Commitments in SIPs'], who: ['Alla i enheten som har åtagit sig något eller ombeds göra det', 'Everyone at the unit that has promised something, or is asked to'], under: 'sip.answer', source: promises, usual: 'DIGEST', due: true },
  toAnswer: { words: ['Remisser att svara på', 'Referrals to answer'], who: ['Alla i enheten som tar emot, tills någon har tagit hand om remissen; sedan den', 'Everyone at the unit that receives, until somebody has it in hand; then that one'], under: 'referral.read', source: fromReferrals('toAnswer'), usual: 'DIGEST', due: true },
  questions: { words: ['Frågor om remisser du skickat', 'Questions about referrals you have sent'], who: ['Du som skickade remissen', 'You who sent the referral'], under: 'referral.read', source: fromReferrals('questions'), usual: 'NOW' },
  handovers: { words: ['Överlämningar till dig', 'Handovers to you'], who: ['Du som ska ta emot, eller alla i enheten där ingen är namngiven', 'You who are to receive, or everyone at the unit where nobody is named'], under: 'handover.read', source: handovers, usual: 'DIGEST', due: true },
  liftAsked: { words: ['Skydd av uppgifter som någon vill häva', 'Protections somebody wants to lift'], who: ['Du som också ansvarar för deltagaren', 'You who also carry the case'], under: 'day.read', source: fromDay('liftAsked'), usual: 'DIGEST' },
  ownWords: { words: ['Deltagare som har skrivit till dig', 'Participants who have written to you'], who: MINE, under: 'day.read', source: fromDay('ownWords'), usual: 'DIGEST' },
  ownAnswers: { words: ['Deltagare som har svarat', 'Participants who have answered'], who: MINE, under: 'day.read', source: fromDay('ownAnswers'), usual: 'OFF' },
  gaps: { words: ['Deltagare mellan insatser', 'Participants between interventions'], who: MINE, under: 'day.read', source: fromDay('gaps'), usual: 'DIGEST' },
  planMissing: { words: ['Deltagare utan handlingsplan', 'Participants without an action plan'], who: MINE, under: 'day.read', source: fromDay('planMissing'), usual: 'DIGEST' },
  planReview: { words: ['Handlingsplaner att följa upp', 'Action plans to review'], who: MINE, under: 'day.read', source: fromDay('planReview'), usual: 'DIGEST', due: true },
  sipMeeting: { words: ['SIP-möten i veckan', 'SIP meetings this week'], who: MINE, under: 'day.read', source: fromDay('sipMeeting'), usual: 'DIGEST' },
  sipFollowUp: { words: ['SIP att följa upp', 'SIPs to follow up'], who: MINE, under: 'day.read', source: fromDay('sipFollowUp'), usual: 'DIGEST', due: true },
  consentEnding: { words: ['Samtycken som går ut', 'Consents that end'], who: MINE, under: 'day.read', source: fromDay('consentEnding'), usual: 'DIGEST' },
  pauseEnding: { words: ['Pauser som tar slut', 'Pauses that end'], who: MINE, under: 'day.read', source: fromDay('pauseEnding'), usual: 'DIGEST', due: true },
  monthToCertify: { words: ['Månader med närvaro att intyga', 'Months of attendance to certify'], who: MINE, under: 'day.read', source: fromDay('monthToCertify'), usual: 'DIGEST' },
  followUpDue: { words: ['Uppföljningar att göra', 'Follow-ups to make'], who: MINE, under: 'day.read', source: fromDay('followUpDue'), usual: 'DIGEST', due: true },
  methodReview: { words: ['Prövade metoder att se över', 'Trials of methods to review'], who: ['Du som leder verksamheten eller följer projektet', 'You who lead the branch or follow the project'], under: 'day.read', source: fromDay('methodReview'), usual: 'DIGEST', due: true },
  targetReviews: { words: ['Mål att stämma av', 'Targets to review'], who: ['Du som samordnar projektet', 'You who coordinate the project'], under: 'outcome.read', source: targetReviews, usual: 'DIGEST', due: true },
  nobodyResponsible: { words: ['Deltagare som ingen ansvarar för', 'Participants nobody is responsible for'], who: ['Alla som ser verksamhetens ärenden', "Everyone who sees the branch's cases"], under: 'day.read', source: fromDay('nobodyResponsible'), usual: 'DIGEST' },
  new: { words: ['Nya deltagare', 'New participants'], who: MINE, under: 'day.read', source: fromDay('new'), usual: 'OFF' },
} as const satisfies Record<string, Reminder>;

export type ReminderKind = keyof typeof REMINDERS;
export const KINDS = Object.keys(REMINDERS) as ReminderKind[];

export const reminder = (kind: ReminderKind): Reminder => REMINDERS[kind];

/** Everything that must be asked under some permission. */
export const ASKED_UNDER: readonly PermissionName[] = [...new Set(KINDS.map((kind) => REMINDERS[kind].under))];
