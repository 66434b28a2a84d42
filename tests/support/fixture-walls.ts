import { createHash, createPublicKey, type KeyObject, randomUUID, verify } from 'node:crypto';

/** With this key in its link a page is let in at once, as in an exercise. */
export const FIXTURE_KEY = 'fixture';

type WallMode = 'NORMAL' | 'GUEST' | 'BLANK';

export interface WallSetup {
  readonly name: string;
  readonly place: string;
  readonly scope: string;
  readonly diagonalInches: number;
  readonly distanceMetres: number;
  readonly ambient: 'DARK' | 'BRIGHT';
  readonly pinnedScene?: string | null;
  readonly isRotating?: boolean;
}

export interface OrdersChange {
  readonly mode?: WallMode;
  readonly restartedAt?: string;
  readonly soundTestedAt?: string;
  readonly sealUntil?: string;
  readonly isRenewalDue?: boolean;
  readonly isSoundOn?: boolean;
}

interface Pairing {
  readonly id: string;
  readonly code: string;
  readonly key: KeyObject;
  readonly expiresAt: number;
  state: 'PENDING' | 'APPROVED' | 'REFUSED';
  wall: string | null;
}

interface Device {
  readonly wall: string;
  readonly key: KeyObject;
}

interface StartInput {
  readonly publicKey: string;
  readonly width: number;
  readonly height: number;
  readonly exercise?: { readonly key: string; readonly setup: WallSetup } | null;
}

const CODES = ['BCDF-GHJK', 'LMNP-QRST', 'VWXZ-BCDF', 'GHJK-LMNP'];
/** As the real server has it. */
const MOST_METRES_PER_INCH = 0.09;
const PAIRING_MS = 10 * 60_000;
const PASS_MS = 96 * 3_600_000;

const iso = (instant: number): string => new Date(instant).toISOString();
const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * Walls as a page meets them: codes, keys, passes with a proof for each use, and orders. Judges proofs as the real door does, but
 * for their age: pages of tests live in a time of their own.
 */
export class FixtureWalls {
  /** What the walls said of themselves. */
  readonly health: Record<string, unknown>[] = [];
  /** Passes that were shown without a right proof: none, when all is well. */
  readonly misuses: string[] = [];
  /** Why nobody is let in; null where all are. */
  barredBy: string | null = null;
  /** What the clock of the operation shows. */
  readonly operationClock: () => { readonly operationTime: string; readonly operationSpeed: number };
  readonly #now: () => number;
  readonly #pairings: Pairing[] = [];
  readonly #devices = new Map<string, Device>();
  readonly #setups = new Map<string, WallSetup>();
  readonly #used = new Set<string>();
  #orders: OrdersChange = {};
  #tokens = 0;

  constructor(now: () => number, operationClock: FixtureWalls['operationClock']) {
    this.#now = now;
    this.operationClock = operationClock;
  }

  /** The codes that screens show now. */
  get codes(): string[] {
    return this.#pairings.filter(({ state }) => state === 'PENDING').map(({ code }) => code);
  }

  /** Passes given out so far. */
  get passes(): number {
    return this.#tokens;
  }

  approve(code: string, setup: WallSetup): void {
    const pairing = this.#pairings.find((each) => each.code === code);
    if (pairing === undefined) throw new Error(`no screen shows ${code}`);
    pairing.wall = randomUUID();
    pairing.state = 'APPROVED';
    this.#setups.set(pairing.wall, setup);
  }

