// P10: an export of 50,000 rows in constant memory: the log as a file, through the door. What it takes beyond a file of a tenth of that is what grows.
import { open } from '../load.mjs';
import { signIn, startApi } from '../servers.mjs';

const ROWS = 50_000;
const FEW = 5_000;
/** Megabytes: beyond the text itself and what Node has not swept yet, nothing may pile up. */
const GROWTH = 48;
const DAY = { few: '2020-03-01', many: '2020-03-02' };

export async function exported(world, { rounds }) {
  const by = await reviewer(world);
  const api = await startApi(world);
  try {
    by.token = await signIn(api.port, by.accountId);
    const file = async (day) => {
      const caller = await open(api.port);
      const started = performance.now();
      const { status, body } = await caller.ask({ by, method: 'GET', path: `/journal/lines.csv?from=${day}&to=${day}` });
      caller.close();
      if (status !== 200) throw new Error(`${status} ${body}`);
      return { rows: body.trimEnd().split('\r\n').length - 1, seconds: (performance.now() - started) / 1000, most: (await api.memory()).most };
    };
    for (let at = 0; at < rounds; at += 1) await file(DAY.few);
    const few = await file(DAY.few);
    const many = [];
    for (let at = 0; at < rounds; at += 1) many.push(await file(DAY.many));
    const growth = Math.max(...many.map(({ most }) => most)) - few.most;
    const seconds = many.map((each) => each.seconds).sort((a, b) => a - b);
    return [{
      goal: 'P10', title: 'export of the log', measured: `${many[0].rows} rows in ${seconds[seconds.length >> 1].toFixed(1)} s (${seconds[0].toFixed(1)} to ${seconds.at(-1).toFixed(1)})`,
      told: `${growth} MB more at most than for ${few.rows} rows (goal ${GROWTH})`, reached: many.every(({ rows }) => rows === ROWS) && growth <= GROWTH,
    }];
  } finally {
    await api.stop();
  }
}

/** Somebody who reviews the log of a branch, and lines there to take out. */
async function reviewer({ owner }) {
  const { rows: [by] } = await owner.query(`select account_id as "accountId", branch_id as "branchId", unit_id as unit from multitude.seat where role = 'UNIT_LEAD' order by account_id limit 1`);
  await owner.query(`insert into app.membership (account_id, unit_id, role, valid_from, valid_to) select $1, $2, 'LOG_REVIEWER', current_date - 30, current_date + 300
    where not exists (select from app.membership m where m.account_id = $1 and m.role = 'LOG_REVIEWER')`, [by.accountId, by.unit]);
  for (const [day, many] of [[DAY.few, FEW], [DAY.many, ROWS]]) {
    await owner.query(`insert into journal.entry (at, kind, what, account_id, branch_id, participation_ids) select $1::date + interval '8 hours' + n * interval '1 second', 'READ', 'participation.read', $2, $3, array[p.id]
      from generate_series(1, $4::int - (select count(*)::int from journal.entry e where e.branch_id = $3 and e.at >= $1::date and e.at < $1::date + 1)) n
      join (select id, row_number() over (order by id) as nth, count(*) over () as all_of from app.participation where branch_id = $3) p on p.nth = 1 + n % p.all_of`, [day, by.accountId, by.branchId, many]);
  }
  for (const text of ['reset role', 'vacuum analyze journal.entry', 'set role samsteg_law']) await owner.query(text);
  return by;
}
