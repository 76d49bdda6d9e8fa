import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient, QueryConfig } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { PermissionName } from '#access';
import { listenWith, type Listeners } from './events.js';
import { Reading, type Asking } from './reading.js';
import { Scope, type Opened } from './scope.js';

/** How a scope is opened: by the digest of a session's token and a permission, or by a job's id. */
export type Key = { tokenHash: Buffer; permission: PermissionName; about?: string | undefined } | { job: string };

const OPEN_SESSION = { name: 'open-scope', text: 'select * from law.open_scope($1, $2, $3)' };
const OPEN_JOB = { name: 'open-job', text: 'select * from law.open_job($1)' };

/** What a transaction came to, and how to wait for what may still be on its way. */
interface Done<T> {
  answer: T;
  settled?: () => Promise<void>;
}

/** A row of `law.scope_seal`. */
interface Sealed {
  account: string;
  branch: string | null;
  permission: PermissionName;
  now: Date;
  today: string;
  roles: string[];
  case_units: string[];
  receive_units: string[];
  project_units: string[];
  led_branches: string[];
  projects: string[];
}

/** Opens scopes. The connection pool is reachable through here alone. */
@Injectable()
export class Scopes {
  constructor(
    private readonly source: DataSource,
    private readonly listeners: Listeners = {},
  ) {}

  /**
   * Runs `work` in a scope: opened, done, logged, committed; or rolled back whole. The answer leaves after the commit.
   * `first` is asked in the round trip that opens; the scope keeps what it answered.
   */
  async run<T>(key: Key, requestId: string, work: (scope: Scope) => Promise<T>, first?: QueryConfig): Promise<T> {
    return this.transaction(async (client, manager) => {
      const opening = open(client, key);
      const alongside = first && client.query<object>(first);
      alongside?.catch(() => undefined);
      const scope = new Scope(await opening, client, manager, { id: requestId, listen: listenWith(this.listeners), first: (await alongside)?.rows });
      const answer = await work(scope).catch((error: unknown) => scope.settled().then(() => Promise.reject(error as Error)));
      scope.finish();
      return { answer, settled: () => scope.settled() };
    });
  }

  /** A scope of one question, which is asked later. */
  reading(asking: Asking): Reading {
    return new Reading((this.source.driver as unknown as { master: Pool }).master, asking);
  }

  /** Calls one of the law's functions that work before any scope is open: sign-in, invitations, the log of refusals. */
  async ask<T extends object>(name: string, ...values: unknown[]): Promise<T[]> {
    const places = values.map((_, index) => `$${index + 1}`).join(', ');
    return this.transaction(async (client) => {
      const { rows } = await client.query({ name: `ask.${name}`, text: `select * from law.${name}(${places})`, values });
      return { answer: rows as T[] };
    });
  }

  /**
   * Statements that need not wait for each other share a round trip: begin goes out with what opens the scope, commit with what was written
   * last and the journal line. Should any of it fail, the commit behind it rolls back, and the answer is the failure.
   */
  private async transaction<T>(work: (client: PoolClient, manager: EntityManager) => Promise<Done<T>>): Promise<T> {
    const runner: QueryRunner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      client.query('begin').catch(() => undefined);
      Object.assign(runner, { isTransactionActive: true });
      const { answer, settled } = await work(client, runner.manager);
      const committed = client.query('commit');
      committed.catch(() => undefined);
      await settled?.();
      await committed;
      return answer;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      Object.assign(runner, { isTransactionActive: false });
      await runner.release();
    }
  }
}

async function open(client: PoolClient, key: Key): Promise<Opened> {
  const query: QueryConfig = 'job' in key ? { ...OPEN_JOB, values: [key.job] } : { ...OPEN_SESSION, values: [key.tokenHash, key.permission, key.about ?? null] };
  const { rows } = await client.query<Sealed>(query);
  const sealed = rows[0]!;
  return {
    account: sealed.account,
    branch: sealed.branch,
    permission: sealed.permission,
    now: sealed.now,
    today: sealed.today,
    roles: sealed.roles,
    caseUnits: sealed.case_units,
    receiveUnits: sealed.receive_units,
    projectUnits: sealed.project_units,
    ledBranches: sealed.led_branches,
    projects: sealed.projects,
  };
}
