import { proofWith, publicText } from '../device/device-key.ts';
import type { DeviceStore, Pass } from '../device/device-store.ts';
import type { ServerTime } from '../device/server-time.ts';
import { PairingFault, type PairingServer, type PollAnswer, type StartAnswer } from './pairing-server.ts';
import { linkText, type WallLink } from './wall-link.ts';

/** What a screen on its way in shows. Instants are milliseconds on the page's monotonic clock. */
export type PairingView =
  | { readonly kind: 'asking' | 'offline' | 'busy' | 'turnedAway' | 'letIn' }
  | {
      readonly kind: 'code';
      readonly code: string;
      /** Where a coordinator lets it in: path and query. */
      readonly path: string;
      readonly endsAt: number;
      /** The last question got no answer; the code stays good as long as it lasts. */
      readonly isOffline: boolean;
    };

export interface PairingOptions {
  readonly server: PairingServer;
  readonly store: DeviceStore;
  readonly time: ServerTime;
  readonly screen: { readonly width: number; readonly height: number };
  /** Names the wall that an exercise lets in by its link. */
  readonly exerciseNames: { readonly name: string; readonly place: string };
  readonly link: WallLink | null;
  /** Milliseconds, never going back. */
  readonly now: () => number;
  /** Resolves after so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
  readonly onView: (view: PairingView) => void;
  /** The link of an exercise was refused, with that code; the screen goes on like any other. */
  readonly onLinkRefused: (code: string) => void;
  readonly onPass: (pass: Pass) => void;
}

type Started = Extract<StartAnswer, { __typename: 'WallPairingStarted' }>;

const RETRY_MS = [2_000, 4_000, 8_000, 15_000] as const;
const BUSY_MS = 60_000;
const TURNED_AWAY_MS = 15_000;

/**
 * Brings an unknown screen in: asks for a code, shows it, asks whether somebody has let it in, takes a new code when the old one
 * runs out, and goes on for ever. The answer ends it.
 */
export function pairDevice(options: PairingOptions): () => void {
  const attempt = new PairingAttempts(options);
  void attempt.run();
  return () => attempt.end();
}

class PairingAttempts {
  readonly #options: PairingOptions;
  #isOver = false;
  #failures = 0;
  #link: WallLink | null;

  constructor(options: PairingOptions) {
    this.#options = options;
    this.#link = options.link;
  }

  end(): void {
    this.#isOver = true;
  }

  async run(): Promise<void> {
    this.#show({ kind: 'asking' });
    while (!this.#isOver) {
      const started = await this.#start();
      if (started !== null) await this.#follow(started);
    }
  }

  #show(view: PairingView): void {
    if (!this.#isOver) this.#options.onView(view);
  }

  /** Null where there is no code to show; by then the pause until the next question is over. */
  async #start(): Promise<Started | null> {
    const { server, store, screen, exerciseNames, pause, onLinkRefused } = this.#options;
    const link = this.#link;
    try {
      const answer = await server.start({
        publicKey: await publicText(await store.key()),
        ...screen,
        ...(link === null ? {} : { exercise: exerciseOf(link, exerciseNames) }),
      });
      this.#failures = 0;
      if (answer.__typename === 'WallPairingStarted') return answer;
      if (link !== null) {
        this.#link = null;
        if (!this.#isOver) onLinkRefused(answer.refusal);
        return null;
      }
      this.#show({ kind: 'busy' });
    } catch (error) {
      const isBusy = error instanceof PairingFault && error.code === 'TOO_MANY_REQUESTS';
      this.#show({ kind: isBusy ? 'busy' : 'offline' });
      if (isBusy) {
        await pause(BUSY_MS);
        return null;
      }
    }
    await pause(RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)] ?? BUSY_MS);
    this.#failures += 1;
    return null;
  }

  /** Asks after one pairing until it is decided or its code has run out. */
  async #follow({
    pairing,
    code,
    verifyPath,
    expiresAt,
    intervalSeconds,
    serverTime,
  }: Started): Promise<void> {
    const { time, now, pause } = this.#options;
    time.told(serverTime);
    const endsAt = now() + Date.parse(expiresAt) - Date.parse(serverTime);
    const show = (isOffline: boolean) =>
      this.#show({ kind: 'code', code, path: verifyPath, endsAt, isOffline });
    let interval = intervalSeconds;
    // An exercise decides at once: nobody has to see a code.
    let isDecided = this.#link !== null;
    if (!isDecided) show(false);
    while (!this.#isOver && now() < endsAt) {
      if (!isDecided) await pause(interval * 1_000);
      const answer = await this.#poll(pairing);
      if (answer?.__typename === 'WallPairingProgress') {
        time.told(answer.serverTime);
        interval = answer.intervalSeconds;
        if (await this.#settle(answer)) return;
      }
      if (answer?.__typename === 'PairingProofWrong') return;
      isDecided = false;
      show(answer === null);
    }
  }

  /** Null where the server did not answer. */
  async #poll(pairing: string): Promise<PollAnswer | null> {
    const { server, store, time } = this.#options;
    try {
      const key = await store.key();
      const proof = await proofWith(key, { purpose: 'siaga-pairing', about: pairing, at: time.now() });
      const answer = await server.poll({ pairing, proof });
      if (answer.__typename === 'PairingProofStale') time.told(answer.serverTime);
      return answer;
    } catch {
      return null;
    }
  }

  /** True where the pairing is over, one way or another. */
  async #settle(answer: Extract<PollAnswer, { __typename: 'WallPairingProgress' }>): Promise<boolean> {
    const { pause, onPass } = this.#options;
    const { state, admission } = answer;
    if (state === 'APPROVED' && admission !== null) {
      this.#show({ kind: 'letIn' });
      const link = this.#link === null ? null : linkText(this.#link);
      const { wall, token } = admission;
      if (!this.#isOver) onPass({ wall, token, expiresAt: Date.parse(admission.expiresAt), link });
      this.#isOver = true;
      return true;
    }
    if (state === 'REFUSED') {
      this.#show({ kind: 'turnedAway' });
      await pause(TURNED_AWAY_MS);
    }
    return state === 'REFUSED' || state === 'EXPIRED';
  }
}

const exerciseOf = (
  { key, scope, diagonal, distance }: WallLink,
  { name, place }: PairingOptions['exerciseNames'],
) => ({
  key,
  setup: {
    name,
    place,
    scope,
    diagonalInches: diagonal,
    distanceMetres: distance,
    ambient: 'DARK' as const,
    isGuestByDefault: false,
  },
});
