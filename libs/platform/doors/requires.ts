import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import type { PermissionName } from '#access';

export const PERMISSION = 'samsteg:permission';
export const OPEN_DOOR = 'samsteg:open-door';

/** The permission this door demands. It is also what limits the rows, and the line in the journal. A door without one is shut. */
export const Requires = (permission: PermissionName) =>
  applyDecorators(SetMetadata(PERMISSION, permission), ApiCookieAuth(), ApiExtension('x-permission', permission));

/** A door that opens to everyone; says why. */
export const OpenDoor = (reason: string) => applyDecorators(SetMetadata(OPEN_DOOR, reason), ApiExtension('x-open-door', reason));
