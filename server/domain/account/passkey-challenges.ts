import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../kernel/clock.ts';
import { makeRoom } from './make-room.ts';

const LIFE_MS = 5 * 60_000;
const NONCE_BYTES = 16;
const INSTANT_BYTES = 8;
const MARK_BYTES = 16;
const USED_KEPT = 50_000;

/**
 * What devices are asked to sign: each good once, for five minutes, and for the one purpose it was made for. A challenge
 * carries all that itself, so that asking for one costs no memory; only those that were answered are remembered.
 */
export class PasskeyChallenges {
  readonly #clock: Clock;
  /** Of this process alone: a restart makes people begin again. */
  readonly #key = randomBytes(32);
  /** Answered challenges and the acts that they were good for, the oldest first. */
  readonly #used = new Map<string, string | null>();

  /** `clock`: one that nobody can set. */
  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** `purpose`: what its answer will be taken for. */
  make(purpose: string): Buffer {
    const content = Buffer.alloc(NONCE_BYTES + INSTANT_BYTES);
    randomBytes(NONCE_BYTES).copy(content);
    content.writeDoubleBE(this.#clock.now() + LIFE_MS, NONCE_BYTES);
    return Buffer.concat([content, this.#mark(content, purpose)]);
  }

  /**
   * Whether the text is a challenge that was made for this purpose and is still good. From then on it is good for this act alone,
   * whose outcome may be unknown and which may be sent again; where `act` is null, for nothing.
   */
  take(challenge: string, purpose: string, act: string | null): boolean {
    const bytes = Buffer.from(challenge, 'base64url');
    if (bytes.length !== NONCE_BYTES + INSTANT_BYTES + MARK_BYTES) return false;
    const content = bytes.subarray(0, NONCE_BYTES + INSTANT_BYTES);
    if (!timingSafeEqual(bytes.subarray(content.length), this.#mark(content, purpose))) return false;
    const endsAt = content.readDoubleBE(NONCE_BYTES);
    const id = bytes.toString('base64url');
    if (endsAt <= this.#clock.now()) return false;
    if (this.#used.has(id)) return act !== null && this.#used.get(id) === act;
    this.#used.set(id, act);
    makeRoom(this.#used, USED_KEPT);
    return true;
  }

  #mark(content: Buffer, purpose: string): Buffer {
    return createHmac('sha256', this.#key).update(content).update(purpose).digest().subarray(0, MARK_BYTES);
  }
}
