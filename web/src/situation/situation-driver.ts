import { applyPatch, pictureOfSnapshot } from './apply-patch.ts';
import { createPictureKeeper, type PictureKeeper, type PictureOf } from './picture-keeper.ts';
import type { SituationFrame } from './situation.types.ts';
import { advance, linkView, stoppedMachine } from './situation-machine.ts';
import type { Effect, EventOf, Machine, MachineEvent, TimerName } from './situation-machine.types.ts';
import {
  createSituationStore,
  emptySituation,
  type SituationReader,
  type SituationStore,
} from './situation-store.ts';
import type { SituationTransport } from './situation-transport.ts';
import { createSleepAwareClock } from './sleep-aware-clock.ts';
import { stateHashInSlices } from './state-hash.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';

/** How often what ages by itself is looked at again. */
const TICK_MS = 250;

export interface SituationDriverOptions extends PictureOf {
  readonly transport: SituationTransport;
  /** The real browser unless told otherwise. */
  readonly surroundings?: Surroundings;
}

/** The running client of one scope: a `SituationSource` for the components, and its switch. */
export interface SituationDriver {
  readonly store: SituationReader;
  /** Monotonic milliseconds, time asleep included. */
  now(): number;
  /** Calls back several times a second; the answer ends it. */
  onTick(listener: () => void): () => void;
  /** Begins, or does nothing when it has begun. Shows the kept picture before it returns. */
  start(): void;
  /** Ends subscription and timers and keeps the picture; `start` resumes from it. */
  stop(): void;
}

/** Incidents from which on a picture counts as long. */
const LONG_PICTURE = 200;

type FrameBody = Omit<EventOf<'frame'>, 'at' | 'chance'>;
type EventBody<Event = MachineEvent> = Event extends MachineEvent ? Omit<Event, 'at' | 'chance'> : never;

/**
 * Runs the situation machine in a page: gives it the time, sets its timers, opens its subscriptions, keeps its picture
 * and publishes it. Decides nothing. Events that arise while one is handled wait for their turn.
 */
class Driver implements SituationDriver {
  readonly store: SituationStore;
  readonly now: () => number;
  readonly #transport: SituationTransport;
  readonly #surroundings: Surroundings;
  readonly #scope: string;
  readonly #keeper: PictureKeeper;
  readonly #stopTimers = new Map<TimerName, () => void>();
  readonly #inbox: EventBody[] = [];
  /** Frames that wait for the hash of the first of them. */
  #held: FrameBody[] = [];
  #machine: Machine;
  #isBusy = false;
  #endSubscription: (() => void) | null = null;
  #endWatch: (() => void) | null = null;

