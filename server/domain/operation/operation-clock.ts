import type { Clock } from '../../kernel/clock.ts';

/** At `realTime` the operation's clock showed `operationTime` and went on at `speed`. Epoch milliseconds. */
export interface ClockAnchor {
  readonly operationTime: number;
  readonly realTime: number;
  /** Seconds of the operation's clock in one real second: 1 outside an exercise, 0 while paused. */
  readonly speed: number;
}

/**
 * How a clock stands before its log says otherwise: that of an exercise at its start; that of a real operation shows real time, also
 * where that was set back to before the server began.
 */
export const firstAnchor = ({
  exercise,
}: {
  readonly exercise: { readonly startsAt: number } | null;
}): ClockAnchor =>
  exercise
    ? { operationTime: exercise.startsAt, realTime: 0, speed: 0 }
    : { operationTime: 0, realTime: 0, speed: 1 };

/**
 * The operation's own clock. Due times, ages and limits are told by it; freshness never is. A real
 * operation runs with real time. An exercise starts where its plan says, stands still until it is run,
 * and stands still while no server runs.
 */
export class OperationClock {
  readonly #clock: Clock;
  readonly #anchors: ClockAnchor[];
  #anchor: ClockAnchor;

  constructor(clock: Clock, anchor: ClockAnchor) {
    this.#clock = clock;
    this.#anchors = [anchor];
    this.#anchor = anchor;
  }

  /** Each setting so far, in its order. */
  get anchors(): readonly ClockAnchor[] {
    return this.#anchors;
  }

  get speed(): number {
    return this.#anchor.speed;
  }

  /** What the clock showed when it was last set, epoch milliseconds. */
  get setTo(): number {
    return this.#anchor.operationTime;
  }

  /** Operation time now, epoch milliseconds. */
  now(): number {
    return this.at(this.#clock.now());
  }

  /** Operation time at a real instant. */
  at(realTime: number): number {
    return shownBy(this.#anchor, realTime);
  }

  /** What it showed at a real instant of the past, however it was set since. */
  shownAt(realTime: number): number {
    const anchor = this.#anchors.findLast((each) => each.realTime <= realTime);
    return shownBy(anchor ?? this.#anchor, realTime);
  }

  setAnchor(anchor: ClockAnchor): void {
    this.#anchors.push(anchor);
    this.#anchor = anchor;
  }
}

const shownBy = ({ operationTime, realTime: anchored, speed }: ClockAnchor, realTime: number): number =>
  Math.round(operationTime + Math.max(0, realTime - anchored) * speed);
