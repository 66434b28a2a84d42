import { hkdfSync, randomBytes } from 'node:crypto';
import webPush from 'web-push';
import { type KeyFile, keyBytes, keyCheck } from '../../kernel/key-file.ts';

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
 * From `delivery-key.json` in the data folder, readable by its owner alone. Without the file nothing can be signed for the
 * webhooks of an older database, and no phone that subscribed is reached: both are to be made once more.
 */
export const DELIVERY_KEY_FILE: KeyFile<DeliveryKeys> = {
  name: 'delivery-key.json',
  loss: {
    indonesian: 'rahasia semua webhook dan langganan notifikasi semua ponsel',
    english: 'the secrets of all webhooks and the push subscriptions of all phones',
  },
  read: (text) => {
    const { key, push } = JSON.parse(text) as Partial<Stored>;
    const seal = Buffer.from(hkdfSync('sha256', keyBytes(key), '', 'siaga webhook secrets', 32));
    return { seal, push: pushKeys(push) };
  },
  make: () => {
    const keys: Stored = { key: randomBytes(32).toString('hex'), push: webPush.generateVAPIDKeys() };
    return JSON.stringify(keys);
  },
  checks: ({ seal, push }) => [keyCheck(Buffer.concat([seal, Buffer.from(push.privateKey, 'base64url')]))],
};

/** A point of P-256 and its secret number, as VAPID has them. */
function pushKeys(push: Partial<DeliveryKeys['push']> | undefined): DeliveryKeys['push'] {
  const { publicKey = '', privateKey = '' } = push ?? {};
  const lengths = [publicKey, privateKey].map((half) => Buffer.from(half, 'base64url').length);
  if (lengths.join() !== '65,32') throw new Error('no pair of push keys');
  return { publicKey, privateKey };
}
