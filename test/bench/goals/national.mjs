// P6: one report over everybody: county, gender, and whether people came further. Live under row security, in raw SQL, from sums kept beside, and by DuckDB; all equal to the person.
import { deepStrictEqual } from 'node:assert';
import { openDuck } from './duck.mjs';
import { openReader, sessionOf } from './reader.mjs';
import { sideBySide } from './rounds.mjs';

/** `first` and `last`: the first and the last position of a person, as the database writes it. */
const report = (people, steps, first, last) => `
  select left(p.municipality_code, 2) as county, p.gender, sign(s.last - s.first) as moved, count(*) as persons
  from ${people} p join (select participation_id, ${first} as first, ${last} as last from ${steps} group by participation_id) s on s.participation_id = p.id
  group by 1, 2, 3 order by 1, 2, 3`;
const POSITION = (order) => `(array_agg(position order by assessed_on ${order}))[1]`;
const SEEN = "(select * from app.participation where counted and not protected)";
const RAW = report(SEEN, 'app.step_assessment', POSITION('asc'), POSITION('desc'));
/** What would have to be kept beside: the product keeps no sums. */
const KEPT = 'select county, gender, moved, sum(persons) as persons from bench.kept group by 1, 2, 3 order by 1, 2, 3';

export async function national(world, how) {
  const follower = await followerOfAll(world);
  const [app, bare] = [await openReader(world.appUrl), await openReader(world.bareUrl)];
  await world.owner.query(`drop table if exists bench.kept; create table bench.kept as
    select k.project_id, k.county, k.gender, k.moved, count(*) as persons from (select p.project_id, left(p.municipality_code, 2) as county, p.gender, sign(s.last - s.first) as moved
      from ${SEEN} p join (select participation_id, ${POSITION('asc')} as first, ${POSITION('desc')} as last from app.step_assessment group by participation_id) s on s.participation_id = p.id) k group by 1, 2, 3, 4`);
  await world.owner.query('grant select on bench.kept to bare');
  const duck = await openDuck(world, {
    person: { text: 'select id, municipality_code, gender from app.participation where counted and not protected', columns: { id: 'UUID', municipality_code: 'VARCHAR', gender: 'VARCHAR' } },
    step: { text: 'select participation_id, position, assessed_on::text from app.step_assessment', columns: { participation_id: 'UUID', position: 'INTEGER', assessed_on: 'DATE' } },
  });
  const ways = {
    'raw SQL': () => bare.plain('raw', RAW),
    'live under row security': () => app.ask({ name: 'live', text: RAW }, [], { session: follower, permission: 'outcome.read' }),
    'from sums kept beside': () => bare.plain('kept', KEPT),
    ...(duck && { DuckDB: () => duck.ask(report('person', 'step', 'arg_min(position, assessed_on)', 'arg_max(position, assessed_on)')) }),
  };
  const persons = await demandEqual(ways);
  const times = await sideBySide(ways, how);
  for (const each of [app, bare, duck]) await each?.close();
  return told(times, persons);
}

function told(times, persons) {
  const live = times['live under row security'].median / times['raw SQL'].median;
  const kept = times.DuckDB && times['from sums kept beside'].median / times.DuckDB.median;
  return [
    { goal: 'P6', title: `national report, ${persons} persons`, times, told: `live ${live.toFixed(2)} of raw SQL`, reached: live <= 2 },
    { goal: 'P6', title: 'from sums against DuckDB', times: {}, told: kept ? `sums kept beside ${kept.toFixed(2)} of DuckDB (the product keeps none)` : 'DuckDB is not installed', reached: false },
  ];
}

async function demandEqual(ways) {
  const answers = {};
  for (const [name, ask] of Object.entries(ways)) answers[name] = (await ask()).map((row) => [row.county, row.gender, Number(row.moved), Number(row.persons)].join()).sort();
  for (const name of Object.keys(answers)) deepStrictEqual(answers[name], answers['raw SQL'], `${name} counts otherwise than raw SQL`);
  return answers['raw SQL'].reduce((sum, line) => sum + Number(line.split(',')[3]), 0);
}

/** A coordinator who follows every project, as one at a national office would. */
async function followerOfAll(world) {
  const { rows: [{ account, unit }] } = await world.owner.query("select account_id as account, unit_id as unit from multitude.seat where role = 'COORDINATOR' order by account_id limit 1");
  await world.owner.query(`insert into app.membership (account_id, unit_id, role, project_id, valid_from, valid_to) select $1, $2, 'COORDINATOR', p.id, current_date - 30, current_date + 300 from multitude.project p
    where not exists (select from app.membership m where m.account_id = $1 and m.project_id = p.id)`, [account, unit]);
  return sessionOf(world, account);
}
