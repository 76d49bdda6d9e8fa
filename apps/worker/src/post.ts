import { Logger, run, type Runner, type TaskList } from 'graphile-worker';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import type { WorkerConfiguration } from '#platform';
import { loadKeyring, numberCipher } from '#participants';
import { mailInvitation } from './invitation.job.js';
import { mailOwnLink } from './own-link.job.js';
import { mailSipCall, mailSipCallOff } from './sip-call.job.js';

/** A mail server that does not answer is given up on, and tried again later. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

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
  const post = createTransport({ url: configuration.smtpUrl, disableFileAccess: true, disableUrlAccess: true, ...PATIENCE });
  const pool = new pg.Pool({ connectionString: configuration.jobsDatabaseUrl, max: 4 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const cipher = numberCipher(loadKeyring(configuration.dataDir));
  const taskList: TaskList = {
    'own-link.mail': (payload) => mailOwnLink(pool, post, { ...configuration, cipher }, (payload as { job: string }).job),
    'sip.call-off': (payload) => mailSipCallOff(pool, post, configuration, (payload as { job: string }).job),
    'sip.mail': (payload) => mailSipCall(pool, post, configuration, (payload as { job: string }).job),
    'invitation.mail': (payload) => mailInvitation(pool, post, configuration, (payload as { job: string }).job),
  };
  const runner: Runner = await run({ pgPool: pool, taskList, concurrency: 2, noHandleSignals: true, logger: silent });
  runner.events.on('job:error', ({ job, error }) => complain(job.task_identifier, error));
  return {
    async close() {
      await runner.stop();
      await pool.end();
      post.close();
    },
  };
}
