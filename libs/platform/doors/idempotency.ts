import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { statement } from '../scope/statement.js';
import type { Scope } from '../scope/scope.js';
import type { Named } from '../scope/wire.js';
import { UUID } from './parameters.js';
import { TurnedAway } from './turned-away.js';
import type { DoorRequest } from './request.js';

interface Answered {
  request_hash: Buffer;
  status: number | null;
  answer: string | null;
}

/** Written in the round trip that opens the scope; the branch acted for is part of what was asked. */
const CLAIM = `insert into app.answered_request (account_id, key, request_hash)
  select (select law.account()), $1::uuid, sha256($2::bytea || convert_to(coalesce((select law.branch())::text, ''), 'UTF8')) on conflict do nothing returning key`;
const ANSWERED = statement<[string, string], Answered>()('idempotency.answered',
  'select request_hash, status, answer from app.answered_request where account_id = $1 and key = $2');
const ANSWER = statement<[string, string, number, string | null], never>()('idempotency.answer',
  'update app.answered_request set status = $3, answer = $4 where account_id = $1 and key = $2');

/** What is asked along with opening the scope: that this request is now being done. Nothing, when it has no proper key. */
export function claim(request: DoorRequest): Named | undefined {
  const key = keyOf(request);
  return UUID.test(key) ? { name: 'idempotency.claim', text: CLAIM, values: [nameOf(key), digestOf(request)] } : undefined;
}

/**
 * A POST with the same `Idempotency-Key` is done once; asked again it gets the same answer. The same key for something else, or in another
 * branch, is refused. What is kept is sealed with the key that asked for it, and of the key only a digest: nobody else reads an answer later.
 */
export async function answerOnce(scope: Scope, request: DoorRequest, reply: FastifyReply, handle: () => Promise<unknown>): Promise<unknown> {
  const key = keyOf(request);
  if (!UUID.test(key)) throw new TurnedAway(400, 'request.needs-idempotency-key');
  if (!scope.claimed) return repeated(scope, request, reply);
  const answer = await handle();
  scope.write(ANSWER, scope.account, nameOf(key), reply.statusCode, answer === undefined ? null : seal(JSON.stringify(answer), key));
  return answer;
}

async function repeated(scope: Scope, request: DoorRequest, reply: FastifyReply): Promise<unknown> {
  const key = keyOf(request);
  const [earlier] = await scope.read(ANSWERED, scope.account, nameOf(key));
  const asked = createHash('sha256').update(digestOf(request)).update(scope.branch ?? '').digest();
  if (!earlier?.request_hash.equals(asked)) throw new TurnedAway(422, 'request.idempotency-key-reused');
  void reply.status(earlier.status ?? 200).header('idempotent-replay', 'true');
  return earlier.answer === null ? undefined : (JSON.parse(open(earlier.answer, key)) as unknown);
}

const keyOf = (request: DoorRequest): string => String(request.headers['idempotency-key'] ?? '').toLowerCase();

const digestOf = (request: DoorRequest): Buffer => createHash('sha256').update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`).digest();

/** What the database knows a key by: a digest in the form of a UUID. */
const nameOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32);

const secretOf = (key: string, salt: Buffer): Buffer => Buffer.from(hkdfSync('sha256', key, salt, 'samsteg answered request', 32));

/** Salt, tag and text, AES-256-GCM; every sealing has a secret of its own, so the nonce may stand still. */
function seal(text: string, key: string): string {
  const salt = randomBytes(16);
  const cipher = createCipheriv('aes-256-gcm', secretOf(key, salt), Buffer.alloc(12));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([salt, cipher.getAuthTag(), sealed]).toString('base64');
}

function open(kept: string, key: string): string {
  const bytes = Buffer.from(kept, 'base64');
  const cipher = createDecipheriv('aes-256-gcm', secretOf(key, bytes.subarray(0, 16)), Buffer.alloc(12));
  cipher.setAuthTag(bytes.subarray(16, 32));
  return Buffer.concat([cipher.update(bytes.subarray(32)), cipher.final()]).toString('utf8');
}
