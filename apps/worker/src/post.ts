import { EventEmitter } from 'node:events';
import { Logger, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { appDataSource, Scopes, type WorkerConfiguration } from '#platform';
import { loadKeyring, numberCipher } from '#participants';
import { live, type Life } from './dead-workers.js';
import { openPost } from './handing-over.js';
import { mailInvitation } from './invitation.job.js';
import { mailOwnLink } from './own-link.job.js';
import { mailReminder } from './reminder.job.js';
import { mailSipCall, mailSipCallOff } from './sip-call.job.js';

export interface PostOffice {
  close(): Promise<void>;
}

const silent = new Logger(() => () => undefined);

/** What failed, and with which code of the mail server: its words may hold an address. */
function complain(task: string, error: unknown): void {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  console.error(`${task}: ${responseCode ?? code ?? 'failed'}`);
}

/** Sends what is ordered, as soon as it is ordered; what fails is tried again, later and later. Without a mail server nothing is ordered. */
export async function openPostOffice(configuration: WorkerConfiguration): Promise<PostOffice> {
  if (!configuration.smtpUrl) return { close: () => Promise.resolve() };
  const post = openPost(configuration.smtpUrl);
  const pool = new pg.Pool({ connectionString: configuration.jobsDatabaseUrl, max: 5 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const source = await appDataSource(configuration.appDatabaseUrl, [], 2).initialize();
  const desk = { pool, post, scopes: new Scopes(source), sender: configuration };
  const cipher = numberCipher(loadKeyring(configuration.dataDir));
  const job = (payload: unknown) => (payload as { job: string }).job;
  const taskList: TaskList = {
    'own-link.mail': (payload) => mailOwnLink(pool, post, { ...configuration, cipher }, job(payload)),
    'sip.call-off': (payload) => mailSipCallOff(pool, post, configuration, job(payload)),
    'sip.mail': (payload) => mailSipCall(pool, post, configuration, job(payload)),
    'invitation.mail': (payload) => mailInvitation(pool, post, configuration, job(payload)),
    'reminder.mail': (payload) => mailReminder(desk, (payload as { letter: string }).letter),
  };
  const events = new EventEmitter() as unknown as WorkerEvents;
  let life: Promise<Life> | undefined;
  events.on('pool:create', ({ workerPool }) => void (life = live(pool, workerPool.id)));
  const runner: Runner = await run({ pgPool: pool, taskList, events, concurrency: 2, noHandleSignals: true, logger: silent });
  runner.events.on('job:error', ({ job: { task_identifier: task }, error }) => complain(task, error));
  return {
    async close() {
      await runner.stop();
      (await life)?.end();
      await pool.end();
      await source.destroy();
      post.close();
    },
  };
}
