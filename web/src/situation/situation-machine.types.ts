import type { ServerWarning } from '../generated/graphql.ts';
import type { SituationFrame } from './situation.types.ts';
import type { SituationState } from './situation-store.ts';

/** stopped → dialling → (catchingUp | awaitingSnapshot) → live; waiting between attempts, barred where we may not enter. */
export type StateName =
  | 'stopped'
  | 'dialling'
  | 'catchingUp'
  | 'awaitingSnapshot'
  | 'live'
  | 'waiting'
  | 'barred';

/**
 * The picture and the cursor that belongs to it: one object, replaced as one, kept in the browser as one. The four
 * times (epoch milliseconds, and the speed) are those of the newest frame that made the picture whole.
 */
export interface Picture {
  readonly cursor: string;
  readonly state: SituationState;
  readonly asOf: number;
  readonly servedAt: number;
  readonly operationTime: number;
  readonly operationSpeed: number;
}

/** The server's clock as one subscription shows it. Milliseconds; instants on the page's monotonic clock. */
export interface ServerClock {
  /** Largest (server clock − our clock) seen, less the drift allowed for; the quickest frame so far sets it. */
  readonly offset: number;
  /** How much larger it may be in truth: the first frame was served somewhere between our asking and its arrival. */
  readonly slack: number;
  /** When the offset was last looked at, and since when it has not risen. */
  readonly at: number;
  readonly steadySince: number;
}

/** All the machine remembers. Instants are milliseconds on the page's monotonic clock. */
export interface Machine {
  readonly state: StateName;
  /** Number of the newest subscription; whatever an older one still says is ignored. */
  readonly generation: number;
  readonly picture: Picture | null;
  /** A whole frame received on this page has confirmed the picture. */
  readonly isConfirmed: boolean;
  /** The picture is known to differ from the server's: it stays on screen, but its cursor is never used again. */
  readonly isDoubted: boolean;
  /** A resumption was not answered from our cursor: the next attempt asks for a snapshot. The picture stands. */
  readonly mustStartAnew: boolean;
  /** Attempts that failed since the last whole frame. */
  readonly attempts: number;
  /** Attempts since the last whole frame that ended because nothing was heard. */
  readonly mutes: number;
  /** What the newest socket that opened took for it; 0: none did yet. */
  readonly tripMs: number;
  readonly isOpen: boolean;
  /** Last sign of life of the present subscription: dialled, opened, or a frame. */
  readonly heardAt: number;
  /** What the present subscription taught us about the server's clock; null before its first frame. */
  readonly serverClock: ServerClock | null;
  readonly servedInstant: number | null;
  readonly asOfInstant: number | null;
  readonly closedSince: number | null;
  readonly brokenSince: number | null;
  readonly refusal: string | null;
  /** The server's last word was that we may not see this; only a whole frame takes it back. */
  readonly isBarred: boolean;
  /** What the newest whole frame said is wrong with the server itself. */
  readonly warnings: readonly ServerWarning[];
}

/** Why a subscription ended: the way was lost, the server said no for now, or it said that we may not (with its code). */
export type EndReason =
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'barred'; readonly code: string };

export type TimerName = 'silence' | 'retry';

/** Every event says when it happened (monotonic ms) and brings one random number, 0 ≤ chance < 1. */
interface Stamp {
  readonly at: number;
  readonly chance: number;
}

export type MachineEvent = Stamp &
  (
    | {
        readonly kind: 'start';
        readonly stored: { readonly picture: Picture; readonly servedInstant: number } | null;
      }
    | { readonly kind: 'stop' }
    | { readonly kind: 'opened'; readonly generation: number }
    | {
        readonly kind: 'frame';
        readonly generation: number;
        readonly frame: SituationFrame;
        /** The hash of the picture that the frame makes of `base`, where it was worked out before. */
        readonly checked?: { readonly base: SituationState | null; readonly hash: string };
      }
    | { readonly kind: 'ended'; readonly generation: number; readonly reason: EndReason }
    | { readonly kind: 'silenceDue' }
    | { readonly kind: 'retryDue' }
    /** The browser hints that now may be a good moment to look: online again, visible again, woken. */
    | { readonly kind: 'nudge' }
  );

export type EventKind = MachineEvent['kind'];
export type EventOf<Kind extends EventKind> = Extract<MachineEvent, { kind: Kind }>;

/** What the driver has to do, in this order. */
export type Effect =
  | { readonly kind: 'unsubscribe' }
  | { readonly kind: 'subscribe'; readonly generation: number; readonly after: string | null }
  | { readonly kind: 'setTimer'; readonly timer: TimerName; readonly at: number }
  | { readonly kind: 'clearTimer'; readonly timer: TimerName }
  /** Keep `machine.picture` for the next page; the newest wins. */
  | { readonly kind: 'keep'; readonly isCompared: boolean }
  /** Throw the kept picture away. */
  | { readonly kind: 'forget' }
  /** Show `machine.picture` and `linkView(machine)`. */
  | { readonly kind: 'publish' };

export interface Step {
  readonly machine: Machine;
  readonly effects: readonly Effect[];
}

export type Transition<Kind extends EventKind> = (machine: Machine, event: EventOf<Kind>) => Step;

/** Complete by type: a state or an event without its cell does not compile. */
export type TransitionTable = {
  readonly [State in StateName]: { readonly [Kind in EventKind]: Transition<Kind> };
};
