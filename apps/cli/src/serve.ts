import { once } from 'node:events';
import { createServer } from 'node:net';
import { Refused, type Configuration } from '#platform';
import type { Call } from './call.js';

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

/** Starts each in turn, waits until somebody asks us to stop, and closes in the same order: the doors first. */
export async function serve({ leaving, say }: Call, starts: (() => Promise<Running>)[]): Promise<void> {
  const running: Running[] = [];
  try {
    for (const start of starts) running.push(await start());
    if (!leaving.aborted) await once(leaving, 'abort');
    say('Stänger …');
  } finally {
    setTimeout(() => process.exit(1), PATIENCE).unref();
    for (const each of running) await each.close();
  }
}

function refusal({ code, message }: NodeJS.ErrnoException, port: number, host: string): Error {
  if (code === 'EADDRINUSE') return new Refused(`Port ${port} är upptagen. Ange en annan, till exempel PORT=${port + 1}.`, `Port ${port} is taken; set another PORT.`);
  if (code === 'EACCES') return new Refused(`Port ${port} får inte användas utan särskild rätt. Ange en PORT över 1023.`, `Port ${port} needs special rights.`);
  return new Refused(`Det går inte att lyssna på ${host}:${port} (${code ?? message}).`, 'Cannot listen there; check HOST and PORT.');
}
