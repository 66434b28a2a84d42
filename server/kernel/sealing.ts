import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM with a key of 32 bytes; `place` is where it belongs: moved elsewhere it cannot be opened. */
export function seal(key: Buffer, content: Buffer, place: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
}

/** Throws where the key, the place or a bit of it is not that with which it was sealed. */
export function unseal(key: Buffer, sealed: string, place: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
  const content = bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES);
  return Buffer.concat([decipher.update(content), decipher.final()]);
}

/** As `unseal`; null where it would throw: one damaged or foreign row is no reason to fail what asks for many. */
export function unsealOr(key: Buffer, sealed: string, place: string): Buffer | null {
  try {
    return unseal(key, sealed, place);
  } catch {
    return null;
  }
}
