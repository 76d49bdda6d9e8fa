import type { Language } from '#platform';
import type { SipView } from '../sip.view.js';
import { PLAN_WORDS } from './plan-words.js';

/** One part of the paper: a heading, and under it somebody's own words, a text, a list or a table. */
export type PaperPart = { heading: string } & ({ quote: string } | { words: string } | { list: string[] } | { head: string[]; widths: number[]; rows: string[][] });

export interface PlanPaper {
  title: string;
  language: Language;
  region: 'SE' | 'GB';
  edition: string;
  lead: string[];
  parts: PaperPart[];
}

const isSaid = (part: PaperPart): boolean => {
  if ('quote' in part) return part.quote !== '';
  if ('words' in part) return part.words !== '';
  return ('list' in part ? part.list : part.rows).length > 0;
};

/** The plan as it goes on paper, the person's own words first. What nobody wrote takes no place, and what was declined or dropped is no promise. */
export function planPaper(sip: SipView & { content: NonNullable<SipView['content']> }, today: string, language: Language): PlanPaper {
  const words = PLAN_WORDS[language];
  const { content } = sip;
  const commitments = sip.commitments.filter(({ status }) => status !== 'DECLINED' && status !== 'DROPPED');
  const overall = sip.overallResponsible ? `${words.overall[sip.overallResponsible]}${sip.mainResponsible ? `: ${sip.mainResponsible}` : ''}.` : '';
  const parts: PaperPart[] = [
    { heading: words.ownWords, quote: content.ownWords },
    { heading: words.question, words: content.question },
    { heading: words.situation, words: content.situation },
    { heading: words.resources, words: content.resources },
    { heading: words.goals, list: content.goals.map((goal) => `${goal.words} (${words.term[goal.term]}, ${words.whose[goal.whose]})`) },
    { heading: words.commitments, head: words.commitmentHead, widths: [3, 5, 2, 2], rows: commitments.map((one) => [[one.partyName ?? words.person, one.contactName].filter(Boolean).join(', '), one.words, [one.startsOn, one.dueOn].filter(Boolean).join(' – '), words.status[one.status]]) },
    { heading: words.selfDoes, words: content.selfDoes },
    { heading: words.relativesDo, words: content.relativesDo },
    { heading: words.crisisPlan, words: content.crisisPlan },
    { heading: words.responsibility, words: [overall, sip.followUpOn ? words.followUp(sip.followUpOn, sip.followUpForm && words.followUpForm[sip.followUpForm]) : '', sip.followUpCallerName ? words.caller(sip.followUpCallerName) : ''].filter(Boolean).join(' ') },
    { heading: words.personView, words: content.personView },
    { heading: words.disagreement, words: content.disagreement },
    {
      heading: words.parties, head: words.partyHead, widths: [5, 3, 3],
      rows: sip.parties.map((party) => [[party.name, party.organisation, party.contactName, party.contactRole].filter(Boolean).join(', '), words.calling[party.calling], party.attended ? words.attended[party.attended] : '–']),
    },
    {
      heading: words.approvals, head: words.approvalHead, widths: [4, 3, 5],
      rows: sip.approvals.filter(({ edition }) => edition === sip.edition).map((one) => [one.partyName ?? words.person, words.says[one.says], [one.signedName, one.saidOn, one.words].filter(Boolean).join(', ')]),
    },
    { heading: words.copies, words: sip.parties.filter(({ getsCopy }) => getsCopy).map(({ name }) => name).join(', ') },
    { heading: words.legalBase, words: sip.legalBase },
  ];
  return {
    title: words.title, language, region: language === 'sv' ? 'SE' : 'GB', edition: words.printed(today, sip.edition),
    lead: [sip.personName ?? words.byHand, sip.branchName], parts: parts.filter(isSaid),
  };
}
