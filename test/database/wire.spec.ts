import { beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { Wire } from '#platform';
import { leaveBeforeDrop } from '../support/database.js';
import { openHouse } from '../support/house.js';

describe('What a transaction sends in one turn leaves as one piece', () => {
  let client: pg.Client;
  let wire: Wire;
  const named = (text: string, values: unknown[] = []) => ({ name: text, text, values });
  const told = (asked: Promise<pg.QueryResult<object>>) => asked.then(({ rows }) => rows, (error: { code?: string; message: string }) => error.code ?? error.message);
  const sent = (...texts: string[]) => Promise.all(texts.map((text) => told(wire.send(named(text)))));

  beforeAll(async () => {
    const house = await openHouse();
    client = new pg.Client({ connectionString: house.database.ownerUrl });
    await client.connect();
    leaveBeforeDrop(() => client.end());
    await client.query('create temp table t (n integer primary key)');
    wire = new Wire(client);
  });

  test('each statement gets its own answer, in order', async () => {
    expect(await sent('select 1 as n', 'insert into t values (1)', 'select n from t', 'select 2 as m', 'delete from t')).toEqual([[{ n: 1 }], [], [{ n: 1 }], [{ m: 2 }], []]);
    expect((await wire.send(named('select $1::date as day, $2::text[] as words', ['2026-01-02', ['a', 'b']]))).rows).toEqual([{ day: '2026-01-02', words: ['a', 'b'] }]);
  });

  test('what stands before a failure is answered; what stands behind it is not done, a commit least of all', async () => {
    expect(await sent('begin', 'insert into t values (7)', 'insert into t values (7) returning n', 'insert into t values (8)', 'commit')).toEqual([[], [], '23505', '23505', '23505']);
    await client.query('rollback');
    expect(await sent('select count(*)::int as n from t')).toEqual([[{ n: 0 }]]);
  });

  test('a statement that the server never came to is known the next time', async () => {
    expect(await sent('select 1 / 0', "select 'never come to' as w")).toEqual(['22012', '22012']);
    expect(await sent("select 'never come to' as w", 'select 1 / 0', "select 'never come to' as w")).toEqual([[{ w: 'never come to' }], '22012', '22012']);
    expect(await sent("select 'never come to' as w")).toEqual([[{ w: 'never come to' }]]);
  });

  test('one that cannot be parsed fails alone as with others, every time', async () => {
    for (let time = 0; time < 2; time += 1) expect(await sent('select 3 as n', 'selekt 4', 'select 5 as n')).toEqual([[{ n: 3 }], '42601', '42601']);
    expect(await sent('select 5 as n')).toEqual([[{ n: 5 }]]);
  });

  test('values that cannot be written down are refused before they leave, and nothing behind them leaves', async () => {
    const round: { self?: unknown } = {};
    round.self = round;
    const answers = [named('begin'), named('insert into t values (9)'), named('select $1::jsonb as kept', [round]), named('commit')].map((query) => told(wire.send(query)));
    expect((await Promise.all(answers)).map((answer) => typeof answer)).toEqual(['object', 'object', 'string', 'string']);
    await client.query('rollback');
    expect(await sent('select n from t')).toEqual([[]]);
  });

  test('what waits goes before what takes another way', async () => {
    const inserted = told(wire.send(named('insert into t values (5)')));
    wire.flush();
    expect((await client.query('select n from t')).rows).toEqual([{ n: 5 }]);
    expect(await inserted).toEqual([]);
  });

  test('a connection that is gone fails everybody who waits', async () => {
    const lost = new pg.Client(connectionOf(client));
    lost.on('error', () => undefined);
    await lost.connect();
    const pid = (await lost.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!.pid;
    const way = new Wire(lost);
    const answers = [told(way.send(named('select pg_sleep(20)'))), told(way.send(named('select 1 as n')))];
    setTimeout(() => void client.query('select pg_terminate_backend($1)', [pid]), 100);
    expect((await Promise.all(answers)).every((answer) => typeof answer === 'string')).toBe(true);
  });
});

function connectionOf({ host, port, user, password, database }: pg.Client): pg.ClientConfig {
  return { host, port, user: user!, password: password as string, database: database! };
}
