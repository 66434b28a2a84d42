import type { Clock } from '../../kernel/clock.ts';
import { makeRoom } from './make-room.ts';

interface Limit {
  /** Tries that may fail before the first pause. */
  readonly free: number;
  readonly longestMs: number;
}

/**
 * One account from one address, one account from anywhere, one address for any account. A stranger can make an account wait
 * for a minute, and not even that where its owner came in from before.
 */
const LIMITS = {
  pair: { free: 5, longestMs: 15 * 60_000 },
  account: { free: 30, longestMs: 60_000 },
  address: { free: 60, longestMs: 5 * 60_000 },
} as const satisfies Record<string, Limit>;

const FIRST_PAUSE_MS = 1_000;
/** After so long without a try everything is forgotten. */
const FORGET_MS = 30 * 60_000;
/** Entries of each sort; the one untouched for longest makes room. */
const KEPT = 20_000;

interface Count {
  failed: number;
  lastAt: number;
  pausedUntil: number;
}

/** A try under way: it counts as failed until it is told otherwise. */
export interface Try {
  succeeded(): void;
  /** It was never made. */
  withdrawn(): void;
}

/** Looks for what decides a try. Where no answer comes, as from a database that is away, nobody has failed. */
export async function looked<Answer>(attempt: Try, look: () => Promise<Answer>): Promise<Answer> {
  try {
    return await look();
  } catch (error) {
    attempt.withdrawn();
    throw error;
  }
}

/**
 * Slows down whoever guesses: after some failures each further one makes the pause twice as long. Kept in memory alone, and
 * asked only where somebody wants to come in; who is in is never touched by it.
 */
export class TryThrottle {
  readonly #clock: Clock;
  readonly #counts: Readonly<Record<keyof typeof LIMITS, Map<string, Count>>> = {
    pair: new Map(),
    account: new Map(),
    address: new Map(),
  };
  /** Accounts with addresses from which they came in. */
  readonly #trusted = new Set<string>();

  /** `clock`: one that nobody can set. */
  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Entries kept, of all sorts together. */
  get size(): number {
    const { pair, account, address } = this.#counts;
    return pair.size + account.size + address.size;
  }

  /**
   * Milliseconds to wait before the next try, or the try itself. `account` is null where no account is named. Whether an
   * account of this name exists makes no difference.
   */
  begin(account: string | null, address: string): Try | number {
    const now = this.#clock.now();
    const pair = account === null ? null : `${account} ${address}`;
    const isTrusted = pair !== null && this.#trusted.has(pair);
    const keys: [keyof typeof LIMITS, string | null][] = [
      ['pair', pair],
      ['account', isTrusted ? null : account],
      ['address', address],
    ];
    const touched = keys.flatMap(([sort, key]) =>
      key === null ? [] : [{ limit: LIMITS[sort], key, counts: this.#counts[sort] }],
    );
    const wait = Math.max(...touched.map(({ counts, key }) => (counts.get(key)?.pausedUntil ?? 0) - now));
    if (wait > 0) return wait;
    const back = touched.map(({ limit, key, counts }) => count(counts, key, limit, now));
    const withdrawn = () => {
      for (const undo of back) undo();
    };
    const succeeded = () => {
      withdrawn();
      // Behind one address may sit a whole office: as long as people come in there, it is not a guesser's.
      const around = this.#counts.address.get(address);
      if (around) around.failed = Math.floor(around.failed / 2);
      if (pair === null) return;
      this.#counts.pair.delete(pair);
      this.#trusted.delete(pair);
      this.#trusted.add(pair);
      makeRoom(this.#trusted, KEPT);
    };
    return { succeeded, withdrawn };
  }
}

/** Counts a failure, and returns what takes it back. */
function count(counts: Map<string, Count>, key: string, limit: Limit, now: number): () => void {
  const known = counts.get(key);
  const entry: Count =
    known && now - known.lastAt < FORGET_MS ? known : { failed: 0, lastAt: now, pausedUntil: 0 };
  counts.delete(key);
  counts.set(key, entry);
  entry.failed += 1;
  entry.lastAt = now;
  entry.pausedUntil = now + pauseAfter(entry.failed, limit);
  makeRoom(counts, KEPT);
  return () => {
    entry.failed = Math.max(0, entry.failed - 1);
    entry.pausedUntil = entry.lastAt + pauseAfter(entry.failed, limit);
    if (entry.failed === 0 && counts.get(key) === entry) counts.delete(key);
  };
}

function pauseAfter(failed: number, { free, longestMs }: Limit): number {
  if (failed < free) return 0;
  return Math.min(longestMs, FIRST_PAUSE_MS * 2 ** (failed - free));
}
