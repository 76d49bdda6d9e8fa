import { randomUUID } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Scopes, type Alongside } from '../scope/scopes.js';
import type { Statement } from '../scope/statement.js';
import { answerOnce, claim } from './idempotency.js';
import { UUID } from './parameters.js';
import type { DoorRequest } from './request.js';
import { ASKS_AHEAD, ASKS_BY_POST, ASKS_ONCE } from './requires.js';

/** A door about one participation opens a scope about that person alone. */
const ABOUT_ONE = '/participations/:id';

/** Opens the scope before the handler and closes it after, so that the answer leaves once all is committed. */
@Injectable()
export class ScopeInterceptor implements NestInterceptor {
  constructor(private readonly scopes: Scopes) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<DoorRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    request.traceId ??= randomUUID();
    if (!request.key) return next.handle();
    const handle = () => lastValueFrom(next.handle(), { defaultValue: undefined });
    const is = (mark: string) => Reflect.getMetadata(mark, context.getHandler()) === true;
    if (is(ASKS_ONCE)) return from(this.inReading(request, reply, handle));
    const changes = request.method === 'POST' && !is(ASKS_BY_POST);
    const ahead = aheadOf(request, Reflect.getMetadata(ASKS_AHEAD, context.getHandler()) as Statement<[string], object> | undefined);
    if (!changes) return from(this.inScope(request, reply, handle, { ahead }));
    return from(this.inScope(request, reply, () => answerOnce(request.scope!, request, reply, handle), { ahead, claim: claim(request) }));
  }

  private async inScope(request: DoorRequest, reply: FastifyReply, handle: () => Promise<unknown>, alongside: Alongside): Promise<unknown> {
    const answer = await this.scopes.run({ ...request.key!, about: aboutOf(request) }, request.traceId!, async (scope) => {
      request.scope = scope;
      for (const id of idsIn(request)) scope.notice({ objectId: id });
      return handle();
    }, alongside);
    return withVersion(answer, reply);
  }

  /** The handler asks its one question. One that asked nothing has no line in the journal: no line, no answer. */
  private async inReading(request: DoorRequest, reply: FastifyReply, handle: () => Promise<unknown>): Promise<unknown> {
    const reading = this.scopes.reading({ ...request.key!, requestId: request.traceId!, objects: idsIn(request), about: aboutOf(request) });
    request.reading = reading;
    const answer = await handle();
    if (!reading.asked) throw new Error('a door that asks once has asked nothing');
    return withVersion(answer, reply);
  }
}

const idsIn = (request: DoorRequest): string[] => Object.values((request.params ?? {}) as Record<string, string>).filter((id) => UUID.test(id));

const idOf = (request: DoorRequest): string => ((request.params ?? {}) as { id?: string }).id ?? '';

/** What is no id is refused later, with the neutral 404. */
const aheadOf = (request: DoorRequest, first?: Statement<[string], object>) =>
  first && UUID.test(idOf(request)) ? { name: first.name, text: first.text, values: [idOf(request)] } : undefined;

function aboutOf(request: DoorRequest): string | undefined {
  const id = idOf(request);
  return request.routeOptions.url?.includes(ABOUT_ONE) && UUID.test(id) ? id : undefined;
}

function withVersion(answer: unknown, reply: FastifyReply): unknown {
  const version = (answer as { version?: unknown } | undefined)?.version;
  if (typeof version === 'number') void reply.header('etag', `"${version}"`);
  return answer;
}
