import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Keyring } from './number-cipher-keys.js';

/** Where a sealed value stands. It is sealed to this place: in another row or column it does not open. */
export interface SealedPlace { table: string; column: string; rowId: string }

/** Who may notice that two numbers are the same: one branch (duplicate warning), or a counting function of one project. */
export type IndexScope = { branch: string } | { project: string };

/** Says what cannot be opened and why, never the value. */
export class Unsealable extends Error {}

export interface NumberCipher {
  seal(plain: string, place: SealedPlace): Buffer;
  open(sealed: Buffer, place: SealedPlace): string;
  /** Whether a background job should seal it anew with the key now in use. */
  isSealedWithOldKey(sealed: Buffer): boolean;
  /** 32 bytes, the same for the same number in the same scope, for a unique index. Without the key nobody can count their way to it. */
  blindIndex(scope: IndexScope, number: string): Buffer;
}

/**
 * A sealed value is the bytes of `v1|kid|nonce|tag|ciphertext`, the last three in base64url.
 * AES-256-GCM with a random nonce of 96 bits; what must also be right to open it is `table|column|row id|kid`.
 */
export function numberCipher(keyring: Keyring): NumberCipher {
  return {
    seal: (plain, place) => seal(keyring, plain, place),
    open: (sealed, place) => open(keyring, sealed, place),
    isSealedWithOldKey: (sealed) => partsOf(sealed).kid !== keyring.current.kid,
    blindIndex: (scope, number) => createHmac('sha256', keyring.indexKey).update(`${scopeName(scope)}|${number}`, 'utf8').digest(),
  };
}

function seal({ current }: Keyring, plain: string, place: SealedPlace): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', current.key, nonce, { authTagLength: 16 });
  cipher.setAAD(placeName(place, current.kid));
  const hidden = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.from(['v1', current.kid, ...[nonce, cipher.getAuthTag(), hidden].map((bytes) => bytes.toString('base64url'))].join('|'), 'latin1');
}

function open(keyring: Keyring, sealed: Buffer, place: SealedPlace): string {
  const { kid, nonce, tag, hidden } = partsOf(sealed);
  const key = keyring.find(kid);
  if (!key) throw new Unsealable(`the data key ${kid} is not in the keyring`);
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
    cipher.setAAD(placeName(place, kid));
    cipher.setAuthTag(tag);
    return Buffer.concat([cipher.update(hidden), cipher.final()]).toString('utf8');
  } catch {
    throw new Unsealable(`${place.table}.${place.column} does not open: changed, or sealed for another row`);
  }
}

const sealedForm = /^v1\|([\w-]+)\|([\w-]{16})\|([\w-]{22})\|([\w-]*)$/;

function partsOf(sealed: Buffer): { kid: string; nonce: Buffer; tag: Buffer; hidden: Buffer } {
  const [, kid, nonce, tag, hidden] = sealedForm.exec(sealed.toString('latin1')) ?? [];
  if (kid === undefined || nonce === undefined || tag === undefined || hidden === undefined) throw new Unsealable('this is not sealed text of version 1');
  const bytes = (text: string) => Buffer.from(text, 'base64url');
  return { kid, nonce: bytes(nonce), tag: bytes(tag), hidden: bytes(hidden) };
}

function placeName({ table, column, rowId }: SealedPlace, kid: string): Buffer {
  return Buffer.from([table, column, rowId, kid].map(withoutBar).join('|'), 'utf8');
}

function scopeName(scope: IndexScope): string {
  return 'branch' in scope ? `branch:${withoutBar(scope.branch)}` : `project:${withoutBar(scope.project)}`;
}

/** A bar inside a part would let one place or scope be written as another. An empty part names nothing. */
function withoutBar(part: string): string {
  if (part === '' || part.includes('|')) throw new TypeError('a place or scope is named by ids, without a bar');
  return part;
}
