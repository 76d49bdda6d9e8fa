import { Temporal } from 'temporal-polyfill';
import { underTheFloor } from '../attacks/attackers.js';
import type { Person, Spell } from '../support/plain-count.js';
import type { House } from '../support/house.js';

type Row = Record<string, unknown> & { participation_id: string; casefile_id: string };
interface Time { id: string; participant_id: string; gender: Person['gender']; protected: boolean; counted: boolean; starts_on: string; ends_on: string | null; subproject_id: string | null; municipality_code: string | null }

/** The people of a project as they stand in its tables, read row by row and put together here: nothing of the product's SQL has a part in it. Days are counted from `today`. */
export async function plainWorld(house: House, projectId: string, today: string): Promise<Person[]> {
  const from = (on: unknown) => Temporal.PlainDate.from(today).until(on as string, { largestUnit: 'days' }).days;
  const times = await underTheFloor<Time>(house, 'select * from app.participation where project_id = $1 order by starts_on, id', [projectId]);
  const ids = times.map(({ id }) => id);
  const rowsOf = async (table: string, order = 'id') => underTheFloor<Row>(house, `select * from app.${table} where participation_id = any ($1) order by ${order}`, [ids]);
  const tables = {
    homes: await rowsOf('home'), files: await rowsOf('casefile'), steps: await rowsOf('step_assessment', 'assessed_on, written_at, id'), events: await rowsOf('outcome_event'), plans: await rowsOf('plan'),
    interventions: await rowsOf('intervention'), livelihoods: await rowsOf('livelihood'), exits: await rowsOf('participation_exit', 'ends_on, id'),
  };
  const types = await underTheFloor<{ code: string; area: string }>(house, 'select code, area from app.intervention_type');
  const areaOf = new Map(types.map(({ code, area }) => [code, area]));
  const ladders = [...new Set(tables.steps.map((row) => row['ladder_id']))];

  const spellOf = (time: Time): Spell => {
    const mine = <T extends Row>(rows: T[]) => rows.filter((row) => row.participation_id === time.id);
    const homes = new Set(mine(tables.homes).map((row) => row['branch_id']));
    const kept = new Set(mine(tables.files).filter((file) => homes.has(file['branch_id'])).map((file) => file['id']));
    const own = (rows: Row[]) => mine(rows).filter((row) => kept.has(row.casefile_id));
    const shares = (moment: string) => {
      const told = own(tables.livelihoods).filter((row) => row['moment'] === moment && row['replaced_at'] === null);
      return told.length === 0 ? null : Object.fromEntries(told.map((row) => [row['kind'] as string, row['share_percent'] as number]));
    };
    const agreed = mine(tables.plans).filter((row) => row['status'] === 'AGREED').map((row) => from(row['agreed_on']));
    return {
      starts: from(time.starts_on), ends: time.ends_on === null ? null : from(time.ends_on), counted: time.counted, before: shares('ENTRY'), after: shares('EXIT'),
      closing: (own(tables.exits).filter((row) => row['reopened_at'] === null).at(-1)?.['reason'] ?? null) as string | null,
      steps: mine(tables.steps).filter((row) => !row['replaced_at']).map((row) => ({ on: from(row['assessed_on']), position: row['position'] as number, ladder: ladders.indexOf(row['ladder_id']), elsewhere: !kept.has(row.casefile_id) })),
      events: mine(tables.events).map((row) => ({ on: from(row['starts_on']), kind: row['kind'] as 'BOTH', withdrawn: row['withdrawn_at'] !== null, receiver: row['receiver'] as 'AF' })),
      agreed: agreed.length > 0 ? Math.min(...agreed) : null,
      runs: mine(tables.interventions).flatMap((row) => (row['periods'] as { startsOn: string; endsOn: string | null }[]).map(({ startsOn, endsOn }) => ({
        type: areaOf.get(row['type_code'] as string)!.replace('COORDINATION', 'MAPPING'), from: from(startsOn), days: endsOn === null ? null : from(endsOn) - from(startsOn),
        answers: (row['need_ids'] as string[]).length > 0, elsewhere: !kept.has(row.casefile_id) }))),
    };
  };
  return [...Map.groupBy(times, (time) => time.participant_id).values()].map((mine) => {
    const { gender, protected: hidden, municipality_code: municipality } = mine.at(-1)!;
    return { gender, protected: hidden, subproject: null, municipality, spells: mine.map(spellOf) };
  });
}
