import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressGroup } from '../../kernel/address-group.ts';
import { type KeyFile, keyCheck } from '../../kernel/key-file.ts';
import { writeWholeFile } from '../../kernel/whole-file.ts';

export const PUBLIC_FILE = 'audit-key.pub.pem';

const publicPath = (dataFolder: string): string => join(dataFolder, PUBLIC_FILE);

/** The Ed25519 key that seals the record, from `audit-key.pem` in the data folder, readable by its owner alone. */
export const SEAL_KEY_FILE: KeyFile<KeyObject> = {
  name: 'audit-key.pem',
  loss: {
    indonesian: 'bukti bahwa tanda digital baru dibuat oleh server yang sama dengan yang lama',
    english: 'the proof that new seals are made by the same server as the old ones',
  },
  read: (text) => {
    const key = createPrivateKey(text);
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key');
    return key;
  },
  make: () => String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })),
  checks: (key) => [keyCheck(key.export({ type: 'pkcs8', format: 'der' }))],
};

/** Lays what the public needs in order to check a seal into the data folder, as `audit-key.pub.pem`. */
export function showPublicHalf(dataFolder: string, key: KeyObject): void {
  const publicHalf = String(createPublicKey(key).export({ type: 'spki', format: 'pem' }));
  const shown = publicPath(dataFolder);
  if (existsSync(shown) && readFileSync(shown, 'utf8') === publicHalf) return;
  writeWholeFile(shown, publicHalf, { mode: 0o644 });
}

/** The public key of a data folder, in its notation; null where it has none. */
export function storedPublicKey(dataFolder: string): string | null {
  const path = publicPath(dataFolder);
  return existsSync(path) ? readPublicKey(path) : null;
}

/** A public key as somebody names it: its notation, or the file it lies in. Throws with a sentence where it is neither. */
export function readPublicKey(named: string): string {
  try {
    return keyNotation(
      /^[0-9a-f]{64}$/.test(named) ? publicKeyOf(named) : createPublicKey(readFileSync(named)),
    );
  } catch (cause) {
    throw new Error(`"${named}" is neither a public key nor a file with one.`, { cause });
  }
}

/** The public half of a key as people and programs name it: its 32 bytes as 64 hex digits. */
export const keyNotation = (key: KeyObject): string =>
  Buffer.from(String(key.export({ format: 'jwk' }).x), 'base64url').toString('hex');

/** The key of a notation. Throws where it is none. */
export function publicKeyOf(notation: string): KeyObject {
  const x = Buffer.from(notation, 'hex').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/** What stands for addresses on record: the same for the same one, and telling nothing of it without the key. */
export function addressDigests(key: KeyObject): (address: string) => string {
  const secret = key.export({ type: 'pkcs8', format: 'der' });
  return (address) =>
    createHmac('sha256', secret)
      .update(`address ${addressGroup(address)}`)
      .digest('hex')
      .slice(0, 16);
}
