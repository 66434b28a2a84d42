import { base64, base64url, hex } from './base64.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const NONCE_BYTES = 16;

/** Whether this page can hold a key: browsers allow it on https and on the computer's own address alone. */
export const canHoldKey = (): boolean =>
  globalThis.isSecureContext && globalThis.crypto?.subtle !== undefined;

/** A new key of this device. Its private half can be used by this browser, and be read by nobody. */
export const newDeviceKey = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);

/** The public half as the server takes it: SPKI in base64. */
export async function publicText({ publicKey }: CryptoKeyPair): Promise<string> {
  return base64(new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)));
}

/** The name under which the server knows a secret without knowing it. */
export async function digestOf(secret: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))));
}

/** `siaga-wall`: a connection, about the digest of the token. `siaga-pairing`: a question, about the id of the pairing. */
export interface ProofOf {
  readonly purpose: 'siaga-wall' | 'siaga-pairing';
  readonly about: string;
  /** Epoch milliseconds by the server's clock, as far as this page knows it. */
  readonly at: number;
}

/** Shows, once, that whoever sends this holds the key: `<issuedAt>.<nonce>.<signature>`. */
export async function proofWith(
  { privateKey }: CryptoKeyPair,
  { purpose, about, at }: ProofOf,
): Promise<string> {
  const issuedAt = String(Math.round(at));
  const nonce = base64url(crypto.getRandomValues(new Uint8Array(NONCE_BYTES)));
  const text = new TextEncoder().encode(`${purpose}\n${about}\n${issuedAt}\n${nonce}`);
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, text);
  return `${issuedAt}.${nonce}.${base64url(new Uint8Array(signature))}`;
}
