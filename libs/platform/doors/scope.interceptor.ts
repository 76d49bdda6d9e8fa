import { randomUUID } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Scopes } from '../scope/scopes.js';
import { answerOnce } from './idempotency.js';
import { UUID } from './parameters.js';
import type { DoorRequest } from './request.js';
import { ASKS_BY_POST } from './requires.js';

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
    const changes = request.method === 'POST' && !Reflect.getMetadata(ASKS_BY_POST, context.getHandler());
    return from(this.inScope(request, reply, () => (changes ? answerOnce(request.scope!, request, reply, handle) : handle())));
  }

  private async inScope(request: DoorRequest, reply: FastifyReply, handle: () => Promise<unknown>): Promise<unknown> {
    const answer = await this.scopes.run(request.key!, request.traceId!, async (scope) => {
      request.scope = scope;
      for (const id of Object.values((request.params ?? {}) as Record<string, string>)) if (UUID.test(id)) scope.notice({ objectId: id });
      return handle();
    });
    const version = (answer as { version?: unknown } | undefined)?.version;
    if (typeof version === 'number') void reply.header('etag', `"${version}"`);
    return answer;
  }
}
