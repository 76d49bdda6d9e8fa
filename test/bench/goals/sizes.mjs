// P9: what a caseworker asks, in a small world and in a large one at the same time.
import { FIND_PEOPLE } from '../../../dist/libs/participants/people/person.queries.js';
import { MY_PARTICIPATIONS, PARTICIPATIONS } from '../../../dist/libs/participation/participation.queries.js';
import { inTurn, openReader, sessionOf } from './reader.mjs';
import { sideBySide } from './rounds.mjs';

const WORKERS = 30;

export async function sizes(worlds, how) {
  const sides = Object.fromEntries(await Promise.all(Object.entries(worlds).map(async ([name, world]) => [name, await sideOf(world)])));
  const found = [];
  for (const title of Object.keys(Object.values(sides)[0].asks)) {
    const times = await sideBySide(Object.fromEntries(Object.entries(sides).map(([name, { asks }]) => [name, asks[title]])), how);
    const [small, large] = Object.values(times);
    const ratio = small.median / large.median;
    found.push({ goal: 'P9', title, times, told: `the large world at ${ratio.toFixed(2)} of the small`, reached: ratio >= 0.85 });
  }
  for (const { reader } of Object.values(sides)) await reader.close();
  return found;
}

async function sideOf(world) {
  const { rows: workers } = await world.owner.query(`select s.account_id as account, s.branch_id as branch from multitude.seat s where s.role = 'CASEWORKER' and s.kind = 'LABOUR_MARKET_UNIT' order by md5(s.account_id::text) limit $1`, [WORKERS]);
  for (const worker of workers) Object.assign(worker, { session: await sessionOf(world, worker.account), ...await knownTo(world, worker.branch) });
  const reader = await openReader(world.appUrl);
  const asker = (permission, question, valuesOf) => {
    const next = inTurn(workers);
    return async () => {
      const worker = next();
      const rows = await reader.ask({ name: `${question.name} ${permission}`, text: question.text }, valuesOf(worker), { session: worker.session, permission, mine: question === MY_PARTICIPATIONS });
      if (rows.length === 0) throw new Error(`${question.name} finds nobody`);
    };
  };
  const page = (after, name) => [after, 51, null, null, null, name, []];
  return { reader, asks: {
    caseload: asker('participation.read', MY_PARTICIPATIONS, () => [null, 51, ['ACTIVE', 'PAUSED'], null, null, null, []]),
    'by number (blind index)': asker('participant.find', FIND_PEOPLE, ({ hash }) => ['', hash, null, []]),
    'by the beginning of a name': asker('participant.find', FIND_PEOPLE, ({ name }) => [name, null, null, []]),
    'first page of all one sees': asker('participation.read', PARTICIPATIONS, () => page(null, null)),
    'a page further down': asker('participation.read', PARTICIPATIONS, ({ middle }) => page(middle, null)),
  } };
}

/** Somebody at home in the branch: the keyed number, the beginning of the name, and a participation to go on after. */
async function knownTo({ owner }, branch) {
  const { rows: [found] } = await owner.query(`select i.number_hash as hash, lower(left(i.family_name, 4)) as name, p.id as middle from app.participation p join app.identity i on i.participant_id = p.participant_id
    where p.branch_id = $1 and p.status = 'ACTIVE' and i.number_hash is not null and not p.protected order by md5(p.pseudonym) limit 1`, [branch]);
  return found;
}
