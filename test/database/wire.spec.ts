import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { Wire } from '#platform';
import { leaveBeforeDrop } from '../support/database.js';
import { openHouse } from '../support/house.js';

describe('What a transaction sends in one turn leaves as one piece', () => {
  let client: pg.Client;
  const named = (text: string, values: unknown[] = []) => ({ name: text, text, values });
  const told = (asked: Promise<pg.QueryResult<object>>) => asked.then(({ rows }) => rows, (error: { code?: string; message: string }) => error.code ?? error.message);
  const sentBy = (wire: Wire, ...texts: string[]) => Promise.all(texts.map((text) => told(wire.send(named(text)))));
  const sent = (...texts: string[]) => sentBy(new Wire(client), ...texts);
  const kept = async () => (await client.query<{ n: number }>('select n from t order by n')).rows.map(({ n }) => n);
  const round: { self?: unknown } = {};
  round.self = round;

  beforeAll(async () => {
    const house = await openHouse();
    client = new pg.Client({ connectionString: house.database.ownerUrl });
    await client.connect();
    leaveBeforeDrop(() => client.end());
    await client.query('create temp table t (n integer primary key)');
    await client.query('create temp table late (n integer unique deferrable initially deferred)');
  });
  beforeEach(() => client.query('rollback; delete from t'));

  test('each statement gets its own answer, in order', async () => {
    expect(await sent('select 1 as n', 'insert into t values (1)', 'select n from t', 'select 2 as m', 'delete from t')).toEqual([[{ n: 1 }], [], [{ n: 1 }], [{ m: 2 }], []]);
    expect((await new Wire(client).send(named('select $1::date as day, $2::text[] as words', ['2026-01-02', ['a', 'b']]))).rows).toEqual([{ day: '2026-01-02', words: ['a', 'b'] }]);
  });

  test('what stands before a failure is answered; what stands behind it is not done, a commit least of all', async () => {
    expect(await sent('begin', 'insert into t values (7)', 'insert into t values (7) returning n', 'insert into t values (8)', 'commit')).toEqual([[], [], '23505', '23505', '23505']);
    await client.query('rollback');
    expect(await kept()).toEqual([]);
  });

  test('after a failure nothing leaves any more, also in a later turn: the first that went wrong is what went wrong', async () => {
    const wire = new Wire(client);
    expect(await sentBy(wire, 'begin', 'insert into t values (7)', 'select 1 / 0')).toEqual([[], [], '22012']);
    expect(await sentBy(wire, 'rollback', 'insert into t values (8)')).toEqual(['22012', '22012']);
    expect(await sentBy(wire, 'commit')).toEqual(['22012']);
    await client.query('commit');
    expect(await kept()).toEqual([]);
  });

  test('what fails as the piece ends was answered too soon: all of it is told to have failed', async () => {
    expect(await sent('insert into late values (1)', 'insert into late values (1)', 'select 1 as n')).toEqual(['23505', '23505', '23505']);
    expect(await sent('select count(*)::int as n from late')).toEqual([[{ n: 0 }]]);
    expect(await sent('begin', 'insert into late values (1)', 'insert into late values (1)', 'commit')).toEqual([[], [], [], '23505']);
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
    const wire = new Wire(client);
    const answers = [named('begin'), named('insert into t values (9)'), named('select $1::jsonb as kept', [round]), named('commit')].map((query) => told(wire.send(query)));
    expect((await Promise.all(answers)).map((answer) => typeof answer)).toEqual(['object', 'object', 'string', 'string']);
    expect((await sentBy(wire, 'commit')).map((answer) => typeof answer)).toEqual(['string']);
    await client.query('rollback');
    expect(await kept()).toEqual([]);
  });

  test('nor does a commit leave that was sent before it was known that they cannot', async () => {
    const wire = new Wire(client);
    const begun = sentBy(wire, 'begin', 'insert into t values (9)');
    wire.flush();
    const refused = told(wire.send(named('select $1::jsonb as kept', [round])));
    wire.flush();
    const committed = sentBy(wire, 'commit');
    wire.flush();
    expect([await begun, typeof (await refused), typeof (await committed)[0]]).toEqual([[[], []], 'string', 'string']);
    await client.query('rollback');
    expect(await kept()).toEqual([]);
  });

  test.each([['that the server knew already', true], ['that it had never seen', false]])('and the statement %s is as good as before', async (what, known) => {
    const echo = (value: unknown) => told(new Wire(client).send(named(`select $1::jsonb as "${what}"`, [value])));
    if (known) expect(await echo('1')).toEqual([{ [what]: 1 }]);
    expect(typeof (await echo(round))).toBe('string');
    expect(await echo('2')).toEqual([{ [what]: 2 }]);
  });

  test('when the transaction is over, what waits and what comes late is refused; whoever has the connection next is not disturbed', async () => {
    const [one, next] = [new Wire(client), new Wire(client)];
    const waiting = sentBy(one, 'insert into t values (1)');
    one.end(new Error('over'));
    const late = sentBy(one, 'insert into t values (2)');
    expect([await waiting, await late, await sentBy(next, 'select 1 as n', 'select n from t')]).toEqual([['over'], ['over'], [[{ n: 1 }], []]]);
  });

  test('what waits goes before what takes another way', async () => {
    const wire = new Wire(client);
    const inserted = told(wire.send(named('insert into t values (5)')));
    wire.flush();
    expect(await kept()).toEqual([5]);
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
