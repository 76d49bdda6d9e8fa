import type pg from 'pg';
import { inventPeople, type InventedPerson, type PersonSeal } from '#participants';

interface Desk {
  unitId: string;
  branchId: string;
  municipality: string | null;
  accounts: string[];
}

/** Where people are taken on: the units of the municipalities, those of the authority beside them, and the projects. */
export interface Places {
  units: Desk[];
  agency: Desk[];
  projects: string[];
}

export interface Peopling {
  places: Places;
  seal: PersonSeal;
  today: string;
  /** How many were filled before: people are numbered on from there. */
  before: number;
}

/** Enough days of birth for more than a million numbers. */
const AGES = { from: 18, to: 72 };
const NUMBER_OF_ALL = '070-174 06 05';

export const invented = (today: string, seed: number): Generator<InventedPerson> => inventPeople({ seed, today, ages: AGES });

export async function placesOf(owner: pg.Client): Promise<Places> {
  const { rows } = await owner.query<Desk & { kind: string }>(`select kind, unit_id as "unitId", branch_id as "branchId", municipality_code as municipality, array_agg(account_id order by nth) as accounts
    from multitude.seat where role = 'CASEWORKER' group by kind, unit_id, branch_id, municipality_code order by unit_id`);
  const { rows: projects } = await owner.query<{ id: string }>('select id from multitude.project order by no');
  return {
    units: rows.filter(({ kind }) => kind === 'LABOUR_MARKET_UNIT'), agency: rows.filter(({ kind }) => kind === 'EMPLOYMENT_SERVICE'), projects: projects.map(({ id }) => id),
  };
}

/** The n-th person: where, with whom, from when, and sealed as the product seals. One in a hundred is protected. */
export function somebody(n: number, person: InventedPerson, ids: { participant_id: string }, { places, seal, today, before }: Peopling): object {
  const { units, agency, projects } = places;
  const [unit, agent] = [units[n % units.length]!, agency[n % agency.length]!];
  const nth = Math.floor(n / units.length);
  const begun = 30 + ((n * 37) % 500);
  const stayed = 100 + ((n * 53) % 200);
  const sealed = seal.seal({
    givenName: person.givenName, familyName: person.familyName, numberKind: person.number.includes('T') ? 'TF' : 'PERSONNUMMER', number: person.number, gender: person.legalGender,
    birthDate: person.birthDate, phone: NUMBER_OF_ALL, municipalityCode: unit.municipality ?? undefined, protected: n % 101 === 100,
  }, { participantId: ids.participant_id, branchId: unit.branchId, today });
  return {
    ...inColumns(sealed), ...ids, n, branch_id: unit.branchId, unit_id: unit.unitId, project_id: projects[n % projects.length], pseudonym: `D-${String(Math.floor((n - before) / projects.length)).padStart(6, '0')}`,
    responsible_id: unit.accounts[nth % unit.accounts.length], deputy_id: unit.accounts[(nth + 1) % unit.accounts.length],
    agency_branch_id: agent.branchId, agency_unit_id: agent.unitId, agency_account_id: agent.accounts[Math.floor(n / agency.length) % agent.accounts.length],
    starts_on: after(today, -begun), ends_on: nth % 5 < 2 && begun > stayed ? after(today, stayed - begun) : null,
  };
}

const inColumns = (sealed: object) => Object.fromEntries(Object.entries(sealed).map(([key, value]) =>
  [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : (value as unknown)]));

const DAY = 86_400_000;
const after = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
