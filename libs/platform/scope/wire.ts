import { createRequire } from 'node:module';
import pg, { type ClientBase, type Connection, type QueryConfig, type QueryResult } from 'pg';

/** How the driver writes a value for the server; its types leave it out. */
const { prepareValue } = createRequire(import.meta.url)('pg/lib/utils.js') as { prepareValue(value: unknown): unknown };

/** A statement with a name: the server plans it once for each connection. */
export type Named = QueryConfig & { name: string };

/** What the driver's own query does with the messages of the server. */
interface Asked {
  name?: string;
  text: string;
  values?: unknown[];
  callback: (error: Error | null, result: QueryResult) => void;
  submit(connection: Connection): Error | null;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  handleReadyForQuery(connection: Connection): void;
}

/**
 * The way of one transaction to its connection. What is sent in one turn of the event loop leaves as one piece; the driver would write each
 * statement by itself, and the server answer each by itself.
 * It ends with the transaction, or with the first that fails: nothing leaves after that, a commit least of all.
 */
export class Wire {
  private waiting: Asked[] = [];
  private ended: Error | undefined;

  constructor(private readonly client: ClientBase) {}

  /** Why nothing leaves any more. */
  get over(): Error | undefined {
    return this.ended;
  }

  send<T extends object>(query: Named): Promise<QueryResult<T>> {
    if (this.ended) return Promise.reject(this.ended);
    if (this.waiting.length === 0) process.nextTick(() => this.flush());
    const asked = new pg.Query(query) as unknown as Asked;
    this.waiting.push(asked);
    return new Promise((resolve, reject) => {
      asked.callback = (error, result) => {
        if (error) reject(this.end(error));
        else resolve(result as QueryResult<T>);
      };
    });
  }

  /** Sends what waits. Called before whatever takes another way to the same connection, so that all arrives in order. */
  flush(): void {
    if (this.waiting.length === 0) return;
    const piece = new Piece(this.waiting, this);
    this.waiting = [];
    void this.client.query(piece as unknown as pg.Query);
  }

  /** Ends it; what waits is not sent. The first reason stands. */
  end(reason: Error): Error {
    this.ended ??= reason;
    for (const each of this.waiting.splice(0)) each.callback(this.ended, undefined as never);
    return this.ended;
  }
}

/** Several statements before one Sync. Once one has failed, the server passes over the rest, a commit too. */
class Piece {
  private at = 0;

  constructor(
    private readonly all: Asked[],
    private readonly wire: Wire,
  ) {}

  // The driver notes by these what the server has parsed.
  get name(): string | undefined {
    return this.all[this.at]?.name;
  }
  get text(): string | undefined {
    return this.all[this.at]?.text;
  }

  submit(connection: Connection): null {
    const { stream } = connection;
    stream.cork();
    const withoutSync = Object.create(connection, { sync: { value: () => undefined } }) as Connection;
    for (const [nth, asked] of this.all.entries()) {
      const refused = this.wire.over ?? submitted(asked, withoutSync);
      if (!refused) continue;
      for (const each of this.all.splice(nth)) each.callback(refused, undefined as never);
      break;
    }
    (connection as unknown as { sync(): void }).sync();
    stream.uncork();
    return null;
  }

  handleRowDescription(message: unknown): void {
    this.all[this.at]!.handleRowDescription(message);
  }

  handleDataRow(message: unknown): void {
    this.all[this.at]!.handleDataRow(message);
  }

  handleCommandComplete(message: unknown, connection: Connection): void {
    this.all[this.at]!.handleCommandComplete(message, connection);
    this.at += 1;
  }

  /** What stands before the one that failed was answered. Where none is left to have failed it is the end of the piece that did, and all of it is in doubt. */
  handleError(error: Error, connection: Connection): void {
    if (this.at < this.all.length) this.handleReadyForQuery(connection);
    for (const each of this.all.splice(0)) fail(each, error, connection);
  }

  handleReadyForQuery(connection: Connection): void {
    for (const each of this.all.splice(0, this.at)) each.handleReadyForQuery(connection);
    this.at = 0;
  }
}

/** What the driver refuses is refused before any of it leaves. */
function submitted(asked: Asked, connection: Connection): Error | null {
  try {
    asked.values = asked.values?.map((value) => prepareValue(value));
  } catch (error) {
    return error as Error;
  }
  return asked.submit(connection);
}

/** The server never parsed it: the next one who asks must send its text again. */
function fail(asked: Asked, error: Error, connection: Connection): void {
  const { submittedNamedStatements } = connection as unknown as { submittedNamedStatements: Record<string, string> };
  if (asked.name) delete submittedNamedStatements[asked.name];
  asked.callback(error, undefined as never);
}
