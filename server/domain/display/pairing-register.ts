import type { KeyObject } from 'node:crypto';
import { addressGroup } from '../../kernel/address-group.ts';
import { Fault } from '../../kernel/fault.ts';
import { newLooseId } from '../../kernel/ids.ts';
import { FairPlaces } from './fair-places.ts';
import {
  PairingCodeExpired,
  PairingCodeMalformed,
  PairingCodeUnknown,
  PairingCodeUsed,
  TooManyPairingTries,
} from './pairing.refusals.ts';
import { newPairingCode, readPairingCode } from './pairing-code.policy.ts';
import { TryLimits } from './try-limits.ts';

const MINUTE_MS = 60_000;
export const CODE_LIFE_MS = 10 * MINUTE_MS;
export const POLL_INTERVAL_SECONDS = 5;

/** Wrong codes of one approver, and of all of them, in ten minutes. */
const WRONG_CODES = { each: 5, together: 100, windowMs: 10 * MINUTE_MS };
/** Screens that may begin from one address group in ten minutes. */
const BEGINNINGS = { each: 30, together: Number.POSITIVE_INFINITY, windowMs: 10 * MINUTE_MS };
/** Pairings held for private networks, and the same number for all others. Each is some 500 bytes. */
const HELD = 500;
/** A code that has run out is told from one that never was for as long again. */
const REMEMBERED_MS = 2 * CODE_LIFE_MS;
/** Timers of a device may be early by this much. */
const EARLY_MS = 500;

/** A screen that asked to be let in. Instants are those of the steady clock. */
export interface Pairing {
  readonly id: string;
  readonly code: string;
  readonly key: KeyObject;
  readonly userAgent: string | null;
  readonly width: number;
  readonly height: number;
  readonly address: string;
  readonly startedAt: number;
  readonly expiresAt: number;
}

export type NewPairing = Pick<Pairing, 'key' | 'userAgent' | 'width' | 'height' | 'address'>;

interface Kept extends Pairing {
  /** Id of the act that turned the screen away; null: none did. */
  refusedBy: string | null;
  /** That act is known to be stored. */
  isRefusalStored: boolean;
  intervalSeconds: number;
  askedAt: number;
}

/**
 * Screens on their way in, in memory alone: after a restart they begin again by themselves. Codes are found by those who may
 * approve, within limits that leave a guesser one chance in fifty million each ten minutes. A stranger with many addresses cannot
 * keep others out: where too many screens wait, the oldest of the provider with most of them gives way and begins again. Screens
 * of private networks have places of their own.
 */
export class PairingRegister {
  readonly #now: () => number;
  readonly #isLetIn: (pairing: string) => boolean;
  readonly #pairings = new Map<string, Kept>();
  readonly #byCode = new Map<string, Kept>();
  readonly #wrongCodes = new TryLimits(WRONG_CODES);
  readonly #beginnings = new TryLimits(BEGINNINGS);
  readonly #places = new FairPlaces(HELD);

  /** `now`: the steady clock, epoch milliseconds. `isLetIn`: whether a wall came by this pairing. */
  constructor(now: () => number, isLetIn: (pairing: string) => boolean) {
    this.#now = now;
    this.#isLetIn = isLetIn;
  }

  /** Throws the fault `TOO_MANY_REQUESTS`. */
  begin(device: NewPairing): Pairing {
    const now = this.#now();
    const from = addressGroup(device.address);
    if (this.#beginnings.blockedUntil(from, now) !== null) {
      throw new Fault(
        'TOO_MANY_REQUESTS',
        'Too many screens asked to be let in from here. Wait ten minutes, then reload this one.',
        429,
      );
    }
    this.#beginnings.count(from, now);
    this.#forget(now);
    let code = newPairingCode();
    while (this.#byCode.has(code)) code = newPairingCode();
    const pairing: Kept = {
      ...device,
      id: newLooseId(),
      code,
      startedAt: now,
      expiresAt: now + CODE_LIFE_MS,
      refusedBy: null,
      isRefusalStored: false,
      intervalSeconds: POLL_INTERVAL_SECONDS,
      askedAt: Number.NEGATIVE_INFINITY,
    };
    const gone = this.#pairings.get(this.#places.take(pairing.id, pairing.address) ?? '');
    if (gone) this.#drop(gone);
    this.#pairings.set(pairing.id, pairing);
    this.#byCode.set(code, pairing);
    return pairing;
  }

  /** Null where it is not known any more. */
  pairing(id: string): (Pairing & { readonly isRefusalStored: boolean }) | null {
    return this.#pairings.get(id) ?? null;
  }

  /** Notes a question of the device itself: true where it came too soon, for which it has to wait longer from now on. */
  isTooSoon(id: string): boolean {
    const pairing = this.#pairings.get(id);
    if (!pairing) return false;
    const now = this.#now();
    const isTooSoon = now - pairing.askedAt < pairing.intervalSeconds * 1_000 - EARLY_MS;
    pairing.askedAt = now;
    if (isTooSoon) pairing.intervalSeconds += POLL_INTERVAL_SECONDS;
    return isTooSoon;
  }

  intervalOf(id: string): number {
    return this.#pairings.get(id)?.intervalSeconds ?? POLL_INTERVAL_SECONDS;
  }

  /**
   * The screen that shows this code and waits for a decision; for the act that turned it away it goes on waiting, since that act
   * may be sent again. Refuses `PairingCodeMalformed`, `PairingCodeUnknown`, `PairingCodeExpired`, `PairingCodeUsed`,
   * `TooManyPairingTries`.
   */
  find(text: string, approver: string, act: string | null): Pairing {
    const now = this.#now();
    const blockedUntil = this.#wrongCodes.blockedUntil(approver, now);
    if (blockedUntil !== null) throw new TooManyPairingTries(Math.ceil((blockedUntil - now) / 1_000));
    const code = readPairingCode(text);
    if (code === null) throw new PairingCodeMalformed();
    const pairing = this.#byCode.get(code);
    if (!pairing || now >= pairing.startedAt + REMEMBERED_MS) {
      throw new PairingCodeUnknown(this.#wrongCodes.count(approver, now));
    }
    const isRefused = pairing.refusedBy !== null && pairing.refusedBy !== act;
    if (isRefused || this.#isLetIn(pairing.id)) throw new PairingCodeUsed();
    if (now >= pairing.expiresAt) throw new PairingCodeExpired();
    return pairing;
  }

  refuse(id: string, act: string): void {
    const pairing = this.#pairings.get(id);
    if (pairing) pairing.refusedBy ??= act;
  }

  /** This act is stored: the screen that it turned away may learn of it. */
  storedRefusal(act: string): void {
    for (const pairing of this.#pairings.values())
      if (pairing.refusedBy === act) pairing.isRefusalStored = true;
  }

  #forget(now: number): void {
    // In the order of their beginning.
    for (const pairing of this.#pairings.values()) {
      if (now < pairing.startedAt + REMEMBERED_MS) break;
      this.#drop(pairing);
    }
  }

  #drop({ id, code, address }: Kept): void {
    this.#pairings.delete(id);
    this.#byCode.delete(code);
    this.#places.give(id, address);
  }
}
