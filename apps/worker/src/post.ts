import { EventEmitter } from 'node:events';
import { Logger, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { appDataSource, Scopes, Typesetter, type WorkerConfiguration } from '#platform';
import { loadKeyring, numberCipher } from '#participants';
import { live, type Life } from './dead-workers.js';
import { openPost, type Post } from './handing-over.js';
import { mailInvitation } from './invitation.job.js';
import { mailOwnLink } from './own-link.job.js';
import { mailReminder } from './reminder.job.js';
import { makeOrderedReport, type Workshop } from './report.job.js';
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

/** Does what is ordered, as soon as it is ordered; what fails is tried again, later and later. Without a mail server no mail is ordered, and none sent. */
export async function openPostOffice(configuration: WorkerConfiguration): Promise<PostOffice> {
  const pool = new pg.Pool({ connectionString: configuration.jobsDatabaseUrl, max: 5 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const source = await appDataSource(configuration.appDatabaseUrl, [], 2).initialize();
  const typesetter = new Typesetter();
  const shop = { pool, scopes: new Scopes(source), typesetter };
  const post = configuration.smtpUrl ? openPost(configuration.smtpUrl) : null;
  const taskList: TaskList = {
    'report.make': (payload, { job: tries }) => makeOrderedReport(shop, (payload as { report: string }).report, tries),
    ...(post ? mails(shop, post, configuration) : {}),
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
      await typesetter.onModuleDestroy();
      post?.close();
    },
  };
}

function mails({ pool, scopes }: Workshop, post: Post, configuration: WorkerConfiguration): TaskList {
  const cipher = numberCipher(loadKeyring(configuration.dataDir));
  const job = (payload: unknown) => (payload as { job: string }).job;
  return {
    'own-link.mail': (payload) => mailOwnLink(pool, post, { ...configuration, cipher }, job(payload)),
    'sip.call-off': (payload) => mailSipCallOff(pool, post, configuration, job(payload)),
    'sip.mail': (payload) => mailSipCall(pool, post, configuration, job(payload)),
    'invitation.mail': (payload) => mailInvitation(pool, post, configuration, job(payload)),
    'reminder.mail': (payload) => mailReminder({ pool, post, scopes, sender: configuration }, (payload as { letter: string }).letter),
  };
}