  turnAway(code: string): void {
    for (const pairing of this.#pairings) if (pairing.code === code) pairing.state = 'REFUSED';
  }

  /** Sets all walls up otherwise. */
  setUp(change: Partial<WallSetup>): void {
    for (const [wall, setup] of this.#setups) this.#setups.set(wall, { ...setup, ...change });
  }

  /** Every pass given out so far opens nothing any more. */
  unpair(): void {
    this.#devices.clear();
  }

  order(change: OrdersChange): void {
    this.#orders = { ...this.#orders, ...change };
  }

  get mode(): WallMode {
    return this.#orders.mode ?? 'NORMAL';
  }

  ordersOf(wall: string): object {
    const { isSoundOn = true, ...orders } = this.#orders;
    const settings = {
      isGuestByDefault: false,
      pinnedScene: null,
      isRotating: false,
      ...this.#setups.get(wall),
      isSoundOn,
    };
    const once = { restartedAt: null, soundTestedAt: null, sealUntil: null, isRenewalDue: false };
    const times = { serverTime: iso(this.#now()), ...this.operationClock() };
    return { wall, ...times, mode: 'NORMAL', settings, ...once, ...orders };
  }

  /** Whose pass this is; else the code of why it opens nothing. */
  admit(secret: unknown, proof: unknown): { readonly wall: string } | { readonly code: string } {
    if (this.barredBy !== null) return { code: this.barredBy };
    if (typeof secret !== 'string') return { code: 'UNAUTHENTICATED' };
    const device = this.#devices.get(secret);
    if (device === undefined) return { code: 'CREDENTIAL_UNKNOWN' };
    if (!this.#isRight(device.key, 'siaga-wall', digestOf(secret), proof)) {
      this.misuses.push(String(proof));
      return { code: 'PROOF_WRONG' };
    }
    return { wall: device.wall };
  }

  /** What anybody may ask. */
  readonly anybody = {
    serverTime: () => iso(this.#now()),
    startWallPairing: ({ input }: { input: StartInput }) => this.#start(input),
    pollWallPairing: ({ input }: { input: { pairing: string; proof: string } }) => this.#poll(input),
  };

  /** What a wall may ask besides. */
  ofWall(wall: string) {
    return {
      renewWall: () => {
        const token = this.#issue({ wall, key: this.#keyOf(wall) });
        this.#orders = { ...this.#orders, isRenewalDue: false };
        return { __typename: 'WallRenewed', admission: this.#admission(wall, token) };
      },
      reportWallHealth: ({ input }: { input: Record<string, unknown> }) => {
        this.health.push(input);
        return { serverTime: iso(this.#now()) };
      },
      seal: () => ({ fingerprint: '1F0C-77A2-93B4-E05D', at: iso(this.#now()) }),
    };
  }

  #start({ publicKey, exercise }: StartInput): object {
    const isExercise = exercise !== undefined && exercise !== null;
    if (isExercise && exercise.key !== FIXTURE_KEY)
      return {
        __typename: 'ExerciseKeyWrong',
        code: 'EXERCISE_KEY_WRONG',
        message: 'Not this exercise.',
        isRetryable: false,
      };
    if (isExercise && exercise.setup.distanceMetres > exercise.setup.diagonalInches * MOST_METRES_PER_INCH)
      return {
        __typename: 'WallScreenTooSmall',
        code: 'WALL_SCREEN_TOO_SMALL',
        message: 'Too small.',
        isRetryable: false,
        maximumMetres: exercise.setup.diagonalInches * MOST_METRES_PER_INCH,
      };
    const code = CODES[this.#pairings.length % CODES.length] ?? '';
    const pairing: Pairing = {
      id: randomUUID(),
      code,
      key: createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' }),
      expiresAt: this.#now() + PAIRING_MS,
      state: 'PENDING',
      wall: null,
    };
    this.#pairings.push(pairing);
    if (isExercise) this.approve(code, exercise.setup);
    return {
      __typename: 'WallPairingStarted',
      pairing: pairing.id,
      code,
      verifyPath: `/console/layar?kode=${code}`,
      expiresAt: iso(pairing.expiresAt),
      intervalSeconds: 5,
      serverTime: iso(this.#now()),
    };
  }

  #poll({ pairing: id, proof }: { pairing: string; proof: string }): object {
    const pairing = this.#pairings.find((each) => each.id === id);
    if (pairing !== undefined && !this.#isRight(pairing.key, 'siaga-pairing', id, proof))
      return {
        __typename: 'PairingProofWrong',
        code: 'PAIRING_PROOF_WRONG',
        message: 'Not your pairing.',
        isRetryable: false,
      };
    const { wall = null, state = 'EXPIRED', key } = pairing ?? {};
    const admission =
      state === 'APPROVED' && wall !== null && key !== undefined
        ? this.#admission(wall, this.#issue({ wall, key }))
        : null;
    return {
      __typename: 'WallPairingProgress',
      state,
      intervalSeconds: 5,
      serverTime: iso(this.#now()),
      admission,
    };
  }

  #issue(device: Device): string {
    this.#tokens += 1;
    const token = `ssd_wall_fixture${this.#tokens}`;
    this.#devices.set(token, device);
    return token;
  }

  #keyOf(wall: string): KeyObject {
    const device = [...this.#devices.values()].find((each) => each.wall === wall);
    if (device === undefined) throw new Error('no such wall');
    return device.key;
  }

  #admission = (wall: string, token: string) => ({ wall, token, expiresAt: iso(this.#now() + PASS_MS) });

  #isRight(key: KeyObject, purpose: string, about: string, proof: unknown): boolean {
    const [, at, nonce, signature] =
      /^(\d{1,15})\.([\w-]{22})\.([\w-]{86})$/.exec(typeof proof === 'string' ? proof : '') ?? [];
    if (at === undefined || nonce === undefined || signature === undefined) return false;
    const use = `${about} ${nonce}`;
    if (this.#used.has(use)) return false;
    this.#used.add(use);
    const text = Buffer.from(`${purpose}\n${about}\n${at}\n${nonce}`);
    return verify('sha256', text, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
  }
}
