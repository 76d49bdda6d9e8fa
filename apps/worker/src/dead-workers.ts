import type { Pool, PoolClient } from 'pg';

/** What a worker holds as long as it lives. */
const held = (name: string) => `hashtextextended('samsteg worker ' || ${name}, 0)`;

export interface Life {
  end(): void;
}

/** Says, by a lock of a connection of its own, that the worker lives: when it is killed the database takes the lock back. A lost connection is made anew. */
export async function live(pool: Pool, worker: string): Promise<Life> {
  let client: PoolClient | undefined;
  let over = false;
  const begin = async (): Promise<void> => {
    client = await pool.connect();
    client.once('error', () => {
      client?.release(true);
      client = undefined;
      if (!over) setTimeout(() => void begin().catch(() => undefined), 1000).unref();
    });
    await client.query(`select pg_advisory_lock(${held('$1')})`, [worker]);
  };
  await begin();
  return {
    end() {
      over = true;
      client?.release(true);
    },
  };
}

/** What a worker had taken that lives no more is free for the others at once, not after the hours the queue itself would wait. */
export async function freeTheDead(pool: Pool): Promise<void> {
  await pool.query(`select graphile_worker.force_unlock_workers(dead.names) from (
    select array_agg(taken.worker) as names from (
      select distinct j.locked_by as worker from graphile_worker._private_jobs j where j.locked_at < now() - interval '10 seconds') taken
    where pg_try_advisory_xact_lock(${held('taken.worker')})) dead where dead.names is not null`);
}
