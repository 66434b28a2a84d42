import { randomBytes } from 'node:crypto';
import type { Clock } from '../../kernel/clock.ts';

const CHALLENGE_BYTES = 32;
const LIFE_MS = 5 * 60_000;
/** Questions open at once for one asker; the oldest makes room. */
const PER_ASKER = 20;
const AT_MOST = 20_000;

/** What devices were asked to sign: each once, within five minutes, and for the one purpose it was made for. */
export class PasskeyChallenges {
  readonly #clock: Clock;
  /** By the challenge, the oldest first. */
  readonly #open = new Map<
    string,
    { readonly purpose: string; readonly asker: string; readonly endsAt: number }
  >();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** `purpose`: what its answer will be taken for. `asker`: on whose account it is counted. */
  make(purpose: string, asker: string): Buffer {
    const now = this.#clock.now();
    const own: string[] = [];
    for (const [challenge, one] of this.#open) {
      if (one.endsAt <= now) this.#open.delete(challenge);
      else if (one.asker === asker) own.push(challenge);
    }
    if (own.length >= PER_ASKER) this.#open.delete(own[0] ?? '');
    const [oldest] = this.#open.keys();
    if (this.#open.size >= AT_MOST && oldest !== undefined) this.#open.delete(oldest);
    const challenge = randomBytes(CHALLENGE_BYTES);
    this.#open.set(challenge.toString('base64url'), { purpose, asker, endsAt: now + LIFE_MS });
    return challenge;
  }

  /** Whether it was made for this purpose and is still open. Closes it in any case. */
  take(challenge: string, purpose: string): boolean {
    const one = this.#open.get(challenge);
    this.#open.delete(challenge);
    return one !== undefined && one.purpose === purpose && one.endsAt > this.#clock.now();
  }
}
