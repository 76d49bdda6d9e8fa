import type { Pool, QueryConfig } from 'pg';
import type { PermissionName } from '#access';
import { Unseen } from './broken.js';
import type { Asks, Question } from './statement.js';

/** Who asks, by what door, about which rows. `about` and `mine` make the scope narrower than the person's roles reach. */
export interface Asking {
  tokenHash: Buffer;
  permission: PermissionName;
  requestId: string;
  objects: string[];
  about?: string | undefined;
  mine?: boolean;
}

/**
 * A scope of one question: opened, asked, written into the journal and committed in one round trip, or nothing of it.
 * One statement is one transaction; the question hangs on the opened scope, so that the server opens before it asks.
 */
export class Reading implements Asks {
  private questions = 0;

  constructor(
    private readonly pool: Pool,
    private readonly asking: Asking,
  ) {}

  /** Whether the journal has its line. */
  get asked(): boolean {
    return this.questions > 0;
  }

  async one<P extends unknown[], T>(question: Question<P, T>, ...values: P): Promise<T> {
    const [row] = await this.ask(question, values, { needed: true });
    if (row === undefined) throw new Unseen();
    return row;
  }

  /** `mine`: of those alone whom the account is named for. */
  async all<P extends unknown[], T>(question: Question<P, T>, values: P, { mine = false } = {}): Promise<T[]> {
    return this.ask(question, values, { needed: false, mine });
  }

  private async ask<P extends unknown[], T>(question: Question<P, T>, values: P, { needed, mine = false }: { needed: boolean; mine?: boolean }): Promise<T[]> {
    const { tokenHash, permission, about = null, objects, requestId } = this.asking;
    const { rows } = await this.pool.query<{ answer: T[] }>(inOneTrip(question, values, [tokenHash, permission, about, mine, needed, objects, requestId]));
    this.questions += 1;
    return rows[0]!.answer;
  }
}

/** No aggregate may sort (`distinct` would): the rows keep the order of the question. */
function inOneTrip<P extends unknown[], T>({ name, text, participation, object }: Question<P, T>, values: P, opening: unknown[]): QueryConfig {
  const [token, permission, about, mine, needed, objects, request] = opening.map((_, at) => `$${values.length + at + 1}`);
  const ids = (column: string | undefined) => (column ? `coalesce(array_agg(r."${column}") filter (where r."${column}" is not null), '{}')` : `'{}'::uuid[]`);
  return {
    name: `once.${name}`,
    text: `select asked.answer, law.log_reading(asked.found, ${needed}::boolean, ${objects}::uuid[] || asked.objects, asked.participations, ${request}::uuid)
      from law.open_scope(${token}, ${permission}, ${about}::uuid, ${mine}::boolean) opened cross join lateral (
        select coalesce(json_agg(r), '[]') as answer, count(*) as found, ${ids(object)} as objects, ${ids(participation)} as participations
        from (${text}) r where opened.account is not null) asked`,
    values: [...values, ...opening],
  };
}
