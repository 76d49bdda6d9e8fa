// P8: what row security costs a file's reading. The same question in the same scope, once by the API's role and once by a role that no policy holds back.
import { OVERVIEW } from '../../../dist/libs/participation/overview/overview.queries.js';
import { inTurn, openReader, sessionOf } from './reader.mjs';
import { sideBySide } from './rounds.mjs';

const FILES = 300;

export async function security(world, how) {
  const { rows } = await world.owner.query(`select f.participation_id as id, x.account_id as account from app.assignment x join app.casefile f on f.id = x.casefile_id join app.participation p on p.id = f.participation_id
    where x.part = 'RESPONSIBLE' and p.ends_on is null and p.branch_id = f.branch_id and not p.protected order by md5(p.pseudonym) limit $1`, [FILES]);
  for (const row of rows) row.session = await sessionOf(world, row.account);
  const readers = { 'under row security': await openReader(world.appUrl), 'without policies': await openReader(world.bareUrl) };
  const ways = Object.fromEntries(Object.entries(readers).map(([name, reader]) => {
    const next = inTurn(rows);
    return [name, async () => {
      const { id, session } = next();
      const found = await reader.ask({ name: 'overview', text: OVERVIEW.text }, [id], { session, permission: 'participation.read', about: id });
      if (found.length !== 1) throw new Error(`${name}: no file ${id}`);
    }];
  }));
  const times = await sideBySide(ways, how);
  for (const reader of Object.values(readers)) await reader.close();
  const cost = times['under row security'].median / times['without policies'].median - 1;
  return [{ goal: 'P8', title: 'file read', times, told: `row security costs ${Math.round(cost * 100)} %`, reached: cost <= 0.1 }];
}
