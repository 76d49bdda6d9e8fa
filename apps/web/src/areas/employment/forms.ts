import { today } from '../../app/formats.js';
import { stages } from './employment.queries.js';

/** What is written in one window: its fields in order, by the names the API gives them. */
export interface Field {
  name: string;
  is: 'text' | 'area' | 'day' | 'number' | 'choice' | 'workplace' | 'yes';
  needed?: boolean;
  choices?: readonly string[];
  /** What stands there when one begins. */
  first?: () => string | boolean;
}

const modes = ['VISIT', 'PHONE', 'MAIL', 'VIDEO'] as const;
const purposes = ['FIRST', 'FOLLOW_UP', 'NEGOTIATION', 'SUPPORT'] as const;
const day = (name: string, needed = true): Field => ({ name, is: 'day', needed, ...(needed ? { first: today } : {}) });
const contact: readonly Field[] = [
  { name: 'workplaceId', is: 'workplace', needed: true }, day('heldOn'), { name: 'mode', is: 'choice', needed: true, choices: modes }, { name: 'purpose', is: 'choice', needed: true, choices: purposes },
  { name: 'outcome', is: 'area' }, day('nextOn', false),
];
const placement: readonly Field[] = [
  { name: 'kind', is: 'choice', needed: true, choices: ['PRACTICE', 'SUBSIDISED', 'COMPETITIVE', 'SELF_EMPLOYED', 'STUDY'] }, { name: 'workplaceId', is: 'workplace' },
  { name: 'job', is: 'text', needed: true }, { name: 'hoursPerWeek', is: 'number', needed: true }, day('startsOn'), { name: 'fading', is: 'area' },
];

export const forms = {
  stage: [{ name: 'stage', is: 'choice', needed: true, choices: stages }, day('on'), { name: 'words', is: 'area' }],
  profile: [
    { name: 'wishes', is: 'area', needed: true }, { name: 'hoursWished', is: 'number' }, { name: 'strengths', is: 'area' }, { name: 'adaptation', is: 'area' }, { name: 'support', is: 'area' },
    { name: 'travel', is: 'text' }, { name: 'economy', is: 'area' }, day('approvedOn'),
  ],
  disclosure: [{ name: 'workplaceId', is: 'workplace' }, { name: 'mayTell', is: 'area', needed: true }, { name: 'form', is: 'choice', needed: true, choices: ['WRITTEN', 'ORAL'] }, day('givenOn'), { name: 'validTo', is: 'day', needed: true }],
  withdrawal: [day('withdrawnOn')],
  approach: contact,
  contact,
  match: [
    { name: 'workplaceId', is: 'workplace', needed: true }, { name: 'job', is: 'text', needed: true }, { name: 'hoursPerWeek', is: 'number', needed: true },
    { name: 'form', is: 'choice', needed: true, choices: ['PRACTICE', 'SUBSIDISED', 'COMPETITIVE'] }, { name: 'fits', is: 'choice', needed: true, choices: ['1', '2', '3', '4', '5'] }, { name: 'adaptation', is: 'area' },
  ],
  decision: [{ name: 'status', is: 'choice', needed: true, choices: ['ACCEPTED', 'DECLINED_BY_PARTICIPANT', 'DECLINED_BY_EMPLOYER'] }, day('decidedOn')],
  placement,
  change: [...placement, day('endsOn', false), { name: 'endReason', is: 'choice', choices: ['NEW_JOB', 'END_OF_TERM', 'OWN_WISH', 'EMPLOYER', 'HEALTH', 'OTHER'] }],
  support: [day('heldOn'), { name: 'onTheJob', is: 'yes', first: () => true }, { name: 'withWhom', is: 'choice', needed: true, choices: ['PARTICIPANT', 'EMPLOYER', 'BOTH'] }, { name: 'minutes', is: 'number', needed: true }, { name: 'topic', is: 'area' }],
} as const satisfies Record<string, readonly Field[]>;

export type Form = keyof typeof forms;
export type Words = Record<string, string | boolean>;

export const blank = (form: Form, known: object = {}): Words =>
  Object.fromEntries((forms[form] as readonly Field[]).map(({ name, is, first }) => {
    const value = (known as Record<string, unknown>)[name];
    return [name, value === undefined ? (first?.() ?? (is === 'yes' ? false : '')) : typeof value === 'boolean' ? value : String(value ?? '')];
  }));

/** As the API takes it: numbers as numbers, and nothing where nothing is written. */
export const bodyOf = (form: Form, words: Words): Record<string, unknown> =>
  Object.fromEntries((forms[form] as readonly Field[]).flatMap(({ name, is }) => {
    const value = words[name];
    if (value === '' || value === undefined) return [];
    return [[name, is === 'number' || name === 'fits' ? Number(value) : value]];
  }));
