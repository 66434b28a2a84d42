import { hkdfSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import webPush from 'web-push';

/** What a copy of the database alone does not hold. */
export interface DeliveryKeys {
  /** Seals the secrets of webhooks. */
  readonly seal: Buffer;
  /** By these push services know whose messages they carry (VAPID), in base64url. */
  readonly push: { readonly publicKey: string; readonly privateKey: string };
}

interface Stored {
  /** 64 hex digits. */
  readonly key: string;
  readonly push: DeliveryKeys['push'];
}

/**
 * From `delivery-key.json` in the data folder, made on the first start and readable by its owner alone. Without the file nothing
 * can be signed for the webhooks of an older database, and no phone that subscribed is reached: both are to be made anew.
 */
export function readDeliveryKeys(dataFolder: string): DeliveryKeys {
  const path = join(dataFolder, 'delivery-key.json');
  const { key, push } = stored(path) ?? make(path);
  return {
    seal: Buffer.from(hkdfSync('sha256', Buffer.from(key, 'hex'), '', 'siaga webhook secrets', 32)),
    push,
  };
}

function stored(path: string): Stored | null {
  try {
    const keys = JSON.parse(readFileSync(path, 'utf8')) as Stored;
    if (!/^[0-9a-f]{64}$/.test(keys.key)) throw new Error('not 64 hex digits');
    return keys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Error(`The keys in ${path} that guard what is sent elsewhere cannot be read.`, {
      cause: error,
    });
  }
}

function make(path: string): Stored {
  const keys: Stored = { key: randomBytes(32).toString('hex'), push: webPush.generateVAPIDKeys() };
  writeFileSync(path, JSON.stringify(keys), { mode: 0o600, flag: 'wx' });
  return keys;
}
