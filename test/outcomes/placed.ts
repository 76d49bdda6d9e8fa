import type { House } from '../support/house.js';
import { day } from '../support/ground.js';

/** Where a caseload stands: its project, the home branch and another that has a file of its own. */
export interface Place { projectId: string; branchId: string; unitId: string; otherBranchId: string; otherUnitId: string; account: string }

/** Rows of a table, straight into it. */
export type Put = (table: string, rows: object[]) => Promise<void>;

/** The `n`th row of a kind: 1 participant, 2 participation, 3 home, 4 the home's file, 5 the other's; from 6 on each caseload's own. */
export const id = (kind: number, n: number): string => `00000000-0000-7000-9000-${String(kind).padStart(4, '0')}${String(n).padStart(8, '0')}`;
export const pseudonymOf = (person: number, nth: number): string => `D-${String(person * 4 + nth).padStart(4, '0')}`;

/** Puts a caseload under the floor, in place of the one before: a thousand people through the door would take an hour. */
export async function inPlaceOfTheLast({ owner }: House, { projectId }: Place, fill: (put: Put) => Promise<void>): Promise<void> {
  await owner.query('set role samsteg_law');
  await owner.query('delete from app.participation where project_id = $1', [projectId]);
  await owner.query("delete from app.participant where id::text like '00000000-0000-7000-9000-%'");
  await fill(async (table, rows) => {
    if (rows.length === 0) return;
    const names = Object.keys(rows[0]!).join(', ');
    await owner.query(`insert into app.${table} (${names}) select ${names} from jsonb_populate_recordset(null::app.${table}, $1)`, [JSON.stringify(rows)]);
  });
  await owner.query('reset role');
}

export const participantRow = (place: Place, n: number, { gender, protected: hidden }: { gender: string; protected: boolean }) =>
  ({ id: id(1, n), branch_id: place.branchId, gender, protected: hidden, version: 1, created_at: new Date() });

/** The home of each time, and the two files about it. */
export async function putHomes(put: Put, place: Place, times: { key: number; starts: number }[]): Promise<void> {
  const files = [[4, place.branchId, place.unitId], [5, place.otherBranchId, place.otherUnitId]] as const;
  await put('home', times.map(({ key, starts }) => ({ id: id(3, key), participation_id: id(2, key), branch_id: place.branchId, unit_id: place.unitId, starts_on: day(starts) })));
  await put('casefile', times.flatMap(({ key }) => files.map(([kind, branch, unit]) => ({ id: id(kind, key), participation_id: id(2, key), branch_id: branch, unit_id: unit, opened_at: new Date() }))));
}
