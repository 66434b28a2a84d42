import { createPublicKey, verify } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { newDeviceKey } from '../device/device-key.ts';
import type { DeviceStore, Pass } from '../device/device-store.ts';
import { ServerTime } from '../device/server-time.ts';
import { type PairingView, pairDevice } from './pairing.ts';
import { PairingFault, type PairingServer, type PollAnswer, type StartAnswer } from './pairing-server.ts';

const NOW = Date.parse('2024-02-14T00:00:00.000Z');
const iso = (ms: number) => new Date(ms).toISOString();
const link = { key: 'k', scope: '15.07', diagonal: 98, distance: 5 };

/** A server of the test's making, and a screen whose time passes only in its pauses. */
class Desk {
  now = 0;
  views: PairingView[] = [];
  passes: Pass[] = [];
  refusedLinks: string[] = [];
  pauses: number[] = [];
  polls: { pairing: string; proof: string }[] = [];
  starts: Parameters<PairingServer['start']>[0][] = [];
  onStart: () => StartAnswer = () => this.started();
  onPoll: () => PollAnswer = () => this.progress('PENDING');
  readonly time = new ServerTime(() => NOW + this.now);
  #codes = 0;
  #end: () => void = () => {};

  started(): StartAnswer {
    this.#codes += 1;
    return {
      __typename: 'WallPairingStarted',
      pairing: `p${this.#codes}`,
      code: `BCDF-GHJ${this.#codes}`,
      verifyPath: `/console#/layar?kode=BCDF-GHJ${this.#codes}`,
      expiresAt: iso(NOW + this.now + 600_000),
      intervalSeconds: 5,
      serverTime: iso(NOW + this.now),
    };
  }

  progress(
    state: Extract<PollAnswer, { __typename: 'WallPairingProgress' }>['state'],
    intervalSeconds = 5,
  ): PollAnswer {
    const admission = { wall: 'w', token: 'ssd_wall_x', expiresAt: iso(NOW + 72 * 3_600_000) };
    return {
      __typename: 'WallPairingProgress',
      state,
      intervalSeconds,
      serverTime: iso(NOW + this.now),
      admission: state === 'APPROVED' ? admission : null,
    };
  }

  /** Lets the screen go on until `isDone`, at most so many pauses. */
  async run(isDone: () => boolean, withLink: typeof link | null = null, key?: CryptoKeyPair): Promise<void> {
    const pair = key ?? (await newDeviceKey());
    const store: DeviceStore = { key: async () => pair, pass: async () => null, keepPass: async () => {} };
    await new Promise<void>((resolve) => {
      const look = () => {
        if (isDone() || this.pauses.length > 500) resolve();
        return isDone();
      };
      this.#end = pairDevice({
        store,
        time: this.time,
        screen: { width: 1920, height: 1080 },
        exerciseNames: { name: 'Layar latihan', place: 'Komputer ini' },
        link: withLink,
        server: {
          time: async () => iso(NOW + this.now),
          start: async (input) => {
            this.starts.push(input);
            return this.onStart();
          },
          poll: async (input) => {
            this.polls.push(input);
            return this.onPoll();
          },
        },
        now: () => this.now,
        pause: async (ms) => {
          this.pauses.push(ms);
          this.now += ms;
          if (look()) await new Promise(() => {});
          await new Promise((done) => setImmediate(done));
        },
        onView: (view) => {
          this.views.push(view);
          look();
        },
        onLinkRefused: (code) => this.refusedLinks.push(code),
        onPass: (pass) => {
          this.passes.push(pass);
          look();
        },
      });
    });
    this.#end();
  }

  kinds = () => [...new Set(this.views.map((view) => view.kind))];
  last = () => this.views.at(-1);
}

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

