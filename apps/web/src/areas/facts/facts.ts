import { useQuery } from '@tanstack/vue-query';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import { t, type WordKey } from '../../app/words.js';

export type Facts = Shape<'FactsView'>;
export type FollowUp = Shape<'FollowUpView'>;
export type Entry = Shape<'EntryFactsView'>;

export const factsKey = (participationId: string) => ['participations', participationId, 'facts'];

export function useFacts(participationId: string) {
  return useQuery({ queryKey: factsKey(participationId), queryFn: () => answer(api.GET('/api/v1/participations/{id}/facts', { params: { path: { id: participationId } } })) });
}

const UNANSWERED = ['REFUSED', 'NOT_ASKED', 'UNKNOWN'] as const;

/** The answers to each question, in the order they are offered. */
export const ANSWERS = {
  labour: ['EMPLOYED', 'UNEMPLOYED', 'INACTIVE', ...UNANSWERED],
  education: ['NO_PRIMARY', 'PRIMARY_6', 'PRIMARY_9', 'UPPER_SECONDARY', 'POST_SECONDARY', 'HIGHER_SHORT', 'HIGHER_3', 'HIGHER_4', 'DOCTOR', ...UNANSWERED],
  citizenship: ['SWEDEN', 'EU', 'THIRD_COUNTRY', ...UNANSWERED],
  birthCountry: ['SWEDEN', 'EU', 'OUTSIDE_EU', ...UNANSWERED],
  housing: ['SECURE', 'INSECURE', 'INADEQUATE', 'HOUSELESS', 'ROOFLESS', ...UNANSWERED],
  answer: ['YES', 'NO', ...UNANSWERED],
  employment: ['REGULAR', 'SUBSIDISED', 'SELF_EMPLOYED'],
  toldBy: ['DECLARED', 'AGENCY', 'DOCUMENT'],
  method: ['MEETING', 'PHONE', 'MESSAGE', 'REGISTER'],
} as const;
export type AnswerList = keyof typeof ANSWERS;

/** An answer in words; that there is none is said the same way everywhere. */
export function said(list: AnswerList, code: string): string {
  return t(`facts.${(UNANSWERED as readonly string[]).includes(code) ? 'answer' : list}.${code}` as WordKey);
}

/** The questions about the day of entry: how each is answered, and which are about what is sensitive. */
export const ENTRY_QUESTIONS = [
  { field: 'labour', list: 'labour', sensitive: false }, { field: 'inEducation', list: 'answer', sensitive: false }, { field: 'education', list: 'education', sensitive: false },
  { field: 'citizenship', list: 'citizenship', sensitive: true }, { field: 'birthCountry', list: 'birthCountry', sensitive: true }, { field: 'parentsAbroad', list: 'answer', sensitive: true },
  { field: 'housing', list: 'housing', sensitive: true }, { field: 'otherDisadvantage', list: 'answer', sensitive: true }, { field: 'disability', list: 'answer', sensitive: true },
] as const satisfies readonly { field: keyof Entry; list: AnswerList; sensitive: boolean }[];

type Field = (typeof ENTRY_QUESTIONS)[number]['field'];
export type WrittenFacts = Record<Field | 'unemployedSince', string>;

/** The form before anybody has said anything. */
export const blankFacts = (): WrittenFacts => ({ unemployedSince: '', ...Object.fromEntries(ENTRY_QUESTIONS.map(({ field }) => [field, 'NOT_ASKED'])) }) as WrittenFacts;
export const anyTold = (written: WrittenFacts): boolean => ENTRY_QUESTIONS.some(({ field }) => written[field] !== 'NOT_ASKED');

/** What the door takes: since when is told of one who is unemployed. */
export const factsBody = ({ unemployedSince, ...told }: WrittenFacts) => ({ ...told, unemployedSince: told.labour === 'UNEMPLOYED' && unemployedSince ? unemployedSince : null }) as Shape<'EntryFactsInput'>;

/** Written when somebody was enrolled, and refused: kept until it is put right on the participant's page, and nowhere but in this window. */
export const unfinished = new Map<string, WrittenFacts>();
