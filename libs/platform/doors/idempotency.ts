import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { statement } from '../scope/statement.js';
import type { Scope } from '../scope/scope.js';
import { UUID } from './parameters.js';
import { TurnedAway } from './turned-away.js';
import type { DoorRequest } from './request.js';

interface Answered {
  request_hash: Buffer;
  status: number | null;
  answer: string | null;
}

const CLAIM = statement<[string, string, Buffer], { key: string }>()('idempotency.claim',
  'insert into app.answered_request (account_id, key, request_hash) values ($1, $2, $3) on conflict do nothing returning key');
const ANSWERED = statement<[string, string], Answered>()('idempotency.answered',
  'select request_hash, status, answer from app.answered_request where account_id = $1 and key = $2');
const ANSWER = statement<[string, string, number, string | null], never>()('idempotency.answer',
  'update app.answered_request set status = $3, answer = $4 where account_id = $1 and key = $2');

/** A POST with the same `Idempotency-Key` is done once; asked again it gets the same answer. The same key for something else is refused. */
export async function answerOnce(scope: Scope, request: DoorRequest, reply: FastifyReply, handle: () => Promise<unknown>): Promise<unknown> {
  const key = String(request.headers['idempotency-key'] ?? '').toLowerCase();
  if (!UUID.test(key)) throw new TurnedAway(400, 'request.needs-idempotency-key');
  const hash = createHash('sha256').update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`).digest();
  if ((await scope.read(CLAIM, scope.account, key, hash)).length === 0) return repeated(scope, key, hash, reply);
  const answer = await handle();
  const text = answer === undefined ? null : JSON.stringify(answer);
  await scope.read(ANSWER, scope.account, key, reply.statusCode, text);
  return answer;
}

async function repeated(scope: Scope, key: string, hash: Buffer, reply: FastifyReply): Promise<unknown> {
  const [earlier] = await scope.read(ANSWERED, scope.account, key);
  if (!earlier?.request_hash.equals(hash)) throw new TurnedAway(422, 'request.idempotency-key-reused');
  void reply.status(earlier.status ?? 200).header('idempotent-replay', 'true');
  return earlier.answer === null ? undefined : (JSON.parse(earlier.answer) as unknown);
}
