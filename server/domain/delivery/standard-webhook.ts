import { createHmac, randomBytes } from 'node:crypto';

const SECRET_PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** A new secret as Standard Webhooks writes it: `whsec_` and 32 random bytes in base64. */
export const newWebhookSecret = (): string => SECRET_PREFIX + randomBytes(SECRET_BYTES).toString('base64');

export interface SignedMessage {
  /** The same for every try at one message: by it a receiver knows what he has had before. */
  readonly id: string;
  readonly body: string;
}

/**
 * The headers of Standard Webhooks: id, time of this try in seconds, and HMAC-SHA256 over `id.time.body`, so that a receiver can
 * tell who sent it, that nothing was changed, and that it is not an old one played again.
 */
export function signatureHeaders(
  { id, body }: SignedMessage,
  secret: string,
  now: number,
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(now / 1_000));
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}
