import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { newSalt, proofOf } from '#organisations';
import { loadKeyring, numberCipher, PersonSeal } from '#participants';
import { municipalities } from '#projects';
import { invented, placesOf, somebody, type Peopling } from './people.js';

/** So many are written at a time: memory and the log of the database stay as small for a million as for ten thousand. */
const BATCH = 2_000;
const PEOPLE_TO_A_MUNICIPALITY = 1_000;
const PEOPLE_TO_A_PROJECT = 2_000;
/** Before they have any rows the planner knows nothing of the tables; it is told again each time there are twice as many. */
const FIRST_COUNT = 2;
const FORGET = 'set role samsteg_law; drop schema if exists multitude cascade; reset role';

export interface Someone {
  role: 'CASEWORKER' | 'COORDINATOR';
  email: string;
}

export interface Filling {
  participants: number;
  /** Facts alone, without notes, attendance and forms. */
  factsAlone?: boolean;
  /** Where the keys lie that seal identities. */
  dataDir: string;
  today: string;
  /** All who work there sign in with it. */
  password: string;
  leaving: AbortSignal;
  told: (participants: number) => void;
}

/**
 * Fills a migrated database with invented participants in places and projects of their own, beside whatever is there.
 *  1. In bulk, as the law's own role, batch by batch: each whole or not at all.
 *  2. Rows, seals and edges are those that the doors make: `law.edge` draws the edges, `PersonSeal` seals the identities.
 *  3. The schema `multitude` tells afterwards who works where (`multitude.seat`), until `forget`.
 * Gives a caseworker and a coordinator who can sign in.
 */
export async function fill(ownerUrl: string, filling: Filling): Promise<Someone[]> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`${FORGET}; create schema multitude authorization samsteg_law; set role samsteg_law; set timezone = 'Europe/Stockholm'; set synchronous_commit = off`);
    const before = await furnishHouses(owner, filling);
    const { today, dataDir } = filling;
    const peopling = { places: await placesOf(owner), seal: new PersonSeal(numberCipher(loadKeyring(dataDir))), today, before };
    await people(owner, peopling, filling);
    await owner.query('truncate multitude.person, multitude.form; reset role; reset synchronous_commit');
    await owner.query('vacuum analyze');
    await owner.query('set role samsteg_law');
    const { rows } = await owner.query<Someone>("select distinct on (role) role, account_id || '@example.se' as email from multitude.seat where role in ('CASEWORKER', 'COORDINATOR') and kind <> 'EMPLOYMENT_SERVICE' order by role, account_id");
    return rows;
  } finally {
    await owner.end();
  }
}

export async function forget(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(FORGET).finally(() => owner.end());
}

const script = (name: string): Promise<string> => readFile(new URL(`${name}.sql`, import.meta.url), 'utf8');

/** Gives how many were filled before: names and numbers go on from there. */
async function furnishHouses(owner: pg.Client, { participants, password }: Filling): Promise<number> {
  await owner.query(await script('batches'));
  const { rows: [found] } = await owner.query<{ houses: number; people: number }>(`select count(*)::int as houses, coalesce(sum((select count(*) from app.participation p where p.project_id = j.id)), 0)::int as people
    from app.project j where j.registration_no ~ '^2023/9[0-9]{4,}$'`);
  const { houses, people } = found!;
  const places = Math.max(2, Math.ceil(participants / PEOPLE_TO_A_MUNICIPALITY));
  await owner.query('insert into multitude.size values ($1, $2, $3)', [places, Math.max(1, Math.ceil(participants / PEOPLE_TO_A_PROJECT)), houses]);
  const named = Array.from({ length: places }, (_, at) => {
    const { code } = municipalities[(houses * 2 + at) % municipalities.length]!;
    return { id: randomUUID(), nth: at, name: `Påhittade kommun ${houses * 2 + at + 1}`, kind: 'MUNICIPALITY', codes: [code] };
  });
  const others = [['Påhittade myndigheten', 'STATE_AGENCY'], ['Påhittade förbundet', 'COORDINATION_ASSOCIATION']].map(([name, kind], at) => ({ id: randomUUID(), nth: places + at, name, kind, codes: [] }));
  await owner.query('insert into multitude.organisation select * from jsonb_populate_recordset(null::multitude.organisation, $1)', [JSON.stringify([...named, ...others])]);
  await owner.query(await script('houses'));
  const salt = newSalt();
  await owner.query('insert into law.credential (account_id, salt, proof) select account_id, $1, $2 from multitude.seat', [salt, await proofOf(password, salt)]);
  return people;
}

async function people(owner: pg.Client, peopling: Peopling, { participants, today, factsAlone = false, leaving, told }: Filling): Promise<void> {
  const { before } = peopling;
  const everybody = invented(today, 42 + before);
  const scripts = await Promise.all(['people', 'facts', ...(factsAlone ? [] : ['stories'])].map(script));
  let countedAt = FIRST_COUNT * BATCH;
  for (let from = 0; from < participants && !leaving.aborted; from += BATCH) {
    const many = Math.min(BATCH, participants - from);
    const { rows: ids } = await owner.query<{ participant_id: string }>('select uuidv7() as participant_id, uuidv7() as participation_id, uuidv7() as casefile_id from generate_series(1, $1)', [many]);
    const rows = ids.map((id, at) => somebody(before + from + at, next(everybody), id, peopling));
    await owner.query('truncate multitude.person, multitude.form');
    await owner.query('insert into multitude.person select * from jsonb_populate_recordset(null::multitude.person, $1)', [JSON.stringify(rows)]);
    await owner.query(['begin', 'analyze multitude.person', ...scripts, 'commit'].join(';\n'));
    told(many);
    if (from + many < countedAt) continue;
    await owner.query('reset role; analyze; set role samsteg_law');
    countedAt *= 2;
  }
}

function next<T>(many: Generator<T>): T {
  const { value, done } = many.next();
  if (done) throw new Error('There are no more invented numbers');
  return value as T;
}
