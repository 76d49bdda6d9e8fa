import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDataKey, KeysUnusable, loadKeyring, newDataKey, openKeyring, type KeyMaterial } from './number-cipher-keys.js';
import { numberCipher, Unsealable, type IndexScope, type SealedPlace } from './number-cipher.js';

const number = '199001012385';
const here: SealedPlace = { table: 'participant_identity', column: 'number', rowId: '0197f0aa-0000-7000-8000-00000000000a' };

function material(): KeyMaterial {
  const kek = randomBytes(32);
  return { kek, indexKey: randomBytes(32), dataKeys: [newDataKey(kek)] };
}

function withPart(sealed: Buffer, at: number, change: (part: string) => string): Buffer {
  return Buffer.from(sealed.toString().split('|').map((part, index) => (index === at ? change(part) : part)).join('|'));
}
const otherFirst = (part: string) => (part.startsWith('A') ? 'B' : 'A') + part.slice(1);

describe('trials against a sealed number', () => {
  const keys = material();
  const cipher = numberCipher(openKeyring(keys));
  const otherIndex = numberCipher(openKeyring({ ...keys, indexKey: randomBytes(32) }));
  const sealed = cipher.seal(number, here);

  it('opens where it was sealed, and shows nothing of the number', () => {
    expect(cipher.open(sealed, here)).toBe(number);
    expect(sealed.toString()).toMatch(/^v1\|k[0-9a-f]{8}\|[\w-]{16}\|[\w-]{22}\|[\w-]{16}$/);
    expect(sealed.toString()).not.toContain(number.slice(4));
  });

  it.each<[string, () => string]>([
    ['moved to another row', () => cipher.open(sealed, { ...here, rowId: '0197f0aa-0000-7000-8000-00000000000b' })],
    ['moved to another column', () => cipher.open(sealed, { ...here, column: 'phone' })],
    ['moved to another table', () => cipher.open(sealed, { ...here, table: 'account' })],
    ['ciphertext changed', () => cipher.open(withPart(sealed, 4, otherFirst), here)],
    ['ciphertext cut short', () => cipher.open(withPart(sealed, 4, (part) => part.slice(0, -4)), here)],
    ['ciphertext taken away', () => cipher.open(withPart(sealed, 4, () => ''), here)],
    ['tag changed', () => cipher.open(withPart(sealed, 3, otherFirst), here)],
    ['tag cut short', () => cipher.open(withPart(sealed, 3, (part) => part.slice(0, 6)), here)],
    ['nonce changed', () => cipher.open(withPart(sealed, 2, otherFirst), here)],
    ['another kid written in', () => cipher.open(withPart(sealed, 1, () => 'kffffffff'), here)],
    ['another version written in', () => cipher.open(withPart(sealed, 0, () => 'v2'), here)],
    ['something after it', () => cipher.open(Buffer.from(`${sealed}|more`), here)],
    ['plain number in the column', () => cipher.open(Buffer.from(number), here)],
    ['nothing in the column', () => cipher.open(Buffer.alloc(0), here)],
  ])('refused: %s', (_trial, opening) => {
    expect(opening).toThrow(Unsealable);
    expect(opening).not.toThrow(number);
  });

  it('the index key has no part in it', () => expect(otherIndex.open(sealed, here)).toBe(number));

  it('the same number sealed twice looks different', () => expect(cipher.seal(number, here)).not.toEqual(sealed));

  it('a place cannot be written as another place', () => {
    expect(() => cipher.seal(number, { table: 'a|b', column: 'c', rowId: 'd' })).toThrow(TypeError);
    expect(() => cipher.seal(number, { ...here, rowId: '' })).toThrow(TypeError);
  });

  it('carries any text, as addresses and protected names need', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => cipher.open(cipher.seal(text, here), here) === text));
  });
});

describe('a new data key', () => {
  const keys = material();
  const before = numberCipher(openKeyring(keys));
  const after = numberCipher(openKeyring({ ...keys, dataKeys: [...keys.dataKeys, newDataKey(keys.kek)] }));
  const old = before.seal(number, here);

  it('writes, while what the old one sealed still opens and is known to be old', () => {
    expect(after.open(old, here)).toBe(number);
    expect(after.isSealedWithOldKey(old)).toBe(true);
    expect(after.isSealedWithOldKey(after.seal(number, here))).toBe(false);
  });

  it('is unknown to a process that has not got it', () => expect(() => before.open(after.seal(number, here), here)).toThrow(/not in the keyring/));
  it('leaves the blind index alone', () => expect(after.blindIndex({ branch: '1' }, number)).toEqual(before.blindIndex({ branch: '1' }, number)));
});

