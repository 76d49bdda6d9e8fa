import { createHash } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { PermissionName } from '#access';
import { TurnedAway } from './turned-away.js';
import { OPEN_DOOR, PERMISSION } from './requires.js';
import { SESSION_COOKIE, type DoorRequest } from './request.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Lets nobody through a door that names no permission, nor through one that changes something when the request comes from another site. */
@Injectable()
export class DoorGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<DoorRequest>();
    refuseOtherSites(request);
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<string>(OPEN_DOOR, targets)) return true;
    const permission = this.reflector.getAllAndOverride<PermissionName>(PERMISSION, targets);
    if (!permission) throw new TurnedAway(403, 'door.shut');
    const token = request.cookies?.[SESSION_COOKIE];
    if (!token) throw new TurnedAway(401, 'session.none');
    request.key = { tokenHash: createHash('sha256').update(token).digest(), permission };
    return true;
  }
}

/** Browsers tell where a request comes from; what changes something must come from our own pages (or from no page at all). */
function refuseOtherSites(request: DoorRequest): void {
  if (SAFE.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers['origin'];
  const foreign = (site && site !== 'same-origin' && site !== 'none') || (origin && hostOf(origin) !== request.headers['host']);
  if (foreign) throw new TurnedAway(403, 'request.other-site');
}

/** `null` is what a browser says for a page without a home, such as a frame in a sandbox: no host is its own. */
const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
