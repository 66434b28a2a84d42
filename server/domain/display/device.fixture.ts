import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { bearerDigest } from '../../kernel/bearer.ts';

/** A screen with a key of its own, as its browser makes it. */
export class Device {
  readonly #privateKey: KeyObject;
  readonly publicKey: string;

  constructor() {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#privateKey = pair.privateKey;
    this.publicKey = pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  }

  /** What it sends with each connection. */
  wallProof(token: string, at: number): string {
    return this.#proof('siaga-wall', bearerDigest(token), at);
  }

  /** What it sends with each question how far it has come. */
  pairingProof(pairing: string, at: number): string {
    return this.#proof('siaga-pairing', pairing, at);
  }

  #proof(purpose: string, about: string, at: number): string {
    const nonce = randomBytes(16).toString('base64url');
    const text = Buffer.from([purpose, about, at, nonce].join('\n'));
    const signature = sign('sha256', text, { key: this.#privateKey, dsaEncoding: 'ieee-p1363' });
    return `${at}.${nonce}.${signature.toString('base64url')}`;
  }
}
