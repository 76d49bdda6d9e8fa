import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the cipher needs. The data keys are open in memory only; at rest the key-encryption key wraps them. */
export interface Keyring {
  readonly current: { readonly kid: string; readonly key: Buffer };
  readonly indexKey: Buffer;
  find(kid: string): Buffer | undefined;
}

/** A data key as it is stored: without the key-encryption key it is noise. */
export interface WrappedKey { kid: string; wrapped: string }

/** The last data key writes, all of them read. */
export interface KeyMaterial { kek: Buffer; indexKey: Buffer; dataKeys: readonly WrappedKey[] }

/** The keyring cannot be opened. The message says what to do and never holds key material. */
export class KeysUnusable extends Error {}

export function openKeyring({ kek, indexKey, dataKeys }: KeyMaterial): Keyring {
  if (kek.equals(indexKey)) throw new KeysUnusable('The index key must be another key than the key-encryption key.');
  const keys = new Map(dataKeys.map(({ kid, wrapped }) => [kid, unwrap(kek, kid, wrapped)]));
  const newest = dataKeys.at(-1);
  if (!newest) throw new KeysUnusable('There is no data key.');
  return { current: { kid: newest.kid, key: keys.get(newest.kid) as Buffer }, indexKey, find: (kid) => keys.get(kid) };
}

/**
 * Reads the keys, from the environment when SAMSTEG_KEK is set (production), otherwise from DATA_DIR/keys, made at the first start.
 * Two processes that start at once end up with the same keys: a file that is there already is never written over.
 */
export function loadKeyring(dataDir: string, env: NodeJS.ProcessEnv = process.env): Keyring {
  return openKeyring(env['SAMSTEG_KEK'] ? materialFrom(env) : materialIn(join(dataDir, 'keys')));
}

/** From now on a new data key writes; what older keys sealed still opens. Running processes see it at their next start. */
export function addDataKey(dataDir: string): string {
  const folder = join(dataDir, 'keys');
  const { kek, dataKeys } = materialIn(folder);
  const added = newDataKey(kek);
  const beside = join(folder, `.${added.kid}`);
  writeFileSync(beside, JSON.stringify([...dataKeys, added], null, 2), { mode: 0o600, flag: 'wx' });
  renameSync(beside, join(folder, 'data-keys.json'));
  return added.kid;
}

/** The kid is random, so that a lost and newly made keyring never passes for the old one. */
export function newDataKey(kek: Buffer): WrappedKey {
  const kid = `k${randomBytes(4).toString('hex')}`;
  return { kid, wrapped: wrap(kek, kid, randomBytes(32)) };
}

function materialFrom(env: NodeJS.ProcessEnv): KeyMaterial {
  const kek = keyOf('SAMSTEG_KEK', env['SAMSTEG_KEK'] ?? '');
  const indexKey = keyOf('SAMSTEG_INDEX_KEY', env['SAMSTEG_INDEX_KEY'] ?? '');
  return { kek, indexKey, dataKeys: listOf('SAMSTEG_DATA_KEYS', env['SAMSTEG_DATA_KEYS'] ?? '') };
}

function materialIn(folder: string): KeyMaterial {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const started = existsSync(join(folder, 'data-keys.json')); // the last to be made: from then on a missing key is a lost key
  const newKey = () => {
    if (started) throw new KeysUnusable(`A key in ${folder} is missing. Put it back from the backup; a new one would read nothing.`);
    return randomBytes(32).toString('base64');
  };
  const kek = keyOf('keys/kek', readOrMake(join(folder, 'kek'), newKey));
  const indexKey = keyOf('keys/index', readOrMake(join(folder, 'index'), newKey));
  const dataKeys = readOrMake(join(folder, 'data-keys.json'), () => JSON.stringify([newDataKey(kek)], null, 2));
  return { kek, indexKey, dataKeys: listOf('keys/data-keys.json', dataKeys) };
}

/** Written whole beside its place and then linked there, so that nobody ever reads half a key. */
function readOrMake(file: string, make: () => string): string {
  if (!existsSync(file)) {
    const beside = `${file}.${randomBytes(4).toString('hex')}`;
    writeFileSync(beside, make(), { mode: 0o600, flag: 'wx' });
    try {
      linkSync(beside, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(beside);
    }
    chmodSync(file, 0o600);
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new KeysUnusable(`${file} can be read by others than its owner: chmod 600 it, and change the keys if others use this machine.`);
  }
  return readFileSync(file, 'utf8');
}

function keyOf(name: string, text: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== 32) throw new KeysUnusable(`${name} must be 32 bytes in base64.`);
  return key;
}

function listOf(name: string, text: string): WrappedKey[] {
  try {
    const list = JSON.parse(text) as WrappedKey[];
    if (list.length > 0 && list.every(({ kid, wrapped }) => /^[\w-]+$/.test(kid) && typeof wrapped === 'string')) return list;
  } catch { /* the one message below covers both */ }
  throw new KeysUnusable(`${name} must be a JSON list of {"kid", "wrapped"} with at least one data key.`);
}

function wrap(kek: Buffer, kid: string, key: Buffer): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', kek, nonce, { authTagLength: 16 });
  cipher.setAAD(Buffer.from(`data-key|${kid}`));
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

function unwrap(kek: Buffer, kid: string, wrapped: string): Buffer {
  const bytes = Buffer.from(wrapped, 'base64');
  try {
    const cipher = createDecipheriv('aes-256-gcm', kek, bytes.subarray(0, 12), { authTagLength: 16 });
    cipher.setAAD(Buffer.from(`data-key|${kid}`));
    cipher.setAuthTag(bytes.subarray(-16));
    return Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]);
  } catch {
    throw new KeysUnusable(`The data key ${kid} does not open with this key-encryption key. Put back the right one; do not make a new one.`);
  }
}
