import type { PrincipalKind } from '../domain/access/viewer.policy.ts';
import { addressGroup } from '../kernel/address-group.ts';
import { Fault } from '../kernel/fault.ts';
import type { Asker } from './access-control.ts';
import { type Rate, TokenBuckets } from './token-buckets.ts';
import { TooManyRequests } from './too-many-requests.ts';

/** Who does something: a principal, or an address of which nothing else is known. */
export interface Origin {
  readonly principal: string | null;
  readonly kind: PrincipalKind;
  readonly address: string;
}

export const originOf = ({ admission }: Asker, address: string): Origin => ({
  principal: admission?.principal ?? null,
  kind: admission?.kind ?? 'ANONYMOUS',
  address,
});

export interface TrafficRules {
  /** Operations of one principal; of all strangers at one address together for `ANONYMOUS`. */
  readonly operations: Readonly<Record<PrincipalKind, Rate>>;
  /** Sockets that one principal has open; all strangers at one address together for `ANONYMOUS`. */
  readonly sockets: Readonly<Record<PrincipalKind, number>>;
  /** Sockets at one address that have not said yet who they are; each has 3 seconds for it. */
  readonly handshakes: number;
  /** Bytes that all strangers at one address together send over sockets, before and after they have said that they are nobody. */
  readonly strangerBytes: Rate;
}

/** The least that a frame counts for, in bytes: what an empty one costs to be taken. */
const FRAME_BYTES = 512;

/**
 * What one may do without being in the way of others. An address is counted for strangers only: all TPS of a kecamatan may
 * come through one, and each reporter has his own account.
 */
export const TRAFFIC: TrafficRules = {
  operations: {
    ANONYMOUS: { perSecond: 10, burst: 100 },
    PERSON: { perSecond: 20, burst: 200 },
    REPORTER: { perSecond: 5, burst: 100 },
    WALL: { perSecond: 10, burst: 100 },
    // A gateway sends on what the phones of a whole regency say at 07.00.
    PROGRAM: { perSecond: 100, burst: 2_000 },
  },
  sockets: { ANONYMOUS: 20, PERSON: 5, REPORTER: 5, WALL: 3, PROGRAM: 20 },
  handshakes: 1_000,
  // Three thousand screens that come back at once through one address, of some 400 bytes each, pass several times over.
  strangerBytes: { perSecond: 1_048_576, burst: 8_388_608 },
};

/** In an exercise one program plays all the phones, desks and walls of a day, many times faster than a clock. */
export const EXERCISE_TRAFFIC: TrafficRules = {
  operations: { ...TRAFFIC.operations, PROGRAM: { perSecond: 20_000, burst: 50_000 } },
  sockets: { ...TRAFFIC.sockets, PROGRAM: 20_000 },
  handshakes: 20_000,
  strangerBytes: TRAFFIC.strangerBytes,
};

const RETRY_SOCKET_SECONDS = 5;

/** Counts what everybody does, over all transports together, and refuses what is too much. */
export class Traffic {
  readonly #rules: TrafficRules;
  readonly #operations: TokenBuckets;
  readonly #sockets = new Map<string, number>();

  constructor(rules: TrafficRules, now?: () => number) {
    this.#rules = rules;
    this.#operations = new TokenBuckets(now);
  }

  /** Counts an operation. Throws the fault `TOO_MANY_REQUESTS`. */
  operation(origin: Origin): void {
    const wait = this.#operations.take(keyOf(origin), this.#rules.operations[origin.kind]);
    if (wait > 0) throw new TooManyRequests(wait);
  }

  /**
   * Counts the things that one document asks for, the first of which was counted as the operation: each is read by itself.
   * Throws the fault `TOO_MANY_REQUESTS`.
   */
  rootFields(origin: Origin, fields: number): void {
    const rate = this.#rules.operations[origin.kind];
    const others = Math.min(fields - 1, rate.burst);
    const wait = others > 0 ? this.#operations.take(keyOf(origin), rate, others) : 0;
    if (wait > 0) throw new TooManyRequests(wait);
  }

  /**
   * Asks who somebody is. Credentials that are no good count as an operation of a stranger at that address, so that nobody
   * guesses for long. Throws what `admit` throws, or the fault `TOO_MANY_REQUESTS`.
   */
  async admission<Answer>(address: string, admit: () => Promise<Answer>): Promise<Answer> {
    try {
      return await admit();
    } catch (error) {
      if (error instanceof Fault) this.operation({ principal: null, kind: 'ANONYMOUS', address });
      throw error;
    }
  }

  /** Counts a frame of a stranger's socket before it is read. Throws the fault `TOO_MANY_REQUESTS`. */
  strangerFrame(address: string, bytes: number): void {
    const key = `#${addressGroup(address)}`;
    const wait = this.#operations.take(key, this.#rules.strangerBytes, Math.max(FRAME_BYTES, bytes));
    if (wait > 0) throw new TooManyRequests(wait);
  }

  /** Counts an open socket until the returned function is called. Throws the fault `TOO_MANY_REQUESTS`. */
  socket(origin: Origin): () => void {
    return this.#hold(keyOf(origin), this.#rules.sockets[origin.kind]);
  }

  /** Counts a socket that has yet to say who it is, until the returned function is called. Throws `TOO_MANY_REQUESTS`. */
  handshake(address: string): () => void {
    return this.#hold(`?${addressGroup(address)}`, this.#rules.handshakes);
  }

  #hold(key: string, most: number): () => void {
    const held = this.#sockets.get(key) ?? 0;
    if (held >= most) throw new TooManyRequests(RETRY_SOCKET_SECONDS);
    this.#sockets.set(key, held + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const left = (this.#sockets.get(key) ?? 1) - 1;
      if (left > 0) this.#sockets.set(key, left);
      else this.#sockets.delete(key);
    };
  }
}

/** No id of a principal looks like an address. */
const keyOf = ({ principal, address }: Origin): string => principal ?? `@${addressGroup(address)}`;
