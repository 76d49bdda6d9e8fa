import type { FastifyRequest } from 'fastify';
import type { PermissionName } from '#access';
import type { Reading } from '../scope/reading.js';
import type { Scope } from '../scope/scope.js';

/** Bound to this host, sent over HTTPS alone (or to loopback), out of reach of scripts. */
export const SESSION_COOKIE = '__Host-samsteg';

/** A request on its way through a door. */
export interface DoorRequest extends FastifyRequest {
  cookies: Record<string, string | undefined>;
  key?: { tokenHash: Buffer; permission: PermissionName };
  scope?: Scope;
  reading?: Reading;
  traceId?: string;
}
