import pg, { type ClientBase, type Connection, type QueryConfig, type QueryResult } from 'pg';

/** A statement with a name: the server plans it once for each connection. */
export type Named = QueryConfig & { name: string };

/** What the driver's own query does with the messages of the server. */
interface Asked {
  name?: string;
  text: string;
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
 */
export class Wire {
  private waiting: Asked[] = [];

  constructor(private readonly client: ClientBase) {}

  send<T extends object>(query: Named): Promise<QueryResult<T>> {
    if (this.waiting.length === 0) process.nextTick(() => this.flush());
    const asked = new pg.Query(query) as unknown as Asked;
    this.waiting.push(asked);
    return new Promise((resolve, reject) => {
      asked.callback = (error, result) => (error ? reject(error) : resolve(result as QueryResult<T>));
    });
  }

  /** Sends what waits. Called before whatever takes another way to the same connection, so that all arrives in order. */
  flush(): void {
    if (this.waiting.length === 0) return;
    void this.client.query(new Piece(this.waiting) as unknown as pg.Query);
    this.waiting = [];
  }
}

/** Several statements before one Sync. Once one has failed, the server passes over the rest, a commit too. */
class Piece {
  private at = 0;

  constructor(private readonly all: Asked[]) {}

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
      const refused = submitted(asked, withoutSync);
      if (!refused) continue;
      for (const each of this.all.splice(nth)) fail(each, refused, connection);
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

  handleError(error: Error, connection: Connection): void {
    this.handleReadyForQuery(connection);
    for (const each of this.all.splice(0)) fail(each, error, connection);
  }

  handleReadyForQuery(connection: Connection): void {
    for (const each of this.all.splice(0, this.at)) each.handleReadyForQuery(connection);
    this.at = 0;
  }
}

/** What the driver itself refuses (values that cannot be written down) it tells by the callback, or as an answer. */
function submitted(asked: Asked, connection: Connection): Error | null {
  const { callback } = asked;
  let refused: Error | null = null;
  asked.callback = (error) => { refused = error; };
  const told = asked.submit(connection);
  asked.callback = callback;
  return told ?? refused;
}

/** The server never parsed it: the next one who asks must send its text again. */
function fail(asked: Asked, error: Error, connection: Connection): void {
  const { submittedNamedStatements } = connection as unknown as { submittedNamedStatements: Record<string, string> };
  if (asked.name) delete submittedNamedStatements[asked.name];
  asked.callback(error, undefined as never);
}
