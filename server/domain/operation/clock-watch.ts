import type { Clock } from '../../kernel/clock.ts';

/** Two servers that take turns may differ by this much, and a clock is nudged all day. */
const TOLERANCE_MS = 60_000;
/** Nobody prepares an operation that long ahead: such a clock lost its battery. */
const LONGEST_AHEAD_MS = 400 * 24 * 3_600_000;

export interface ClockWatchParts {
  readonly plan: { readonly opensAt: number; readonly closesAt: number; readonly exercise: unknown };
  /** What the computer shows. */
  readonly wall: Clock;
}

/** What speaks against the clock of the computer. */
export type ClockFault = 'BEHIND_LOG' | 'LONG_BEFORE_OPERATION';

/**
 * Judges the clock of the computer by what is recorded: what was written down earlier cannot lie ahead. Either it is wrong now
 * or it was wrong then.
 */
export class ClockWatch {
  readonly #parts: ClockWatchParts;
  #newest = Number.NEGATIVE_INFINITY;

  constructor(parts: ClockWatchParts) {
    this.#parts = parts;
  }

  /** Takes note of when something was recorded, epoch milliseconds. */
  follow(entries: readonly { readonly recordedAt: number }[]): void {
    for (const { recordedAt } of entries) if (recordedAt > this.#newest) this.#newest = recordedAt;
  }

  /** Null where nothing speaks against it. */
  fault(): ClockFault | null {
    const { plan, wall } = this.#parts;
    const now = wall.now();
    if (now < this.#newest - TOLERANCE_MS) return 'BEHIND_LOG';
    // An exercise has a clock of its own and may be held at any time.
    if (!plan.exercise && now < plan.opensAt - LONGEST_AHEAD_MS) return 'LONG_BEFORE_OPERATION';
    return null;
  }

  /** What to say at the start: what is wrong, or that the operation is not open by this clock; null where all is well. */
  sentence(): string | null {
    const { plan, wall } = this.#parts;
    const fault = this.fault();
    const shows = `The clock of this computer shows ${iso(wall.now())}`;
    if (fault === 'BEHIND_LOG')
      return `${shows}, which is before the newest entry of the database (${iso(this.#newest)}). Set the clock, or every time and limit is wrong.`;
    if (fault === 'LONG_BEFORE_OPERATION')
      return `${shows}, long before the operation opens (${iso(plan.opensAt)}). Set the clock, or no report is taken.`;
    if (plan.exercise) return null;
    if (wall.now() < plan.opensAt)
      return `${shows}: the operation opens at ${iso(plan.opensAt)}, and no report is taken before. Check the clock if that is wrong.`;
    if (wall.now() >= plan.closesAt)
      return `${shows}: the operation closed at ${iso(plan.closesAt)}, and takes no report. Check the clock if that is wrong.`;
    return null;
  }
}

const iso = (at: number): string => new Date(at).toISOString();
