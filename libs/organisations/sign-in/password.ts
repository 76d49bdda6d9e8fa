import { createHash, randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';

/** argon2id, 19 MiB, two passes (OWASP's first choice); about 16 ms. */
const ARGON2ID = 2;
const COST = { algorithm: ARGON2ID, memoryCost: 19456, timeCost: 2, parallelism: 1, outputLen: 32 };

export const newSalt = (): Buffer => randomBytes(16);

/**
 * What the database compares: sha-256 of the argon2id digest. The app knows the salt alone, the database never sees the password,
 * and neither a stolen database nor a stolen app login gives what signs in.
 */
export async function proofOf(password: string, salt: Buffer): Promise<Buffer> {
  const digest = await hashRaw(password.normalize('NFC'), { ...COST, salt });
  return createHash('sha256').update(digest).digest();
}

export const newToken = (): string => randomBytes(32).toString('base64url');
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
