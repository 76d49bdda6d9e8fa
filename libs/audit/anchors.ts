import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stood last in the chain at a moment, signed with a key that the database never sees, kept outside it. */
export interface Anchor {
  no: string;
  hash: string;
  at: string;
}

interface SignedAnchor extends Anchor {
  signature: string;
}

/** Keeps the anchors of one installation under DATA_DIR. Copy the file to another machine to be safe from this one. */
export class Anchors {
  private readonly file: string;
  private readonly key: KeyObject;

  constructor(dataDir: string) {
    mkdirSync(join(dataDir, 'keys'), { recursive: true, mode: 0o700 });
    this.file = join(dataDir, 'anchors.jsonl');
    this.key = createPrivateKey(keyIn(join(dataDir, 'keys/anchor.pem')));
  }

  drop(anchor: Anchor): void {
    const signature = sign(null, bytesOf(anchor), this.key).toString('base64');
    appendFileSync(this.file, `${JSON.stringify({ ...anchor, signature } satisfies SignedAnchor)}\n`, { mode: 0o600 });
  }

  /** All anchors, each with whether its signature holds. */
  read(): (Anchor & { genuine: boolean })[] {
    if (!existsSync(this.file)) return [];
    const publicKey = createPublicKey(this.key);
    return readFileSync(this.file, 'utf8').split('\n').filter(Boolean).map((line) => {
      const { signature, ...anchor } = JSON.parse(line) as SignedAnchor;
      return { ...anchor, genuine: verify(null, bytesOf(anchor), publicKey, Buffer.from(signature, 'base64')) };
    });
  }
}

const bytesOf = ({ no, hash, at }: Anchor): Buffer => Buffer.from(`${no}|${hash}|${at}`);

function keyIn(file: string): string {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8');
}
