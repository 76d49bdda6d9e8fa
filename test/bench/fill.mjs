// Fills a migrated database with ten thousand participants, their identities sealed as the product seals them. In bulk, as the law's own role.
import { readFile } from 'node:fs/promises';
import { inventPeople, loadKeyring, numberCipher, PersonSeal } from '#participants';
import { newSalt, proofOf } from '#organisations';

export const PASSWORD = 'bara till för att mäta';
const BATCH = 1000;
const day = (offset) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const script = (name) => readFile(new URL(name, import.meta.url), 'utf8');

export async function fill(owner, { participants, dataDir }) {
  await owner.query('create schema bench authorization samsteg_law; set role samsteg_law');
  await owner.query(await script('houses.sql'));
  const salt = newSalt();
  await owner.query('insert into law.credential (account_id, salt, proof) select account_id, $1, $2 from bench.seat', [salt, await proofOf(PASSWORD, salt)]);
  await writePeople(owner, participants, new PersonSeal(numberCipher(loadKeyring(dataDir))));
  await owner.query(await script('fill.sql'));
  await owner.query('reset role');
  await owner.query('vacuum analyze');
}

async function writePeople(owner, participants, seal) {
  await owner.query(`create table bench.person (n integer primary key, participant_id uuid, participation_id uuid, casefile_id uuid, branch_id uuid, unit_id uuid, project_id uuid,
    responsible_id uuid, deputy_id uuid, agency_branch_id uuid, agency_unit_id uuid, agency_account_id uuid, starts_on date, ends_on date, gender text, protected boolean,
    given_name text, family_name text, name_cipher bytea, number_kind text, number_cipher bytea, number_hash bytea, birth_date date, phone_cipher bytea, municipality_code text)`);
  const places = await placesOf(owner);
  const people = inventPeople({ seed: 42, today: day(0), municipalities: ['2180'] });
  for (let from = 0; from < participants; from += BATCH) {
    const { rows: ids } = await owner.query('select uuidv7() as participant_id, uuidv7() as participation_id, uuidv7() as casefile_id from generate_series(1, $1)', [Math.min(BATCH, participants - from)]);
    const rows = ids.map((id, at) => ({ ...id, ...somebody(from + at, people.next().value, { seal, places, participantId: id.participant_id }) }));
    await owner.query('insert into bench.person select * from jsonb_populate_recordset(null::bench.person, $1)', [JSON.stringify(rows)]);
  }
}

/** The n-th person: where, with whom, from when, and sealed. One in a hundred is protected. */
function somebody(n, invented, { seal, places, participantId }) {
  const { units, agency, projects } = places;
  const unit = units[n % units.length];
  const agent = agency[n % agency.length];
  const nth = Math.floor(n / units.length);
  const begun = 30 + ((n * 37) % 500);
  const stayed = 100 + ((n * 53) % 200);
  const sealed = seal.seal({
    givenName: invented.givenName, familyName: invented.familyName, numberKind: invented.number.includes('T') ? 'TF' : 'PERSONNUMMER', number: invented.number, gender: invented.legalGender,
    birthDate: invented.birthDate, phone: '070-174 06 05', municipalityCode: '2180', protected: n % 101 === 100,
  }, { participantId, branchId: unit.branch_id, today: day(0) });
  const columns = Object.entries(sealed).map(([key, value]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value]);
  return {
    ...Object.fromEntries(columns), n, branch_id: unit.branch_id, unit_id: unit.unit_id, project_id: projects[n % projects.length],
    responsible_id: unit.accounts[nth % unit.accounts.length], deputy_id: unit.accounts[(nth + 1) % unit.accounts.length],
    agency_branch_id: agent.branch_id, agency_unit_id: agent.unit_id, agency_account_id: agent.accounts[nth % agent.accounts.length],
    starts_on: day(-begun), ends_on: nth % 5 < 2 && begun > stayed ? day(stayed - begun) : null,
  };
}

async function placesOf(owner) {
  const { rows } = await owner.query(`select kind, unit_id, branch_id, array_agg(account_id order by nth) as accounts from bench.seat where role = 'CASEWORKER' group by kind, unit_id, branch_id order by unit_id`);
  const { rows: projects } = await owner.query('select id from app.project order by id');
  return {
    units: rows.filter((row) => row.kind === 'LABOUR_MARKET_UNIT'), agency: rows.filter((row) => row.kind === 'EMPLOYMENT_SERVICE'),
    projects: projects.map((row) => row.id),
  };
}
