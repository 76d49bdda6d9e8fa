import type { FastifyInstance, FastifyReply } from 'fastify';
import { languageOf } from '../words/words.js';
import { problemOf } from './problem.js';
import { send } from './problem.filter.js';
import { TurnedAway } from './turned-away.js';
import type { DoorRequest } from './request.js';

const MAX_DEPTH = 32;

const FORM = 'application/x-www-form-urlencoded';

/**
 * Refuses, before anything looks at it, a body that is a form (any page elsewhere can send one), nested too deep, or holding text that no
 * database takes (NUL, half a character).
 */
export function limitBodies(server: FastifyInstance): void {
  server.addHook('preValidation', async (request: DoorRequest, reply: FastifyReply) => {
    if (request.headers['content-type']?.toLowerCase().startsWith(FORM)) return refuse(request, reply, new TurnedAway(415, 'request.not-json'));
    const code = flaw(request.body, 0);
    if (code) await refuse(request, reply, new TurnedAway(400, code));
  });
}

/** Answers in our words what is refused before any door is reached: an address that cannot be read, for one. */
export const refuse = (request: Pick<DoorRequest, 'headers' | 'id'>, reply: FastifyReply, error: unknown): Promise<void> =>
  send(reply, problemOf(error, languageOf(request.headers['accept-language']), request.id));

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
