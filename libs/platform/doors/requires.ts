import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import type { PermissionName } from '#access';
import type { Statement } from '../scope/statement.js';

export const PERMISSION = 'samsteg:permission';
export const OPEN_DOOR = 'samsteg:open-door';
export const ASKS_BY_POST = 'samsteg:asks-by-post';
export const ASKS_ONCE = 'samsteg:asks-once';
export const ASKS_AHEAD = 'samsteg:asks-ahead';

/** The permission this door demands. It is also what limits the rows, and the line in the journal. A door without one is shut. */
export const Requires = (permission: PermissionName) =>
  applyDecorators(SetMetadata(PERMISSION, permission), ApiCookieAuth(), ApiExtension('x-permission', permission));

/** A POST that only asks, so that what is looked for stands in no address. It needs no Idempotency-Key, and its answer is kept nowhere. */
export const AsksByPost = () => applyDecorators(SetMetadata(ASKS_BY_POST, true), HttpCode(200), ApiExtension('x-asks-by-post', true));

/** A door that asks the database one question, in one round trip: its handler takes `@InReading()` instead of a scope. */
export const AsksOnce = () => SetMetadata(ASKS_ONCE, true);

/** What the use case will ask first, about the id of the address: asked in the round trip that opens the scope. */
export const AsksAhead = <T>(first: Statement<[string], T>) => SetMetadata(ASKS_AHEAD, first);

/** A door that opens to everyone; says why. */
export const OpenDoor = (reason: string) => applyDecorators(SetMetadata(OPEN_DOOR, reason), ApiExtension('x-open-door', reason));
