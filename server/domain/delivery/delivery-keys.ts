import { hkdfSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a copy of the database alone does not hold. */
export interface DeliveryKeys {
  /** Seals the secrets of webhooks. */
  readonly seal: Buffer;
}

/**
 * From `delivery-key.json` in the data folder: `{"key": "64 hex digits"}`. Made on the first start, readable by its owner alone.
 * Without the file nothing can be signed for the webhooks of an older database; they are to be added anew.
 */
export function readDeliveryKeys(dataFolder: string): DeliveryKeys {
  const path = join(dataFolder, 'delivery-key.json');
  return deliveryKeys(storedKey(path) ?? makeKey(path));
}

/** The keys that follow from 32 secret bytes. */
export function deliveryKeys(root: Buffer): DeliveryKeys {
  return { seal: Buffer.from(hkdfSync('sha256', root, '', 'siaga webhook secrets', 32)) };
}

function storedKey(path: string): Buffer | null {
  try {
    const { key } = JSON.parse(readFileSync(path, 'utf8')) as { key: string };
    if (!/^[0-9a-f]{64}$/.test(key)) throw new Error('not 64 hex digits');
    return Buffer.from(key, 'hex');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Error(`The key in ${path} that guards the secrets of webhooks cannot be read.`, {
      cause: error,
    });
  }
}

function makeKey(path: string): Buffer {
  const key = randomBytes(32);
  writeFileSync(path, JSON.stringify({ key: key.toString('hex') }), { mode: 0o600, flag: 'wx' });
  return key;
}
