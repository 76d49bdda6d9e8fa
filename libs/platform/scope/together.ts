import type { Duplex } from 'node:stream';
import type { ClientBase } from 'pg';

/** What is sent before this turn of the event loop ends leaves in one piece; the driver would write each statement by itself. */
export function together(client: ClientBase): void {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
