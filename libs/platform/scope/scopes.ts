import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { PermissionName } from '#access';
import { listenWith, type Listeners } from './events.js';
import { Reading, type Asking } from './reading.js';
import { Scope, type Opened } from './scope.js';
import { Wire, type Named } from './wire.js';

/** How a scope is opened: by the digest of a session's token and a permission, or by a job's id. */
export type Key = { tokenHash: Buffer; permission: PermissionName; about?: string | undefined } | { job: string };

const BEGIN = { name: 'begin', text: 'begin' };
const COMMIT = { name: 'commit', text: 'commit' };
const OPEN_SESSION = { name: 'open-scope', text: 'select * from law.open_scope($1, $2, $3)' };
const OPEN_JOB = { name: 'open-job', text: 'select * from law.open_job($1)' };

/** What is asked in the round trip that opens a scope: that a request is being done (`idempotency.ts`), and what the use case will read first. */
export interface Alongside {
  claim?: Named | undefined;
  ahead?: Named | undefined;
}

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
   * What is asked alongside shares the round trip that opens; the scope keeps what it answered.
   */
  async run<T>(key: Key, requestId: string, work: (scope: Scope) => Promise<T>, { claim, ahead }: Alongside = {}): Promise<T> {
    return this.transaction(async (wire, manager) => {
      const opening = open(wire, key);
      const [claimed, answered] = [claim, ahead].map((query) => query && wire.send<object>(query));
      for (const each of [claimed, answered]) each?.catch(() => undefined);
      const opened = await opening;
      const known = { claimed: (await claimed)?.rows, ahead: ahead && { ...ahead, rows: (await answered)!.rows } };
      const scope = new Scope(opened, wire, manager, { id: requestId, listen: listenWith(this.listeners), ...known });
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
    return this.transaction(async (wire) => {
      const { rows } = await wire.send({ name: `ask.${name}`, text: `select * from law.${name}(${places})`, values });
      return { answer: rows as T[] };
    });
  }

  /**
   * Statements that need not wait for each other share a round trip: begin goes out with what opens the scope, commit with what was written
   * last and the journal line. Should any of it fail, nothing behind it is done, nor sent any more, and the answer is the failure: also
   * when the use case itself passed over it.
   */
  private async transaction<T>(work: (wire: Wire, manager: EntityManager) => Promise<Done<T>>): Promise<T> {
    const runner: QueryRunner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    const wire = new Wire(client);
    try {
      wire.send(BEGIN).catch(() => undefined);
      Object.assign(runner, { isTransactionActive: true });
      const { answer, settled } = await work(wire, runner.manager);
      const committed = wire.send(COMMIT);
      committed.catch(() => undefined);
      await settled?.();
      if ((await committed).command !== 'COMMIT') throw new Error('what failed was passed over, and the server rolled back');
      return answer;
    } catch (error) {
      wire.end(error as Error);
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      wire.end(new Error('the transaction is over'));
      Object.assign(runner, { isTransactionActive: false });
      await runner.release();
    }
  }
}

async function open(wire: Wire, key: Key): Promise<Opened> {
  const query = 'job' in key ? { ...OPEN_JOB, values: [key.job] } : { ...OPEN_SESSION, values: [key.tokenHash, key.permission, key.about ?? null] };
  const { rows } = await wire.send<Sealed>(query);
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
