import { randomUUID } from 'node:crypto';
import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Scopes } from '../scope/scopes.js';
import { languageOf } from '../words/words.js';
import { problemOf, type Problem } from './problem.js';
import { UUID } from './parameters.js';
import type { DoorRequest } from './request.js';

/** Every error leaves as problem details; a refusal is written into the journal first. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('door');

  constructor(private readonly scopes: Scopes) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<DoorRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error, languageOf(request.headers['accept-language']), (request.traceId ??= randomUUID()));
    if (problem.status >= 500) this.logger.error(`${problem.traceId} ${request.method} ${request.routeOptions?.url ?? ''}`, (error as Error).stack);
    if (problem.status === 403 && request.key) await this.logDenied(request);
    await send(reply, problem);
  }

  private async logDenied(request: DoorRequest): Promise<void> {
    const ids = Object.values((request.params ?? {}) as Record<string, string>).filter((id) => UUID.test(id));
    const { tokenHash, permission } = request.key!;
    await this.scopes.ask('log_denied', tokenHash, permission, ids, request.traceId);
  }
}

export async function send(reply: FastifyReply, problem: Problem): Promise<void> {
  if (problem.retryAfterSeconds) void reply.header('retry-after', String(problem.retryAfterSeconds));
  await reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem));
}
