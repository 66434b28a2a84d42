import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { Clocks } from '../../kernel/clock.ts';

/** How far the clock of a device may be off, and how long a proof is good. */
const FRESH_MS = 120_000;
/** Where the clock is set back, instants come a second time: nonces are remembered for a day, by the steady clock. */
const REMEMBERED_MS = 24 * 3_600_000;
const REMEMBERED = 100_000;

/** Epoch milliseconds, 16 random bytes, 64 bytes of signature; the latter two in base64url. */
const PROOF = /^(\d{1,15})\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{86})$/;
/** SPKI of an uncompressed point on P-256 has 91 bytes; more than that is not read. */
const KEY_LENGTH = 200;

/** A public key on P-256, from its SPKI in base64 or base64url; null where it is none. */
export function readDeviceKey(spki: string): KeyObject | null {
  if (spki.length > KEY_LENGTH || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(spki)) return null;
  try {
    const key = createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : null;
  } catch {
    return null;
  }
}

/** The same key in the same letters, however it was written when it came. */
export const deviceKeyText = (key: KeyObject): string =>
  key.export({ format: 'der', type: 'spki' }).toString('base64');

/** What the device signs: what it asks for, under which name, when, and once. */
export const provenText = (
  purpose: 'siaga-wall' | 'siaga-pairing',
  about: string,
  at: string,
  nonce: string,
) => `${purpose}\n${about}\n${at}\n${nonce}`;

export type ProofVerdict = 'RIGHT' | 'WRONG' | 'STALE' | 'REPLAYED';

export interface ProofClaim {
  readonly purpose: 'siaga-wall' | 'siaga-pairing';
  /** The digest of the token, or the id of the pairing. */
  readonly about: string;
  readonly key: KeyObject;
  readonly proof: string;
}

/**
 * Judges whether whoever shows a secret holds the key of the device that it was given to, now: `<issuedAt>.<nonce>.<signature>`.
 * Each proof is good once. Those made before this server knew which ones were used count as stale. Only their age is
 * judged by the computer's clock; how long this server has run and what it remembers go by one that nobody can set.
 */
export class ProofJudge {
  readonly #clocks: Clocks;
  readonly #beganAt: number;
  readonly #seen = new Map<string, number>();

  constructor(clocks: Clocks) {
    this.#clocks = clocks;
    this.#beganAt = clocks.steady.now();
  }

  judge({ purpose, about, key, proof }: ProofClaim): ProofVerdict {
    const [, at, nonce, signature] = PROOF.exec(proof) ?? [];
    if (at === undefined || nonce === undefined || signature === undefined) return 'WRONG';
    const text = Buffer.from(provenText(purpose, about, at, nonce));
    const isRight = verify(
      'sha256',
      text,
      { key, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    );
    if (!isRight) return 'WRONG';
    const { wall, steady } = this.#clocks;
    const now = steady.now();
    const age = wall.now() - Number(at);
    if (age > now - this.#beganAt || Math.abs(age) > FRESH_MS) return 'STALE';
    return this.#isFirst(`${about} ${nonce}`, now) ? 'RIGHT' : 'REPLAYED';
  }

  #isFirst(use: string, now: number): boolean {
    for (const [oldest, until] of this.#seen) {
      if (until > now && this.#seen.size < REMEMBERED) break;
      this.#seen.delete(oldest);
    }
    if (this.#seen.has(use)) return false;
    this.#seen.set(use, now + REMEMBERED_MS);
    return true;
  }
}
