import type { SituationFrame } from '../situation.types.ts';
import type { SituationTransport, SubscriptionListener } from '../situation-transport.ts';
import type { Surroundings } from '../surroundings.ts';
import { iso, MORNING, makeFrame, makePatch } from './make.ts';
import { hashOfView, ModelLog, type ModelView, patchBetween } from './model-log.ts';

const LATENCY_MS = 20;
const HEARTBEAT_MS = 2_000;
/** What fits between a server and a machine that does not read. */
const BUFFERED_FRAMES = 30;

interface Position {
  readonly epoch: number;
  readonly seq: number;
  readonly asOf: number;
}

const toCursor = ({ epoch, seq, asOf }: Position): string => `${epoch}.${seq}.${asOf}`;

const fromCursor = (cursor: string): Position => {
  const [epoch = -1, seq = -1, asOf = 0] = cursor.split('.').map(Number);
  return { epoch, seq, asOf };
};

/** One subscription on one socket, seen from outside. */
interface Connection {
  readonly listener: SubscriptionListener;
  /** The client has not ended it and it has not ended by itself. */
  isHeld: boolean;
  /** Nothing passes any more, and nobody was told. */
  isHalfOpen: boolean;
  position: Position | null;
  /** Frames that arrived while nobody read. */
  readonly buffered: SituationFrame[];
  faults: ('lose' | 'duplicate' | 'swap')[];
  swapped: SituationFrame | null;
}

interface Due {
  readonly at: number;
  readonly run: () => void;
}

/**
 * A server with a log, a network with every kind of fault, and one page: all in one simulated time. Real time is
 * `now`; the server's clock, the page's monotonic clock and the computer's wall clock differ from it and may jump.
 */
export class ModelWorld {
  now = 1_000_000;
  serverClockOffset = MORNING;
  wallClockOffset = MORNING + 3_000;
  log = new ModelLog();
  epoch = 1;
  isUp = true;
  isMute = false;
  isRefusing = false;
  /** The page's right to see is taken away. */
  isBarring = false;
  /** This page was told so, and has not been let in since. */
  isToldBarred = false;
  isStuck = false;
  isStorageFull = false;
  isAsleep = false;
  /** The page takes nothing from its socket although it runs: a line too thin. */
  isThin = false;
  stored: string | null = null;
  /** What the page last asked the storage to hold; the same unless the storage is full. */
  offered: string | null = null;
  /** Subscriptions the page holds, at its largest. */
  mostHeld = 0;
  readonly asked: (string | null)[] = [];
  onAsk: (after: string | null) => void = () => {};
  /** Called after everything that happened. */
  check: () => void = () => {};
  nudge: () => void = () => {};
  leave: () => void = () => {};
  readonly #issued = new Map<string, { view: ModelView; at: number }>();
  #asOf: Position = { epoch: 1, seq: 0, asOf: 0 };
  #network: Due[] = [];
  #timers: { due: number; run: () => void }[] = [];
  #connections: Connection[] = [];
  #monotonicOffset = 0;
  readonly #setBacks: { at: number; byMs: number }[] = [];
  #chance = 1;

  constructor() {
    this.#beat();
  }

  /** What the picture at a cursor has to be, and the real moment it was true for. */
  issued(cursor: string): { view: ModelView; at: number } {
    const found = this.#issued.get(cursor);
    if (found === undefined) throw new Error(`The server never gave out ${cursor}`);
    return found;
  }

  /** Whether a cursor covers every event there is. */
  isNewest(cursor: string): boolean {
    const { epoch, seq } = fromCursor(cursor);
    return epoch === this.epoch && seq === this.log.head;
  }

  setServerClock(byMs: number): void {
    this.serverClockOffset += byMs;
    if (byMs < 0) this.#setBacks.push({ at: this.now, byMs: -byMs });
  }

  /**
   * By how much a picture made at one real moment and first held by the page at another may seem younger than it is:
   * the server's clock was set back in between, where the page could not see the asOf stand still.
   */
  setBackMs(madeAt: number, heldAt: number): number {
    const between = this.#setBacks.filter(({ at }) => at >= madeAt && at <= heldAt);
    return between.reduce((sum, { byMs }) => sum + byMs, 0);
  }

