/**
 * The client's half of the situation stream, as a pure state machine: no clock, no timer, no socket, no storage.
 * States, events and invariants are described in situation-stream.SPEC.md.
 *
 *               start                 opened, mute > patience, lost, refused
 *   (stopped) ────────▶ (dialling) ──────────────────────────────▶ (waiting)
 *       ▲                 │  │  ▲                                    │  ▲
 *       │ stop      DELTA │  │  ├────────── retryDue, nudge ─────────┘  │ gap, hash differs,
 *     any state           ▼  │ RESYNC                                   │ lost, refused,
 *              (catchingUp)  ├────────▶ (awaitingSnapshot)              │ silence
 *                         │  │ whole frame     │ SNAPSHOT               │
 *                         └──┴──────▶ (live) ◀─┘                        │
 *                              │         └──────────────────────────────┘
 *      REVOKED, "you may not"  ▼
 *                          (barred) ── retryDue, once a minute ──▶ (dialling)
 */
import { backoffMs, barredMs, LONGEST_WAIT_MS } from './backoff.ts';
import type { LinkView } from './link-view.ts';
import { receiveFrame } from './receive-frame.ts';
import type {
  EndReason,
  EventOf,
  Machine,
  MachineEvent,
  Step,
  TransitionTable,
} from './situation-machine.types.ts';

/** A live subscription that says nothing for this long is given up. */
const SILENCE_MS = 5_000;
/** An attempt that has not brought its first whole picture yet is given more time for each of its steps, up to this. */
const LONGEST_PATIENCE_MS = 20_000;
/** A step may take so many times what the last socket took to open. */
const TRIPS = 2;

/** The machine before it is started. */
export const stoppedMachine = (now: number): Machine => ({
  state: 'stopped',
  generation: 0,
  picture: null,
  isConfirmed: false,
  isDoubted: false,
  mustStartAnew: false,
  attempts: 0,
  mutes: 0,
  tripMs: 0,
  isOpen: false,
  heardAt: now,
  serverClock: null,
  servedInstant: null,
  asOfInstant: null,
  closedSince: now,
  brokenSince: now,
  refusal: null,
  isBarred: false,
  warnings: [],
});

const stay = (machine: Machine): Step => ({ machine, effects: [] });

/**
 * How long a step of an attempt may take. A first picture over a thin line takes longer than 5 s, and over a slow one so does every
 * step: who was answered before knows how long that takes. A socket that does not open is borne longer every other time alone,
 * since most of those will never open.
 */
function patienceMs({ state, isOpen, mutes, tripMs }: Machine): number {
  if (state === 'live') return SILENCE_MS;
  const isPatient = isOpen || mutes % 2 === 1;
  const grown = isPatient ? SILENCE_MS * (1 + mutes) : SILENCE_MS;
  return Math.min(LONGEST_PATIENCE_MS, Math.max(grown, TRIPS * tripMs));
}

/** Ends whatever subscription there is and begins the next, from the newest cursor whose picture is not in doubt. */
function dial(machine: Machine, at: number): Step {
  const generation = machine.generation + 1;
  const isResuming = !machine.isDoubted && !machine.mustStartAnew;
  const after = isResuming ? (machine.picture?.cursor ?? null) : null;
  return {
    machine: {
      ...machine,
      state: 'dialling',
      generation,
      isOpen: false,
      heardAt: at,
      serverClock: null,
      closedSince: machine.closedSince ?? at,
      brokenSince: machine.brokenSince ?? at,
    },
    effects: [
      { kind: 'clearTimer', timer: 'retry' },
      { kind: 'unsubscribe' },
      { kind: 'publish' },
      { kind: 'subscribe', generation, after },
      { kind: 'setTimer', timer: 'silence', at: at + SILENCE_MS },
    ],
  };
}

/** Ends the subscription and waits before the next attempt. */
function wait(machine: Machine, event: MachineEvent, reason: EndReason = { kind: 'lost' }): Step {
  const attempts = machine.attempts + 1;
  const isBarred = reason.kind === 'barred';
  const waitMs = isBarred
    ? barredMs(event.chance)
    : backoffMs(attempts, event.chance, LONGEST_WAIT_MS[reason.kind]);
  return {
    machine: {
      ...machine,
      state: isBarred ? 'barred' : 'waiting',
      attempts,
      isOpen: false,
      closedSince: machine.closedSince ?? event.at,
      brokenSince: machine.brokenSince ?? event.at,
      refusal: reason.kind === 'lost' ? machine.refusal : reason.code,
      isBarred: isBarred || machine.isBarred,
    },
    effects: [
      { kind: 'clearTimer', timer: 'silence' },
      { kind: 'unsubscribe' },
      { kind: 'setTimer', timer: 'retry', at: event.at + waitMs },
      { kind: 'publish' },
    ],
  };
}

/** What the page held before, or what an earlier page left behind. */
function held(machine: Machine, { at, stored }: EventOf<'start'>): Machine {
  if (machine.picture !== null || stored === null) return machine;
  const servedInstant = Math.min(at, stored.servedInstant);
  const lagMs = Math.max(0, stored.picture.servedAt - stored.picture.asOf);
  return { ...machine, picture: stored.picture, servedInstant, asOfInstant: servedInstant - lagMs };
}

