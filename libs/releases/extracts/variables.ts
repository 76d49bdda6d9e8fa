import type { Measure, PersonMeasured } from '#outcomes';
import { REASONS } from '#outcomes';
import { ageBandOf, ANY, QUASI_IDENTIFIERS, type Quasi, type QuasiIdentifier } from './anonymity.rules.js';

/** What came of it, person by person: yes, no or not known. */
export const ANSWERS = {
  stepProgress: 'STEP_PROGRESS', increasedLivelihood: 'INCREASED_LIVELIHOOD', workOrStudies: 'WORK_OR_STUDIES', readyForOrdinary: 'READY_FOR_ORDINARY', support: 'SUPPORT', parallelAreas: 'PARALLEL_AREAS',
} as const satisfies Record<string, Measure>;
type Answer = keyof typeof ANSWERS;

/** All that an extract can tell of a person. Never a name, a number, a day, a word that somebody wrote, or anything of health. */
export const VARIABLES = [...QUASI_IDENTIFIERS, 'completed', ...(Object.keys(ANSWERS) as Answer[])] as const;
export type Variable = (typeof VARIABLES)[number];

export type PersonLine = Record<Variable, string>;

export const isQuasi = (variable: Variable): variable is QuasiIdentifier => (QUASI_IDENTIFIERS as readonly string[]).includes(variable);

/** A person as the chosen variables tell of her; what is not chosen is told of nobody. */
export function lineOf(person: PersonMeasured, chosen: readonly Variable[]): PersonLine & Quasi {
  const answers = Object.entries(ANSWERS).map(([name, kind]) => [name, person.reasons[kind] ? REASONS[person.reasons[kind]] : 'UNKNOWN']);
  const whole: PersonLine = {
    gender: person.gender === 'FEMALE' || person.gender === 'MALE' ? person.gender : 'OTHER', ageBand: person.age === null ? ANY : ageBandOf(person.age), municipality: person.municipality ?? ANY, entered: person.entered,
    completed: person.completed ? 'YES' : 'NO', ...(Object.fromEntries(answers) as Record<Answer, string>),
  };
  return Object.fromEntries(VARIABLES.map((name) => [name, chosen.includes(name) ? whole[name] : ANY])) as PersonLine;
}
