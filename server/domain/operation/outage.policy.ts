import type { ClockAnchor } from './operation-clock.ts';

/** A stretch of real time that left no sign of a server at work. */
export interface Absence {
  readonly from: number;
  /** Null: it goes on. */
  readonly until: number | null;
  /** True where no server ran; false where one ran and could store nothing. */
  readonly hadNoServer: boolean;
}

/** An absence as the operation's clock tells it. */
export interface Outage {
  readonly from: number;
  /** Null: it goes on. Equal to `from` where the clock stood still meanwhile. */
  readonly until: number | null;
  /** Whole seconds of real time, up to now where it goes on. */
  readonly seconds: number;
}

/** How the operation's clock went so far. */
export interface ClockCourse {
  /** Each setting of the clock, in the order of time; one at least. */
  readonly anchors: readonly ClockAnchor[];
  /** Whether the clock stands still while no server runs, as that of an exercise does. */
  readonly standsStill: boolean;
}

/**
 * Tells an absence by the operation's clock. An exercise misses nothing of its day while no server runs: there the outage stands at
 * the moment at which its clock went on.
 */
export function outageOf(absence: Absence, course: ClockCourse, realNow: number): Outage {
  const { from, until, hadNoServer } = absence;
  const seconds = Math.round(((until ?? realNow) - from) / 1_000);
  if (hadNoServer && course.standsStill && until !== null) {
    const at = readingWhenStarted(course, until);
    return { from: at, until: at, seconds };
  }
  return {
    from: readingAt(course, from),
    until: until === null ? null : readingAt(course, until),
    seconds,
  };
}

/** What the clock showed when a server that was started at a real instant let it go on. */
function readingWhenStarted(course: ClockCourse, startedAt: number): number {
  const next = course.anchors.find(({ realTime }) => realTime >= startedAt);
  return next?.operationTime ?? readingAt(course, startedAt);
}

/** What the clock showed at a real instant; before its first setting it went as from then on. */
function readingAt({ anchors }: ClockCourse, instant: number): number {
  const anchor = anchors.findLast(({ realTime }) => realTime <= instant) ?? anchors[0];
  if (anchor === undefined) throw new RangeError('a clock that was never set shows nothing');
  return Math.round(anchor.operationTime + (instant - anchor.realTime) * anchor.speed);
}
