import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ReminderStateView } from '#notifications';
import { underTheFloor } from '../attacks/attackers.js';
import { daysAgo } from '../support/office.js';
import { until } from '../support/until.js';
import { openDesk, type Desk } from './ground.js';

describe('A worker killed in the middle sends nothing twice and forgets nothing', () => {
  let desk: Desk;
  const workers: ChildProcess[] = [];
  beforeAll(async () => {
    desk = await openDesk();
    await desk.takeOn(daysAgo(3));
    await desk.choose(desk.sara);
    await desk.choose(desk.kalle, { kinds: (['new', 'gaps', 'planMissing'] as const).map((kind) => ({ kind, how: 'OFF' })) });
  });
  afterAll(() => workers.forEach((worker) => worker.kill('SIGKILL')));

  /** The background jobs as a process of their own, as in production. */
  const startWorker = async (): Promise<ChildProcess> => {
    const { PATH, HOME } = process.env;
    const { configuration, database } = desk.house;
    const worker = spawn(process.execPath, ['--input-type=module', '-e', "const { main } = await import('./dist/apps/cli/src/main.js'); await main(['worker']);"], {
      env: { PATH, HOME, NODE_ENV: 'test', DATA_DIR: configuration.dataDir, APP_DATABASE_URL: database.appUrl, JOBS_DATABASE_URL: database.jobsUrl, SMTP_URL: desk.box.smtpUrl, MAIL_FROM: 'samsteg@example.se' },
    });
    workers.push(worker);
    let said = '';
    worker.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await until(() => said.includes('Bakgrundsjobben är igång'), `a worker: ${said}`);
    return worker;
  };
  const kill = async (worker: ChildProcess) => {
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    worker.kill('SIGKILL');
    await gone;
  };
  const outcomes = async () => (await underTheFloor<{ outcome: string | null }>(desk.house, "select l.outcome from app.reminder_letter l join app.account_contact k on k.account_id = l.account_id where l.kind = 'DIGEST' and k.email = 'sara@example.se' order by l.ordered_at")).map(({ outcome }) => outcome);
  const lettersToSara = () => desk.lettersTo('sara@example.se').length;

  test('killed after it has taken the letter and before it has sent it: the next worker sends it, once', async () => {
    const { box } = desk;
    box.holds = 'BEFORE';
    const first = await startWorker();
    await desk.round();
    await until(() => box.held > 0, 'the worker speaks with the mail server');
    expect(await underTheFloor(desk.house, "select 1 from graphile_worker._private_jobs where locked_by is not null")).not.toEqual([]);
    await kill(first);
    expect([lettersToSara(), await outcomes()]).toEqual([0, [null]]);
    box.holds = null;
    await startWorker();
    await until(() => lettersToSara() > 0, 'the letter comes');
    await desk.round();
    await until(async () => (await outcomes())[0] === 'SENT', 'it is known to be sent');
    await sleep(2000);
    expect([lettersToSara(), await outcomes()]).toEqual([1, ['SENT']]);
  }, 120_000);

  test('killed after the mail server has the letter and before it has said so: it does not come again, and what waits is told the next day', async () => {
    const { box, house } = desk;
    await desk.later('1 day');
    box.holds = 'AFTER';
    box.held = 0;
    await desk.round();
    await until(() => box.held > 0, 'the mail server has the words');
    expect(lettersToSara()).toBe(2);
    await kill(workers.at(-1)!);
    box.holds = null;
    await startWorker();
    await until(async () => (await outcomes())[1] === 'UNCERTAIN', 'nobody knows whether it was taken');
    await desk.round();
    await sleep(10_000);
    expect([lettersToSara(), await outcomes()]).toEqual([2, ['SENT', 'UNCERTAIN']]);
    const { letters } = await house.founder.must(house.founder.get<ReminderStateView>('/reminders/state'));
    expect(letters).toMatchObject({ uncertain: 1, waiting: 0 });
    await desk.choose(desk.sara, { rhythm: 'WEEKLY', weekday: 1 + (new Date(Date.now() + 5 * 86_400_000).getUTCDay() + 6) % 7, kinds: [] });
    await desk.later('2 days');
    await desk.round();
    await until(() => lettersToSara() === 3, 'what waits is told, although it is not the day of the week');
    await sleep(1000);
    expect(lettersToSara()).toBe(3);
  }, 180_000);
});