const start = (machine: Machine, event: EventOf<'start'>): Step =>
  dial(
    { ...held(machine, event), attempts: 0, mutes: 0, closedSince: event.at, brokenSince: event.at },
    event.at,
  );

const stop = (machine: Machine, { at }: EventOf<'stop'>): Step => ({
  machine: {
    ...machine,
    state: 'stopped',
    isOpen: false,
    closedSince: machine.closedSince ?? at,
    brokenSince: machine.brokenSince ?? at,
  },
  effects: [
    { kind: 'clearTimer', timer: 'silence' },
    { kind: 'clearTimer', timer: 'retry' },
    { kind: 'unsubscribe' },
    { kind: 'publish' },
  ],
});

/** The socket is open, or the server has acknowledged it: a sign of life, and the first says how long the way is. */
const opened = (machine: Machine, { at }: EventOf<'opened'>): Step => ({
  machine: {
    ...machine,
    isOpen: true,
    tripMs: machine.isOpen ? machine.tripMs : at - machine.heardAt,
    heardAt: at,
    closedSince: null,
  },
  effects: [{ kind: 'publish' }],
});

const ended = (machine: Machine, event: EventOf<'ended'>): Step => wait(machine, event, event.reason);

/** The timer is not moved with every frame; when it fires, the deadline may have moved on. */
function checkSilence(machine: Machine, event: EventOf<'silenceDue'>): Step {
  const deadline = machine.heardAt + patienceMs(machine);
  if (event.at < deadline) {
    return { machine, effects: [{ kind: 'setTimer', timer: 'silence', at: deadline }] };
  }
  return wait({ ...machine, mutes: machine.mutes + 1 }, event);
}

/** A hint is never believed, only used to look at once at what a timer would have found later. */
const look = (machine: Machine, { at }: EventOf<'nudge'>): Step =>
  at - machine.heardAt >= patienceMs(machine) ? dial(machine, at) : stay(machine);

const redial = (machine: Machine, { at }: EventOf<'nudge' | 'retryDue'>): Step => dial(machine, at);

function frame(machine: Machine, event: EventOf<'frame'>): Step {
  const received = receiveFrame(machine, event);
  switch (received.kind) {
    case 'applied': {
      const isCompared = event.frame.stateHash !== null;
      return { machine: received.machine, effects: [{ kind: 'keep', isCompared }, { kind: 'publish' }] };
    }
    case 'disowned':
      return { machine: received.machine, effects: [{ kind: 'forget' }, { kind: 'publish' }] };
    case 'late':
      return dial(machine, event.at);
    case 'gap':
      return wait({ ...machine, mustStartAnew: machine.state === 'dialling' }, event);
    case 'differs': {
      const step = wait({ ...machine, isDoubted: true }, event);
      return { machine: step.machine, effects: [{ kind: 'forget' }, ...step.effects] };
    }
    case 'revoked':
      return wait(machine, event, { kind: 'barred', code: 'REVOKED' });
  }
}

const subscribed = {
  start: stay,
  stop,
  opened,
  frame,
  ended,
  silenceDue: checkSilence,
  retryDue: stay,
  nudge: look,
};

const unsubscribed = { opened: stay, frame: stay, ended: stay, silenceDue: stay };

export const transitions: TransitionTable = {
  stopped: { ...unsubscribed, start, stop: stay, retryDue: stay, nudge: stay },
  dialling: subscribed,
  catchingUp: subscribed,
  awaitingSnapshot: subscribed,
  live: subscribed,
  waiting: { ...unsubscribed, start: stay, stop, retryDue: redial, nudge: redial },
  // What the browser hints at cannot give a right back.
  barred: { ...unsubscribed, start: stay, stop, retryDue: redial, nudge: stay },
};

const isOfOlderSubscription = (machine: Machine, event: MachineEvent): boolean =>
  'generation' in event && event.generation !== machine.generation;

/** The machine after one event, and what is to be done about it. Pure. */
export function advance(machine: Machine, event: MachineEvent): Step {
  if (isOfOlderSubscription(machine, event)) return stay(machine);
  const transition = transitions[machine.state][event.kind] as (
    machine: Machine,
    event: MachineEvent,
  ) => Step;
  return transition(machine, event);
}

const phaseOf = (machine: Machine): LinkView['phase'] => {
  if (machine.picture === null) return 'cold';
  if (machine.state === 'live') return 'live';
  if (machine.state === 'awaitingSnapshot') return 'resyncing';
  if (!machine.isConfirmed) return 'cached';
  return machine.state === 'catchingUp' ? 'resyncing' : 'connecting';
};

/** What a screen may know about the link. */
export const linkView = (machine: Machine): LinkView => ({
  phase: phaseOf(machine),
  servedInstant: machine.servedInstant,
  asOfInstant: machine.asOfInstant,
  closedSince: machine.closedSince,
  brokenSince: machine.brokenSince,
  isDoubted: machine.isDoubted,
  refusal: machine.refusal,
  isBarred: machine.isBarred,
  cursor: machine.picture?.cursor ?? null,
  asOf: machine.picture?.asOf ?? null,
  servedAt: machine.picture?.servedAt ?? null,
  operationTime: machine.picture?.operationTime ?? null,
  operationSpeed: machine.picture?.operationSpeed ?? 1,
  warnings: machine.warnings,
});