describe('the blind index', () => {
  const keys = material();
  const cipher = numberCipher(openKeyring(keys));
  const hex = (scope: IndexScope, text = number) => cipher.blindIndex(scope, text).toString('hex');

  it('is the same for the same number in the same scope, 32 bytes', () => {
    expect(hex({ branch: 'a' })).toBe(hex({ branch: 'a' }));
    expect(cipher.blindIndex({ branch: 'a' }, number)).toHaveLength(32);
  });

  it('two scopes or two numbers are never equal', () => {
    const scope = fc.oneof(fc.record({ branch: fc.uuid() }), fc.record({ project: fc.uuid() }));
    const digits = fc.stringMatching(/^\d{12}$/);
    fc.assert(fc.property(scope, scope, digits, digits, (one, other, first, second) => {
      const same = JSON.stringify([one, first]) === JSON.stringify([other, second]);
      return (hex(one, first) === hex(other, second)) === same;
    }));
  });

  it('a branch and a project with the same id have nothing in common', () => expect(hex({ branch: 'a' })).not.toBe(hex({ project: 'a' })));
  it('a scope cannot be written as another', () => expect(() => hex({ branch: `a|${number}` })).toThrow(TypeError));
  it('needs its own key', () => {
    expect(numberCipher(openKeyring({ ...keys, indexKey: randomBytes(32) })).blindIndex({ branch: 'a' }, number).toString('hex')).not.toBe(hex({ branch: 'a' }));
    expect(() => openKeyring({ ...keys, indexKey: keys.kek })).toThrow(KeysUnusable);
  });
});

describe('keys on disk', () => {
  let dataDir: string;
  beforeEach(() => { dataDir = mkdtempSync(join(tmpdir(), 'samsteg-keys-')); });
  afterEach(() => rmSync(dataDir, { recursive: true }));
  const load = (env: NodeJS.ProcessEnv = {}) => numberCipher(loadKeyring(dataDir, env));

  it('are made at the first start, for the owner alone, and found again at the next', () => {
    const sealed = load().seal(number, here);
    expect(load().open(sealed, here)).toBe(number);
    const files = readdirSync(join(dataDir, 'keys'));
    expect(files.sort()).toEqual(['data-keys.json', 'index', 'kek']);
    for (const file of files) expect(statSync(join(dataDir, 'keys', file)).mode & 0o777).toBe(0o600);
  });

  it('hold no data key in the clear', () => {
    const { current } = loadKeyring(dataDir, {});
    const stored = readFileSync(join(dataDir, 'keys', 'data-keys.json'), 'utf8');
    expect(Buffer.from(JSON.parse(stored)[0].wrapped, 'base64').includes(current.key)).toBe(false);
  });

  it('a key added later writes, the old one still reads', () => {
    const old = load().seal(number, here);
    const kid = addDataKey(dataDir);
    expect(load().open(old, here)).toBe(number);
    expect(load().seal(number, here).toString().split('|')[1]).toBe(kid);
  });

  it('are refused when others can read them', () => {
    load();
    chmodSync(join(dataDir, 'keys', 'kek'), 0o644);
    expect(() => load()).toThrow(/chmod 600/);
  });

  it.each(['kek', 'index'])('a lost %s is missed at the start, never made anew', (file) => {
    load();
    rmSync(join(dataDir, 'keys', file));
    expect(() => load()).toThrow(/missing/);
    expect(readdirSync(join(dataDir, 'keys'))).not.toContain(file);
  });

  it('a key-encryption key that is not the right one is refused at the start', () => {
    load();
    writeFileSync(join(dataDir, 'keys', 'kek'), randomBytes(32).toString('base64'));
    expect(() => load()).toThrow(/does not open with this key-encryption key/);
  });

  it.each<[string, NodeJS.ProcessEnv, RegExp]>([
    ['too short', { SAMSTEG_KEK: 'AAAA' }, /SAMSTEG_KEK must be 32 bytes/],
    ['index key missing', { SAMSTEG_KEK: randomBytes(32).toString('base64') }, /SAMSTEG_INDEX_KEY must be 32 bytes/],
    ['data keys missing', { SAMSTEG_KEK: randomBytes(32).toString('base64'), SAMSTEG_INDEX_KEY: randomBytes(32).toString('base64') }, /SAMSTEG_DATA_KEYS must be/],
  ])('from the environment: %s', (_situation, env, message) => expect(() => load(env)).toThrow(message));

  it('from the environment they are used and no file is made', () => {
    const { kek, indexKey, dataKeys } = material();
    const env = { SAMSTEG_KEK: kek.toString('base64'), SAMSTEG_INDEX_KEY: indexKey.toString('base64'), SAMSTEG_DATA_KEYS: JSON.stringify(dataKeys) };
    expect(load(env).open(load(env).seal(number, here), here)).toBe(number);
    expect(readdirSync(dataDir)).toEqual([]);
  });
});