  constructor(options: SituationDriverOptions, surroundings: Surroundings) {
    this.#transport = options.transport;
    this.#surroundings = surroundings;
    this.#scope = options.scope;
    this.#keeper = createPictureKeeper(options, surroundings);
    this.now = createSleepAwareClock({ ...surroundings, onJump: () => this.#dispatch({ kind: 'nudge' }) });
    this.#machine = stoppedMachine(this.now());
    this.store = createSituationStore(this.now());
  }

  onTick(listener: () => void): () => void {
    return this.#surroundings.timers.every(TICK_MS, listener);
  }

  start(): void {
    if (this.#machine.state !== 'stopped') return;
    const nudge = () => this.#dispatch({ kind: 'nudge' });
    this.#endWatch = this.#surroundings.watchPage(nudge, this.#keeper.flush);
    this.#dispatch({ kind: 'start', stored: this.#stored() });
  }

  stop(): void {
    this.#held = [];
    this.#dispatch({ kind: 'stop' });
    this.#endWatch?.();
    this.#endWatch = null;
    this.#keeper.flush();
  }

  /** The wall clock is the only one that ran while the page was closed; trusted for an age, not for freshness. */
  #stored(): EventOf<'start'>['stored'] {
    if (this.#machine.picture !== null) return null;
    const picture = this.#keeper.load();
    if (picture === null) return null;
    const ageMs = Math.max(0, this.#surroundings.wall() - picture.servedAt);
    return { picture, servedInstant: this.now() - ageMs };
  }

  #dispatch(event: EventBody): void {
    this.#inbox.push(event);
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      for (let next = this.#inbox.shift(); next !== undefined; next = this.#inbox.shift()) this.#handle(next);
    } finally {
      this.#isBusy = false;
    }
  }

  #handle(event: EventBody): void {
    const stamped = { ...event, at: this.now(), chance: this.#surroundings.chance() };
    const step = advance(this.#machine, stamped);
    this.#machine = step.machine;
    for (const effect of step.effects) this.#carryOut(effect);
  }

  #carryOut(effect: Effect): void {
    switch (effect.kind) {
      case 'unsubscribe':
        this.#endSubscription?.();
        this.#endSubscription = null;
        return;
      case 'subscribe':
        this.#subscribe(effect.generation, effect.after);
        return;
      case 'setTimer':
        this.#setTimer(effect.timer, effect.at);
        return;
      case 'clearTimer':
        this.#stopTimers.get(effect.timer)?.();
        this.#stopTimers.delete(effect.timer);
        return;
      case 'keep':
        if (this.#machine.picture !== null) this.#keeper.keep(this.#machine.picture, effect);
        return;
      case 'forget':
        this.#keeper.forget();
        return;
      case 'publish':
        this.store.publish(this.#machine.picture?.state ?? emptySituation, linkView(this.#machine));
        return;
    }
  }

  #subscribe(generation: number, after: string | null): void {
    this.#endSubscription = this.#transport.subscribe(
      { scope: this.#scope, after },
      {
        opened: () => this.#dispatch({ kind: 'opened', generation }),
        frame: (frame) => this.#receive({ kind: 'frame', generation, frame }),
        ended: (reason) => this.#dispatch({ kind: 'ended', generation, reason }),
      },
    );
  }

  /**
   * Frames go on in the order in which they came. The hash of a long picture takes longer than the page may stand still: it is
   * worked out in pieces, and frames that come meanwhile wait.
   */
  #receive(event: FrameBody): void {
    if (this.#held.length === 0 && !this.#isLong(event.frame)) {
      this.#dispatch(event);
      return;
    }
    this.#held.push(event);
    if (this.#held.length === 1) void this.#workOff();
  }

  #isLong({ stateHash, patch }: SituationFrame): boolean {
    const known = this.#machine.picture?.state.incidents.size ?? 0;
    return stateHash !== null && Math.max(known, patch.incidents.length) > LONG_PICTURE;
  }

  async #workOff(): Promise<void> {
    for (let next = this.#held[0]; next !== undefined; next = this.#held[0]) {
      const checked = this.#isLong(next.frame) ? await this.#check(next.frame) : undefined;
      // Stopped meanwhile: whatever waited is gone.
      if (this.#held[0] !== next) return;
      this.#held.shift();
      this.#dispatch(checked === undefined ? next : { ...next, checked });
    }
  }

  async #check(frame: SituationFrame): Promise<NonNullable<EventOf<'frame'>['checked']>> {
    const base = frame.kind === 'SNAPSHOT' ? null : (this.#machine.picture?.state ?? null);
    const state = base === null ? pictureOfSnapshot(frame.patch) : applyPatch(base, frame.patch);
    const pause = () => new Promise<void>((resolve) => this.#surroundings.timers.after(0, resolve));
    return { base, hash: await stateHashInSlices(state, pause) };
  }

  #setTimer(timer: TimerName, at: number): void {
    this.#stopTimers.get(timer)?.();
    const due = () => {
      this.#stopTimers.delete(timer);
      this.#dispatch({ kind: timer === 'silence' ? 'silenceDue' : 'retryDue' });
    };
    this.#stopTimers.set(timer, this.#surroundings.timers.after(Math.max(0, at - this.now()), due));
  }
}

/** The client of one scope, not yet started. One per page: it owns the kept picture. */
export const createSituationDriver = (options: SituationDriverOptions): SituationDriver =>
  new Driver(options, options.surroundings ?? browserSurroundings());
