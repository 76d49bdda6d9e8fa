import { createServer } from 'node:net';
import { Refused, type Configuration } from '#platform';

/** Longer than a request may take; after that we leave without waiting. */
const PATIENCE = 25_000;

export interface Running {
  close(): Promise<void>;
}

/** Says at once when another program has the port, before anything else is started. */
export function portIsFree({ port, host }: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, port, host)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Waits for SIGTERM, SIGINT or SIGHUP, then closes what runs, in the order given. Several signals count as one. */
export async function untilStopped(running: Running[], say: (line: string) => void): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => resolve());
  });
  say('Stänger …');
  setTimeout(() => process.exit(1), PATIENCE).unref();
  for (const each of running) await each.close();
}

function refusal({ code, message }: NodeJS.ErrnoException, port: number, host: string): Error {
  if (code === 'EADDRINUSE') return new Refused(`Port ${port} är upptagen. Ange en annan, till exempel PORT=${port + 1}.`, `Port ${port} is taken; set another PORT.`);
  if (code === 'EACCES') return new Refused(`Port ${port} får inte användas utan särskild rätt. Ange en PORT över 1023.`, `Port ${port} needs special rights.`);
  return new Refused(`Det går inte att lyssna på ${host}:${port} (${code ?? message}).`, 'Cannot listen there; check HOST and PORT.');
}