  /** No planned fault waits any more. */
  calm(): void {
    for (const connection of this.#connections) connection.faults = [];
  }

  readonly transport: SituationTransport = {
    subscribe: ({ after }, listener) => {
      this.asked.push(after);
      this.onAsk(after);
      const connection: Connection = {
        listener,
        isHeld: true,
        isHalfOpen: false,
        position: null,
        buffered: [],
        faults: [],
        swapped: null,
      };
      this.#connections.push(connection);
      this.mostHeld = Math.max(this.mostHeld, this.#connections.filter(({ isHeld }) => isHeld).length);
      this.#later(LATENCY_MS, () => this.#accept(connection, after));
      return () => {
        connection.isHeld = false;
      };
    },
  };

  /** The browser of a page that is opened now. */
  surroundings(): Surroundings {
    this.#timers = [];
    this.offered = this.stored;
    const opened = this.now;
    const monotonic = () => this.now - opened - this.#monotonicOffset;
    this.#monotonicOffset = 0;
    const after = (ms: number, run: () => void) => {
      const timer = { due: monotonic() + ms, run };
      this.#timers.push(timer);
      return () => {
        this.#timers = this.#timers.filter((other) => other !== timer);
      };
    };
    this.#monotonic = monotonic;
    return {
      monotonic,
      wall: () => this.now + this.wallClockOffset,
      chance: () => {
        this.#chance = (this.#chance * 48_271) % 2_147_483_647;
        return this.#chance / 2_147_483_647;
      },
      timers: { after, every: () => () => {} },
      storage: {
        getItem: () => this.stored,
        setItem: (_key, text) => {
          this.offered = text;
          if (this.isStorageFull) throw new DOMException('full', 'QuotaExceededError');
          this.stored = text;
        },
        removeItem: () => {
          [this.stored, this.offered] = [null, null];
        },
      },
      watchPage: (nudge, leave) => {
        [this.nudge, this.leave] = [nudge, leave];
        return () => {
          [this.nudge, this.leave] = [() => {}, () => {}];
        };
      },
    };
  }

  #monotonic = () => 0;

  append(dice: number): void {
    if (!this.isUp) return;
    this.log.append(dice);
    if (!this.isStuck) for (const connection of this.#following()) this.#send(connection, 'DELTA');
  }

  /** Lets time pass. */
  pass(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      const timer = this.isAsleep ? undefined : this.#timers.toSorted((a, b) => a.due - b.due)[0];
      const timerAt =
        timer === undefined ? Infinity : Math.max(this.now, this.now + timer.due - this.#monotonic());
      const packet = this.#network.toSorted((a, b) => a.at - b.at)[0];
      const at = Math.min(timerAt, packet?.at ?? Infinity);
      if (at > end) break;
      this.now = at;
      if (packet !== undefined && packet.at <= timerAt) {
        this.#network = this.#network.filter((other) => other !== packet);
        packet.run();
      } else if (timer !== undefined) {
        this.#timers = this.#timers.filter((other) => other !== timer);
        timer.run();
      }
      this.check();
    }
    this.now = end;
    this.check();
  }

  /** The machine sleeps; its monotonic clock stands still or not, and what arrives waits in buffers. */
  sleep(ms: number, isClockFrozen: boolean): void {
    const from = this.now;
    this.isAsleep = true;
    const check = this.check;
    this.check = () => {};
    this.pass(Math.min(ms, 90_000));
    this.now = from + ms;
    this.#network = this.#network.map((due) => ({ ...due, at: Math.max(due.at, this.now) }));
    if (isClockFrozen) this.#monotonicOffset += ms;
    this.isAsleep = false;
    this.check = check;
    // A screen is painted before anything else runs.
    this.check();
    this.drain();
  }

  /** What waited in the buffers is read. */
  drain(): void {
    for (const connection of this.#connections) {
      for (const frame of connection.buffered.splice(0)) this.#deliver(connection, frame);
    }
    this.check();
  }

  cut(): void {
    for (const connection of this.#held()) this.#end(connection);
  }

  halfOpen(): void {
    for (const connection of this.#held()) connection.isHalfOpen = true;
  }

  spoilNextFrame(fault: 'lose' | 'duplicate' | 'swap'): void {
    for (const connection of this.#held()) connection.faults.push(fault);
  }

  /** The page may see nothing more from here on; what is subscribed is told. */
  bar(): void {
    this.isBarring = true;
    for (const connection of this.#following()) {
      const cursor = toCursor(connection.position ?? this.#asOf);
      const frame = makeFrame({ kind: 'REVOKED', after: cursor, cursor, patch: makePatch() });
      this.#later(LATENCY_MS, () => this.#arrive(connection, frame));
      connection.position = null;
    }
  }

  unbar(): void {
    [this.isBarring, this.isToldBarred] = [false, false];
  }

  /** An older copy of the log is put back, and the server starts again with it. */
  restore(back: number): void {
    this.log = this.log.restored(Math.max(0, this.log.head - back));
    this.epoch += 1;
    this.cut();
  }

  /** The page is gone, with or without a chance to say so. */
  vanish(mayLeave: boolean): void {
    if (mayLeave) this.leave();
    this.isToldBarred = false;
    for (const connection of this.#connections) [connection.isHeld, connection.isHalfOpen] = [false, true];
    this.#timers = [];
    [this.nudge, this.leave] = [() => {}, () => {}];
  }

  #held = () => this.#connections.filter(({ isHeld }) => isHeld);
  #following = () => this.#held().filter(({ position }) => position !== null);

  #later(ms: number, run: () => void): void {
    this.#network.push({ at: this.now + ms, run });
  }

  #beat(): void {
    this.#later(HEARTBEAT_MS, () => {
      if (this.isUp) for (const connection of this.#following()) this.#send(connection, 'TIME');
      this.#connections = this.#held();
      this.#beat();
    });
  }

  #end(connection: Connection): void {
    connection.position = null;
    if (!connection.isHeld || connection.isHalfOpen) return;
    connection.isHeld = false;
    connection.listener.ended({ kind: 'lost' });
  }

  #accept(connection: Connection, after: string | null): void {
    if (!connection.isHeld || this.isAsleep) return;
    if (!this.isUp) {
      this.#end(connection);
      return;
    }
    connection.listener.opened();
    if (this.isBarring) {
      connection.isHeld = false;
      this.isToldBarred = true;
      connection.listener.ended({ kind: 'barred', code: 'CLOSED_4403' });
    } else if (this.isRefusing) {
      connection.isHeld = false;
      connection.listener.ended({ kind: 'refused', code: 'UNAVAILABLE' });
    } else if (after === null) this.#send(connection, 'SNAPSHOT');
    else this.#resume(connection, fromCursor(after));
  }

  #resume(connection: Connection, position: Position): void {
    if (position.epoch !== this.epoch || position.seq > this.log.head) {
      this.#send(connection, 'RESYNC');
      this.#send(connection, 'SNAPSHOT');
      return;
    }
    connection.position = position;
    for (let seq = position.seq + 1; seq < this.log.head; seq += 2) this.#send(connection, 'DELTA', seq);
    this.#send(connection, 'CAUGHT_UP');
  }

  #here(seq = this.log.head): Position {
    const asOf = this.isStuck ? this.#asOf.asOf : this.now + this.serverClockOffset;
    const isStuckHere = this.isStuck && this.#asOf.epoch === this.epoch && this.#asOf.seq <= this.log.head;
    this.#asOf = { epoch: this.epoch, seq: isStuckHere ? this.#asOf.seq : seq, asOf };
    return this.#asOf;
  }

  #send(connection: Connection, kind: SituationFrame['kind'], seq?: number): void {
    const isFromNothing = kind === 'SNAPSHOT' || kind === 'RESYNC';
    const before = isFromNothing ? null : connection.position;
    const next = this.#here(seq);
    const [from, to] = [before && this.log.view(before.seq, before.asOf), this.log.view(next.seq, next.asOf)];
    const cursor = toCursor(next);
    if (!this.#issued.has(cursor)) this.#issued.set(cursor, { view: to, at: this.now });
    connection.position = next;
    const servedAt = this.now + this.serverClockOffset;
    const frame: SituationFrame = {
      kind,
      after: before && toCursor(before),
      cursor,
      asOf: iso(next.asOf),
      servedAt: iso(servedAt),
      operationTime: iso(servedAt),
      operationSpeed: 1,
      warnings: [],
      resyncReason: kind === 'RESYNC' ? 'EPOCH' : null,
      patch: kind === 'RESYNC' ? patchBetween(to, to) : patchBetween(from, to),
      stateHash: kind === 'DELTA' || kind === 'RESYNC' ? null : hashOfView(to),
    };
    if (this.isMute || connection.isHalfOpen) return;
    this.#later(LATENCY_MS, () => this.#arrive(connection, frame));
  }

  #arrive(connection: Connection, frame: SituationFrame): void {
    if (connection.isHalfOpen) return;
    if (!this.isAsleep && !this.isThin) this.#deliver(connection, frame);
    else if (connection.buffered.length < BUFFERED_FRAMES) connection.buffered.push(frame);
    else this.#end(connection);
  }

  #deliver(connection: Connection, frame: SituationFrame): void {
    const fault = connection.faults.shift();
    if (fault === 'swap' && connection.swapped === null) connection.swapped = frame;
    else if (fault !== 'lose') this.#hand(connection, frame);
    if (fault === 'duplicate') this.#hand(connection, frame);
    if (fault !== 'swap' && connection.swapped !== null) {
      this.#hand(connection, connection.swapped);
      connection.swapped = null;
    }
  }

  /** Frames of a subscription the client ended are still handed over: a transport may be a moment late. */
  #hand(connection: Connection, frame: SituationFrame): void {
    if (frame.kind === 'REVOKED' && connection.isHeld) this.isToldBarred = this.isBarring;
    connection.listener.frame(frame);
    this.check();
  }
}