describe('a screen that nobody knows', () => {
  it('shows its code until somebody lets it in, and asks no more often than it was told', async () => {
    desk.onPoll = () => desk.progress(desk.polls.length < 4 ? 'PENDING' : 'APPROVED');
    await desk.run(() => desk.passes.length > 0);
    expect(desk.kinds()).toEqual(['asking', 'code', 'letIn']);
    expect(desk.pauses).toEqual([5_000, 5_000, 5_000, 5_000]);
    expect(desk.passes).toEqual([
      { wall: 'w', token: 'ssd_wall_x', expiresAt: NOW + 72 * 3_600_000, link: null },
    ]);
  });

  it('shows the code before it asks for the first time', async () => {
    await desk.run(() => desk.kinds().includes('code'));
    expect(desk.polls).toEqual([]);
  });

  it('slows down when it is told to', async () => {
    desk.onPoll = () => desk.progress('SLOW_DOWN', 10);
    await desk.run(() => desk.polls.length >= 3);
    expect(desk.pauses.slice(0, 3)).toEqual([5_000, 10_000, 10_000]);
  });

  it('takes a new code when the old one has run out, whoever notices', async () => {
    await desk.run(() => desk.starts.length >= 2);
    expect(desk.now).toBeGreaterThanOrEqual(600_000);
    desk = new Desk();
    desk.onPoll = () => desk.progress('EXPIRED');
    await desk.run(() => desk.starts.length >= 2);
    expect(desk.pauses.slice(0, 1)).toEqual([5_000]);
    expect(
      desk.views
        .filter((view) => view.kind === 'code')
        .map(({ code }) => code)
        .slice(0, 2),
    ).toEqual(['BCDF-GHJ1', 'BCDF-GHJ2']);
  });

  it('that was turned away says so, and begins anew after a quarter minute', async () => {
    desk.onPoll = () => desk.progress('REFUSED');
    await desk.run(() => desk.starts.length >= 2);
    expect(desk.kinds()).toContain('turnedAway');
    expect(desk.pauses.slice(0, 2)).toEqual([5_000, 15_000]);
  });

  it('without a server says so and knocks for ever, at most every 15 s', async () => {
    desk.onStart = () => {
      throw new PairingFault(null);
    };
    await desk.run(() => desk.starts.length >= 8);
    expect(desk.kinds()).toEqual(['asking', 'offline']);
    expect(desk.pauses.slice(0, 6)).toEqual([2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
  });

  it('keeps showing a code that is still good while the server is away, and says that it is', async () => {
    desk.onPoll = () => {
      if (desk.polls.length === 2) throw new PairingFault(null);
      return desk.progress('PENDING');
    };
    await desk.run(() => desk.polls.length >= 4);
    const offline = desk.views.flatMap((view) => (view.kind === 'code' ? [view.isOffline] : []));
    expect(offline.slice(0, 4)).toEqual([false, false, true, false]);
  });

  it('of whom there are too many waits a minute', async () => {
    desk.onStart = () => {
      throw new PairingFault('TOO_MANY_REQUESTS');
    };
    await desk.run(() => desk.starts.length >= 2);
    expect(desk.kinds()).toEqual(['asking', 'busy']);
    expect(desk.pauses[0]).toBe(60_000);
  });

  it('proves with each question that it is the one that asked, by the server’s clock', async () => {
    const key = await newDeviceKey();
    const wrongBy = 7_200_000;
    desk.onStart = () => ({
      ...(desk.started() as object as Extract<StartAnswer, { __typename: 'WallPairingStarted' }>),
      serverTime: iso(NOW + wrongBy),
      expiresAt: iso(NOW + wrongBy + 600_000),
    });
    desk.onPoll = () => desk.progress('APPROVED');
    await desk.run(() => desk.passes.length > 0, null, key);
    const [issuedAt = '', nonce, signature = ''] = desk.polls[0]?.proof.split('.') ?? [];
    expect(Math.abs(Number(issuedAt) - (NOW + wrongBy + 5_000))).toBeLessThan(1_000);
    const spki = Buffer.from(desk.starts[0]?.publicKey ?? '', 'base64');
    const isRight = verify(
      'sha256',
      Buffer.from(`siaga-pairing\np1\n${issuedAt}\n${nonce}`),
      { key: createPublicKey({ key: spki, format: 'der', type: 'spki' }), dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    );
    expect(isRight).toBe(true);
  });

  it('sets its clock when told that a proof is stale', async () => {
    desk.onPoll = () =>
      desk.polls.length === 1
        ? {
            __typename: 'PairingProofStale',
            refusal: 'PAIRING_PROOF_STALE',
            serverTime: iso(NOW + desk.now + 99_000),
          }
        : desk.progress('APPROVED');
    await desk.run(() => desk.passes.length > 0);
    const [first, second] = desk.polls.map(({ proof }) => Number(proof.split('.')[0]));
    expect((second ?? 0) - (first ?? 0)).toBe(5_000 + 99_000);
  });
});

describe('the link of an exercise', () => {
  it('lets the screen in at once, without a code', async () => {
    desk.onPoll = () => desk.progress('APPROVED');
    await desk.run(() => desk.passes.length > 0, link);
    expect(desk.pauses).toEqual([]);
    expect(desk.kinds()).toEqual(['asking', 'letIn']);
    expect(desk.starts[0]?.exercise).toMatchObject({
      key: 'k',
      setup: { scope: '15.07', diagonalInches: 98, distanceMetres: 5 },
    });
    expect(desk.passes[0]?.link).toBe('k 15.07 98 5');
  });

  it('that is refused is told, and the screen asks like any other', async () => {
    desk.onStart = () =>
      desk.starts.length === 1
        ? { __typename: 'WallNeedsApproval', refusal: 'WALL_NEEDS_APPROVAL' }
        : desk.started();
    await desk.run(() => desk.kinds().includes('code'), link);
    expect(desk.refusedLinks).toEqual(['WALL_NEEDS_APPROVAL']);
    expect(desk.starts[1]).not.toHaveProperty('exercise');
  });
});
