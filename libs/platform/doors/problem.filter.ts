import { randomUUID } from 'node:crypto';
import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Scopes } from '../scope/scopes.js';
import { languageOf } from '../words/words.js';
import { problemOf, type Problem } from './problem.js';
import { UUID } from './parameters.js';
import { TurnedAway } from './turned-away.js';
import type { DoorRequest } from './request.js';

/** Refusals that tell something by being given: the role, whether a thing is there, a rule's state, what another wrote. */
const TELLING = new Set([403, 404, 409, 412]);

/** Every error leaves as problem details; a refusal is written into the journal first. No line, no answer: then it is 503. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('door');

  constructor(private readonly scopes: Scopes) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<DoorRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const tell = (what: unknown) => problemOf(what, languageOf(request.headers['accept-language']), (request.traceId ??= randomUUID()));
    const problem = await this.writtenDown(request, tell(error)).catch((failure: unknown) => {
      this.complain(request, failure);
      return tell(new TurnedAway(503, 'busy'));
    });
    if (problem.status >= 500) this.complain(request, error);
    await send(reply, problem);
  }

  private complain(request: DoorRequest, error: unknown): void {
    this.logger.error(`${request.traceId} ${request.method} ${request.routeOptions?.url ?? ''}`, (error as Error).stack);
  }

  private async writtenDown(request: DoorRequest, problem: Problem): Promise<Problem> {
    if (request.key && TELLING.has(problem.status)) await this.logDenied(request);
    return problem;
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
