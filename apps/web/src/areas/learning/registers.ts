import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import type { Sending } from '../../app/send.js';
import type { WordKey } from '../../app/words.js';
import type { Registers } from './learning.contract.js';

export type RegisterName = 'hypotheses' | 'iterations' | 'knowledgeActivities' | 'disseminations' | 'processes' | 'structuralGoals' | 'jointDecisions';

/** What a field holds: a line or a text of words, a day, a number, one of some codes, organisations, or dated lines. */
export interface Field {
  name: string;
  label: WordKey;
  kind: 'line' | 'text' | 'day' | 'number' | 'choice' | 'organisations' | 'associations' | 'dated';
  required?: boolean;
  choices?: readonly { code: string; label: WordKey }[];
}
export interface Dated { on: string; words: string }
export type Value = string | number | string[] | Dated[] | null;
export type Line = Record<string, Value>;
export type StoredLine = Registers[RegisterName][number];

interface Register {
  /** The field that names the line. */
  title: string;
  fields: readonly Field[];
  add(projectId: string, line: Line, sending: Sending): Promise<unknown>;
  change(id: string, line: Line, sending: Sending): Promise<unknown>;
  remove(id: string, sending: Sending): Promise<unknown>;
}

const at = (id: string) => ({ params: { path: { id } } });
const field = (name: string, label: WordKey, kind: Field['kind'], required = true): Field => ({ name, label, kind, required });
const choice = (name: string, label: WordKey, choices: Field['choices']): Field => ({ name, label, kind: 'choice', required: true, choices });

