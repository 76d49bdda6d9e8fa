import type { House } from '../support/house.js';

/** What a project's record promises, as it stands once it is read in. */
export interface Promised {
  kind: string;
  strength?: string;
  value: number;
  unit: 'persons' | 'percent';
  population?: string | null;
  byGender?: boolean;
  governing?: boolean;
  quote?: string;
}

/** The promises of three of the records. */
export const IRIS: Promised[] = [
  { kind: 'PARTICIPANTS', strength: 'PLANNED', value: 490, unit: 'persons', governing: true },
  { kind: 'PARTICIPANTS', strength: 'GOAL', value: 530, unit: 'persons' },
  { kind: 'STEP_PROGRESS', strength: 'MINIMUM', value: 75, unit: 'percent', population: 'ALL_PARTICIPANTS', byGender: true, governing: true },
  { kind: 'INCREASED_LIVELIHOOD', strength: 'MINIMUM', value: 30, unit: 'percent', population: 'COMPLETED', byGender: true, governing: true },
];
export const SIA: Promised[] = [
  { kind: 'PARTICIPANTS', strength: 'PLANNED', value: 584, unit: 'persons', governing: true },
  { kind: 'WORK_OR_STUDIES', strength: 'AMBITION', value: 60, unit: 'percent', population: 'PLANNED', governing: true },
];
export const FORSTEG: Promised[] = [{ kind: 'PARTICIPANTS', strength: 'MINIMUM', value: 330, unit: 'persons', governing: true }];

export async function promise(house: House, projectId: string, promises: Promised[]): Promise<void> {
  await house.owner.query('set role samsteg_law');
  for (const { kind, strength = 'GOAL', value, unit, population = null, byGender = false, governing = false, quote = null } of promises) {
    await house.owner.query('insert into app.target (project_id, kind, strength, value, unit, population, by_gender, governing, quote) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [projectId, kind, strength, value, unit, population, byGender, governing, quote]);
  }
  await house.owner.query('reset role');
}

export async function addSubproject(house: House, projectId: string, name: string, planned: number | null = null): Promise<string> {
  await house.owner.query('set role samsteg_law');
  const { rows } = await house.owner.query<{ id: string }>('insert into app.subproject (project_id, name, target_participants, starts_on) values ($1, $2, $3, $4) returning id', [projectId, name, planned, '2024-01-01']);
  await house.owner.query('reset role');
  return rows[0]!.id;
}
