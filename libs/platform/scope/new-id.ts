import { randomBytes } from 'node:crypto';

let last = 0n;

/** A UUID of version 7, as the database makes them: each later than the one before, so that rows of one time lie together and in order. */
export function newId(): string {
  const now = BigInt(Math.floor((performance.timeOrigin + performance.now()) * 4096));
  last = now > last ? now : last + 1n;
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Number(last >> 12n), 0, 6);
  bytes.writeUInt16BE(0x7000 | Number(last & 0xfffn), 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
