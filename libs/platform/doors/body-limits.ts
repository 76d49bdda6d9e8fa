import type { FastifyInstance, FastifyReply } from 'fastify';
import { languageOf } from '../words/words.js';
import { problemOf } from './problem.js';
import { send } from './problem.filter.js';
import { TurnedAway } from './turned-away.js';
import type { DoorRequest } from './request.js';

const MAX_DEPTH = 32;

/** Refuses, before anything looks at it, a body nested too deep or holding text that no database takes (NUL, half a character). */
export function limitBodies(server: FastifyInstance): void {
  server.addHook('preValidation', async (request: DoorRequest, reply: FastifyReply) => {
    const code = flaw(request.body, 0);
    if (code) await send(reply, problemOf(new TurnedAway(400, code), languageOf(request.headers['accept-language']), request.id));
  });
}

function flaw(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? 'request.bad-text' : undefined;
  if (value === null || typeof value !== 'object') return undefined;
  if (depth >= MAX_DEPTH) return 'request.too-deep';
  for (const [key, inner] of Object.entries(value)) {
    const found = flaw(key, depth) ?? flaw(inner, depth + 1);
    if (found) return found;
  }
  return undefined;
}
