import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Unseen } from '../scope/broken.js';
import type { Reading } from '../scope/reading.js';
import type { Scope } from '../scope/scope.js';
import { TurnedAway } from './turned-away.js';
import type { DoorRequest } from './request.js';

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<DoorRequest>();

/** The open scope of this request. */
export const InScope = createParamDecorator((_: unknown, context: ExecutionContext): Scope => {
  const { scope } = requestOf(context);
  if (!scope) throw new TurnedAway(403, 'door.shut');
  return scope;
});

/** The scope of one question, at a door that `@AsksOnce()`. */
export const InReading = createParamDecorator((_: unknown, context: ExecutionContext): Reading => {
  const { reading } = requestOf(context);
  if (!reading) throw new TurnedAway(403, 'door.shut');
  return reading;
});

function idOf(context: ExecutionContext, name = 'id'): string {
  const value = (requestOf(context).params as Record<string, string>)[name] ?? '';
  if (!UUID.test(value)) throw new Unseen();
  return value;
}

function versionOf(context: ExecutionContext): number {
  const header = requestOf(context).headers['if-match'];
  if (!header) throw new TurnedAway(428, 'request.needs-if-match');
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  if (!version) throw new TurnedAway(400, 'request.bad-if-match');
  return Number(version);
}

/** An id from the path. What is no id at all gets the same 404 as an id that is missing or unseen. */
export const Id = createParamDecorator((name: string | undefined, context: ExecutionContext): string => idOf(context, name));

/** The version the caller has seen, from `If-Match: "3"`. Missing is 428, malformed 400. */
export const SeenVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => versionOf(context));

/** Both: the thing of the address, as the caller has seen it. */
export const Seen = createParamDecorator((_: unknown, context: ExecutionContext): { id: string; version: number } => ({ id: idOf(context), version: versionOf(context) }));