/** Every register: what a line holds, and the doors it goes through. */
export const registers: Record<RegisterName, Register> = {
  hypotheses: {
    title: 'words',
    fields: [
      field('words', 'learning.field.words', 'text'), field('indicator', 'learning.field.indicator', 'line'), field('data', 'learning.field.data', 'text', false),
      choice('verdict', 'learning.field.verdict', (['OPEN', 'SUPPORTED', 'PARTLY', 'NOT_SUPPORTED', 'CANNOT_TELL'] as const).map((code) => ({ code, label: `learning.verdict.${code}` }))),
      field('verdictWords', 'learning.field.verdictWords', 'text', false),
    ],
    add: (id, line, sending) => answer(api.POST('/api/v1/projects/{id}/hypotheses', { ...at(id), body: line as Shape<'HypothesisInput'>, ...sending })),
    change: (id, line, sending) => answer(api.PUT('/api/v1/hypotheses/{id}', { ...at(id), body: line as Shape<'HypothesisInput'>, ...sending })),
    remove: (id, sending) => answer(api.DELETE('/api/v1/hypotheses/{id}', { ...at(id), ...sending })),
  },
  iterations: {
    title: 'tried',
    fields: [
      field('startsOn', 'learning.field.startsOn', 'day'), field('endsOn', 'learning.field.endsOn', 'day'), field('tried', 'learning.field.tried', 'text'),
      field('learned', 'learning.field.learned', 'text'), field('next', 'learning.field.next', 'text'),
    ],
    add: (id, line, sending) => answer(api.POST('/api/v1/projects/{id}/iterations', { ...at(id), body: line as Shape<'IterationInput'>, ...sending })),
    change: (id, line, sending) => answer(api.PUT('/api/v1/iterations/{id}', { ...at(id), body: line as Shape<'IterationInput'>, ...sending })),
    remove: (id, sending) => answer(api.DELETE('/api/v1/iterations/{id}', { ...at(id), ...sending })),
  },
  knowledgeActivities: {
    title: 'topic',
    fields: [
      field('topic', 'learning.field.topic', 'line'), field('heldOn', 'learning.field.heldOn', 'day'), field('persons', 'learning.field.persons', 'number'),
      field('recipientIds', 'learning.field.recipientIds', 'organisations', false), field('evaluation', 'learning.field.evaluation', 'text', false),
    ],
    add: (id, line, sending) => answer(api.POST('/api/v1/projects/{id}/knowledge-activities', { ...at(id), body: line as Shape<'KnowledgeActivityInput'>, ...sending })),
    change: (id, line, sending) => answer(api.PUT('/api/v1/knowledge-activities/{id}', { ...at(id), body: line as Shape<'KnowledgeActivityInput'>, ...sending })),
    remove: (id, sending) => answer(api.DELETE('/api/v1/knowledge-activities/{id}', { ...at(id), ...sending })),
  },
  disseminations: {
    title: 'result',
    fields: [
      field('result', 'learning.field.result', 'text'), field('material', 'learning.field.material', 'line', false), field('channel', 'learning.field.channel', 'line'),
      field('audience', 'learning.field.audience', 'line'), field('toldOn', 'learning.field.toldOn', 'day'), field('uptake', 'learning.field.uptake', 'text', false),
    ],
    add: (id, line, sending) => answer(api.POST('/api/v1/projects/{id}/disseminations', { ...at(id), body: line as Shape<'DisseminationInput'>, ...sending })),
    change: (id, line, sending) => answer(api.PUT('/api/v1/disseminations/{id}', { ...at(id), body: line as Shape<'DisseminationInput'>, ...sending })),
    remove: (id, sending) => answer(api.DELETE('/api/v1/disseminations/{id}', { ...at(id), ...sending })),
  },
  processes: {
    title: 'name',
    fields: [
      field('name', 'learning.field.name', 'line'), field('ownerIds', 'learning.field.ownerIds', 'organisations'), field('problem', 'learning.field.problem', 'text'),
      choice('status', 'learning.field.status', (['IDEA', 'TESTED', 'ADOPTED'] as const).map((code) => ({ code, label: `learning.process.${code}` }))),
      field('editions', 'learning.field.editions', 'dated', false), field('evidence', 'learning.field.evidence', 'text', false),
    ],
    add: (id, line, sending) => answer(api.POST('/api/v1/projects/{id}/work-processes', { ...at(id), body: line as Shape<'WorkProcessInput'>, ...sending })),
    change: (id, line, sending) => answer(api.PUT('/api/v1/work-processes/{id}', { ...at(id), body: line as Shape<'WorkProcessInput'>, ...sending })),
    remove: (id, sending) => answer(api.DELETE('/api/v1/work-processes/{id}', { ...at(id), ...sending })),
  },
  structuralGoals: {
    title: 'words',
    fields: [
      field('words', 'learning.field.goal', 'text'),
      choice('status', 'learning.field.status', (['PLANNED', 'UNDER_WAY', 'REACHED', 'DROPPED'] as const).map((code) => ({ code, label: `learning.goalStatus.${code}` }))),
      field('activities', 'learning.field.activities', 'dated', false), field('evidence', 'learning.field.evidence', 'text', false),
    ],
    add: (id, line, sending) => answer(api.POST('/api/v1/projects/{id}/structural-goals', { ...at(id), body: line as Shape<'StructuralGoalInput'>, ...sending })),
    change: (id, line, sending) => answer(api.PUT('/api/v1/structural-goals/{id}', { ...at(id), body: line as Shape<'StructuralGoalInput'>, ...sending })),
    remove: (id, sending) => answer(api.DELETE('/api/v1/structural-goals/{id}', { ...at(id), ...sending })),
  },
  jointDecisions: {
    title: 'words',
    fields: [
      choice('kind', 'learning.field.kind', (['METHOD', 'DECISION'] as const).map((code) => ({ code, label: `learning.joint.${code}` }))),
      field('words', 'learning.field.agreed', 'text'), field('associationIds', 'learning.field.associationIds', 'associations'), field('decidedOn', 'learning.field.decidedDay', 'day'),
      field('followUp', 'learning.field.followUp', 'text', false),
    ],
    add: (id, line, sending) => answer(api.POST('/api/v1/projects/{id}/joint-decisions', { ...at(id), body: line as Shape<'JointDecisionInput'>, ...sending })),
    change: (id, line, sending) => answer(api.PUT('/api/v1/joint-decisions/{id}', { ...at(id), body: line as Shape<'JointDecisionInput'>, ...sending })),
    remove: (id, sending) => answer(api.DELETE('/api/v1/joint-decisions/{id}', { ...at(id), ...sending })),
  },
};

/** A line as the form begins it: what is stored, else nothing. */
export function writtenLine(fields: readonly Field[], stored: StoredLine | null): Line {
  const of = stored as Line | null;
  const empty = (one: Field): Value => (['organisations', 'associations', 'dated'].includes(one.kind) ? [] : one.kind === 'choice' ? (one.choices?.[0]?.code ?? '') : '');
  return Object.fromEntries(fields.map((one) => [one.name, copied(of?.[one.name] ?? empty(one))]));
}
const copied = (value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** What is sent: nothing for what is empty, numbers as numbers. */
export const askedLine = (fields: readonly Field[], line: Line): Line =>
  Object.fromEntries(fields.map(({ name, kind }) => [name, kind === 'number' ? Number(line[name]) : line[name] === '' ? null : (line[name] ?? null)]));
