import { createPictureKeeper, type PictureOf } from './picture-keeper.ts';
import { advance, linkView, stoppedMachine } from './situation-machine.ts';
import type { Effect, Machine, MachineEvent, TimerName } from './situation-machine.types.ts';
import { createSituationStore, emptySituation, type SituationReader } from './situation-store.ts';
import type { SituationTransport } from './situation-transport.ts';
import { createSleepAwareClock } from './sleep-aware-clock.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';

/** How often what ages by itself is looked at again. */
const TICK_MS = 250;

export interface SituationDriverOptions extends PictureOf {
  readonly transport: SituationTransport;
  readonly surroundings?: Surroundings;
}

/** The running client of one scope: a `SituationSource` for the components, and its switch. */
export interface SituationDriver {
  readonly store: SituationReader;
  /** Monotonic milliseconds, time asleep included. */
  now(): number;
  onTick(listener: () => void): () => void;
  /** Begins, or does nothing when it has begun. Shows the kept picture before it returns. */
  start(): void;
  /** Ends subscription and timers and keeps the picture; `start` resumes from it. */
  stop(): void;
}

type EventBody<Event = MachineEvent> = Event extends MachineEvent ? Omit<Event, 'at' | 'chance'> : never;

/**
 * Runs the situation machine in a page: gives it the time, sets its timers, opens its subscriptions, keeps its picture
 * and publishes it. Decides nothing. Events that arise while one is handled wait for their turn.
 */
export function createSituationDriver(options: SituationDriverOptions): SituationDriver {
  const { transport, scope } = options;
  const surroundings = options.surroundings ?? browserSurroundings();
  const { timers } = surroundings;
  const keeper = createPictureKeeper(options, surroundings);
  const now = createSleepAwareClock({ ...surroundings, onJump: () => dispatch({ kind: 'nudge' }) });
  const store = createSituationStore(now());
  const stopTimers = new Map<TimerName, () => void>();
  const inbox: EventBody[] = [];
  let machine: Machine = stoppedMachine(now());
  let isBusy = false;
  let endSubscription: (() => void) | null = null;
  let endWatch: (() => void) | null = null;

  function dispatch(event: EventBody): void {
    inbox.push(event);
    if (isBusy) return;
    isBusy = true;
    try {
      for (let next = inbox.shift(); next !== undefined; next = inbox.shift()) handle(next);
    } finally {
      isBusy = false;
    }
  }

  function handle(event: EventBody): void {
    const step = advance(machine, { ...event, at: now(), chance: surroundings.chance() } as MachineEvent);
    machine = step.machine;
    for (const effect of step.effects) carryOut(effect);
  }

  function carryOut(effect: Effect): void {
    switch (effect.kind) {
      case 'unsubscribe':
        endSubscription?.();
        endSubscription = null;
        return;
      case 'subscribe':
        subscribe(effect.generation, effect.after);
        return;
      case 'setTimer':
        setTimer(effect.timer, effect.at);
        return;
      case 'clearTimer':
        stopTimers.get(effect.timer)?.();
        stopTimers.delete(effect.timer);
        return;
      case 'keep':
        if (machine.picture !== null) keeper.keep(machine.picture);
        return;
      case 'forget':
        keeper.forget();
        return;
      case 'publish':
        store.publish(machine.picture?.state ?? emptySituation, linkView(machine));
        return;
    }
  }

  function subscribe(generation: number, after: string | null): void {
    endSubscription = transport.subscribe(
      { scope, after },
      {
        opened: () => dispatch({ kind: 'opened', generation }),
        frame: (frame) => dispatch({ kind: 'frame', generation, frame }),
        ended: (reason) => dispatch({ kind: 'ended', generation, reason }),
      },
    );
  }

  function setTimer(timer: TimerName, at: number): void {
    stopTimers.get(timer)?.();
    const due = () => {
      stopTimers.delete(timer);
      dispatch({ kind: timer === 'silence' ? 'silenceDue' : 'retryDue' });
    };
    stopTimers.set(timer, timers.after(Math.max(0, at - now()), due));
  }

  /** The wall clock is the only one that ran while the page was closed; it is trusted for an age, not for freshness. */
  function storedPicture() {
    const picture = keeper.load();
    if (picture === null) return null;
    return { picture, servedInstant: now() - Math.max(0, surroundings.wall() - picture.servedAt) };
  }

  return {
    store,
    now,
    onTick: (listener) => timers.every(TICK_MS, listener),
    start() {
      if (machine.state !== 'stopped') return;
      endWatch = surroundings.watchPage(() => dispatch({ kind: 'nudge' }), keeper.flush);
      dispatch({ kind: 'start', stored: machine.picture === null ? storedPicture() : null });
    },
    stop() {
      dispatch({ kind: 'stop' });
      endWatch?.();
      endWatch = null;
      keeper.flush();
    },
  };
}
