import { DEMO_PASSWORD } from '../../../apps/cli/src/demo/password.js';

/** People of the demo world (`apps/cli/src/demo/world/people.ts`) who visit the pages. Each can do what their role lets them, no more. */
const NAMES = {
  administrator: 'freja',
  localAdministrator: 'lars',
  caseworker: 'sara',
  deputy: 'omar',
  employmentSpecialist: 'ebba',
  caseManager: 'carin',
  unitLead: 'ulla',
  referrer: 'fatima',
  askedReferrer: 'anders',
  prisonReferrer: 'kim',
  healthLeader: 'hanna',
  coordinator: 'karin',
  siaCaseworker: 'vera',
  siaCoordinator: 'konrad',
  idisCaseworker: 'gustav',
  projectOwner: 'per',
  sia: 'konrad',
  idis: 'gunilla',
  host: 'hilda',
  learner: 'lisa',
  evaluator: 'eva',
  logReviewer: 'gunnar',
} as const;

export type PersonName = keyof typeof NAMES;

export const person = (name: PersonName) => ({ email: `${NAMES[name]}@example.se`, password: DEMO_PASSWORD });
